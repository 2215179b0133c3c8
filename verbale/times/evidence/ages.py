"""Knows the evidence of ages: 'Halden, 58' was written between a 58th birthday and the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

from verbale.knowledge.reading import table
from verbale.text.parse import Parse
from verbale.times.calendar import shift
from verbale.times.evidence.evidence import FIRST, LAST, Evidence, between
from verbale.times.phrases import Phrases

_AFTER: Final = re.compile(r",? (?:who is |who was |aged |is |\()?(?P<age>\d\d)(?=[,.;)]| (?:years old|and)\b)")
_BEFORE: Final = re.compile(r"\b(?P<age>\d\d)-year-old (?:\w+ ){0,3}$")
#: a comma or a bracket must part name and age, or a verb
_PARTED: Final = re.compile(r"^(?:,| is | \()")
_WEIGHT: Final = 0.88


@cache
def _phrases() -> Phrases[tuple[str, date]]:
    return Phrases(
        (name, (row["names"].split("|")[0], date.fromisoformat(row["born"])))
        for row in table("births.tsv")
        for name in row["names"].split("|")
    )


def find(parse: Parse) -> Iterator[Evidence]:
    """A year for the first age told of each person of births.tsv."""
    told: set[str] = set()
    for span, persons in _phrases().find(parse):
        name, born = persons[0]
        right = parse.text[span.end : span.end + 24].replace("\n", " ")
        left = parse.text[max(0, span.start - 40) : span.start].replace("\n", " ")
        said = (_AFTER.match(right) if _PARTED.match(right) else None) or _BEFORE.search(left)
        if said is None or name in told:
            continue
        told.add(name)
        first = shift(born, int(said["age"]), "years")
        last = shift(born, int(said["age"]) + 1, "years") - timedelta(days=1)
        if last < FIRST or first > LAST:
            continue
        why = f"{name} was born on {born.isoformat()}, and is {said['age']}"
        yield Evidence("age", span, between(first, last), _WEIGHT, why)
