"""Knows how likely each day is, given pieces of evidence: their likelihoods multiplied, day by day."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from verbale.times.evidence.evidence import FIRST, LAST, Evidence, Level, level

Days = npt.NDArray[np.float64]

_SIZE: Final = (LAST - FIRST).days + 1
_BEGINS: Final = FIRST.toordinal()
#: clues that name their day
FIRM: Final = frozenset(
    (
        "dateline, told day, anniversary, month, weekday, stated, masthead, masthead day, masthead month, url, serial"
    ).split(", ")
)
#: the power of the other likelihoods together where they are more than a few, as they are not independent; found on texts
#: of 2016 to 2018 and of 2022
_TOGETHER: Final = 0.85
_SOME: Final = 3
#: days so much less likely than the best, at either end, are not looked at
_NOTHING: Final = 1e-9
#: products are brought back from here
_LARGE: Final = 1e60
#: news on the web is rarer the older it is, and what is known beforehand ends about here: later days are less likely
_FULL: Final = date(2008, 1, 1)
_KNOWN_UNTIL: Final = date(2026, 12, 31)
_OLDER: Final = 1500.0
_LATER: Final = 180.0
#: no evidence is surer than this of the days that it excludes
_DOUBT: Final = 0.003
#: after n days an event is told as news as (n + 2) to the power of -_FRESH, as background as (n + _WHEN_OLD) to that of -_STALE
_FRESH: Final = 1.6
_STALE: Final = 0.9
_WHEN_OLD: Final = 15.0
#: the odds that none of the events told is the news, beside Evidence.fresh
_BACKGROUND: Final = 1.0
#: a day told in another time zone
_ZONES: Final = 0.3
#: pieces with no more runs of days than this are added run by run
_FEW: Final = 12
#: clues of which a text holds many that depend on each other: n of them count as much as the square root of n
_REPEATED: Final = frozenset({"undated month", "near day", "words of a time", "founding"})


def weigh(evidence: Sequence[Evidence]) -> Days:
    """How likely each day from FIRST to LAST is, in sum 1: the prior times what each piece of evidence says of it.

    A piece that allows n days gives each weight / n, and every day the doubt that is left, spread evenly. Of the events
    that a text tells one may be its news, which fades fast; the others are background, told for years.
    """
    firm, soft = np.ones(_SIZE), np.ones(_SIZE)
    many = Counter(piece.kind for piece in evidence)
    told = [piece for piece in evidence if piece.starts]
    most = {True: 1.0, False: 1.0}
    for piece in evidence:
        if piece.starts:
            continue
        total = firm if piece.kind in FIRM else soft
        gain = _gain(piece)
        share = 1.0 / math.sqrt(many[piece.kind]) if piece.kind in _REPEATED else 1.0
        if max(len(piece.levels), len(piece.days)) <= _FEW:
            _raise_runs(total, piece, gain, share)
        else:
            heights, lengths = _steps(tuple(_levels_of(piece)), bool(piece.levels))
            raised = heights * gain + 1.0
            total *= np.repeat(raised if share == 1.0 else raised**share, lengths)
        most[total is firm] *= 1.0 + gain  # no day can have grown by more
        if most[total is firm] > _LARGE:
            _keep_in_range(total)
            most[total is firm] = max(1.0, float(total.max()))
    if told:
        _raise_events(soft, told)
    return _joined(firm, soft, sum(piece.kind not in FIRM for piece in evidence))


def _joined(firm: Days, soft: Days, clues: int) -> Days:
    """The likelihoods with the prior, in sum 1. Of many soft clues some lean on each other: they count for a little less."""
    total = firm * soft
    matter = total > total.max() * _NOTHING
    first, last = int(np.argmax(matter)), _SIZE - int(np.argmax(matter[::-1]))
    near = slice(first, last)
    whole = np.zeros(_SIZE)
    whole[near] = _prior()[near] * firm[near] * (_to_power(soft[near]) if clues > _SOME else soft[near])
    return np.asarray(whole / whole.sum(), dtype=np.float64)


def _to_power(likely: Days) -> Days:
    """The likelihoods to the power of _TOGETHER: of runs of days that are alike only one is reckoned, as powers are slow."""
    turns = np.flatnonzero(likely[1:] != likely[:-1]) + 1
    if len(turns) * 3 > len(likely):
        return np.asarray(likely**_TOGETHER, dtype=np.float64)
    edges = np.concatenate(([0], turns))
    return np.repeat(likely[edges] ** _TOGETHER, np.diff(edges, append=len(likely)))


def _gain(piece: Evidence) -> float:
    """How much likelier a piece makes a day with the whole of its shape than one that it does not allow."""
    doubt = max(_DOUBT, 1.0 - piece.weight)
    return (1.0 - doubt) / doubt * _SIZE


def _keep_in_range(total: Days) -> None:
    most = float(total.max())
    if most > _LARGE:
        total /= most


def _raise_events(total: Days, told: Sequence[Evidence]) -> None:
    """What the events that a text tells say of each day: all as background, but one, perhaps, as its news."""
    odds = np.array([_BACKGROUND, *(piece.fresh for piece in told)])
    odds /= odds.sum()
    news = np.full(_SIZE, odds[0])
    for piece, odd in zip(told, odds[1:], strict=True):
        gain = _gain(piece)
        first = max(0, min([_at(day) for day in piece.starts] + [_place(a) for a, _, _ in piece.levels]) - 1)
        later = slice(first, _SIZE)  # before it the event says nothing
        old = _since(piece.starts, _old, later) * gain + 1.0
        shape = _shape(piece)[later] if piece.levels else _since(piece.starts, _new, later)
        total[later] *= old
        news[:first] += odd
        news[later] += odd * (shape * gain + 1.0) / old
        _keep_in_range(total)
    total *= news


def _raise_runs(total: Days, piece: Evidence, gain: float, share: float) -> None:
    """What a piece with few runs of days says: only the days that it allows are touched, as all others are alike."""
    runs = [(_place(a), _place(b) + 1, each) for a, b, each in _levels_of(piece)]
    whole = sum(each for _, _, each in runs)
    edges = sorted({edge for start, end, _ in runs for edge in (start, end)})
    for start, end in itertools.pairwise(edges):
        height = sum(each / max(1, e - s) for s, e, each in runs if s <= start and end <= e)
        if height:
            total[start:end] *= (1.0 + gain * height / whole) ** share


def _shape(piece: Evidence) -> Days:
    """How the allowed days share a whole."""
    heights, lengths = _steps(tuple(_levels_of(piece)), bool(piece.levels))
    return np.repeat(heights, lengths)


@lru_cache(maxsize=1024)
def _steps(told: tuple[Level, ...], shared: bool) -> tuple[Days, npt.NDArray[np.intp]]:
    """How the allowed days share a whole, as runs of days that are alike: what each day of a run has, and its length;
    unless each level has a share of its own, no day counts twice. The same months and days are told in many texts."""
    levels = np.array(told)
    starts = (levels[:, 0] - _BEGINS).clip(0, _SIZE - 1).astype(np.intp)
    ends = (levels[:, 1] - _BEGINS).clip(0, _SIZE - 1).astype(np.intp) + 1
    heights = levels[:, 2] / np.maximum(1, ends - starts)
    edges, places = np.unique(np.concatenate(([0, _SIZE], starts, ends)), return_inverse=True)
    opened, closed = places[2 : 2 + len(starts)], places[2 + len(starts) :]
    steps = np.bincount(opened, heights, len(edges)) - np.bincount(closed, heights, len(edges))
    heights = np.cumsum(steps)[:-1]
    if not shared:
        heights = np.minimum(heights, 1.0)
    heights, lengths = np.maximum(heights, 0.0), np.diff(edges)
    whole = float(np.repeat(heights, lengths).sum())
    return heights / whole if whole else heights, lengths


def _since(starts: Sequence[date], fading: Callable[[], Days], later: slice) -> Days:
    """How likely each day of a slice is after something that was on one of the days."""
    size = _SIZE - later.start
    shape = np.zeros(size)
    for day in starts:
        at = _at(day) - later.start
        shape[at:] += fading()[: size - at]
        if at > 0:
            shape[at - 1] += fading()[0] * _ZONES
    whole: Days = shape / shape.sum()
    return whole


@cache
def _new() -> Days:
    """How fast news leaves the news, by days."""
    return np.asarray((np.arange(_SIZE) + 2.0) ** -_FRESH, dtype=np.float64)


@cache
def _old() -> Days:
    """How long an event is told as background, by days."""
    return np.asarray((np.arange(_SIZE) + _WHEN_OLD) ** -_STALE, dtype=np.float64)


@cache
def _prior() -> Days:
    days = np.arange(_SIZE, dtype=np.float64)
    older, later = np.maximum(0.0, _at(_FULL) - days), np.maximum(0.0, days - _at(_KNOWN_UNTIL))
    prior: Days = np.exp(-(older / _OLDER) - (later / _LATER))
    return prior


def _levels_of(piece: Evidence) -> Sequence[Level]:
    """The levels of a piece; its days, each as likely as the others, where it has none."""
    return piece.levels or [level(a, b, float((b - a).days + 1)) for a, b in piece.days]


def _at(day: date) -> int:
    return _place(day.toordinal())


def _place(number: int) -> int:
    return min(max(number - _BEGINS, 0), _SIZE - 1)
