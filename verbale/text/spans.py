"""Knows what a span is: a half-open range of Unicode code points in an article's text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range [start, end) of code points into `Article.text`."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The exact words of the span in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


def trim(text: str, span: Span, also: str = "") -> Span:
    """The span without white space, and without the characters in `also`, at its two ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return Span(start, end)


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of `spans`; ValueError for none."""
    known = list(spans)
    if not known:
        raise ValueError("no span to cover")
    return Span(min(s.start for s in known), max(s.end for s in known))


def overlap(a: Iterable[Span], b: Iterable[Span]) -> int:
    """How many code points lie in both sets of spans (each set without overlaps of its own)."""
    right = list(b)
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in right)
