"""Knows how likely each day is, given pieces of evidence: their likelihoods multiplied, day by day."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from verbale.times.evidence.evidence import FIRST, LAST, Evidence

Days = npt.NDArray[np.float64]

_SIZE: Final = (LAST - FIRST).days + 1
#: news on the web is rarer the older it is, and what is known beforehand ends about here: later days are less likely
_FULL: Final = date(2008, 1, 1)
_KNOWN_UNTIL: Final = date(2026, 12, 31)
_OLDER: Final = 1500.0
_LATER: Final = 400.0
#: no evidence is surer than this of the days that it excludes
_DOUBT: Final = 0.003
#: pieces with no more runs of days than this are added run by run
_FEW: Final = 12
#: clues of which a text holds many that depend on each other: n of them count as much as the square root of n
_REPEATED: Final = frozenset({"undated month", "near day", "words of a time", "founding"})


def weigh(evidence: Sequence[Evidence]) -> Days:
    """How likely each day from FIRST to LAST is, in sum 1: the prior times what each piece of evidence says of it.

    A piece that allows n days gives each weight / n, and every day the doubt that is left, spread evenly.
    """
    total = _prior().copy()
    many = Counter(piece.kind for piece in evidence)
    for piece in evidence:
        doubt = max(_DOUBT, 1.0 - piece.weight)
        share = 1.0 / math.sqrt(many[piece.kind]) if piece.kind in _REPEATED else 1.0
        if not piece.fade and max(len(piece.levels), len(piece.days)) <= _FEW:
            _add_runs(total, piece, doubt, share)
        else:
            total += np.log((1.0 - doubt) * _shape(piece) + doubt / _SIZE) * share
    total -= total.max()
    shares = np.exp(total)
    whole: Days = shares / shares.sum()
    return whole


def _add_runs(total: Days, piece: Evidence, doubt: float, share: float) -> None:
    """Add what a piece with few runs of days says: only the days that it allows are touched, as all others are alike."""
    levels = piece.levels or tuple((a, b, float((b - a).days + 1)) for a, b in piece.days)
    runs = [(_at(a), _at(b) + 1, each) for a, b, each in levels]
    whole = sum(each for _, _, each in runs)
    edges = sorted({edge for start, end, _ in runs for edge in (start, end)})
    for start, end in itertools.pairwise(edges):
        height = sum(each / max(1, e - s) for s, e, each in runs if s <= start and end <= e)
        if height:
            total[start:end] += share * math.log(1.0 + (1.0 - doubt) * height / whole * _SIZE / doubt)


def _shape(piece: Evidence) -> Days:
    """How the allowed days share a whole."""
    if piece.fade:
        return _fading(_at(piece.days[0][0]), piece.fade)
    levels = piece.levels or tuple((a, b, float((b - a).days + 1)) for a, b in piece.days)
    steps = np.zeros(_SIZE + 1)
    starts = [_at(a) for a, _, _ in levels]
    ends = [_at(b) + 1 for _, b, _ in levels]
    heights = [share / max(1, e - s) for (_, _, share), s, e in zip(levels, starts, ends, strict=True)]
    np.add.at(steps, starts, heights)
    np.subtract.at(steps, ends, heights)
    shape = np.asarray(np.cumsum(steps)[:_SIZE], dtype=np.float64)
    if not piece.levels:
        shape = np.minimum(shape, 1.0)
    shape = np.maximum(shape, 0.0)
    whole = float(shape.sum())
    return np.asarray(shape / whole if whole else shape, dtype=np.float64)


def _fading(start: int, power: float) -> Days:
    shape = np.zeros(_SIZE)
    shape[start:] = _powers(power)[: _SIZE - start]
    if start > 1:
        shape[start - 1] = shape[start] * 0.3  # a day told in another time zone
    whole: Days = shape / shape.sum()
    return whole


@cache
def _powers(power: float) -> Days:
    return np.asarray((np.arange(_SIZE) + 2.0) ** -power, dtype=np.float64)


@cache
def _prior() -> Days:
    days = np.arange(_SIZE, dtype=np.float64)
    older, later = np.maximum(0.0, _at(_FULL) - days), np.maximum(0.0, days - _at(_KNOWN_UNTIL))
    prior: Days = -(older / _OLDER) - (later / _LATER)
    return prior


def _at(day: date) -> int:
    return min(max((day - FIRST).days, 0), _SIZE - 1)
