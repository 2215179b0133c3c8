"""Knows a reported clause by its words alone, where the parser lost it.

'Tolen told the Norwick Herald he was “not there yet”', 'She mused in a debate that ...', 'Outlets reported on Monday the
council had ...': a sure cue in a finite form, its speaker before it, and a finite clause after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from verbale.statements.around import DASHES
from verbale.statements.cues import Frame
from verbale.statements.framing import address, draft_of, mood_of
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import is_active, is_passive
from verbale.statements.sourcing import source_of
from verbale.text.parse import Token
from verbale.text.spans import Span

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOMINATIVE = frozenset("he she they it we i there".split())
_OPENERS = ("PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM")
#: verbs whose bare clause is no object: 'testified thousands were lost'
_BARE = frozenset("say report testify admit argue note contend insist acknowledge concede predict warn".split())
_CRYING = frozenset(["chant", "cry", "shout", "claim"])
#: so far behind the cue a clause may begin
_REACH = 9
#: and so long may its subject be
_SUBJECT = 16
#: so many tokens behind a verb its phrase may still be quoted
_PHRASE = 16
#: what the mood must leave of a report that only a quotation shows
_REAL = 0.8


def report_by_words(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """The statement of a sure cue whose clause the parser hung elsewhere, or None."""
    frame = frames.get("clause")
    parse = reading.parse
    if frame is None or frame.strength < 3 or frame.group != "speech" or verb.tag not in (*_FINITE, "VBG"):
        return None
    if is_passive(parse, verb) or verb.i == 0:
        return None
    last = parse.sentence_of(verb).last
    start = _begins(reading, verb, frame, last)
    if start is not None and verb.tag == "VBG" and parse.tokens[start].lower != "that":
        if not frame.to_object or parse.tokens[start].lower not in _NOMINATIVE:
            return None  # 'with Lund telling reporters on Monday he was late'
    if start is None or not _is_finite(reading, start, last):
        return None
    source = source_of(reading, verb)
    if source is None or source.i > verb.i or source.lower in ("that", "this", "what", "which"):
        return None
    if verb.dep == "advcl" and any(t.tag == "WRB" or t.dep == "mark" for t in parse.children(verb)):
        # 'When she told the Post he was late, Varden left'
        last = next((t.i for t in parse.tokens[start:last] if t.text == ","), last)
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
            before = tokens[token.i - 1]
            if token.i > verb.i + 1 and before.lemma in reading.lexicon.nouns and before.dep == "pobj":
                return None  # 'responded to reports that ...': others report
            return token.i if token.dep == "mark" and plain else None
        if token.pos in ("VERB", "AUX", "PUNCT", "SCONJ") or token.tag in ("TO", "WP", "WRB", "WDT"):
            break
    if frame.to_object:
        told = ahead[:1]
        if not told or told[0].lower in _NOMINATIVE - {"it"} or told[0].pos not in _OPENERS:
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
            or token.text in (":", ";")
            or (token.text in DASHES and tokens[start].lower != "that")
        ):
            return False
        if (token.text == "," and tokens[start].lower != "that") or (token.lower in ("and", "or", "but")):
            return False
        if k - start > _SUBJECT:
            return False
        named = named or token.pos in ("NOUN", "PROPN", "PRON", "DET", "NUM") or token.tag == "VBG"
    return False


def quoted_by_words(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """What a verb of saying, praising or blaming has behind it up to a quotation, where no complement was found.

    'Tolen campaigned against tolls that are “inherently unfair”', 'all but accused Lund of trying to “drown” the town'.
    """
    frame = _taking_objects(frames)
    if frame is None or mood_of(reading, verb) < _REAL or is_passive(reading.parse, verb) or verb.tag == "VB":
        return None
    if verb.dep == "acl" and not is_active(reading, verb) and verb.tag == "VBN":
        return None
    run = _quoted_soon(reading, verb)
    if run is None or run.contains(verb.span):
        return None
    tokens = reading.parse.tokens
    first = verb.i + 1
    while tokens[first].dep == "prt" and first < len(tokens) - 1:
        first += 1
    if tokens[first].pos == "ADP" and tokens[first].lower not in frames and tokens[first].lower != "for":
        return None
    source = source_of(reading, verb)
    if source is None or (source.lower in ("that", "this", "which", "what", "it") and verb.dep == "relcl"):
        return None
    if verb.lemma == "claim" and any(
        t.lemma in ("title", "prize", "victory", "crown") for t in tokens[first : first + 3]
    ):
        return None
    run = _with_next(reading, run)
    held = [t.i for t in tokens[first : reading.parse.sentence_of(verb).last] if t.start < run.end]
    draft = draft_of(reading, verb, frame, held, f"{frame.group}.object")
    if draft is None or (all(s.start >= run.start for s in draft.content) and reading.lemma(verb) not in _CRYING):
        return None  # 'mentioned “The Long Road”': a title, perhaps
    draft.confidence = 0.5
    return draft


def _with_next(reading: Reading, run: Span) -> Span:
    """The quotation with one that 'and' joins to it: 'chanted “go home” and “no toll”'."""
    for other in reading.runs:
        if 0 < other.start - run.end < 12 and reading.text[run.end : other.start].strip().lower() in ("and", "or"):
            return Span(run.start, other.end)
    return run


def _taking_objects(frames: dict[str, Frame]) -> Frame | None:
    """The frame by which the verb takes an object for what is said, if only where that is quoted in part."""
    for name in ("quoted", "obj"):
        frame = frames.get(name)
        if frame is not None and (name == "quoted" or frame.strength >= 2 or frame.group == "stance"):
            return frame
    return None


def _quoted_soon(reading: Reading, verb: Token) -> Span | None:
    """The quotation in the verb's own phrase: no comma, colon or finite verb stands before it."""
    tokens = reading.parse.tokens
    for k in range(verb.i + 1, min(reading.parse.sentence_of(verb).last, verb.i + _PHRASE)):
        run = reading.run_at(tokens[k].start)
        if run is not None:
            return run
        if tokens[k].text in (";", ":", ",", "(", ".") or tokens[k].tag in ("VBD", "VBZ", "VBP", "MD"):
            relative = tokens[k].dep in ("relcl", "aux", "auxpass") and any(
                t.lower in ("that", "who") for t in tokens[verb.i + 1 : k]
            )
            if not relative:
                return None
    return None
