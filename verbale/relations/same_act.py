"""Knows when several articles report one act: reports are joined into events, each join with its score and reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from verbale.record.rows import ActRow
from verbale.relations.event import Event, make_event, order
from verbale.relations.scoring import FAMILIES, FORCE, STAGES, THRESHOLD, Join, score_pair
from verbale.relations.sides import sides
from verbale.relations.words import name_stems, stems

__all__ = ["THRESHOLD", "Decided", "Event", "Groups", "Join", "join_acts", "keys_of", "score_pair"]

#: the share of an event's reports that may speak against one that joins: one wrong day must not part the others
FEW = 0.34

Reports = list[tuple[ActRow, Join]]


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided of pairs of acts: for each act, those that are the same act, and those that are not."""

    same: Mapping[str, frozenset[str]] = field(default_factory=dict)
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)


def join_acts(acts: Iterable[ActRow], decided: Decided | None = None) -> list[Event]:
    """Join reports of the same act; every act is in exactly one event. The order of the input does not matter.

    Two reports can be one act only where type, stage (happened, ahead, asked), sides and day agree; words decide
    the rest. A report joins the event with which it agrees best, and most of whose reports it can be one act with.
    What people decided goes before all that.
    """
    groups = Groups(decided or Decided())
    for act in sorted(acts, key=order):
        groups.add(act)
    return sorted((make_event(g) for g in groups.all()), key=lambda e: (e.earliest or date.max, e.id))


def keys_of(act: ActRow) -> list[str]:
    """Where an act is looked for: its kind, its stage, and each side that has part in it; an act of force also without
    a side, since who did it may only be described."""
    stage, kind = STAGES.get(act.status, act.status), FAMILIES.get(act.type, act.type)
    found = set(sides((*act.actors, *act.recipients)))
    if not found or kind == FORCE:
        found.add("?")
    return [f"{kind}|{stage}|{side}" for side in sorted(found)]


class Groups:
    """Reports being joined. Groups are told apart by numbers; those that come from a record keep the number there."""

    def __init__(self, decided: Decided, first: int = 0) -> None:
        """`first` is the number that the first new group gets."""
        self._decided = decided
        self._groups: dict[int, Reports] = {}
        self._where: dict[str, list[int]] = defaultdict(list)
        self._group_of: dict[str, int] = {}
        self._stems: dict[int, set[str]] = {}
        self._next = first
        self.changed: set[int] = set()

    def all(self) -> list[Reports]:
        """The groups, each with its reports in the order in which they came."""
        return [self._groups[number] for number in sorted(self._groups)]

    def reports(self, number: int) -> Reports:
        """The reports of a group; none where it has gone into another."""
        return self._groups.get(number, [])

    def take(self, number: int, reports: Reports) -> None:
        """Take in a group as it is kept in a record."""
        self._groups[number] = list(reports)
        for act, _ in reports:
            self._place(act, number)

    def add(self, act: ActRow) -> int:
        """Put a report to the group that it fits best, or found one; the group's number."""
        best, chosen = self._best(act)
        if best is None:
            best, chosen = Join(act.id, 1.0, ("first report",)), self._next
            self._groups[chosen] = []
            self._next += 1
        self._groups[chosen].append((act, best))
        self._place(act, chosen)
        self.changed.add(chosen)
        for other in sorted(self._decided.same.get(act.id, ())):
            if other in self._group_of:
                self._merge(act, self._group_of[act.id], self._group_of[other])
        return self._group_of[act.id]

    def _best(self, act: ActRow) -> tuple[Join | None, int]:
        best, chosen = None, -1
        # without a word in common beside the names, no score is needed
        words = stems(act.words) - name_stems((*act.actors, *act.recipients))
        for number in sorted({n for key in keys_of(act) for n in self._where[key]}):
            if words and words.isdisjoint(self._stems[number]):
                continue
            join = self._fits(act, self._groups[number])
            if join is not None and (best is None or join.score > best.score):
                best, chosen = join, number
        return best, chosen

    def _fits(self, act: ActRow, reports: Reports) -> Join | None:
        """The best join with a member, where no more than a few of the others speak against it."""
        apart = self._decided.apart.get(act.id, ())
        if any(member.id in apart for member, _ in reports):
            return None
        joins = [join for member, _ in reports if (join := score_pair(act, member)) is not None]
        if not joins or len(reports) - len(joins) > FEW * len(reports):
            return None
        best = max(joins, key=lambda join: join.score)
        return best if best.score >= THRESHOLD else None

    def _place(self, act: ActRow, number: int) -> None:
        self._group_of[act.id] = number
        self._stems.setdefault(number, set()).update(stems(act.words))
        for key in keys_of(act):
            if number not in self._where[key]:
                self._where[key].append(number)

    def _merge(self, act: ActRow, one: int, other: int) -> None:
        """What a person said is one act becomes one group: the older one takes the younger in."""
        if one == other:
            return
        kept, gone = sorted((one, other))
        moved = self._groups.pop(gone)
        for numbers in self._where.values():
            if gone in numbers:
                numbers.remove(gone)
        # whoever founded the group that goes has now joined by decision
        moved[0] = (moved[0][0], Join(moved[0][0].id, 1.0, ("joined by a person's decision",)))
        self._groups[kept] += moved
        for member, _ in moved:
            self._place(member, kept)
        self.changed |= {kept, gone}
