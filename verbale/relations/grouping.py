"""Knows how reports gather into groups of one act, a day at a time: the two groups that agree best become one, then the
next two, until none agree any more."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import groupby

from verbale.record.rows import ActRow
from verbale.relations.article_likeness import Likeness, unknown
from verbale.relations.days_apart import SLACK, days_of, names_other_days
from verbale.relations.doers import are_two_speakers
from verbale.relations.event import RECALLED, Reports, order
from verbale.relations.evidence import happens_once
from verbale.relations.looking import keys_of
from verbale.relations.recalling import ONLY_ONE, recalls, the_only_one
from verbale.relations.scoring import ABOUT_TWO, Join, Weighed, as_share, beside_one_another, weigh_pair
from verbale.relations.words import name_stems, stems

#: how much the surest pair of two groups counts, the mean of all pairs the rest: one wrong day must not part the others,
#: nor one chance likeness join them
SUREST = 0.7
#: no single pair counts for more log-odds than these; two that cannot be one act count as many against
MOST = 4.0
#: the log-odds from which two groups are one act
ENOUGH = 0.0


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided of pairs of acts: for each act, those that are the same act, and those that are not."""

    same: Mapping[str, frozenset[str]] = field(default_factory=dict)
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties two groups: the sum of the log-odds of so many pairs of their reports, and the surest pair."""

    total: float
    pairs: int
    surest: float
    why: tuple[str, ...]
    #: two of the reports name two days on which it was, or two persons who said it
    barred: bool = False

    @property
    def odds(self) -> float:
        """How surely they are one act."""
        return SUREST * self.surest + (1 - SUREST) * self.total / self.pairs


class Groups:
    """Reports being joined. Groups are told apart by numbers; those that come from a record keep the number there."""

    def __init__(self, decided: Decided, first: int = 0, likeness: Likeness = unknown) -> None:
        """`first` is the number that the first new group gets; `likeness` says how alike two articles are."""
        self._decided = decided
        self._likeness = likeness
        self._groups: dict[int, Reports] = {}
        self._where: dict[str, set[int]] = defaultdict(set)
        self._group_of: dict[str, int] = {}
        self._stems: dict[int, set[str]] = {}
        #: the first and the last day of a group's reports, with the slack
        self._days: dict[int, tuple[date, date]] = {}
        self._next = first
        self.changed: set[int] = set()

    def all(self) -> list[Reports]:
        """The groups, each with its reports, the founding one first."""
        return [self._groups[number] for number in sorted(self._groups)]

    def reports(self, number: int) -> Reports:
        """The reports of a group; none where it has gone into another."""
        return self._groups.get(number, [])

    def take(self, number: int, reports: Reports) -> None:
        """Take in a group as it is kept in a record."""
        self._groups[number] = list(reports)
        for act, _ in reports:
            self._place(act, number)

    def add_all(self, acts: Iterable[ActRow]) -> None:
        """Put reports to the groups that they fit, or let them found some, day by day: the order within a day does not
        matter; what earlier days joined stays together, and two of their groups become one where a new report ties them."""
        for _, day in groupby(sorted(acts, key=order), key=lambda act: order(act)[0]):
            self._add_day(list(day))

    def _add_day(self, acts: list[ActRow]) -> None:
        founded = {self._found(act) for act in acts}
        new = set(founded)
        ties: dict[int, dict[int, Tie]] = defaultdict(dict)
        compared: set[tuple[int, int]] = set()
        for number in sorted(new):
            for other in sorted(self._near(number)):
                if (other, number) in compared:
                    continue
                compared.add((number, other))
                if (tie := self._tie(number, other)) is not None:
                    ties[number][other] = ties[other][number] = tie
        waiting = [(-tie.odds, one, other) for one in ties for other, tie in ties[one].items() if one in new]
        heapq.heapify(waiting)
        while waiting and -waiting[0][0] >= ENOUGH:
            odds, one, other = heapq.heappop(waiting)
            tie = ties[one].get(other)
            if tie is None or tie.barred or -tie.odds != odds or not {one, other} & new or self._kept_apart(one, other):
                continue
            # one of an earlier day takes in the other, else the one that was founded first
            kept, gone = sorted((one, other), key=lambda number: (number in founded, number))
            self._merge(kept, gone, Join("", as_share(tie.odds), tie.why))
            # what takes in a new one may now be one with another: a report can tie what stood apart
            new = (new - {gone}) | {kept}
            self._tie_again(ties, kept, gone, founded)
            for third, tie in ties[kept].items():
                heapq.heappush(waiting, (-tie.odds, min(kept, third), max(kept, third)))
        self._recall(sorted(founded & self._groups.keys()))
        self._decide(acts)
        self.changed -= {number for number in founded if number not in self._groups}

    def _recall(self, founded: list[int]) -> None:
        """What nothing told before ties, and what only recalls an act, goes to the one event that it can be."""
        for number in founded:
            reports = self._groups[number]
            if not all(recalls(act) for act, _ in reports):
                continue
            act = reports[0][0]
            near = {other: self._groups[other] for other in sorted(self._under_keys(number))}
            kept = the_only_one(act, near, partial(self._may_be_of_one_thing, act))
            if kept is not None and not self._kept_apart(number, kept):
                # its copies recall it as well
                self._groups[number] = [(act, Join(act.id, ONLY_ONE, RECALLED)) for act, _ in reports]
                self._merge(kept, number, Join("", ONLY_ONE, RECALLED))

    def _may_be_of_one_thing(self, act: ActRow, other: ActRow) -> bool:
        """Is it not known that the articles of two reports have next to nothing in common?"""
        likeness = self._likeness(act.article, other.article)
        return likeness is None or likeness >= ABOUT_TWO

    def _found(self, act: ActRow) -> int:
        """The number of a new group of one report."""
        number = self._next
        self._next += 1
        self._groups[number] = [(act, Join(act.id, 1.0, ("first report",)))]
        self._place(act, number)
        self.changed.add(number)
        return number

    def _near(self, number: int) -> set[int]:
        """The groups that a new one is compared with: under one of its keys or in its article, of near days, with a
        word in common beside the states' names."""
        act = self._groups[number][0][0]
        words = stems(act.words) - name_stems([p for p in (*act.actors, *act.recipients) if p.kind == "state"])
        return {other for other in self._under_keys(number) if not (words and words.isdisjoint(self._stems[other]))}

    def _under_keys(self, number: int) -> set[int]:
        """The groups under one of the keys of the first report of one, or in its article, of near days."""
        since, until = self._days[number]
        near = set().union(*(self._where[key] for key in _keys(self._groups[number][0][0])))
        near.discard(number)
        return {other for other in near if self._days[other][0] <= until and since <= self._days[other][1]}

    def _tie(self, one: int, other: int) -> Tie | None:
        """What ties two groups, none where no two of their reports can be one act."""
        found = [self._weighed(a, b) for a, _ in self._groups[one] for b, _ in self._groups[other]]
        able = [pair for pair in found if pair is not None]
        if not able:
            return None
        best = max(able, key=lambda pair: (pair.odds, pair.why))
        barred = any(
            names_other_days(a, b) >= SLACK.days or are_two_speakers(a, b)
            for a, _ in self._groups[one]
            for b, _ in self._groups[other]
        )
        return Tie(sum(_held(pair) for pair in found), len(found), _held(best), best.why, barred)

    def _weighed(self, a: ActRow, b: ActRow) -> Weighed | None:
        """How surely they tell one act; of what would be joined it is asked whether their articles are about one thing."""
        found = weigh_pair(a, b)
        if found is None or found.odds < ENOUGH or a.article == b.article or happens_once(a, b):
            return found
        return beside_one_another(found, self._likeness(a.article, b.article))

    def _tie_again(self, ties: dict[int, dict[int, Tie]], kept: int, gone: int, founded: set[int]) -> None:
        """Tie the group that took in another to the others."""
        lost, own = ties.pop(gone, {}), ties[kept]
        for third in sorted((lost.keys() | own.keys()) - {kept, gone}):
            ties[third].pop(gone, None)
            some = [tie for tie in (own.get(third), lost.get(third)) if tie is not None]
            tie = self._tie(kept, third) if not {kept, third} & founded else self._added_up(kept, third, some)
            own.pop(third, None)
            ties[third].pop(kept, None)
            if tie is not None:
                own[third] = ties[third][kept] = tie
        own.pop(gone, None)

    def _added_up(self, kept: int, third: int, some: Sequence[Tie]) -> Tie:
        """The ties of the two that became one group, of which at least one is new; pairs that were not compared have nothing
        in common."""
        pairs = len(self._groups[kept]) * len(self._groups[third])
        total = sum(tie.total for tie in some) - MOST * (pairs - sum(tie.pairs for tie in some))
        best = max(some, key=lambda tie: (tie.surest, tie.why))
        return Tie(total, pairs, best.surest, best.why, any(tie.barred for tie in some))

    def _kept_apart(self, one: int, other: int) -> bool:
        """Did a person decide that a report of the one is no report of the other?"""
        there = {act.id for act, _ in self._groups[other]}
        return any(not there.isdisjoint(self._decided.apart.get(act.id, ())) for act, _ in self._groups[one])

    def _decide(self, acts: list[ActRow]) -> None:
        for act in acts:
            for other in sorted(self._decided.same.get(act.id, ())):
                if other in self._group_of and self._group_of[act.id] != self._group_of[other]:
                    kept, gone = sorted((self._group_of[act.id], self._group_of[other]))
                    self._merge(kept, gone, Join("", 1.0, ("joined by a person's decision",)))

    def _place(self, act: ActRow, number: int) -> None:
        self._group_of[act.id] = number
        self._stems.setdefault(number, set()).update(stems(act.words))
        since, until = days_of(act)
        known = self._days.get(number, (since, until))
        self._days[number] = (min(since, known[0]), max(until, known[1]))
        for key in _keys(act):
            self._where[key].add(number)

    def _merge(self, kept: int, gone: int, join: Join) -> None:
        """One group takes in another; whoever founded that one has now joined."""
        moved = self._groups.pop(gone)
        for act, _ in moved:
            for key in _keys(act):
                self._where[key].discard(gone)
        founder = moved[0][0]
        moved[0] = (founder, Join(founder.id, join.score, join.why))
        self._groups[kept] += moved
        for member, _ in moved:
            self._place(member, kept)
        self.changed |= {kept, gone}


def _keys(act: ActRow) -> list[str]:
    """Under what a report is compared with others: its keys in a record, and its article, which comes at once."""
    return [*keys_of(act), f"article|{act.article}"]


def _held(pair: Weighed | None) -> float:
    """What a pair counts in a tie."""
    return -MOST if pair is None else max(-MOST, min(MOST, pair.odds))
