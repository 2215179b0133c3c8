"""Knows where a paragraph's own words begin: after 'ASKBY, 4 May (Straits News Agency) - ' and after 'Tolen: '."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.statements.reading import Draft, Reading
from verbale.text.spans import Span, trim

_DASH = r"(?:—|–|--|-)"
_PLACE = r"[^\W\d_][\w’'/-]*(?:,? [^\W\d_][\w’'/-]*){0,3}"
_DAY = r",? ?(?:[A-Z][a-z]{2,8}\.? ?\d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_AGENCY = r"\([^()\n]{2,40}\)"
#: a place and a mark, with a day or an agency; a place in capitals needs neither
_DATELINE = re.compile(
    rf"\d{{1,2}}[:.]\d{{2}}(?:\s?[ap]\.?m\.?)?\s*{_DASH}\s+(?=\S)"  # the minute in a running report
    rf"|{_PLACE}(?P<day>{_DAY}),?\s*(?:{_AGENCY}\s*)?{_DASH}\s+(?=\S)"
    rf"|{_PLACE}{_DAY}\s*{_AGENCY}\s*(?=\S)"
    rf"|(?P<place>{_PLACE})\s*{_AGENCY}\s*{_DASH}\s+(?=\S)"
    rf"|[A-Z][A-Z.’'/-]{{2,}}(?:,? [A-Z][\w.’'/-]*){{0,4}}\s*(?:{_AGENCY}\s*|{_DASH}\s+)(?=\S)"
)
_TURN = re.compile(r"(?P<label>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})\s*:\s+(?=\S)")
#: a turn that begins within a paragraph: a name or initials after a sentence's end
_INNER = re.compile(r"(?<=[.?!…”\"] )(?P<label>(?:[A-Z]\. ?)?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}):\s+(?=\S)")
#: so many turns make an interview
_TURNS = 3


def dateline_end(reading: Reading, number: int) -> int:
    """Where the words of a paragraph begin: after its dateline, else at its start."""
    start, end = reading.parse.paragraphs[number]
    match = _DATELINE.match(reading.text, start, min(end, start + 90))
    if match is None or match.end() >= end:
        return start
    place = match.group("place")
    if place is not None and not (place[:3].isupper() or _is_place(reading, Span(start, start + len(place)))):
        return start
    return match.end()


def without_dateline(reading: Reading, spans: Sequence[Span]) -> list[Span]:
    """The spans without what stands in a dateline."""
    kept: list[Span] = []
    for span in spans:
        number = reading.paragraph_at(span.start)
        begins = dateline_end(reading, number)
        if span.start < begins and span.end > reading.parse.paragraphs[number].start:
            span = trim(reading.text, Span(min(begins, span.end), span.end))
        if span.length > 0:
            kept.append(span)
    return kept


def read_turns(reading: Reading) -> list[Draft]:
    """The turns of an interview: paragraphs that each begin with a speaker's name and a colon."""
    turns: list[Draft] = []
    for paragraph in reading.parse.paragraphs:
        match = _TURN.match(reading.text, paragraph.start, paragraph.end)
        if match is None or reading.headline == paragraph:
            continue
        label = Span(match.start("label"), match.end("label"))
        tokens = reading.parse.within(label)
        if not tokens or not _is_named(reading, label):
            continue
        turns += _turns_of(reading, label, Span(match.end(), paragraph.end))
    return turns if len(turns) >= _TURNS else []


def _turns_of(reading: Reading, label: Span, rest: Span) -> list[Draft]:
    """The turn that `label` opens, and those that follow it in the same paragraph."""
    found: list[Draft] = []
    inner = None if rest.length == 0 else _INNER.search(reading.text, rest.start, rest.end)
    end = rest.end if inner is None else inner.start("label")
    content = trim(reading.text, Span(rest.start, end))
    tokens = reading.parse.within(label)
    if content.length and tokens:
        mark = trim(reading.text, Span(label.end, rest.start))
        draft = Draft([content], [mark], "say", "speech", 0.8, "turn.before", direct=True)
        draft.source, draft.source_at = label, tokens[-1].i
        found.append(draft)
    if inner is not None:
        following = Span(inner.start("label"), inner.end("label"))
        found += _turns_of(reading, following, Span(inner.end(), rest.end))
    return found


def _is_named(reading: Reading, label: Span) -> bool:
    tokens = reading.parse.within(label)
    return any(reading.actor_at(t.i) is not None or t.entity in ("PERSON", "ORG") for t in tokens)


def _is_place(reading: Reading, span: Span) -> bool:
    """Is the name before the brackets a place, rather than whom the brackets abbreviate ('Norwick Party (NP)')?"""
    tokens = [t for t in reading.parse.within(span) if t.text[0].isalpha()]
    return all(t.text[0].isupper() and t.entity in ("GPE", "LOC", "FAC") for t in tokens)
