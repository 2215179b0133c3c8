"""Knows what became of a commitment: from what followed it, else from how far the record goes on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from verbale.record.followed_rows import Commitment, Followed, Outcome
from verbale.record.rows import ActRow, Party
from verbale.relations.carrying import act_day
from verbale.relations.entry import is_closely_told
from verbale.relations.expectation import is_any_deed
from verbale.relations.sides import sides

#: after so many days of further record without a sign, 'open' becomes 'not found in this record'
HORIZON = timedelta(days=120)
#: the record's end is near: what is due so soon after it is not overdue yet
SOON = timedelta(days=14)
#: stands for all sides together
ALL_SIDES = ""


def told_days(acts: Iterable[ActRow]) -> dict[str, date]:
    """For each side, and for all of them together, the last day on which one of the articles surely told of it: an article
    known to a decade does not make the record go on."""
    days: dict[str, date] = {}
    for act in acts:
        if act.published and is_closely_told(act):
            for side in (ALL_SIDES, *sides((*act.actors, *act.recipients))):
                days[side] = max(act.published[1], days.get(side, act.published[1]))
    return days


def end_for(parties: Sequence[Party], days: Mapping[str, date]) -> date | None:
    """The day up to which the record tells of those whom the commitment concerns: what goes on elsewhere in the world
    after it says nothing of them."""
    return max((days[side] for side in sides(parties) if side in days), default=days.get(ALL_SIDES))


def judge(entry: Commitment, followed: Sequence[Followed], end: date | None) -> tuple[Outcome, str]:
    """The outcome and its reason in words, from what followed and the day on which the record ends."""
    told = told_outcome(entry, followed)
    if told is not None:
        return told
    return wait(entry.kind, entry.expected, entry.due, entry.said, unmet(entry, followed), entry.reason, end)


def unmet(entry: Commitment, followed: Sequence[Followed]) -> bool:
    """It hangs on a condition, and nothing tells that this was met."""
    return bool(entry.condition) and all(f.how != "meets the condition" for f in followed)


def wait(
    kind: str,
    expected: Sequence[str],
    due: date | None,
    said: date | None,
    unmet: bool,
    why: str,
    end: date | None,
) -> tuple[Outcome, str]:
    """The outcome where nothing that followed settles it: by the day on which it is due and that on which the record
    ends. `said` is the last day on which it may have been made, `unmet`: its condition was not seen to be met; `why`
    is what is said where nothing could be looked for."""
    if due and end and due < end:
        return "overdue", f"due by {due}; nothing found in this record, which goes on to {end}"
    if due and end and due - end <= SOON:
        return "due", f"due by {due}; the record tells of them up to {end}"
    if not expected:
        return "open", why
    if said and end and end - said > HORIZON and not due:
        if unmet:
            return "not found in this record", f"neither the condition nor the act found up to {end}"
        return "not found in this record", f"{looked_for(expected)} looked for up to {end}"
    sought = "no answer" if kind == "demand" else "nothing"
    return "open", f"{sought} found yet; the record tells of them up to {end}" if end else why


def looked_for(expected: Sequence[str]) -> str:
    """The types that would settle it, in words: of many any deed in like words."""
    return " or ".join(expected) if not is_any_deed(expected) else "any deed in like words"


def told_outcome(entry: Commitment, followed: Sequence[Followed]) -> tuple[Outcome, str] | None:
    """The outcome that a later act tells; the first that applies. What is contradicted after it was kept is
    contradicted where the commitment was to last, and a part is told as a part."""
    first = {f.how: f for f in reversed(followed)}
    against = first.get("contradicts")
    carried = first.get("carries out")
    if against and (not carried or entry.type == "SUPPORT" or _day(against) < _day(carried)):
        return "contradicted", against.why
    part = first.get("carries out in part")
    if part and (not carried or _day(part) >= _day(carried)):
        return "partly", part.why
    if carried:
        going_on = carried.act.status == "ongoing" and entry.kind == "promise" and entry.type != "SUPPORT"
        return ("partly" if going_on else "carried out"), carried.why
    if answered := first.get("answers"):
        return "answered", answered.why
    if refused := first.get("refuses"):
        return "answered", f"refused: {refused.why}"
    if withdrawn := first.get("withdraws"):
        return "withdrawn", withdrawn.why
    failed = first.get("fails the condition")
    if failed and "meets the condition" not in first:
        return "condition not met", failed.why
    return None


def _day(followed: Followed) -> date:
    return act_day(followed.act) or date.max
