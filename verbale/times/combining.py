"""Knows how pieces of evidence become one interval: the shortest that is likely enough to hold the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import numpy as np
import numpy.typing as npt

from verbale.articles.article import Clue, DateEstimate
from verbale.times.calendar import precision_of
from verbale.times.evidence.evidence import FIRST, LAST, Evidence
from verbale.times.weighing import FIRM, Days, weigh

#: so likely must an interval be to hold the day, and no longer than this, to be given
_ENOUGH: Final = 0.9
_WIDEST: Final = timedelta(days=3653)
#: where no clue names its day, no less is given: news of the night is printed on the next day
_NARROWEST: Final = timedelta(days=1)
#: days at the edge that are as likely as this beside those within belong to it, as long as it grows by no more than that
_AS_LIKELY: Final = 0.4
_GROWTH: Final = 0.35
#: clues that came with the page: days whose weight comes this near to the best are theirs
_TOLERANCE: Final = 0.24

#: starts of a run are tried in steps of so many days first
_STRIDE: Final = 16

#: a share of the whole that no interval is drawn for
_NOTHING: Final = 1e-4

Run = tuple[date, date]


def combine(evidence: Sequence[Evidence]) -> DateEstimate:
    """The estimate from all that a text tells, with what agrees as clues and what does not as conflicts.

    Every day is weighed by all evidence at once; the estimate is the shortest interval that holds the day with a
    probability of 9 in 10. Where that is longer than ten years nothing is said.
    """
    if not evidence:
        return DateEstimate()
    first, last = _shortest(weigh(evidence))
    if last - first < _NARROWEST and not any(piece.kind in FIRM for piece in evidence):
        last += timedelta(days=1)
    if last - first > _WIDEST:
        return DateEstimate(None, None, "unknown", *_sides(evidence, first, last, shown=False))
    return DateEstimate(first, last, precision_of(first, last), *_sides(evidence, first, last, shown=True))


def _shortest(shares: Days) -> Run:
    """The shortest run of days that holds enough of the whole, drawn out over days as likely as those within."""
    shares, skipped = _worth_looking(shares)
    total = np.concatenate(([0.0], np.cumsum(shares)))
    start, end = _least(total, _ENOUGH * float(total[-1]))
    inside = float(shares[start:end].mean()) * _AS_LIKELY
    room = round((end - start) * _GROWTH)
    more = _alike(shares[max(0, start - room) : start][::-1] >= inside)
    start, room = start - more, room - more
    end += _alike(shares[end : end + room] >= inside)
    return FIRST + timedelta(days=skipped + start), FIRST + timedelta(days=skipped + end - 1)


def _alike(likely: npt.NDArray[np.bool_]) -> int:
    """How many are true before the first that is not."""
    return len(likely) if likely.all() else int(np.argmin(likely))


def _least(total: Days, enough: float) -> tuple[int, int]:
    """Where the shortest run that holds enough starts, and the first day behind it; `total` is what all days before one hold.

    Every _STRIDE-th start is tried, then all starts near one from which a run may be as short as the shortest found.
    """
    size = len(total) - 1
    coarse = np.arange(0, size, _STRIDE)
    widths = np.searchsorted(total, total[coarse] + enough, side="left") - coarse
    widths = np.where(widths + coarse <= size, widths, size + 1)
    likely = coarse[widths - _STRIDE < widths.min()]
    starts = (likely[:, None] + np.arange(_STRIDE)).ravel()
    starts = starts[starts < size]
    ends = np.searchsorted(total, total[starts] + enough, side="left")
    best = int(np.argmin(np.where(ends <= size, ends - starts, size + 1)))
    return int(starts[best]), min(int(ends[best]), size)


def _worth_looking(shares: Days) -> tuple[Days, int]:
    """The shares without days at either end that are nothing together, and how many days before them are passed over."""
    begin = int(np.argmax(shares > 0.0))
    total = np.cumsum(shares[begin:])
    first = begin + int(np.searchsorted(total, _NOTHING * total[-1], side="left"))
    last = begin + int(np.searchsorted(total, (1.0 - _NOTHING) * total[-1], side="left"))
    return shares[first : last + 1], first


def settle(evidence: Sequence[Evidence]) -> DateEstimate:
    """The days on which most of the weight of clues that came with the page agrees; both ends None without an agreement."""
    runs = _best_runs(evidence)
    first, last = runs[0][0], runs[-1][1]
    if first <= FIRST or last >= LAST:
        return DateEstimate(None, None, "unknown", *_sides(evidence, first, last, shown=False))
    return DateEstimate(first, last, precision_of(first, last), *_sides(evidence, first, last, shown=True))


def _sides(
    evidence: Sequence[Evidence], earliest: date, latest: date, shown: bool
) -> tuple[tuple[Clue, ...], tuple[Clue, ...]]:
    """What agrees with the interval, and what does not; `shown` where the interval is the estimate."""
    agree = [e for e in evidence if e.allows(earliest, latest)]
    oppose = [e for e in evidence if not e.allows(earliest, latest)]
    clues = tuple(e.clue(earliest, latest) if shown else e.clue() for e in agree)
    return clues, tuple(e.clue() for e in oppose)


def _best_runs(evidence: Sequence[Evidence]) -> list[Run]:
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


def _merged(days: Sequence[Run]) -> list[Run]:
    """The intervals of one piece of evidence without overlaps, so that no day counts twice."""
    merged: list[Run] = []
    for first, last in days:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged
