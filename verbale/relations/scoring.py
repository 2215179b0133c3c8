"""Knows how surely two reports tell one act: a score with its reasons, or that they cannot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from verbale.record.rows import ActRow
from verbale.relations.sides import meet
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
