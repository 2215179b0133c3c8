"""Knows how much of what is told is cooperation and how much conflict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from verbale.views.timeline import TimelineEntry

#: what is denied, or only thought of, counts on no side
UNCOUNTED = frozenset({"denied", "hypothetical"})


@dataclass(frozen=True, slots=True)
class Balance:
    """How many events are cooperation, how many conflict, and the mean of all their scores (-10 to 10)."""

    cooperation: int
    conflict: int
    mean: float | None


def weigh(entries: Iterable[TimelineEntry]) -> Balance:
    """The balance of events; what is denied or only supposed does not count."""
    scores = [entry.intensity for entry in entries if entry.status not in UNCOUNTED]
    mean = round(sum(scores) / len(scores), 2) if scores else None
    return Balance(sum(score > 0 for score in scores), sum(score < 0 for score in scores), mean)
