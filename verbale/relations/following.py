"""Knows what follows a commitment: which later acts carry it out, answer, refuse or take it back, or bear on its condition."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from verbale.record.rows import ActRow, Party
from verbale.relations.article_likeness import Likeness, unknown
from verbale.relations.carrying import act_day, carries, is_mutual, names
from verbale.relations.commitment import Commitment, Followed
from verbale.relations.conditions import ANY, HOSTILE, bears_on, condition_of
from verbale.relations.entry import DAY, NARROW
from verbale.relations.sides import sides
from verbale.relations.turning_back import (
    SPOKEN,
    granted_here,
    is_granted_here,
    is_refused_here,
    opposes,
    refused_here,
    takes_back,
)

__all__ = ["Later", "choose_best", "doers_of", "find_bearing", "is_later_here", "names", "told_by"]

#: a follow-up below this score is not shown
ENOUGH = 0.45
#: among follow-ups from this score on, the first deed counts, not the likest words
SURE = 0.6
#: likeness of two articles below which what the one tells is no news of what the other does. Of what followed the commitments of
#: three records from one article to another, what was right had .11 and more, what was not .08 and less
LITTLE = 0.1
#: days after the day of a plan by which its deed may be told to have happened
GRACE = 1
#: what was made so shortly before its article is this article's news
RECENT = timedelta(days=3)
#: days beyond which an article's day is too wide to say what came after it
WIDE = 7


def doers_of(act: ActRow) -> tuple[Party, ...]:
    """Who did it: who meets or agrees does so with the other, 'Varenia -> Kothmar' is a deed of both."""
    return (*act.actors, *act.recipients) if is_mutual(act) else act.actors


class Later:
    """The acts that may follow a commitment, by type and side of their actor, each list by day."""

    def __init__(self, acts: Iterable[ActRow]) -> None:
        found: dict[tuple[str, str], list[tuple[date, str, ActRow]]] = defaultdict(list)
        for act in acts:
            day = act_day(act)
            if day is not None:
                for side in sides(doers_of(act)):
                    found[act.type, side].append((day, act.id, act))
        self._found = {key: sorted(rows, key=lambda row: row[:2]) for key, rows in found.items()}

    def of(self, types: Iterable[str], parties: Sequence[Party], since: date | None) -> list[ActRow]:
        """The acts of these types by these parties from the day on, oldest first."""
        if since is None:
            return []
        chosen: dict[str, tuple[date, str, ActRow]] = {}
        for key in ((t, s) for t in types for s in sorted(sides(parties))):
            rows = self._found.get(key, [])
            for row in rows[bisect_left(rows, (since,), key=lambda row: row[:1]) :]:
                chosen[row[1]] = row
        return [row[2] for row in sorted(chosen.values(), key=lambda row: row[:2])]


def find_bearing(entry: Commitment, later: Later, likeness: Likeness = unknown) -> list[Followed]:
    """All of the later acts that bear on the commitment surely enough to be shown, each with how it does: also those
    that tell the commitment itself, which `told_by` names. What an article tells of which it is known that it is about
    something else bears on none."""
    doers, toward = (entry.to, entry.by) if entry.kind == "demand" else (entry.by, entry.to)

    def after(types: Iterable[str], parties: Sequence[Party]) -> Iterator[ActRow]:
        for act in later.of(types, parties, entry.made):
            if _after(entry, act):
                yield act

    found: list[Followed | None] = []
    for act in after(entry.expected, doers):
        if not _too_late(entry, act):
            found.append(carries(entry, act, doers, toward))
    for act in later.of(("REJECT", "SUPPORT", *sorted(HOSTILE)), doers, entry.made):
        if _after(entry, act):
            found.append(opposes(entry, act, doers, toward))
        found.append(refused_here(entry, act))
    if entry.kind == "demand":
        found += [granted_here(entry, act) for act in later.of(entry.expected, doers, entry.made)]
    for act in after(sorted(SPOKEN), entry.by):
        found.append(takes_back(entry, act))
    if condition := condition_of(entry):
        for act in after(ANY, (*entry.to, *entry.by)):
            found.append(bears_on(entry, condition, act))
    return [f for f in found if f is not None and f.score >= ENOUGH and _is_about_it(entry, f.act, likeness)]


def _is_about_it(entry: Commitment, act: ActRow, likeness: Likeness) -> bool:
    """Has the act's article enough in common with one of those that tell the commitment?"""
    articles = {report.article for report in entry.reports}
    known = [found for one in sorted(articles) if (found := likeness(one, act.article)) is not None]
    return act.article in articles or not known or max(known) >= LITTLE


def told_by(entry: Commitment) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the acts that tell the commitment, and those of the articles that first told it: none of these follows
    it (an article that tells the deed often recalls the threat)."""
    articles = (r.article for r in entry.reports if not r.published or _is_day_of(entry, r.published[0]))
    return frozenset(report.id for report in entry.reports), frozenset(articles)


def is_later_here(entry: Commitment, act: ActRow) -> bool:
    """The article that tells the commitment tells the deed as well, and gives both their days: 'last week threatened to
    fire' ... 'on Monday fired'; or it tells what was asked and that it was refused."""
    if is_refused_here(entry, act) or is_granted_here(entry, act):
        return True
    head = entry.act
    own = head.earliest and head.latest and made_by(entry) == head.latest and head.published
    if not own or not head.published or head.published[0] <= head.latest or not (act.earliest and act.latest):  # type: ignore[operator]
        return False
    if act.latest - act.earliest > NARROW or act.earliest <= head.latest:  # type: ignore[operator]
        return False
    # news of yesterday: what is told of no day is not known to be later
    recent = head.published[0] - head.latest <= RECENT  # type: ignore[operator]
    return not recent or act.latest < head.published[0] or DAY.search(act.words) is not None


def _too_late(entry: Commitment, act: ActRow) -> bool:
    """What was planned for a day is not done by a meeting weeks after it: that is another one."""
    day = act_day(act)
    return entry.kind == "plan" and bool(entry.due and day and (day - entry.due).days > GRACE)


def _after(entry: Commitment, act: ActRow) -> bool:
    """The act is later than the commitment, by its own day."""
    day, made = act_day(act), made_by(entry)
    if day is None or made is None:
        return False
    known = entry.act.published
    if known and (known[1] - known[0]).days > WIDE:
        return day > known[1]  # an article known to a year: what is surely later
    if day == made and any(report.article == act.article for report in entry.reports):
        return False  # what an article tells of one day it tells in any order
    return day > made or (day == made and bool(act.published and act.published[0] > made))


def made_by(entry: Commitment) -> date | None:
    """The day by which it was surely made: the last of those on which it may have been."""
    return entry.said or entry.made


def _is_day_of(entry: Commitment, day: date) -> bool:
    """May it have been made on this day?"""
    return entry.made is not None and entry.made <= day <= (entry.said or entry.made)


def _by_then(act: ActRow) -> date:
    """The day by which it surely happened: 'earlier this month' comes behind the day itself."""
    day = act_day(act)
    return act.latest if act.latest is not None and day is not None and day == act.earliest else day or date.max


def choose_best(found: Sequence[Followed]) -> list[Followed]:
    """The sure ones first; among them what is done before what goes on, and the earlier before the later. One act is
    shown once: what is taken back is not also refused."""

    def rank(one: Followed) -> tuple[object, ...]:
        return (one.score < SURE, one.act.status != "done", _by_then(one.act), -one.score, one.act.id)

    taken = {f.act.id for f in found if f.how == "withdraws"}
    kept: list[Followed] = []
    for one in sorted(found, key=rank):
        if (
            not (one.act.id in taken and one.how == "contradicts")
            and sum(k.how == one.how for k in kept) < 3
            and all(k.act.id != one.act.id for k in kept)
        ):
            kept.append(one)
    return kept
