"""Knows how a passage becomes a lesson: which pieces carry an act or a cue, and which are its parties, source and content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tools.reader.passages import Passage, Span
from verbale.reader.impression import STATUSES, TYPES
from verbale.reader.reading import LONG, together
from verbale.reader.wordpieces import Piece, cut, framed

Pieces = list[int]


@dataclass(frozen=True, slots=True)
class ActLesson:
    """The pieces that carry the act, its types and status, and the pieces of each of its actors and recipients."""

    carried: Pieces
    types: Pieces
    weight: float
    status: int | None = None
    parties: tuple[list[Pieces], list[Pieces]] | None = None


@dataclass(frozen=True, slots=True)
class SayingLesson:
    """The pieces of a cue, of each of its sources, and of its content."""

    cue: Pieces
    sources: list[Pieces]
    content: Pieces
    weight: float


@dataclass(frozen=True, slots=True)
class Lesson:
    """One stretch: its pieces, the acts and sayings in it; `whole` where all that it tells is marked word by word."""

    numbers: Pieces
    acts: list[ActLesson]
    sayings: list[SayingLesson]
    whole: bool


def lessons_of(passage: Passage) -> Iterator[Lesson]:
    """The stretches of a passage of ours."""
    for stretch in stretches(passage.text):

        def at(spans: Iterable[Span], here: list[Piece] = stretch) -> list[Pieces]:
            return [_pieces(here, *span) for span in spans]

        acts: list[ActLesson] = []
        for act in passage.acts:
            carried = _pieces(stretch, *act.trigger)
            if carried:
                parties = (at(act.actors), at(act.recipients))
                whole = all(one for side in parties for one in side)  # a party in another stretch cannot be seen
                kinds = [TYPES.index(t) for t in act.types]
                status = STATUSES.index(act.status)
                acts.append(ActLesson(carried, kinds, 0.4 if act.weak else 1.0, status, parties if whole else None))
        sayings: list[SayingLesson] = []
        for said in passage.statements:
            cue, content = (sorted(k for one in at(spans) for k in one) for spans in (said.cue, said.content))
            if cue and content:
                sources = [one for one in at(said.source) if one]
                sayings.append(SayingLesson(cue, sources, content, 0.5 if said.weak else 1.0))
        yield Lesson(framed(stretch), acts, sayings, whole=True)


def lessons_by_clause(text: str, acts: Iterable[tuple[Span, tuple[str, ...], bool]]) -> Iterator[Lesson]:
    """The stretches of a text of which only the clause of each act is known: its span, its types, whether it is weak."""
    marked = list(acts)
    for stretch in stretches(text):
        found = [
            ActLesson(carried, [TYPES.index(t) for t in kinds], 0.4 if weak else 1.0)
            for span, kinds, weak in marked
            if (carried := _pieces(stretch, *span))
        ]
        yield Lesson(framed(stretch), found, [], whole=False)


def lessons_by_words(text: str, acts: Iterable[Mapping[str, Any]]) -> Iterator[Lesson]:
    """The stretches of a text of whose acts the words are known: `word` within `evidence`, those of its parties `by` and
    `toward`, each at its place nearest to the word."""
    found: list[tuple[Span, Mapping[str, Any], tuple[list[Span], list[Span]]]] = []
    for act in acts:
        begins = text.find(act["evidence"])
        at = text.find(act["word"], begins)
        sides = ([nearest(text, w, at) for w in act["by"]], [nearest(text, w, at) for w in act["toward"]])
        found.append(((at, at + len(act["word"])), act, sides))
    for stretch in stretches(text):
        lessons = []
        for span, act, sides in found:
            if carried := _pieces(stretch, *span):
                parties = ([_pieces(stretch, *s) for s in sides[0]], [_pieces(stretch, *s) for s in sides[1]])
                whole = all(one for side in parties for one in side)
                kinds = [TYPES.index(t) for t in (act["type"], *(act.get("also") or ()))]
                status = STATUSES.index(act["status"])
                lessons.append(
                    ActLesson(carried, kinds, 0.4 if act.get("weak") else 1.0, status, parties if whole else None)
                )
        yield Lesson(framed(stretch), lessons, [], whole=False)


def nearest(text: str, words: str, at: int) -> Span:
    """The place of the words that is nearest to `at`. Raises ValueError where they stand nowhere by themselves."""
    places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if not places:
        raise ValueError(f"{words[:60]!r} does not stand in the text")
    begins = min(places, key=lambda p: abs(p - at))
    return begins, begins + len(words)


def stretches(text: str) -> Iterator[list[Piece]]:
    """Paragraphs together as long as they fit; one that does not is cut anywhere."""

    def parts() -> Iterator[list[Piece]]:
        for found in re.finditer(r"[^\n]+", text):
            pieces = cut(text, found.start(), found.end())
            yield from (pieces[first : first + LONG] for first in range(0, len(pieces), LONG))

    return together(parts())


def _pieces(stretch: list[Piece], start: int, end: int) -> Pieces:
    """The places, in the stretch as it is read (one begins it), of the pieces that overlap the span."""
    return [k + 1 for k, p in enumerate(stretch) if p.start < end and p.end > start]
