"""Knows how much of what is told is cooperation and how much conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.record.find_lines import PlacedLine
from verbale.record.find_ties import UNCOUNTED


@dataclass(frozen=True, slots=True)
class Balance:
    """How many events there are, how many are cooperation, how many conflict."""

    events: int
    cooperation: int
    conflict: int


def weigh(lines: Sequence[PlacedLine]) -> Balance:
    """The balance of events; what is denied or only supposed counts on no side."""
    scores = [line.intensity for line in lines if line.status not in UNCOUNTED]
    return Balance(len(lines), sum(score > 0 for score in scores), sum(score < 0 for score in scores))
