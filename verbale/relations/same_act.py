"""Knows when several articles report one act: reports are joined into events, each join with its score and reasons."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from verbale.record.rows import ActRow
from verbale.relations.event import Event, make_event, order
from verbale.relations.kinds import EITHER, FAMILIES, FORCE, STAGES
from verbale.relations.scoring import THRESHOLD, Join, score_pair
from verbale.relations.sides import sides
from verbale.relations.words import WORD, name_stems, stems

__all__ = ["THRESHOLD", "Decided", "Event", "Groups", "Join", "join_acts", "keys_of", "score_pair"]

#: the share of an event's reports that may speak against one that joins: one wrong day must not part the others
FEW = 0.5
#: words of a passage that make one mark, and marks of a passage
RUN, MARKS = 3, 3

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
    a side, since who did it may only be described, and one that takes two, since either may be told. What a person says is also looked for by the speaker, and every passage by its
    words."""
    stage, kind = STAGES.get(act.status, act.status), FAMILIES.get(act.type, act.type)
    found = set(sides((*act.actors, *act.recipients)))
    if not found or kind == FORCE or act.type in EITHER:
        found.add("?")
    speaker = [f"said|{act.claimant.id}"] if act.claimant and act.claimant.kind == "person" else []
    return [*(f"{kind}|{stage}|{side}" for side in sorted(found)), *speaker, *_marks(act.words)]


def _marks(words: str) -> list[str]:
    """Marks of a passage, most of which another in nearly the same words has too, however it was coded: the least
    checksums of its words three by three."""
    row = WORD.findall(words.lower())
    runs = {zlib.crc32(" ".join(row[at : at + RUN]).encode()) for at in range(len(row) - RUN + 1)}
    return [f"words|{mark:08x}" for mark in sorted(runs)[:MARKS]]


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
        fits = self._fitting(act)
        if fits:
            best, chosen = max(fits, key=lambda fit: (fit[0].score, -fit[1]))
        else:
            best, chosen = Join(act.id, 1.0, ("first report",)), self._next
            self._groups[chosen] = []
            self._next += 1
        self._groups[chosen].append((act, best))
        self._place(act, chosen)
        self.changed.add(chosen)
        for join, number in fits:
            if number != chosen and number in self._groups and self._agree(act, chosen, number):
                chosen = self._merge(chosen, number, f"another report fits both ({join.score:.2f})", join.score)
        for other in sorted(self._decided.same.get(act.id, ())):
            if other in self._group_of:
                self._merge(self._group_of[act.id], self._group_of[other], "joined by a person's decision", 1.0)
        return self._group_of[act.id]

    def _fitting(self, act: ActRow) -> list[tuple[Join, int]]:
        """The groups that the report can join, each with the join."""
        found = []
        # without a word in common beside the names, no score is needed
        words = stems(act.words) - name_stems((*act.actors, *act.recipients))
        for number in sorted({n for key in keys_of(act) for n in self._where[key]}):
            if words and words.isdisjoint(self._stems[number]):
                continue
            join = self._fits(act, self._groups[number])
            if join is not None:
                found.append((join, number))
        return found

    def _agree(self, act: ActRow, one: int, other: int) -> bool:
        """Are two groups one act, now that a report fits both? No more than a few of their reports may speak against
        one another. One of them must be of the report's own day: what earlier days joined stays as it is, so that the
        order within a day does not matter."""
        left, right = self._groups[one], self._groups[other]
        day = order(act)[0]
        if not any(all(order(member)[0] == day for member, _ in reports) for reports in (left, right)):
            return False
        pairs = [(a, b) for a, _ in left for b, _ in right if a.id != act.id]
        if any(b.id in self._decided.apart.get(a.id, ()) for a, b in pairs):
            return False
        against = sum(score_pair(a, b) is None for a, b in pairs)
        return against <= FEW * len(pairs)

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

    def _merge(self, one: int, other: int, why: str, score: float) -> int:
        """Two groups become one: the older one takes the younger in; its number."""
        if one == other:
            return one
        kept, gone = sorted((one, other))
        moved = self._groups.pop(gone)
        for numbers in self._where.values():
            if gone in numbers:
                numbers.remove(gone)
        # whoever founded the group that goes has now joined
        moved[0] = (moved[0][0], Join(moved[0][0].id, score, (why,)))
        self._groups[kept] += moved
        for member, _ in moved:
            self._place(member, kept)
        self.changed |= {kept, gone}
        return kept
