"""Knows a reported clause by its words alone, where the parser lost it.

'Tolen told the Norwick Herald he was “not there yet”', 'She mused in a debate that ...', 'Outlets reported on Monday the
council had ...': a sure cue in a finite form, its speaker before it, and a finite clause after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from verbale.statements.cues import Frame
from verbale.statements.framing import address, draft_of
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import is_passive
from verbale.statements.sourcing import source_of
from verbale.text.parse import Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOMINATIVE = frozenset("he she they it we i there".split())
_OPENERS = ("PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM")
#: verbs whose bare clause is no object: 'testified thousands were lost'
_BARE = frozenset("say report testify admit argue note contend insist acknowledge concede predict warn".split())
#: so far behind the cue a clause may begin
_REACH = 9
#: and so long may its subject be
_SUBJECT = 16


def report_by_words(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """The statement of a sure cue whose clause the parser hung elsewhere, or None."""
    frame = frames.get("clause")
    parse = reading.parse
    if frame is None or frame.strength < 3 or frame.group != "speech" or verb.tag not in _FINITE:
        return None
    if is_passive(parse, verb) or verb.i == 0:
        return None
    last = parse.sentence_of(verb).last
    start = _begins(reading, verb, frame, last)
    if start is None or not _is_finite(reading, start, last):
        return None
    source = source_of(reading, verb)
    if source is None or source.i > verb.i or source.lower in ("that", "this", "what", "which"):
        return None
    draft = draft_of(reading, verb, frame, list(range(start, last)), f"{frame.group}.clause")
    if draft is not None:
        draft.confidence = min(draft.confidence, 0.75)
        address(reading, verb, frame, draft)
    return draft


def _begins(reading: Reading, verb: Token, frame: Frame, last: int) -> int | None:
    """The token that opens the clause: a 'that', the clause's pronoun, or what follows the cue and its day."""
    tokens = reading.parse.tokens
    ahead = tokens[verb.i + 1 : min(last, verb.i + 1 + _REACH)]
    for token in ahead:
        if token.lower == "that" and token.tag in ("IN", "WDT") and token.i + 1 < last:
            plain = tokens[token.i + 1].pos != "NOUN" or tokens[token.i + 1].tag == "NNS"  # not 'that approach'
            return token.i if token.dep == "mark" and plain else None
        if token.pos in ("VERB", "AUX", "PUNCT", "SCONJ") or token.tag in ("TO", "WP", "WRB", "WDT"):
            break
    if frame.to_object:
        told = ahead[:1]
        if not told or told[0].lower in _NOMINATIVE - {"it"}:
            return None
        for token in ahead[1:]:
            if token.lower in _NOMINATIVE:
                return token.i
            if token.pos in ("VERB", "AUX", "PUNCT", "ADP", "SCONJ"):
                return None
        return None
    if reading.lemma(verb) not in _BARE:
        return None
    at = verb.i + 1
    while at < last and (tokens[at].entity in ("DATE", "TIME") or (tokens[at].lower == "on" and _day(tokens, at))):
        at += 1
    if at >= last:
        return None
    opens = tokens[at].pos in _OPENERS or (tokens[at].text in '“"' and reading.run_at(tokens[at].start) is not None)
    return at if opens else None


def _day(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].entity in ("DATE", "TIME")


def _is_finite(reading: Reading, start: int, last: int) -> bool:
    """Stands a subject before the first finite verb, and no relative pronoun or joint between?"""
    tokens = reading.parse.tokens
    named = False
    for k in range(start if tokens[start].lower != "that" else start + 1, last):
        token = tokens[k]
        if token.tag in _FINITE:
            return named
        if (
            token.tag in ("WP", "WDT", "WRB", "WP$")
            or token.lower == "that"
            or token.text in (":", ";", "—", "–", "--")
        ):
            return False
        if (token.text == "," and tokens[start].lower != "that") or (token.lower in ("and", "or", "but")):
            return False
        if k - start > _SUBJECT:
            return False
        named = named or token.pos in ("NOUN", "PROPN", "PRON", "DET", "NUM") or token.tag == "VBG"
    return False
