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


def combine(evidence: Sequence[Evidence]) -> DateEstimate:
    """The estimate that the evidence agrees on, with what agrees as clues and what does not as conflicts.

    Each day gets the weight of all evidence that allows it; the estimate runs from the first to the last day
    whose weight comes within a tolerance of the highest, so that a weak clue widens rather than errs.
    """
    if not evidence:
        return DateEstimate()
    runs = _best_runs(evidence)
    earliest, latest = runs[0][0], runs[-1][1]
    clues = tuple(e.clue(earliest, latest) for e in evidence if e.allows(earliest, latest))
    conflicts = tuple(e.clue() for e in evidence if not e.allows(earliest, latest))
    if earliest <= FIRST or latest >= LAST:
        return DateEstimate(None, None, "unknown", clues, conflicts)
    return DateEstimate(earliest, latest, precision_of(earliest, latest), clues, conflicts)


def _best_runs(evidence: Sequence[Evidence]) -> list[tuple[date, date]]:
    """The runs of days with the highest weight, within the tolerance, in order."""
    one = timedelta(days=1)
    edges = sorted(
        {FIRST, *(a for e in evidence for a, _ in e.days), *(b + one for e in evidence for _, b in e.days if b < LAST)}
    )
    segments = [(a, (edges[i + 1] - one) if i + 1 < len(edges) else LAST) for i, a in enumerate(edges)]
    scored = [(a, b, sum(e.weight for e in evidence if e.allows(a, b))) for a, b in segments]
    best = max(score for _, _, score in scored)
    return [(a, b) for a, b, score in scored if score > best - _TOLERANCE]
