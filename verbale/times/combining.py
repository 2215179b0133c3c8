"""Knows how pieces of evidence become one interval: the days on which most of their weight agrees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from verbale.articles.article import DateEstimate
from verbale.times.calendar import precision_of
from verbale.times.evidence.evidence import FIRST, LAST, Evidence

#: evidence that weighs less than this never narrows the estimate alone
_TOLERANCE: Final = 0.24
_ONE_YEAR: Final = 300
#: evidence with this many readings leaves the year open; from this weight on it counts even so (weekday and date agree)
_YEARS_OPEN: Final = 5
_STRONG: Final = 0.55
#: beyond this many days an interval says nothing that a reader could use
_WIDEST: Final = 3660
#: where only the year is open ('Thursday, July 7'), years after this one are not thought of
_HORIZON: Final = date(2031, 12, 31)


def combine(evidence: Sequence[Evidence]) -> DateEstimate:
    """The estimate that the evidence agrees on, with what agrees as clues and what does not as conflicts.

    Each day gets the weight of all evidence that allows it; the estimate runs from the first to the last day
    whose weight comes within a tolerance of the highest, so that a weak clue widens rather than errs.
    """
    if not evidence:
        return DateEstimate()
    runs = _best_runs(evidence)
    if (runs[-1][1] - runs[0][0]).days > _ONE_YEAR:
        # what leaves the year open ('July 7') can tell the day of a known year, never the year itself
        fixed = [e for e in evidence if len(e.days) < _YEARS_OPEN or e.weight >= _STRONG]
        runs = _best_runs(fixed) if fixed else runs
    earliest, latest = runs[0][0], runs[-1][1]
    if latest > _HORIZON and runs[-1][0] > _HORIZON:
        latest = max((b for a, b in runs if a <= _HORIZON), default=latest)
    conflicts = tuple(e.clue() for e in evidence if not e.allows(earliest, latest))
    if earliest <= FIRST or latest >= LAST or (latest - earliest).days > _WIDEST:
        open_clues = tuple(e.clue() for e in evidence if e.allows(earliest, latest))
        return DateEstimate(None, None, "unknown", open_clues, conflicts)
    clues = tuple(e.clue(earliest, latest) for e in evidence if e.allows(earliest, latest))
    return DateEstimate(earliest, latest, precision_of(earliest, latest), clues, conflicts)


def _best_runs(evidence: Sequence[Evidence]) -> list[tuple[date, date]]:
    """The runs of days with the highest weight, within the tolerance, in order."""
    one = timedelta(days=1)
    changes: dict[date, float] = {FIRST: 0.0}
    for piece in evidence:
        for first, last in _merged(piece.days):
            changes[first] = changes.get(first, 0.0) + piece.weight
            if last < LAST:
                changes[last + one] = changes.get(last + one, 0.0) - piece.weight
    edges = sorted(changes)
    scores: list[float] = []
    for edge in edges:
        scores.append((scores[-1] if scores else 0.0) + changes[edge])
    ends = [e - one for e in edges[1:]] + [LAST]
    best = max(scores)
    return [(a, b) for a, b, score in zip(edges, ends, scores, strict=True) if score > best - _TOLERANCE]


def _merged(days: Sequence[tuple[date, date]]) -> list[tuple[date, date]]:
    """The intervals of one piece of evidence without overlaps, so that no day counts twice."""
    merged: list[tuple[date, date]] = []
    for first, last in days:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged
