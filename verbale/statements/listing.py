"""Knows the rest of a list that the parser cut off a noun phrase: 'spoke about ferries | and connected ports'."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.statements.reading import Reading
from verbale.text.parse import Token

_NAMING = ("NOUN", "PROPN")
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "NOUN", "PROPN")
#: so many words at most has one member of a list
_MEMBER = 6


def with_list(reading: Reading, indices: list[int]) -> list[int]:
    """The content with the members of its list behind it: ', X and Y' or 'and Y', where no verb follows them."""
    if not indices:
        return indices
    tokens = reading.parse.tokens
    last = max(indices)
    end = reading.parse.sentence_of(tokens[last]).last
    if tokens[last].pos not in _NAMING or reading.run_at(tokens[last].start) is not None:
        return indices
    k, joined = last + 1, False
    while k < end and not joined and tokens[k].lower in (",", "and", "or"):
        joined = tokens[k].lower != ","
        if not joined and k + 1 < end and tokens[k + 1].lower in ("and", "or"):
            k, joined = k + 1, True
        stop = _member(reading, tokens, k + 1, end)
        if stop is None:
            return indices
        k = stop
    if not joined or not _closes(tokens, k, end):
        return indices
    return [*indices, *range(last + 1, k)]


def _member(reading: Reading, tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Where the noun phrase from `first` ends, or None where there is none or it is quoted or tells a day."""
    k = first
    while k < end and k - first < _MEMBER and _may_name(tokens, k, first):
        if reading.run_at(tokens[k].start) is not None or tokens[k].entity in ("DATE", "TIME"):
            return None
        k += 1
    if k == first or tokens[k - 1].pos not in _NAMING:
        return None
    return k


def _may_name(tokens: Sequence[Token], k: int, first: int) -> bool:
    token = tokens[k]
    if token.pos in _BEFORE_NOUN or token.text in ("'s", "’s", "’", "-"):
        return True
    return k == first and token.tag == "VBN" and tokens[k + 1].pos in _NAMING  # 'connected ports'


def _closes(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Ends the list before a stop, a preposition or a comma behind which no verb goes on, so that it is no subject?"""
    if k >= end or tokens[k].text in (".", ";", ":"):
        return True
    if tokens[k].text != "," and tokens[k].pos != "ADP":
        return False
    ahead = tokens[k : min(end, k + 12)]
    return not any(
        t.tag in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT") and t.dep not in ("relcl", "acl", "advcl") for t in ahead
    )
