"""Knows the words that name somebody: a noun with what belongs to it, appositions included."""

from __future__ import annotations

from verbale.statements.reading import Reading
from verbale.statements.source import NOMINAL
from verbale.text.parse import Parse, Token
from verbale.text.spans import Span


def phrase_of(reading: Reading, head: Token, stop: Token | None) -> Span:
    """The noun phrase of `head`, appositions included, without relative clauses, quoted words and the cue `stop`."""
    parse = reading.parse
    tokens = parse.subtree(
        head, without=("relcl", "acl", "advcl", "parataxis", "cc" if _clausal_conj(parse, head) else "")
    )
    outside = reading.quoted[head.i]
    kept = [t.i for t in tokens if reading.quoted[t.i] == outside and (stop is None or t.i != stop.i)]
    first = last = head.i
    held = set(kept)
    for prep in parse.children(head, "prep", "npadvmod"):
        when = parse.child(prep, "pobj") if prep.dep == "prep" else prep
        if prep.i > head.i and when is not None and when.entity in ("DATE", "TIME"):
            held -= {t.i for t in parse.subtree(prep)}  # 'Tolen on Thursday' is Tolen
    while first - 1 in held:
        first -= 1
    while last + 1 in held:
        last += 1
    while last > head.i and parse.tokens[last].entity in ("DATE", "TIME"):
        last -= 1  # 'the chief of police (CP) yesterday'
        if parse.tokens[last].pos == "ADP" and last > head.i:
            last -= 1
    if parse.tokens[first].tag == "VBN" and first + 1 < head.i and parse.tokens[first + 1].text == ",":
        first += 2  # 'Contacted, the mayor said'
    while first < head.i and parse.tokens[first].pos == "PUNCT":
        first += 1
    while last > head.i and parse.tokens[last].pos == "PUNCT" and parse.tokens[last].text not in ")]":
        last -= 1
    last = _over_hyphen(reading, last)
    return Span(parse.tokens[first].start, parse.tokens[last].end)


def _over_hyphen(reading: Reading, last: int) -> int:
    """The last token of a phrase that the parser broke off at a hyphen: 'said sub | -inspector Petar Lund'."""
    tokens = reading.parse.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != "-" or tokens[last + 2].pos not in ("NOUN", "PROPN"):
        return last
    if not (tokens[last].end == tokens[last + 1].start and tokens[last + 1].end == tokens[last + 2].start):
        return last
    last += 2
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].pos == "PROPN"
        and tokens[last + 1].sentence == tokens[last].sentence
    ):
        last += 1
    return last


def _clausal_conj(parse: Parse, head: Token) -> bool:
    conj = parse.child(head, "conj")
    return conj is not None and conj.pos not in NOMINAL
