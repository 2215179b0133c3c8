"""Knows what a piece of evidence on an article's day is: the days that it allows, and how much it weighs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from verbale.articles.article import Clue
from verbale.text.spans import Span

#: no page on the web is older, and none is written later than the calendar of this table goes
FIRST: Final = date(1985, 1, 1)
LAST: Final = date(2034, 12, 31)

_FIRST: Final = FIRST.toordinal()
_LAST: Final = LAST.toordinal()

#: days from one to another, as numbers of the calendar (date.toordinal), with a share
Level = tuple[int, int, float]
#: how likely it is to speak of a day from so far: days from, days to, and the share of all such mentions
Curve = tuple[tuple[int, int, float], ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """`days` are the closed intervals that it allows, in order (several where only the year is open).

    `weight` is how likely the reading is right; what it is not goes to all days alike. `levels` are the same days
    with a share each, where they are not all as likely. `starts` are the days of what is told, several where the name
    stands for several: it is told as the news, with the odds `fresh` beside what else the text tells (`levels` are then when
    it would be written), or as background.
    """

    kind: str
    span: Span | None
    days: tuple[tuple[date, date], ...]
    weight: float
    why: str
    levels: tuple[Level, ...] = ()
    starts: tuple[date, ...] = ()
    fresh: float = 0.0

    def allows(self, earliest: date, latest: date) -> bool:
        """Whether some day of the closed interval is allowed."""
        return any(a <= latest and earliest <= b for a, b in self.days)

    def clue(self, earliest: date | None = None, latest: date | None = None) -> Clue:
        """The evidence as it is shown: of several readings the one that meets the interval, else the first."""
        chosen = self.days[0]
        if earliest is None and len(self.days) > 4:
            # the year is open: EDTF writes X for what is not known
            return Clue(
                self.kind,
                self.span,
                f"XXXX{chosen[0].isoformat()[4:]}/XXXX{chosen[1].isoformat()[4:]}",
                round(self.weight, 2),
                self.why,
            )
        if earliest is not None and latest is not None:
            chosen = next((d for d in self.days if d[0] <= latest and earliest <= d[1]), chosen)
        first = ".." if chosen[0] <= FIRST else chosen[0].isoformat()
        last = ".." if chosen[1] >= LAST else chosen[1].isoformat()
        return Clue(self.kind, self.span, f"{first}/{last}", round(self.weight, 2), self.why)


def after(day: date) -> tuple[tuple[date, date], ...]:
    """That day and all later ones."""
    return ((min(day, LAST), LAST),)


def before(day: date) -> tuple[tuple[date, date], ...]:
    """That day and all earlier ones."""
    return ((FIRST, max(day, FIRST)),)


def between(first: date, last: date) -> tuple[tuple[date, date], ...]:
    return ((max(first, FIRST), min(last, LAST)),)


def level(first: date, last: date, share: float) -> Level:
    return first.toordinal(), last.toordinal(), share


def from_there(first: date, last: date, curve: Curve) -> tuple[Level, ...]:
    """The levels that a curve gives around a time told: days below zero count back from its first day, others on
    from its last."""
    begins, ends = first.toordinal(), last.toordinal()
    levels = []
    for low, high, share in curve:
        a = (begins if low < 0 else ends) + low
        b = (begins if high < 0 else ends) + high
        if a <= _LAST and b >= _FIRST:
            levels.append((a if a > _FIRST else _FIRST, b if b < _LAST else _LAST, share))
    return tuple(levels)
