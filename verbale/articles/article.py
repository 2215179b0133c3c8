"""Knows what an article is: its text, its parts, and the day it was published with the reasons for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from verbale.text.spans import Span

Precision = Literal["day", "week", "month", "year", "unknown"]


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence on a date: its kind, where it stands (None for metadata), what it says, its weight.

    `reading` is the interval it allows as ISO text, "2021-12-01/2021-12-31"; an open end is "..".
    `weight` is 0 to 1. `why` says in words how the reading follows from the passage.
    """

    kind: str
    span: Span | None
    reading: str
    weight: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class DateEstimate:
    """A day known as a closed interval; both ends None where nothing is known."""

    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "unknown"
    clues: tuple[Clue, ...] = ()
    conflicts: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """A part of the page that is no part of the report, and why: widget, caption, credit, masthead, notice..."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One published text. All spans are code points into `text`.

    `paragraphs` are the body's, in order, without headline and furniture; `id` is the SHA-256 of the text in hex.
    """

    id: str
    uri: str
    text: str
    headline: Span | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None
    language: str | None = None
    paragraphs: tuple[Span, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    published: DateEstimate = DateEstimate()

    @property
    def title(self) -> str:
        """The headline's words, or the first words of the first paragraph."""
        first = self.headline or next(iter(self.paragraphs), None)
        return first.of(self.text).split("\n", 1)[0][:120] if first is not None else ""
