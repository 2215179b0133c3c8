"""Knows which pairs moved most: the mean of their acts' scores in the record's last days against the days before."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from verbale.record.rows import Party
from verbale.relations.event import Event
from verbale.relations.positions import stood
from verbale.relations.scale import score_act, weigh_act

#: days at the record's end that are compared, and the days before with which they are
RECENT, BEFORE = 30, 120
#: events that each of the two must have
LEAST = 2
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


def find_moved(events: Sequence[Event], last: date) -> list[MovedPair]:
    """The pairs whose mean changed, the surest first. `last` is the record's last day; events count once each, those
    that are denied or only supposed not at all."""
    cut = last - timedelta(days=RECENT)
    names: dict[str, str] = {}
    together: dict[tuple[str, str], tuple[list[Event], list[Event]]] = defaultdict(lambda: ([], []))
    for event in events:
        earliest, latest = stood(event.head)
        if earliest is None or latest is None or score_act(event.head) is None:
            continue
        own, others = _sides(event.actors, names), _sides(event.recipients, names)
        for pair in {(min(a, b), max(a, b)) for a in own for b in others if a != b}:
            together[pair][earliest + (latest - earliest) / 2 > cut].append(event)
    found = []
    for (a, b), (before, recent) in together.items():
        if min(len(before), len(recent)) >= LEAST:
            found.append(_moved(a, b, names, before, recent))
    return sorted((pair for pair in found if pair.change), key=lambda pair: (-pair.sure, pair.a, pair.b))


def _moved(a: str, b: str, names: dict[str, str], before: Sequence[Event], recent: Sequence[Event]) -> MovedPair:
    one, other = _mean(before), _mean(recent)
    change = other - one
    turning = max(recent, key=lambda e: ((score_act(e.head) or 0.0) * math.copysign(1, change), e.texts, e.id))
    error = SPREAD * math.sqrt(1 / len(before) + 1 / len(recent))
    return MovedPair(
        a, names.get(a, a), b, names.get(b, b), round(one, 1), len(before), round(other, 1), len(recent), round(change, 1),
        round(abs(change) / error, 2), turning.head.words, turning.head.id, turning.head.article, turning.earliest,
    )  # fmt: skip


def _mean(events: Sequence[Event]) -> float:
    weight = sum(weigh_act(event.head) for event in events)
    return sum((score_act(event.head) or 0.0) * weigh_act(event.head) for event in events) / weight


def _sides(parties: Sequence[Party], names: dict[str, str]) -> list[str]:
    found: dict[str, None] = {}
    for party in parties:
        code = party.country if party.country and len(party.country) == 3 else None
        found[code or party.id] = None
        if party.kind == "state" or code is None:
            names[code or party.id] = party.name
    return list(found)
