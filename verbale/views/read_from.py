"""Knows from which words of its article a day was read: the expression near the passage that means the same days."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verbale.coded import Coded
    from verbale.text.spans import Span
    from verbale.times.interval import Interval, Timex


def read_from(coded: Coded, day: Interval, near: Span) -> str:
    """Where a row's day comes from, in words: an expression, or the article's own day.

    The paragraph of the passage and the one before it are parsed again: the record keeps days, not how they were read.
    """
    published = coded.article.published
    timex = _expression(coded, day, near)
    if timex is not None:
        words = timex.span.of(coded.article.text)
        value = f", in TIMEX3 {timex.value}" if timex.value else ""
        return f"read from “{words}” at {timex.span.start} [{timex.rule}{value}]"
    if (day.earliest, day.latest) == (published.earliest, published.latest):
        return "its clause names no other day than the article's"
    return "read from what the text tells around it"


def _expression(coded: Coded, day: Interval, near: Span) -> Timex | None:
    from verbale.text.parser import parse
    from verbale.times import find_times

    paragraphs = coded.article.paragraphs
    here = next((n for n, p in enumerate(paragraphs) if p.overlaps(near)), None)
    if here is None:
        return None
    found = find_times(parse(coded.article.text, paragraphs[max(0, here - 1) : here + 1]), coded.article.published)
    same = [
        t
        for t in found
        if t.interval is not None
        and t.interval.latest == day.latest
        and (t.interval.earliest == day.earliest or t.kind == "deadline")
    ]
    return min(same, key=lambda t: abs(t.span.start - near.start), default=None)
