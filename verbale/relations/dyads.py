"""Knows dyads: what passes between two sides in each day, week, month or year, counted by events, never by reports."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from verbale.record.rows import ActRow
from verbale.relations.positions import stood
from verbale.relations.same_act import Event, join_acts
from verbale.relations.scale import quad_of, score_act, weigh_act

#: an event that is known no closer than this is in no period
WIDEST = timedelta(days=92)

Step = Literal["day", "week", "month", "year"]
Direction = Literal["a to b", "b to a", "together"]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One event between the two sides as it counts: its id, how many articles and independent texts tell it, its day,
    score, weight, which side did it; and the fullest report of it with its words."""

    id: str
    articles: int
    texts: int
    day: date
    score: float
    weight: float
    quad: str
    direction: Direction
    act: str
    words: str


@dataclass(frozen=True, slots=True)
class DyadPeriod:
    """What passed between two sides from `start` to `end`: events by PLOVER's quad classes and by direction, the
    reports and independent texts that tell them, and the mean score (+10 cooperation, -10 conflict)."""

    a: str
    b: str
    start: date
    end: date
    events: int
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    a_to_b: int
    b_to_a: int
    together: int
    reports: int
    texts: int
    mean: float | None
    exchanges: tuple[Exchange, ...]


def find_exchanges(
    acts: Sequence[ActRow], a: frozenset[str], b: frozenset[str], events: Sequence[Event] | None = None
) -> list[Exchange]:
    """The events between two sides, given as sets of actor ids, oldest first. Each event counts once, however often
    it is reported; what is denied, only supposed, or has no day, or none closer than some months, does not count. `events` are those of the acts where
    they are known."""
    between = acts_between(acts, a, b)
    found = []
    for event in join_acts(between) if events is None else events:
        direction = _direction(event.head, a, b)
        score, quad = score_act(event.head), quad_of(event.head)
        earliest, latest = stood(event.head)
        if direction and score is not None and quad and earliest and latest and is_placed(earliest, latest):
            day = earliest + (latest - earliest) / 2
            head = event.head
            found.append(
                Exchange(
                    event.id,
                    event.articles,
                    event.texts,
                    day,
                    score,
                    weigh_act(head),
                    quad,
                    direction,
                    head.id,
                    head.words,
                )
            )
    return sorted(found, key=lambda e: (e.day, e.id))


def is_placed(earliest: date | None, latest: date | None) -> bool:
    """Whether an event's days are known closely enough for it to stand in a period."""
    return earliest is not None and latest is not None and latest - earliest <= WIDEST


def acts_between(acts: Sequence[ActRow], a: frozenset[str], b: frozenset[str]) -> list[ActRow]:
    """Those of the acts that one of two sides does to the other, or both together."""
    return [act for act in acts if _direction(act, a, b) is not None]


def _direction(act: ActRow, a: frozenset[str], b: frozenset[str]) -> Direction | None:
    did_a, did_b = any(p.id in a for p in act.actors), any(p.id in b for p in act.actors)
    if did_a and did_b:
        return "together"
    if did_a and any(p.id in b for p in act.recipients):
        return "a to b"
    if did_b and any(p.id in a for p in act.recipients):
        return "b to a"
    return None


def count_dyad(exchanges: Sequence[Exchange], a: str, b: str, step: Step = "month") -> list[DyadPeriod]:
    """The exchanges by period, from the first to the last with every period between, empty ones too; `a` and `b` are
    the names shown."""
    if not exchanges:
        return []
    groups: dict[date, list[Exchange]] = defaultdict(list)
    for exchange in exchanges:
        groups[period_of(exchange.day, step)[0]].append(exchange)
    start, periods = min(groups), []
    while start <= max(groups):
        end = period_of(start, step)[1]
        periods.append(_count(groups[start], a, b, start, end))
        start = end + timedelta(days=1)
    return periods


def period_of(day: date, step: Step) -> tuple[date, date]:
    """The first and last day of the period in which a day lies; weeks begin on Monday."""
    if step == "day":
        return day, day
    if step == "week":
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6)
    if step == "month":
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return date(day.year, 1, 1), date(day.year, 12, 31)


def _count(rows: Sequence[Exchange], a: str, b: str, start: date, end: date) -> DyadPeriod:
    quads = [row.quad for row in rows]
    directions = [row.direction for row in rows]
    return DyadPeriod(
        a=a,
        b=b,
        start=start,
        end=end,
        events=len(rows),
        verbal_cooperation=quads.count("verbal cooperation"),
        material_cooperation=quads.count("material cooperation"),
        verbal_conflict=quads.count("verbal conflict"),
        material_conflict=quads.count("material conflict"),
        a_to_b=directions.count("a to b"),
        b_to_a=directions.count("b to a"),
        together=directions.count("together"),
        reports=sum(row.articles for row in rows),
        texts=sum(row.texts for row in rows),
        mean=round(sum(r.score * r.weight for r in rows) / sum(r.weight for r in rows), 2) if rows else None,
        exchanges=tuple(rows),
    )
