"""Knows where a paragraph's own words begin: after 'ASKBY, 4 May (Straits News Agency) - ' and after 'Tolen: '."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.statements.reading import Draft, Reading
from verbale.statements.turns import TURNS, going_on, is_shouted, opens_turn, turns_of
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
    rf"|(?P<town>{_PLACE})\s+(?:—|–|--|-)\s+(?=[A-Z“\"‘])"
    rf"|[A-Z][A-Z.’'/-]{{2,}}(?:,? [A-Z][\w.’'/-]*){{0,4}}\s*(?:{_AGENCY}\s*|{_DASH}\s+)(?=\S)"
)


def dateline_end(reading: Reading, number: int) -> int:
    """Where the words of a paragraph begin: after its dateline, else at its start."""
    start, end = reading.parse.paragraphs[number]
    match = _DATELINE.match(reading.text, start, min(end, start + 90))
    if match is None or match.end() >= end:
        return start
    place = match.group("place") or match.group("town")
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
    """The turns of an interview: paragraphs that each begin with a speaker's name and a colon.

    A paragraph without a label between two that have one goes on with the turn before it.
    """
    paragraphs = reading.parse.paragraphs
    labels: dict[int, tuple[Span, int]] = {}
    for number, paragraph in enumerate(paragraphs):
        match = opens_turn(reading.text, paragraph)
        if match is None or reading.headline == paragraph:
            continue
        label = Span(match.start("label"), match.end("label"))
        if reading.parse.within(label) and (is_shouted(match["label"]) or _is_named(reading, label)):
            labels[number] = label, match.end()
    turns: list[Draft] = []
    for number, (label, begins) in labels.items():
        held = list(turns_of(reading.text, label, begins, paragraphs[number].end))
        for turn in held:
            rest = going_on(reading.text, paragraphs, number, frozenset(labels)) if turn is held[-1] else []
            draft = Draft([*turn.content, *rest], [turn.mark], "say", "speech", 0.8, "turn.before", direct=True)
            tokens = reading.parse.within(turn.label)
            if tokens:
                draft.source, draft.source_at = turn.label, tokens[-1].i
                turns.append(draft)
    return turns if len(turns) >= TURNS else []


def _is_named(reading: Reading, label: Span) -> bool:
    tokens = reading.parse.within(label)
    return any(reading.actor_at(t.i) is not None or t.entity in ("PERSON", "ORG") for t in tokens)


def _is_place(reading: Reading, span: Span) -> bool:
    """Is the name before the brackets a place, rather than whom the brackets abbreviate ('Norwick Party (NP)')?"""
    tokens = [t for t in reading.parse.within(span) if t.text[0].isalpha()]
    return all(t.text[0].isupper() and t.entity in ("GPE", "LOC", "FAC") for t in tokens)
