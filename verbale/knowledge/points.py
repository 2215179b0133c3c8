"""Knows how signs with points, log odds in a table, become a share of 1."""

from __future__ import annotations

import math
from functools import cache

from verbale.knowledge.reading import table

Signs = dict[str, float]


def share_by_points(signs: Signs, name: str) -> float:
    """Between 0 and 1: the points that the table gives the signs, each as much as the sign is there, and its 'start' added up. A
    sign without points counts nothing."""
    points = _points(name)
    total = points["start"] + sum(points.get(sign, 0.0) * much for sign, much in signs.items())
    return round(1 / (1 + math.exp(-total)), 3)


@cache
def _points(name: str) -> dict[str, float]:
    return {row["sign"]: float(row["points"]) for row in table(name)}
