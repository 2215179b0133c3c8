"""Knows the evidence of what comes round every year: a text that tells of a feast or a day of the year is written near it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final

from verbale.knowledge.reading import table
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.evidence.evidence import FIRST, LAST, Curve, Evidence, Level, from_there, level
from verbale.times.phrases import Phrases

_CURVE: Final[Curve] = ((-60, -22, 0.1), (-21, -6, 0.2), (-5, -1, 0.2), (0, 3, 0.25), (4, 14, 0.15), (15, 45, 0.1))
_NEAR: Final = timedelta(days=21)
_AT_HEAD: Final = 0.7
_DEEP: Final = 0.4
_HEAD: Final = 6
_MOST: Final = 3

Season = tuple[str, tuple[tuple[date, date], ...]]


@cache
def _phrases() -> Phrases[Season]:
    entries: list[tuple[str, Season]] = []
    for row in table("yearly.tsv"):
        names = row["names"].split("|")
        entries += [(name, (names[0], _days(row["days"]))) for name in names]
    return Phrases(entries)


def _days(said: str) -> tuple[tuple[date, date], ...]:
    """The first and last day of every year from '06-05', '12-31..01-02', or ISO dates parted by spaces."""
    if len(said.split("..")[0]) > 5:
        return tuple(
            (date.fromisoformat(a), date.fromisoformat(b)) for a, _, b in (s.partition("..") for s in said.split())
        )
    first, _, last = said.partition("..")
    last = last or first
    return tuple(
        (date.fromisoformat(f"{y}-{first}"), date.fromisoformat(f"{y + (last < first)}-{last}"))
        for y in range(FIRST.year, LAST.year)
    )


def find(parse: Parse) -> Iterator[Evidence]:
    """A piece of evidence for each of the first feasts and days that the text names."""
    told: set[str] = set()
    for span, seasons in _phrases().find(parse):
        name, days = seasons[0]
        if name in told or len(told) >= _MOST:
            continue
        told.add(name)
        token = parse.head_of(span)
        at_head = token is not None and token.sentence < _HEAD
        yield _of(name, span, days, _AT_HEAD if at_head else _DEEP)


def _of(name: str, span: Span, days: tuple[tuple[date, date], ...], weight: float) -> Evidence:
    near, levels = _around(days)
    return Evidence(
        "time of the year", span, near, weight, f"{name} comes round every year, and is told near it", levels
    )


@lru_cache(maxsize=512)
def _around(days: tuple[tuple[date, date], ...]) -> tuple[tuple[tuple[date, date], ...], tuple[Level, ...]]:
    """The days on which a feast on these days is told, and how likely it is told on each."""
    near = tuple((max(FIRST, a - _NEAR), min(LAST, b + _NEAR)) for a, b in days)
    levels = tuple(one for a, b in days for one in (*from_there(a, b, _CURVE), level(a, b, 0.25)))
    return near, levels
