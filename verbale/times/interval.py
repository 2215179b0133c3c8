"""Knows what a time in a text is: an expression read as a closed interval of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from verbale.articles.article import Precision
from verbale.text.spans import Span


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval of days, with the granularity at which it was said."""

    earliest: date
    latest: date
    precision: Precision = "day"

    def meets(self, other: Interval) -> bool:
        return self.earliest <= other.latest and other.earliest <= self.latest


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression: where it stands, what it means, and how it was read.

    `kind` is point ("on Monday"), span ("over the last few months"), deadline ("by Friday", `interval.latest`
    is the day), since ("since 2014"), set ("every Monday"), hour ("10:30 a.m."), reference ("now")
    or part (one end of a span, "2010" in "from 2010 to 2014": the span holds what it governs). `rule` names the
    pattern. `interval` is None where the text gives no day. `type` and `value` are those of the TIMEX3 standard:
    DATE, TIME, DURATION or SET, and "1998-W07", "P3M", "PAST_REF"; see docs/times.md.
    """

    span: Span
    kind: str
    interval: Interval | None
    rule: str
    type: str = "DATE"
    value: str = ""
