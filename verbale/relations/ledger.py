"""Knows what became of each commitment: looks in the record for the act that was threatened, promised or demanded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from verbale.record.rows import ActRow, Party
from verbale.relations.commitment import Commitment, Followed, Outcome
from verbale.relations.expectation import Expectation, expect
from verbale.relations.same_act import Event, join_acts
from verbale.relations.sides import meet, sides
from verbale.relations.words import alike, stems

#: after so many days of further record without a sign, 'open' becomes 'not found in this record'
HORIZON = timedelta(days=120)
#: a follow-up below this score is not shown
ENOUGH = 0.45


def build_ledger(acts: Sequence[ActRow], as_of: date | None = None) -> list[Commitment]:
    """The ledger of threats, promises, demands, agreements and plans in `acts`, oldest first.

    `as_of` is the day on which the record ends; by default the last day on which an article was published.
    Reports of one commitment are one entry. Pure: the same acts in any order give the same ledger.
    """
    end = as_of or max((a.published[1] for a in acts if a.published), default=None)
    later = _Later(acts)
    entries = [_entry(event, kind, later, end) for event in join_acts(acts) if (kind := expect(event.head)) is not None]
    return sorted(_once(entries), key=lambda c: (c.made or date.max, c.id))


class _Later:
    """The acts that may follow a commitment, by type and side of their actor."""

    def __init__(self, acts: Iterable[ActRow]) -> None:
        self._found: dict[tuple[str, str], list[ActRow]] = defaultdict(list)
        for act in acts:
            for side in sides(act.actors):
                self._found[act.type, side].append(act)

    def of(self, types: Iterable[str], parties: Sequence[Party]) -> list[ActRow]:
        found = {a.id: a for t in types for s in sorted(sides(parties)) for a in self._found[t, s]}
        return sorted(found.values(), key=lambda a: (_day(a) or date.max, a.id))


def _entry(event: Event, kind: Expectation, later: _Later, end: date | None) -> Commitment:
    head = event.head
    due = _due(head, kind)
    bare = Commitment(
        id="c-" + event.id.removeprefix("e-"),
        kind=kind.kind,
        type=head.type,
        by=event.actors,
        to=event.recipients,
        made=event.first_reported or event.earliest,
        expected=kind.types,
        condition=next((a.condition_words for a in event.reports if a.condition_words), None),
        due=due,
        words=head.words,
        act=head,
        reports=event.reports,
        outlets=event.outlets,
        outcome="open",
        reason=kind.why,
        followed=(),
    )
    followed = _follow(bare, later)
    outcome, reason = judge(bare, followed, end)
    return replace(bare, followed=tuple(followed), outcome=outcome, reason=reason)


def _due(act: ActRow, kind: Expectation) -> date | None:
    if act.deadline:
        return act.deadline
    if kind.kind in ("plan", "promise") and act.latest and act.published and act.latest > act.published[1]:
        return act.latest
    return None


def _day(act: ActRow) -> date | None:
    """The day from which the act is known: its own where that is narrow, else the day it was reported."""
    if act.earliest and act.latest and (act.latest - act.earliest).days <= 45:
        return act.earliest
    return act.published[0] if act.published else act.earliest


def _follow(entry: Commitment, later: _Later) -> list[Followed]:
    found: list[Followed] = []
    mine = {a.id for a in entry.reports}
    doers, toward = (entry.to, entry.by) if entry.kind == "demand" else (entry.by, entry.to)
    how = "answers" if entry.kind == "demand" else "carries out"
    for act in later.of(entry.expected, doers):
        if act.id not in mine and (made := _carries(entry, act, doers, toward, how)):
            found.append(made)
    for act in later.of(("REJECT",), doers):
        if act.id not in mine and _after(entry, act) and (made := _refuses(entry, act, doers, toward)):
            found.append(made)
    if entry.condition:
        for act in later.of(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT", "CONCEDE", "AGREE"), entry.to):
            if act.id not in mine and _after(entry, act) and (made := _meets(entry, act)):
                found.append(made)
    return _best(found)


def _after(entry: Commitment, act: ActRow) -> bool:
    """The act is later than the commitment: by its own day, and told on a later day or in another article."""
    day = _day(act)
    if day is None or entry.made is None or act.article in {r.article for r in entry.reports}:
        return False
    return day > entry.made or (day == entry.made and bool(act.published and act.published[0] > entry.made))


def _carries(
    entry: Commitment, act: ActRow, doers: Sequence[Party], toward: Sequence[Party], how: str
) -> Followed | None:
    if act.status not in ("done", "ongoing") or not _after(entry, act):
        return None
    who = meet(doers, act.actors)
    whom = meet(toward, act.recipients)
    symmetric = act.type in ("CONSULT", "AGREE", "COOPERATE")
    if symmetric and not whom:
        whom = meet(toward, act.actors) if len(act.actors) > 1 else 0.0
    if not who or (toward and not whom):
        return None
    words = alike(entry.words, act.words)
    score = 0.35 * who + 0.3 * (whom if toward else 0.3) + 0.25 * min(1.0, 2 * words) + 0.1 * _near(entry, act)
    if how == "answers" and words == 0 and entry.expected[:1] != (act.type,):
        return None
    day = _day(act)
    why = f"{act.type} by {_names(act.actors)}"
    why += f" toward {_names(act.recipients)}" if act.recipients else ""
    why += f", reported {act.status}" + (f" on {day}" if day else "")
    return Followed(act, how, round(min(score, 1.0), 3), why)


def _near(entry: Commitment, act: ActRow) -> float:
    day = _day(act)
    if day is None or entry.made is None:
        return 0.0
    return max(0.0, 1 - abs((day - entry.made).days) / 365)


def _refuses(entry: Commitment, act: ActRow, doers: Sequence[Party], toward: Sequence[Party]) -> Followed | None:
    """A later refusal of the same thing: shared words decide, since a refusal seldom names its object by type."""
    if act.status != "done" or not meet(doers, act.actors) or (act.recipients and not meet(toward, act.recipients)):
        return None
    shared = stems(entry.words) & stems(act.words)
    score = alike(entry.words, act.words)
    if len(shared) < 2 or score < 0.25:
        return None
    how = "refuses" if entry.kind == "demand" else "contradicts"
    return Followed(act, how, round(0.4 + 0.5 * score, 3), f"REJECT by {_names(act.actors)} in like words")


def _meets(entry: Commitment, act: ActRow) -> Followed | None:
    """An act of the threatened side in the condition's words: 'if it crosses the river' ... 'troops crossed the river'."""
    if act.status not in ("done", "ongoing", "alleged"):
        return None
    score = alike(entry.condition or "", act.words)
    if score < 0.34:
        return None
    return Followed(
        act,
        "meets the condition",
        round(0.4 + 0.5 * score, 3),
        f"{act.type} by {_names(act.actors)} in the condition's words",
    )


def _best(found: Sequence[Followed]) -> list[Followed]:
    """The surest first, at most three of each kind; the same event from several articles shows its surest report."""
    kept: list[Followed] = []
    for one in sorted(found, key=lambda f: (-f.score, _day(f.act) or date.max, f.act.id)):
        if one.score >= ENOUGH and sum(k.how == one.how for k in kept) < 3:
            kept.append(one)
    return kept


def judge(entry: Commitment, followed: Sequence[Followed], end: date | None) -> tuple[Outcome, str]:
    """The outcome and its reason in words, from what followed and the day on which the record ends."""
    first = {f.how: f for f in reversed(followed)}
    if carried := first.get("carries out"):
        outcome: Outcome = "partly" if carried.act.status == "ongoing" and entry.kind == "promise" else "carried out"
        return outcome, carried.why
    if answered := first.get("answers"):
        return "answered", answered.why
    if refused := first.get("refuses"):
        return "answered", f"refused: {refused.why}"
    if against := first.get("contradicts"):
        return "contradicted", against.why
    if not entry.expected:
        return "open", entry.reason
    if entry.due and end and entry.due < end:
        return "overdue", f"due by {entry.due}; nothing found in this record, which goes on to {end}"
    if entry.due and end and entry.due - end <= timedelta(days=14):
        return "due", f"due by {entry.due}; the record ends on {end}"
    if entry.made and end and end - entry.made > HORIZON and not entry.due:
        if entry.condition and "meets the condition" not in first:
            return "not found in this record", f"neither the condition nor the act found up to {end}"
        return "not found in this record", f"{' or '.join(entry.expected)} looked for up to {end}"
    return "open", f"nothing found yet; the record ends on {end}" if end else entry.reason


def _once(entries: Sequence[Commitment]) -> list[Commitment]:
    """One entry for what one article says twice: same kind, sides, expectation and article, words alike."""
    kept: list[Commitment] = []
    for entry in sorted(entries, key=lambda c: (-len(c.reports), -len(c.followed), -len(c.words), c.id)):
        if not any(_twin(entry, k) for k in kept):
            kept.append(entry)
    return kept


def _twin(a: Commitment, b: Commitment) -> bool:
    return (
        a.kind == b.kind
        and a.act.article == b.act.article
        and meet(a.by, b.by) > 0
        and (meet(a.to, b.to) > 0 or not (a.to and b.to))
        and a.expected == b.expected
        and alike(a.words, b.words) > 0.6
    )


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(p.name for p in parties) or "an unnamed actor"

