"""Knows which pairs moved most: the mean of their acts' scores in the record's last days against the days before."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from verbale.record.find_lines import Telling
from verbale.record.find_ties import SidedLine
from verbale.relations.scale import score_act, weigh_act

#: days at the record's end that are compared, and the days before with which they are
RECENT, BEFORE = 30, 120
#: events that each of the two must have
LEAST = 3
#: points of the scale by which scores are assumed to spread, as in the index of tension
SPREAD = 5.0


@dataclass(frozen=True, slots=True)
class MovedPair:
    """Two sides (countries with all who belong to them, or actors of none): the mean score of their events before and
    in the last days, -10 (conflict) to 10 (cooperation), with how many events; `sure` is how many standard errors lie
    between the two, and `act` the event that weighs most of the last ones."""

    a: str
    a_name: str
    b: str
    b_name: str
    before: float
    before_events: int
    recent: float
    recent_events: int
    change: float
    sure: float
    words: str
    act: str
    article: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Moved:
    """Two sides, the means and counts of their events before and in the last days, and the event that weighs most."""

    a: str
    b: str
    before: float
    before_events: int
    recent: float
    recent_events: int
    sure: float
    turning: int

    @property
    def change(self) -> float:
        return round(self.recent - self.before, 1)


def find_moved(lines: Iterable[SidedLine], last: date) -> list[Moved]:
    """The pairs whose mean changed, the surest first. `last` is the record's last day; events count once each, those
    that are denied or only supposed not at all."""
    cut = last - timedelta(days=RECENT)
    together: dict[tuple[str, str], tuple[dict[int, SidedLine], dict[int, SidedLine]]] = defaultdict(lambda: ({}, {}))
    for line in lines:
        if score_act(line) is not None and line.stood <= last:
            pair = (min(line.actor, line.recipient), max(line.actor, line.recipient))
            together[pair][line.stood > cut][line.n] = line
    found = [
        _moved(a, b, list(before.values()), list(recent.values()))
        for (a, b), (before, recent) in together.items()
        if min(len(before), len(recent)) >= LEAST
    ]
    return sorted((one for one in found if one.change), key=lambda one: (-one.sure, one.a, one.b))


def tell_moved(moved: Sequence[Moved], names: Mapping[str, str], told: Mapping[int, Telling]) -> list[MovedPair]:
    """The pairs with their names, and the words of the events that weigh most; `told` has these by their keys."""
    rows = []
    for one in moved:
        event = told[one.turning]
        rows.append(
            MovedPair(
                one.a, names.get(one.a, one.a), one.b, names.get(one.b, one.b), round(one.before, 1), one.before_events,
                round(one.recent, 1), one.recent_events, one.change, one.sure, event.words, event.act, event.article,
                event.earliest,
            )
        )  # fmt: skip
    return rows


def _moved(a: str, b: str, before: Sequence[SidedLine], recent: Sequence[SidedLine]) -> Moved:
    one, other = _mean(before), _mean(recent)
    turning = max(recent, key=lambda e: ((score_act(e) or 0.0) * math.copysign(1, other - one), e.texts, e.id))
    error = SPREAD * math.sqrt(1 / len(before) + 1 / len(recent))
    return Moved(a, b, one, len(before), other, len(recent), round(abs(other - one) / error, 2), turning.n)


def _mean(lines: Sequence[SidedLine]) -> float:
    weight = sum(weigh_act(line) for line in lines)
    return sum((score_act(line) or 0.0) * weigh_act(line) for line in lines) / weight
