"""Knows what a house's running number in an address tells of the day: "/article/3185500/" stood between two known ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby, pairwise
from typing import Final

from verbale.articles.article import Clue
from verbale.knowledge.reading import table
from verbale.text.spans import Span

#: how sure a reading is; below what settles a day, so that the text has its say
_WEIGHT: Final = 0.98
_BOUND: Final = 0.6
#: a count does not run evenly: so much of the distance to the nearest known number is added, between two and behind the last
_BETWEEN: Final = 0.04
_BEYOND: Final = 0.2
#: so many days behind the last known number, or before the first, a count is still reckoned on
_ONWARD: Final = 120
_BACK: Final = 45


@dataclass(frozen=True, slots=True)
class _Anchor:
    number: int
    day: date
    days: int


@dataclass(frozen=True, slots=True)
class _Count:
    """One count of one house: where its number stands, and runs of known numbers, each in order."""

    where: tuple[re.Pattern[str], ...]
    runs: tuple[tuple[_Anchor, ...], ...]


def day_of_serial(host: str, rest: str, span: Span | None) -> Clue | None:
    """The clue on the day from the number in an address, or None where the house or the number is not known.

    `host` is the address's host, `rest` its path and query. The reading is an interval that holds the day for all
    that is known; the table is `knowledge/serials.tsv`. Behind its last row by more than its pace supports, the number
    only says that the day is later.
    """
    for count in _counts_of(host):
        for where in count.where:
            for found in where.finditer(host + rest):
                clue = _read(count.runs, int(found.group(1)), span)
                if clue is not None:
                    return clue
    return None


def _read(runs: Sequence[Sequence[_Anchor]], number: int, span: Span | None) -> Clue | None:
    for index, run in enumerate(runs):
        if run[0].number <= number <= run[-1].number:
            low, high = next((a, b) for a, b in pairwise(run) if a.number <= number <= b.number)
            return _between(low, high, number, span)
        pace_back, pace_on = _pace(run[0], run[1]), _pace(run[-2], run[-1])
        back = (run[0].number - number) * pace_back
        if 0 < back <= _BACK and (index == 0 or number > runs[index - 1][-1].number):
            return _around(run[0], -back, number, span)
        on = (number - run[-1].number) * pace_on
        if on > 0 and (index == len(runs) - 1 or on <= _BACK):
            if on <= _ONWARD:
                return _around(run[-1], on, number, span)
            if on <= 20 * _ONWARD:
                why = f"the address has the number {number}: the house's count had come to {run[-1].number} by {run[-1].day}"
                return Clue("serial", span, f"{run[-1].day}/..", _BOUND, why)
    return None


def _between(low: _Anchor, high: _Anchor, number: int, span: Span | None) -> Clue:
    share = (number - low.number) / (high.number - low.number)
    whole = (high.day - low.day).days
    day = low.day + timedelta(days=round(share * whole))
    doubt = low.days + share * (high.days - low.days) + _BETWEEN * min(share, 1.0 - share) * whole
    why = (
        f"the address has the number {number}: the house's count stood at {low.number} about {low.day} "
        f"and at {high.number} about {high.day}"
    )
    return _clue(day, doubt, span, why)


def _around(known: _Anchor, days: float, number: int, span: Span | None) -> Clue:
    why = f"the address has the number {number}: the house's count stood at {known.number} about {known.day}"
    return _clue(known.day + timedelta(days=round(days)), known.days + _BEYOND * abs(days), span, why)


def _clue(day: date, doubt: float, span: Span | None, why: str) -> Clue:
    reach = timedelta(days=max(1, round(doubt)))
    return Clue("serial", span, f"{day - reach}/{day + reach}", _WEIGHT, why)


def _pace(low: _Anchor, high: _Anchor) -> float:
    """Days a number, from one to the next."""
    return (high.day - low.day).days / (high.number - low.number)


def _counts_of(host: str) -> Iterator[_Count]:
    """The counts of the house whose host it is: "www.x.com" is of "x.com"."""
    counts = _counts()
    parts = host.split(".")
    for start in range(len(parts) - 1):
        yield from counts.get(".".join(parts[start:]), ())


@cache
def _counts() -> dict[str, list[_Count]]:
    """All counts by house."""
    counts: dict[str, list[_Count]] = {}
    for (sites, where), rows in groupby(table("serials.tsv"), key=lambda r: (r["site"], r["where"])):
        runs = [
            tuple(_Anchor(int(r["number"]), date.fromisoformat(r["day"]), int(r["days"])) for r in run)
            for _, run in groupby(rows, key=lambda r: r["run"])
        ]
        count = _Count(tuple(_pattern(one) for one in where.split(",")), tuple(runs))
        for site in sites.split(","):
            counts.setdefault(site, []).append(count)
    return counts


def _pattern(where: str) -> re.Pattern[str]:
    """'/article/*/#': the number behind what is written, ended by what is no digit."""
    before, _, behind = where.partition("#")
    ended = re.escape(behind) if behind else r"(?=$|[/.?&#-])"
    return re.compile(
        r"[^?#]*?".join(re.escape(part) for part in before.split("*")) + r"(\d{3,12})" + ended, re.IGNORECASE
    )
