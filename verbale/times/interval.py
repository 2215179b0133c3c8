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
    is the day) or since ("since 2014"). `rule` names the pattern. `interval` is None where the text gives no day.
    """

    span: Span
    kind: str
    interval: Interval | None
    rule: str
