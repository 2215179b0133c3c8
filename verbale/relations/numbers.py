"""Knows numbers that differ: counts of one thing, told at one time by two sources, that cannot both hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from verbale.relations.counting import Count, disagree, find_counts
from verbale.relations.told import Passage, Told, days_apart, one_source

#: a count that is told later may have grown
SAME_TIME = 1
#: kinds of count that are compared: who is held or armed may be counted in part
COMPARED = frozenset({"dead", "hurt", "missing", "fled"})
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def compare_counts(passages: Sequence[Passage]) -> Iterator[tuple[Told, Told, str, float, str]]:
    """Pairs of tellings whose counts cannot both hold: both, what is counted, how surely they speak of one thing
    (0 to 1), and why in words."""
    counted: dict[str, list[tuple[Passage, Count]]] = defaultdict(list)
    for passage in sorted(passages, key=lambda p: (p.told.published or date.max, p.told.row, p.told.words)):
        if _of_another_time(passage.told):
            continue
        for count in (c for c in find_counts(passage.told.words) if c.of in COMPARED):
            counted[count.of].append((passage, count))
    for of, rows in sorted(counted.items()):
        for number, (one, first) in enumerate(rows):
            for other, second in rows[number + 1 :]:
                apart = days_apart(one.told, other.told)
                if apart is not None and apart > SAME_TIME:
                    break  # the rows come by day
                score = _one_thing(one, first, other, second)
                if score is not None:
                    about = f"how many {of}: {first.words} or {second.words}"
                    why = f"'{first.words}' and '{second.words}' {of}, told {apart or 0} days apart"
                    one_told, other_told = replace(one.told, value=first.words), replace(other.told, value=second.words)
                    yield one_told, other_told, about, score, why


def _of_another_time(told: Told) -> bool:
    """A passage that names a year other than its own tells of something else."""
    own = told.published.year if told.published else None
    return any(int(year) != own for year in YEAR.findall(told.words))


def _one_thing(one: Passage, first: Count, other: Passage, second: Count) -> float | None:
    if not disagree(first, second) or one.told.row == other.told.row or one.told.published is None:
        return None
    if one_source(one.told, other.told) or other.told.published is None:
        return None
    names = one.names | other.names
    shared = (one.stems & other.stems) - names
    score = len(shared) / max(1, min(len(one.stems - names), len(other.stems - names)))
    if len(shared) < 3 or score < 0.4:
        return None
    return round(min(0.95, 0.3 + 0.5 * score + 0.03 * min(5, len(shared))), 3)
