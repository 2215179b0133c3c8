"""Knows when several articles report one act: reports are joined into events, each join with its score and reasons."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from verbale.record.rows import ActRow, Party
from verbale.relations.sides import meet, sides
from verbale.relations.words import alike, name_stems, stems

#: statuses that speak of one and the same stage of an act; a planned meeting and the meeting are two events
STAGES = {
    "done": "happened", "ongoing": "happened", "alleged": "happened", "denied": "happened",
    "planned": "ahead", "promised": "ahead", "threatened": "ahead", "conditional": "ahead",
    "requested": "asked", "hypothetical": "supposed",
}  # fmt: skip
#: days by which two reports of one act may differ: morning papers, time zones
SLACK = timedelta(days=1)
#: what actors do with words
VERBAL = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})
#: a join needs at least this score
THRESHOLD = 0.55


@dataclass(frozen=True, slots=True)
class Join:
    """Why a report belongs to an event: its score, 0 to 1, and the reasons in words."""

    act: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One act with all its reports. `head` is the report with the fullest words; `texts` counts independent
    texts: reports with the same words (copies of an agency's text) count once. An article that tells the act
    twice stands in `reports` with both passages; `articles` counts it once."""

    id: str
    type: str
    mode: str | None
    status: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    earliest: date | None
    latest: date | None
    place: str | None
    head: ActRow
    reports: tuple[ActRow, ...]
    joins: tuple[Join, ...]
    outlets: tuple[str, ...]
    articles: int
    texts: int
    first_reported: date | None
    first_outlet: str | None


def join_acts(acts: Iterable[ActRow]) -> list[Event]:
    """Join reports of the same act; every act is in exactly one event. The order of the input does not matter.

    Two reports can be one act only where type, stage (happened, ahead, asked), sides and day agree; words decide
    the rest. A report joins the event with which it agrees best, and must agree with every member's sides and day.
    """
    groups: list[list[tuple[ActRow, Join]]] = []
    where: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for act in sorted(acts, key=_order):
        best, chosen = None, -1
        for number in sorted({n for key in _keys(act) for n in where[key]}):
            join = _fits(act, [a for a, _ in groups[number]])
            if join is not None and (best is None or join.score > best.score):
                best, chosen = join, number
        if best is None:
            chosen = len(groups)
            groups.append([])
            best = Join(act.id, 1.0, ("first report",))
        groups[chosen].append((act, best))
        for key in _keys(act):
            if chosen not in where[key]:
                where[key].append(chosen)
    return sorted((_event(g) for g in groups), key=lambda e: (e.earliest or date.max, e.id))


def _order(act: ActRow) -> tuple[date, str]:
    return (act.published[0] if act.published else date.max, act.id)


def _keys(act: ActRow) -> list[tuple[str, str, str]]:
    stage = STAGES.get(act.status, act.status)
    return [(act.type, stage, side) for side in sorted(sides(act.actors) or {"?"})]


def _fits(act: ActRow, members: Sequence[ActRow]) -> Join | None:
    joins = [score_pair(act, m) for m in members]
    if any(j is None for j in joins):
        return None
    best = max((j for j in joins if j is not None), key=lambda j: j.score)
    return best if best.score >= THRESHOLD else None


def score_pair(a: ActRow, b: ActRow) -> Join | None:
    """How surely two reports tell one act; None where type, stage, sides or day speak against it."""
    if a.type != b.type or STAGES.get(a.status) != STAGES.get(b.status):
        return None
    who = meet(a.actors, b.actors)
    if not who and (a.actors or b.actors):
        return None
    whom = meet(a.recipients, b.recipients)
    if not whom and a.recipients and b.recipients:
        return None
    apart = _days_apart(a, b)
    if apart is None or apart > SLACK.days:
        return None
    names = name_stems((*a.actors, *a.recipients, *b.actors, *b.recipients))
    words = alike(a.words, b.words, names)
    if words < _least(a, b) or (_contested(a, b) and len(stems(a.words) & stems(b.words) - names) < 4):
        return None
    why = [f"same type {a.type}", f"actors agree ({who:.1f})", f"words agree ({words:.2f})"]
    score = 0.25 * who + 0.5 * words
    if whom:
        score += 0.15 * whom
        why.append(f"recipients agree ({whom:.1f})")
    if _narrow(a) and _narrow(b):
        score += 0.1 if apart == 0 else 0.05
        why.append("same day" if apart == 0 else "a day apart")
    if a.place and a.place == b.place:
        score += 0.1
        why.append(f"same place {a.place}")
    if a.trigger_words.lower() == b.trigger_words.lower():
        score += 0.05
        why.append(f"same word '{a.trigger_words}'")
    return Join(a.id, round(min(score, 1.0), 3), tuple(why))


def _contested(a: ActRow, b: ActRow) -> bool:
    """Does one report allege what the other tells as done? Then they are one act only in nearly the same words: 'opened
    fire first', alleged of soldiers, is not their own 'returned fire'."""
    return "alleged" in (a.status, b.status) and a.status != b.status


def _least(a: ActRow, b: ActRow) -> float:
    """The likeness without which two reports are never one act: words of speech are many on one day, deeds few; and
    one article seldom tells a thing twice."""
    if a.article == b.article:
        return 0.5
    if _contested(a, b):
        return 0.5
    return 0.3 if a.type in VERBAL else 0.1


def _narrow(act: ActRow) -> bool:
    return act.earliest is not None and act.latest is not None and (act.latest - act.earliest).days <= 7


def _days_apart(a: ActRow, b: ActRow) -> int | None:
    """Days between the two acts' intervals, 0 where they overlap; None where either has no day."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return None
    if a.earliest <= b.latest and b.earliest <= a.latest:
        return 0
    return (b.earliest - a.latest).days if a.latest < b.earliest else (a.earliest - b.latest).days


def _event(group: Sequence[tuple[ActRow, Join]]) -> Event:
    reports = tuple(a for a, _ in group)
    head = max(reports, key=lambda a: (len(a.recipients) > 0, a.confidence, len(a.words), a.id))
    narrow = sorted((a for a in reports if a.earliest and a.latest), key=lambda a: (a.latest - a.earliest, a.id))  # type: ignore[operator]
    dated = narrow[0] if narrow else head
    first = min(reports, key=_order)
    outlets = tuple(sorted({a.outlet for a in reports if a.outlet}))
    return Event(
        id="e-" + hashlib.sha256("\n".join(sorted(a.id for a in reports)).encode()).hexdigest()[:16],
        type=head.type,
        mode=head.mode,
        status=_status(reports),
        actors=_parties([head, *reports], "actors"),
        recipients=_parties([head, *reports], "recipients"),
        earliest=dated.earliest,
        latest=dated.latest,
        place=next((a.place for a in (head, *reports) if a.place), None),
        head=head,
        reports=reports,
        joins=tuple(j for _, j in group),
        outlets=outlets,
        articles=len({a.article for a in reports}),
        texts=independent(reports),
        first_reported=first.published[0] if first.published else None,
        first_outlet=first.outlet,
    )


def _status(reports: Sequence[ActRow]) -> str:
    """What most reports say; a tie goes to the more careful word (alleged before done), and one denial among several
    reports shows as such in the reports without renaming the act."""
    rank = {s: n for n, s in enumerate(("alleged", *STAGES))}
    counts: dict[str, int] = defaultdict(int)
    for act in reports:
        counts[act.status] += 1
    return min(counts, key=lambda s: (-counts[s], rank.get(s, 99)))


def _parties(reports: Sequence[ActRow], side: str) -> tuple[Party, ...]:
    """The parties of the fullest report first, then those that only others name."""
    found: dict[str, Party] = {}
    for act in reports:
        for party in getattr(act, side):
            if party.id not in found and not any(p.country and p.country == party.country for p in found.values()):
                found[party.id] = party
            elif act is reports[0]:
                found.setdefault(party.id, party)
    return tuple(found.values())


def independent(reports: Sequence[ActRow]) -> int:
    """How many independent texts stand behind the reports: nearly the same words count once, and so does an article."""
    fullest: dict[str, ActRow] = {}
    for act in sorted(reports, key=lambda a: (len(a.words), a.id)):
        fullest[act.article] = act
    kept: list[str] = []
    for act in sorted(fullest.values(), key=_order):
        if not any(alike(act.words, words) > 0.9 and abs(len(act.words) - len(words)) < 40 for words in kept):
            kept.append(act.words)
    return len(kept)
