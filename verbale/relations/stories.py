"""Knows which articles are one story: by the terms that they share and the days between them.

Articles come day by day. The articles of a day are joined among each other and with the stories that are there, the
most alike first (average link), so that their order within the day does not matter; two stories that a day's articles
tie together become one.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from verbale.record.joined_rows import Story, StoryArticle
from verbale.relations.terms import Terms, add_up, multiply

__all__ = ["ALIKE", "FADES", "Group", "Story", "StoryArticle", "Ties", "alike", "gather"]

#: how alike two groups of articles must be, on the average of all pairs of their articles, and how much more two articles that
#: stand alone: one land or one trade is common to many, a crisis to those that a whole story shares
ALIKE, ALONE = 0.13, 0.035
#: what a person decided goes before every likeness, in shares of what is needed
DECIDED = 1000.0
#: terms of a group, the weightiest, of which it must share one with another to be compared
WEIGHTY = 32
#: days of silence in which a story's pull falls to a third
FADES = 730


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that are one story so far: `terms` is the sum of theirs; `members` their keys; the days between which
    they lie, None where no day is known."""

    key: str
    terms: Mapping[str, float]
    members: tuple[int, ...]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Ties:
    """What people decided of pairs of articles, by their keys: those that are one story, and those that are not."""

    same: frozenset[frozenset[int]] = frozenset()
    apart: frozenset[frozenset[int]] = frozenset()

    def among(self, pairs: frozenset[frozenset[int]], one: Group, other: Group) -> bool:
        """Is one of the pairs between two groups?"""
        left, right = set(one.members), set(other.members)
        return any(len(pair & left) == 1 and len(pair & right) == 1 for pair in pairs)


#: where nothing was decided
FREE = Ties()


def alike(one: Group, other: Group) -> float:
    """How alike the articles of two groups are on the average, 0 to 1, less where days lie between the two."""
    shared = multiply(one.terms, other.terms) / (len(one.members) * len(other.members))
    return shared * math.exp(-_days_between(one, other) / FADES)


def needed(one: Group, other: Group) -> float:
    """How alike two groups must be to be one story: the more, the fewer their articles."""
    return ALIKE + ALONE * (1 / len(one.members) + 1 / len(other.members)) / 2


def _days_between(one: Group, other: Group) -> int:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max(0, (one.first - other.last).days, (other.first - one.last).days)


def gather(groups: Iterable[Group], new: Iterable[Group], ties: Ties = FREE) -> list[tuple[Group, ...]]:
    """Which groups become one: each given back once, alone or with those that join it, the older ones first.

    `groups` are the stories that are there, `new` the articles that came, each a group of one. Only what is tied by a
    new one is joined, and what was decided goes before likeness. The order of neither matters.
    """
    held = sorted(groups, key=lambda g: g.key)
    came = sorted(new, key=lambda g: g.key)
    alive: dict[int, Group] = dict(enumerate([*held, *came]))
    parts: dict[int, tuple[int, ...]] = {n: (n,) for n in alive}
    near: dict[int, set[int]] = defaultdict(set)
    queue: list[tuple[float, int, int]] = []
    for a, b in sorted(_pairs(alive, len(held)) | _decided(alive, len(held), ties)):
        _note(alive, near, queue, a, b, ties)
    while queue:
        _, a, b = heapq.heappop(queue)
        # a pair whose group has grown or gone stands elsewhere in the queue, or nowhere
        if a not in alive or b not in alive:
            continue
        joined, number = _join(alive.pop(a), alive.pop(b)), len(parts)
        parts[number] = parts[a] + parts[b]
        alive[number] = joined
        for other in sorted((near.pop(a, set()) | near.pop(b, set())) & alive.keys()):
            _note(alive, near, queue, other, number, ties)
    everything = [*held, *came]
    return [tuple(everything[n] for n in sorted(parts[number])) for number in sorted(alive)]


def _pairs(groups: Mapping[int, Group], held: int) -> set[tuple[int, int]]:
    """The pairs with a new one that share a term which is weighty for both."""
    where: dict[str, list[int]] = defaultdict(list)
    for number, group in groups.items():
        for term, _ in heapq.nsmallest(WEIGHTY, group.terms.items(), key=lambda pair: (-pair[1], pair[0])):
            where[term].append(number)
    pairs: set[tuple[int, int]] = set()
    for numbers in where.values():
        fresh = [n for n in numbers if n >= held]
        pairs.update((a, b) for b in fresh for a in numbers if a < b)
    return pairs


def _decided(groups: Mapping[int, Group], held: int, ties: Ties) -> set[tuple[int, int]]:
    """The pairs with a new one of which it was decided that they are one story."""
    return {
        (a, b)
        for b, new in groups.items()
        for a, other in groups.items()
        if ties.same and b >= held and a < b and ties.among(ties.same, new, other)
    }


def _note(
    groups: Mapping[int, Group],
    near: dict[int, set[int]],
    queue: list[tuple[float, int, int]],
    a: int,
    b: int,
    ties: Ties,
) -> None:
    if ties.apart and ties.among(ties.apart, groups[a], groups[b]):
        return
    decided = bool(ties.same) and ties.among(ties.same, groups[a], groups[b])
    score = DECIDED if decided else alike(groups[a], groups[b]) / needed(groups[a], groups[b])
    if score >= 1.0:
        near[a].add(b)
        near[b].add(a)
        heapq.heappush(queue, (-round(score, 9), a, b))


def _join(one: Group, other: Group) -> Group:
    first = [g.first for g in (one, other) if g.first is not None]
    last = [g.last for g in (one, other) if g.last is not None]
    return Group(
        key=min(one.key, other.key),
        terms=add_up((one.terms, other.terms)),
        members=one.members + other.members,
        first=min(first, default=None),
        last=max(last, default=None),
    )


def lone(key: str, number: int, terms: Terms, day: date | None) -> Group:
    """An article as a group of its own."""
    return Group(key, terms, (number,), day, day)
