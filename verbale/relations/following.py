"""Knows what follows a commitment: which later acts carry it out, answer, refuse or contradict it, or meet its condition."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from verbale.record.rows import ActRow, Party
from verbale.relations.commitment import Commitment, Followed
from verbale.relations.sides import meet, sides
from verbale.relations.words import alike, name_stems, stems

#: conditions that say what would avert the act
UNLESS = re.compile(r"\s*(?:unless|until)\b", re.I)
#: a follow-up below this score is not shown
ENOUGH = 0.45
#: among follow-ups from this score on, the first deed counts, not the likest words
SURE = 0.6
#: what is due on a day is taken for done on it so long after, even if told in other words
SOON = timedelta(days=14)
#: what is due on a day can come a little late; later than this it must say so in its own words
LATE = timedelta(days=45)
#: types that name their deed closely enough; the others need shared words or both sides named
SPECIFIC = frozenset({"SANCTION", "ASSAULT", "MOBILIZE", "COERCE", "AID", "COOPERATE"})
SYMMETRIC = frozenset({"CONSULT", "AGREE", "COOPERATE"})
YIELDING = frozenset({"RETREAT", "CONCEDE"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
#: what a condition's verb would be coded as: 'if it crosses the river' is met by an attack, not by a withdrawal
CONDITIONS = (
    (re.compile(r"\b(cross|enter|attack|invad|invasion|incursion|strik|fire|move against|advanc|seiz|occup|annex)", re.I), HOSTILE),
    (re.compile(r"\b(withdr|leave|left|pull|retreat|releas|lift|open|return|disarm|gone|stop|halt)", re.I), YIELDING),
    (re.compile(r"\b(sign|agree|accept|talk|meet|negotiat)", re.I), frozenset({"AGREE", "CONSULT", "SUPPORT"})),
)  # fmt: skip


class Later:
    """The acts that may follow a commitment, by type and side of their actor."""

    def __init__(self, acts: Iterable[ActRow]) -> None:
        self._found: dict[tuple[str, str], list[ActRow]] = defaultdict(list)
        for act in acts:
            for side in sides(act.actors):
                self._found[act.type, side].append(act)

    def of(self, types: Iterable[str], parties: Sequence[Party]) -> list[ActRow]:
        """The acts of these types by these parties, oldest first."""
        found = {a.id: a for t in types for s in sorted(sides(parties)) for a in self._found[t, s]}
        return sorted(found.values(), key=lambda a: (day_of(a) or date.max, a.id))


def day_of(act: ActRow) -> date | None:
    """The day from which the act is known: its own where that is narrow, else the day it was reported."""
    if act.earliest and act.latest and (act.latest - act.earliest).days <= 45:
        return act.earliest
    return act.published[0] if act.published else act.earliest


def follow(entry: Commitment, later: Later) -> list[Followed]:
    """The later acts that bear on the commitment, surest first, at most three of each kind."""
    mine = {a.id for a in entry.reports}
    doers, toward = (entry.to, entry.by) if entry.kind == "demand" else (entry.by, entry.to)
    found: list[Followed | None] = []
    for act in later.of(entry.expected, doers):
        found.append(_carries(entry, act, doers, toward))
    for act in later.of(("REJECT", *sorted(HOSTILE)), doers):
        found.append(_opposes(entry, act, doers, toward))
    if entry.condition:
        for act in later.of(sorted({t for _, types in CONDITIONS for t in types}), entry.to):
            found.append(_meets(entry, act))
    return _best([f for f in found if f is not None and f.act.id not in mine and _after(entry, f.act)])


def _after(entry: Commitment, act: ActRow) -> bool:
    """The act is later than the commitment: by its own day, and told in another article than the one that first told
    the commitment (an article that tells the deed often recalls the threat)."""
    day = day_of(act)
    told = {r.article for r in entry.reports if not r.published or r.published[0] == entry.made}
    if day is None or entry.made is None or act.article in told:
        return False
    return day > entry.made or (day == entry.made and bool(act.published and act.published[0] > entry.made))


def _alike(entry: Commitment, act: ActRow) -> float:
    """Likeness of the two passages beyond the parties' names, which agree anyway."""
    return alike(entry.words, act.words, name_stems((*entry.by, *entry.to, *act.actors, *act.recipients)))


def _carries(entry: Commitment, act: ActRow, doers: Sequence[Party], toward: Sequence[Party]) -> Followed | None:
    words = _alike(entry, act)
    if act.status == "alleged":
        if not (act.claimant and meet([act.claimant], toward)):
            return None
    elif act.status not in ("done", "ongoing"):
        return None
    who = meet(doers, act.actors)
    whom = _whom(entry, act, doers, toward, words)
    if not who or whom is None:
        return None
    day = day_of(act)
    if entry.due and day and day > entry.due + LATE and words < 0.35:
        return None
    in_time = bool(entry.due and day and day <= entry.due + SOON)
    if words < _needed(entry, act, in_time, whom):
        return None
    score = 0.35 * who + 0.3 * whom + 0.25 * min(1.0, 2 * words) + 0.1 * _near(entry, act)
    how = "answers" if entry.kind == "demand" else "carries out"
    why = f"{act.type} by {names(act.actors)}"
    why += f" toward {names(act.recipients)}" if act.recipients else ""
    why += f", as {act.claimant.name} says" if act.status == "alleged" and act.claimant else f", reported {act.status}"
    return Followed(act, how, round(min(score, 1.0), 3), why + (f", {day}" if day else ""))


def _needed(entry: Commitment, act: ActRow, in_time: bool, whom: float) -> float:
    """The likeness of words that the two need: none where the type says enough and both sides are named."""
    if act.type in ("SUPPORT", "AGREE"):
        return 0.3
    if act.type in SPECIFIC or (whom >= 0.6 and (act.type == "CONSULT" or (in_time and act.type == entry.type))):
        return 0.0
    return 0.15


def _whom(
    entry: Commitment, act: ActRow, doers: Sequence[Party], toward: Sequence[Party], words: float
) -> float | None:
    """How far the act goes to the side that the commitment names; None where it goes elsewhere or stays at home.
    What is demanded need not be done to the one who demands it: 'urged Korland to hold talks with Quessa'."""
    if act.recipients:
        reached = meet(toward, act.recipients)
        if reached == 1.0 or (reached and not meet(toward, doers)):
            return reached
        if entry.kind != "demand" and (toward or meet(doers, act.recipients)):
            return None
    if toward and act.type in SYMMETRIC and (reached := meet(toward, act.actors)) and len(act.actors) > 1:
        return reached
    return 0.3 if words >= (0.3 if toward else 0.2) else None


def _near(entry: Commitment, act: ActRow) -> float:
    day = day_of(act)
    if day is None or entry.made is None:
        return 0.0
    return max(0.0, 1 - abs((day - entry.made).days) / 365)


def _opposes(entry: Commitment, act: ActRow, doers: Sequence[Party], toward: Sequence[Party]) -> Followed | None:
    """A refusal of the same thing, or the very pressure that was to end: 'would lift the freeze' ... 'the freeze stays'."""
    if entry.kind == "threat" or not meet(doers, act.actors):
        return None  # who refuses something does not thereby take back a threat
    if act.recipients and not meet(toward, act.recipients):
        return None
    score = _alike(entry, act)
    shared = stems(entry.words) & stems(act.words)
    if act.type == "REJECT":
        if act.status not in ("done", "ongoing") or len(shared) < 2 or score < 0.25:
            return None
    elif not (set(entry.expected) & YIELDING and act.status == "ongoing" and score >= 0.3):
        return None
    how = "refuses" if entry.kind == "demand" else "contradicts"
    return Followed(act, how, round(0.4 + 0.5 * score, 3), f"{act.type} by {names(act.actors)} in like words")


def _meets(entry: Commitment, act: ActRow) -> Followed | None:
    """An act of the threatened side in the condition's words: 'if it crosses the river' ... 'troops crossed the river'."""
    if act.status not in ("done", "ongoing", "alleged") or not entry.condition or UNLESS.match(entry.condition):
        return None  # what would avert a threat does not meet its condition
    score = alike(entry.condition, act.words, name_stems((*entry.by, *entry.to, *act.actors)))
    kinds = [types for pattern, types in CONDITIONS if pattern.search(entry.condition)]
    if kinds:
        if not any(act.type in types for types in kinds) or score < 0.2:
            return None
    elif score < 0.5:
        return None
    why = f"{act.type} by {names(act.actors)} in the condition's words"
    return Followed(act, "meets the condition", round(0.4 + 0.5 * score, 3), why)


def _best(found: Sequence[Followed]) -> list[Followed]:
    """The sure ones first; among them what is done before what goes on, and the earlier before the later."""

    def rank(one: Followed) -> tuple[object, ...]:
        return (one.score < SURE, one.act.status != "done", day_of(one.act) or date.max, -one.score, one.act.id)

    kept: list[Followed] = []
    for one in sorted(found, key=rank):
        if (
            one.score >= ENOUGH
            and sum(k.how == one.how for k in kept) < 3
            and all(k.act.id != one.act.id for k in kept)
        ):
            kept.append(one)
    return kept


def names(parties: Sequence[Party]) -> str:
    """The parties' names in a row, for a reader."""
    return ", ".join(p.name for p in parties) or "an unnamed actor"
