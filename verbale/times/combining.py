"""Knows how pieces of evidence become one interval: the days on which most of their weight agrees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from verbale.articles.article import Clue, DateEstimate
from verbale.times.calendar import precision_of
from verbale.times.evidence.evidence import FIRST, LAST, Evidence, between

#: evidence that weighs less than this never narrows the estimate alone
_TOLERANCE: Final = 0.24
#: evidence with this many readings leaves the year open
_YEARS_OPEN: Final = 5
#: days of a year apart: windows nearer to each other than this are one
_APART: Final = timedelta(days=120)
#: an interval within one year, which windows of a year may narrow
_ONE_YEAR: Final = 300
#: how long after the last thing it tells a text is thought to be written at most, where nothing else bounds it
_FADING: Final = timedelta(days=10 * 365)
#: so many dated things must a text tell for that
_ENOUGH: Final = 3
#: the first window of a year ('July 7') counts where it comes so soon after the last thing told
_SOON: Final = timedelta(days=400)
#: from this weight on a window of a year may choose the year
_TELLING: Final = 0.35
_STRONG: Final = 0.6
#: kinds that are news when they are told, and kinds that bound from below
_FRESH: Final = frozenset({"happening", "founding"})
_BOUNDS: Final = _FRESH | {"office begun", "past date"}

Run = tuple[date, date]


def combine(evidence: Sequence[Evidence]) -> DateEstimate:
    """The estimate that the evidence agrees on, with what agrees as clues and what does not as conflicts.

    Each day gets the weight of all evidence that allows it; the estimate runs from the first to the last day
    whose weight comes within a tolerance of the highest, so that a weak clue widens rather than errs. First the
    evidence that knows the year is weighed; what leaves it open ('July 7') then tells the day within that. Where
    three or more things bound from below and none from above, the text is taken to be at most ten years younger.
    """
    known = [e for e in evidence if len(e.days) < _YEARS_OPEN]
    if not known:
        return DateEstimate(clues=tuple(e.clue() for e in evidence))
    held = list(evidence)
    earliest, latest = _hull(_best_runs(known))
    lower = [e for e in known if len(e.days) == 1 and e.days[0][0] > FIRST and e.days[0][1] >= LAST]
    told = max((e for e in lower if e.weight >= _TOLERANCE), key=lambda e: e.days[0][0], default=None)
    unbounded = latest >= LAST
    if unbounded and told is not None:
        why = "nothing bounds it from above; news is seldom ten years younger than the last thing it tells"
        fading = Evidence("fading", told.span, between(told.days[0][0], told.days[0][0] + _FADING), 0.26, why)
        held.append(fading)
        latest = max(earliest, fading.days[0][1])
    if earliest <= FIRST or latest >= LAST:
        return DateEstimate(None, None, "unknown", *_sides(evidence, earliest, latest, shown=False))
    first, last = _within(held, earliest, latest, told, unbounded)
    if unbounded and not _rich(lower) and (last - first).days > _ONE_YEAR:
        return DateEstimate(None, None, "unknown", *_sides(evidence, earliest, LAST, shown=False))
    return DateEstimate(first, last, precision_of(first, last), *_sides(held, first, last, shown=True))


def _rich(lower: Sequence[Evidence]) -> bool:
    """Whether the text tells of enough dated things that the last of them cannot lie far back."""
    return len({e.span for e in lower if e.kind != "founding" and e.weight >= _TOLERANCE}) >= _ENOUGH


def _sides(
    evidence: Sequence[Evidence], earliest: date, latest: date, shown: bool
) -> tuple[tuple[Clue, ...], tuple[Clue, ...]]:
    """What agrees with the interval, and what does not; `shown` where the interval is the estimate."""
    agree = [e for e in evidence if e.allows(earliest, latest)]
    oppose = [e for e in evidence if not e.allows(earliest, latest)]
    clues = tuple(e.clue(earliest, latest) if shown else e.clue() for e in agree)
    return clues, tuple(e.clue() for e in oppose)


def _within(evidence: Sequence[Evidence], earliest: date, latest: date, told: Evidence | None, unbounded: bool) -> Run:
    """The interval, narrowed by the windows of the year that fall into it: by the only one, or by the first where it
    comes soon after the last happening told."""
    open_years = [e for e in evidence if len(e.days) >= _YEARS_OPEN]
    if not open_years:
        return earliest, latest
    runs = [(max(a, earliest), min(b, latest)) for a, b in _best_runs(evidence, earliest, latest)]
    groups: list[Run] = []
    for a, b in runs:
        if groups and a - groups[-1][1] <= _APART:
            groups[-1] = (groups[-1][0], b)
        else:
            groups.append((a, b))
    if _is_soon(open_years, groups[0], evidence, told) or (len(groups) == 1 and not unbounded):
        return groups[0]
    return earliest, latest


def _is_soon(windows: Sequence[Evidence], first: Run, evidence: Sequence[Evidence], told: Evidence | None) -> bool:
    """Whether the first window of a year comes so soon after something told that it chooses the year.

    A happening named is news for about a year; a term of office lasts for years, so it chooses only for a dateline
    whose weekday agrees.
    """
    weight = max(e.weight for e in windows)
    if told is not None and told.kind in _FRESH and first[0] <= told.days[0][0] + _SOON:
        if weight >= (_TELLING if told.kind == "happening" else _STRONG):
            return True
    if not {"dateline", "weekday"} <= {e.kind for e in windows}:
        return False
    bounds = [e.days[0][0] for e in evidence if len(e.days) == 1 and e.kind in _BOUNDS and e.weight >= _TOLERANCE]
    return any(begun <= first[0] <= begun + _SOON for begun in bounds)


def _hull(runs: Sequence[Run]) -> Run:
    return runs[0][0], runs[-1][1]


def _best_runs(evidence: Sequence[Evidence], earliest: date = FIRST, latest: date = LAST) -> list[Run]:
    """The runs of days between the two with the highest weight, within the tolerance, in order."""
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
    scored = [(a, b, score) for a, b, score in zip(edges, ends, scores, strict=True) if a <= latest and b >= earliest]
    best = max(score for _, _, score in scored)
    return [(a, b) for a, b, score in scored if score > best - _TOLERANCE]


def _merged(days: Sequence[Run]) -> list[Run]:
    """The intervals of one piece of evidence without overlaps, so that no day counts twice."""
    merged: list[Run] = []
    for first, last in days:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged
