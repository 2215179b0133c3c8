"""Knows the open record and what is worked out from all of it, kept until the record has changed."""

from __future__ import annotations

import time
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar

from verbale import settings
from verbale.record import Filter, Record
from verbale.record.rows import ActorRow, ActRow, ArticleRow, Party
from verbale.relations.commitment import Commitment
from verbale.relations.ledger import build_ledger
from verbale.views.timeline import TimelineEntry, timeline

T = TypeVar("T")
#: results kept at once: the whole record's, and those of the filters asked for last
_KEPT = 24


@dataclass(frozen=True, slots=True)
class Told:
    """The events that a filter finds, oldest first, and the acts from which they are joined, by id."""

    entries: tuple[TimelineEntry, ...]
    acts: dict[str, ActRow]


@dataclass(frozen=True, slots=True)
class PairCount:
    """How many reports tell acts of one side on another; a side is a country's code, or an actor of no country."""

    actor: str
    actor_name: str
    recipient: str
    recipient_name: str
    reports: int


class Kept:
    """A record that is read while others write to it. What takes long is worked out once for each state of the file,
    and at most every few seconds while the file grows."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._made: OrderedDict[Any, tuple[Any, float, Any]] = OrderedDict()
        self._busy: dict[Any, Lock] = {}
        self._lock = Lock()

    def articles(self) -> list[ArticleRow]:
        """All articles, the newest first; undated ones last."""
        return self._once("articles", self._newest_first)

    def actors(self, wanted: Filter) -> list[ActorRow]:
        """The actors that the filter finds, those most often mentioned first."""
        return self._once(("actors", wanted), lambda: self.record.actors(wanted))

    def told(self, wanted: Filter) -> Told:
        """The events that the filter finds."""
        return self._once(wanted, lambda: _join(self.record.acts(wanted)))

    def ledger(self) -> list[Commitment]:
        """All commitments, oldest first: what followed may be anybody's act, so it is built over the whole record."""
        return self._whole()[0]

    def pairs(self) -> list[PairCount]:
        """Who is most often told of as acting on whom."""
        return self._whole()[1]

    def _whole(self) -> tuple[list[Commitment], list[PairCount]]:
        def make() -> tuple[list[Commitment], list[PairCount]]:
            acts = self.record.acts()
            return build_ledger(acts), _count_pairs(acts)

        return self._once("whole", make)

    def _newest_first(self) -> list[ArticleRow]:
        rows = self.record.articles()
        dated = [row for row in rows if row.earliest is not None]
        # by the first day that is possible: one known only to a decade is not the newest
        return sorted(dated, key=lambda a: (a.earliest, a.id), reverse=True) + [a for a in rows if a.earliest is None]

    def _once(self, key: Any, make: Callable[[], T]) -> T:
        # one reader works a thing out, others who want it wait for that; who wants something else does not wait
        with self._lock:
            busy = self._busy.setdefault(key, Lock())
        with busy:
            state, now = self._state(), time.monotonic()
            with self._lock:
                made = self._made.get(key)
            if made is None or (made[0] != state and now - made[1] > settings.WEB_FRESH):
                made = (state, now, make())
            with self._lock:
                self._made[key] = made
                self._made.move_to_end(key)
                while len(self._made) > _KEPT:
                    oldest, _ = self._made.popitem(last=False)
                    self._busy.pop(oldest, None)
            value: T = made[2]
            return value

    def _state(self) -> tuple[tuple[int, int], ...]:
        """Changes with every write: a write goes to the log beside the file, and from there into the file."""
        state = []
        for path in (self.record.path, self.record.path.with_name(self.record.path.name + "-wal")):
            try:
                found = path.stat()
            except FileNotFoundError:
                state.append((0, 0))
            else:
                state.append((found.st_mtime_ns, found.st_size))
        return tuple(state)


def _join(acts: list[ActRow]) -> Told:
    return Told(tuple(timeline(acts)), {act.id: act for act in acts})


def _count_pairs(acts: list[ActRow]) -> list[PairCount]:
    names: dict[str, str] = {}
    counted: Counter[tuple[str, str]] = Counter()
    for act in acts:
        own, others = _sides(act.actors, names), _sides(act.recipients, names)
        counted.update((a, b) for a in own for b in others if a != b)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [PairCount(a, names.get(a, a), b, names.get(b, b), count) for (a, b), count in ranked]


def _sides(parties: tuple[Party, ...], names: dict[str, str]) -> list[str]:
    found: dict[str, None] = {}
    for party in parties:
        # what is no code is no side: it would only be found as part of a name
        code = party.country if party.country and len(party.country) == 3 else None
        side = code or party.id
        found[side] = None
        if party.kind == "state" or code is None:
            names[side] = party.name
    return list(found)
