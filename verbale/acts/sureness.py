"""Knows how sure an act is: the share that is right, in type and both parties, of acts with the same signs."""

from __future__ import annotations

import math
from functools import cache

from verbale.acts.signs import Signs
from verbale.knowledge import table
from verbale.reader.impression import odds

#: below this an act is not told: of those, in articles annotated unseen, not one in twenty had both parties right
LEAST = 0.1
#: the same where the reader has read the text: for an act that it sees plainly in its clause, for one of which it sees nothing
#: there, and for all others; and how likely these are to it at least, and at most
LEAST_SEEN, LEAST_UNSEEN, LEAST_READ = 0.1, 0.4, 0.2
_SEEN, _UNSEEN = odds(0.8), odds(0.1)
#: what an act of a text that the reader has read always has
_READ = "reader: type in the clause"


def sureness(signs: Signs) -> float:
    """Between 0 and 1: the points of the signs (knowledge/sureness.tsv, log odds) added up; where the reader's signs are among
    them, the mean of that and of the points in knowledge/sureness_read.tsv. A sign without points counts nothing."""
    total = _sum(signs, "sureness.tsv")
    if _READ in signs:
        total = (total + _sum(signs, "sureness_read.tsv")) / 2
    return round(1 / (1 + math.exp(-total)), 3)


def _sum(signs: Signs, name: str) -> float:
    points = _points(name)
    return points["start"] + sum(points.get(sign, 0.0) * much for sign, much in signs.items())


def is_told(sure: float, signs: Signs) -> bool:
    """Is an act that is so sure, by these signs, told?"""
    seen = signs.get(_READ)
    if seen is None:
        return sure >= LEAST
    return sure >= (LEAST_SEEN if seen >= _SEEN else LEAST_READ if seen > _UNSEEN else LEAST_UNSEEN)


@cache
def _points(name: str) -> dict[str, float]:
    return {row["sign"]: float(row["points"]) for row in table(name)}
