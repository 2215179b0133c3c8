"""Knows the words of a text and where each stands: gathered once, for many tables look through one text in turn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from verbale.text.parse import Parse, Token
from verbale.times.rule import kinds_of

_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """A text made plain, and where each word begins a token, as written and in lower case; `signs` are the kinds of
    temporal sign in each sentence that holds one."""

    parse: Parse
    plain: str
    lowered: str
    cased: dict[str, list[int]]
    lower: dict[str, list[int]]
    signs: dict[int, set[str]]


_LAST: Final[list[Words]] = []


def words_of(parse: Parse) -> Words:
    """The words of a text; those of the last one are kept."""
    if not _LAST or _LAST[0].parse is not parse:
        _LAST[:] = [_gather(parse)]
    return _LAST[0]


def plain(text: str) -> str:
    """The text with plain apostrophes and spaces, as long as it was."""
    return text.replace("’", "'").replace("\n", " ").replace("\u00a0", " ")


def _gather(parse: Parse) -> Words:
    tokens: dict[str, list[Token]] = {}
    for token in parse.tokens:
        held = tokens.get(token.text)
        if held is None:
            tokens[token.text] = [token]
        else:
            held.append(token)
    cased: dict[str, list[int]] = {}
    lower: dict[str, list[int]] = {}
    signs: dict[int, set[str]] = {}
    for text, held in tokens.items():
        low = text.lower()
        kinds = kinds_of(low)
        if kinds:
            for token in held:
                signs.setdefault(token.sentence, set()).update(kinds)
        if not text.isalnum():
            word = _WORD.match(text)
            if word is None:
                continue
            text = word[0]
            low = text.lower()
        starts = [token.start for token in held]
        cased.setdefault(text, []).extend(starts)
        lower.setdefault(low, []).extend(starts)
    made = plain(parse.text)
    lowered = made.lower()
    return Words(parse, made, lowered if len(lowered) == len(made) else made, cased, lower, signs)
