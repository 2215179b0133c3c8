"""Knows the tension between two sides in a period: an index from 0 to 100, with a band that is wide where little was told."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from verbale.relations.dyads import DyadPeriod, Exchange

#: as if so many neutral events had been seen in every period: one report alone moves the index only so far
PRIOR = 2.0
#: the spread of scores that is assumed before any is seen, in points of the scale
SPREAD = 5.0
#: the band holds 90 % of a normal distribution
BAND = 1.645


@dataclass(frozen=True, slots=True)
class Tension:
    """The tension of a period: `index` from 0 (all cooperation) over 50 (neither) to 100 (all conflict), between
    `low` and `high`; all three None where nothing passed in this record. `strongest` are the exchanges that weigh
    most, at most three."""

    period: DyadPeriod
    start: date
    end: date
    index: float | None
    low: float | None
    high: float | None
    strongest: tuple[Exchange, ...]


def measure_tension(periods: Sequence[DyadPeriod]) -> list[Tension]:
    """The tension of each period.

    index = 50 - 5 m with m = sum(w s) / (PRIOR + sum(w)): s are PLOVER 2.0's scores of the period's events (each
    counted once), w their weights (one half for what only a claimant tells). The band is index +- 1.645 * 5 * e,
    e = sqrt(v / (PRIOR + sum(w))), v the weighted variance of the scores, with `SPREAD` squared counted as PRIOR
    events seen before: few events, a wide band. Weighted sums of coded acts as a measure of conflict and
    cooperation between two states go back to Goldstein, Journal of Conflict Resolution 36 (1992), 369-385.
    """
    return [_measure(period) for period in periods]


def _measure(period: DyadPeriod) -> Tension:
    rows = period.exchanges
    if not rows:
        return Tension(period, period.start, period.end, None, None, None, ())
    weight = sum(r.weight for r in rows)
    mean = sum(r.score * r.weight for r in rows) / (PRIOR + weight)
    variance = (PRIOR * SPREAD**2 + sum(r.weight * (r.score - mean) ** 2 for r in rows)) / (PRIOR + weight)
    width = BAND * 5 * math.sqrt(variance / (PRIOR + weight))
    index = 50 - 5 * mean
    strongest = sorted(rows, key=lambda r: (-abs(r.score) * r.weight, -r.texts, r.day, r.id))[:3]
    return Tension(
        period,
        period.start,
        period.end,
        round(index, 1),
        round(max(0.0, index - width), 1),
        round(min(100.0, index + width), 1),
        tuple(strongest),
    )
