"""Knows what became of each commitment: the ledger of threats, promises, demands, agreements and plans."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, timedelta

from verbale.record.rows import ActRow, Party
from verbale.relations.carrying import act_day
from verbale.relations.commitment import Commitment, Followed, Outcome
from verbale.relations.expectation import Expectation, expect
from verbale.relations.following import Later, follow
from verbale.relations.naming import is_named, may_mean
from verbale.relations.same_act import Decided, Event, join_acts
from verbale.relations.sides import meet, sides
from verbale.relations.words import alike, name_stems, stems

#: after so many days of further record without a sign, 'open' becomes 'not found in this record'
HORIZON = timedelta(days=120)
#: the coder's confidence below which a passage is an entry only where something followed
LEAST = 0.5
#: a deadline further off must be named in the passage itself
FAR = timedelta(days=270)
#: words that can name a day by which something is due
DAY = re.compile(
    r"\d|\b(?:day|tomorrow|tonight|noon|midnight|week|weekend|month|year|hour|deadline|end of|spring|summer|autumn|winter|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|christmas|easter)s?\b",
    re.I,
)
#: an article is closely dated where its day is known to so many
CLOSE = timedelta(days=45)


def build_ledger(
    acts: Sequence[ActRow],
    as_of: date | None = None,
    by: AbstractSet[str] | None = None,
    to: AbstractSet[str] | None = None,
    decided: Decided | None = None,
) -> list[Commitment]:
    """The ledger of threats, promises, demands, agreements and plans in `acts`, oldest first; those whose articles
    are known to no closer than a season come after the others.

    `as_of` is the day on which the record ends; by default the last day on which an article was surely published.
    `by` and `to` are ids of actors: only commitments by and toward these are followed, among all the acts.
    Reports of one commitment are one entry; what people `decided` of pairs of acts goes before likeness. Pure: the same acts in any order give the same ledger.
    """
    end = as_of or _last_day(acts)
    ends = {} if as_of else _last_days(acts)
    told = [
        act
        for act in acts
        if act.actors and _among(act.actors, by) and _among(act.recipients, to) and expect(act) is not None
    ]
    later = Later(acts)
    entries = [
        _entry(event, kind, later, _end_for(event, ends, end))
        for event in join_acts(told, decided)
        if (kind := expect(event.head)) is not None and not _recalled(event.head, kind) and _says_enough(event.head)
    ]
    entries = [entry for entry in entries if entry.act.confidence >= LEAST or entry.followed]
    return sorted(_once(entries, decided or Decided()), key=lambda c: (not _closely_dated(c), c.made or date.max, c.id))


def _among(parties: Sequence[Party], ids: AbstractSet[str] | None) -> bool:
    return ids is None or any(party.id in ids for party in parties)


def _closely_dated(entry: Commitment) -> bool:
    return any(_is_closely_told(report) for report in entry.reports)


def _is_closely_told(act: ActRow) -> bool:
    """The day of the act's article is known closely."""
    return act.published is not None and act.published[1] - act.published[0] <= CLOSE


def _says_enough(act: ActRow) -> bool:
    """The passage says what is meant: 'him to resign' alone is no plan."""
    return len(stems(act.words) - name_stems(act.actors)) >= 2


def _recalled(act: ActRow, kind: Expectation) -> bool:
    """'The threat that it made last month': an earlier commitment only recalled, with nothing to look for."""
    return not kind.types and bool(act.latest and act.published and act.latest < act.published[0])


def _last_day(acts: Sequence[ActRow]) -> date | None:
    """The last day on which an article surely stands: an article known to a decade does not make the record go on."""
    close = [a.published[1] for a in acts if a.published and _is_closely_told(a)]
    return max(close, default=max((a.published[0] for a in acts if a.published), default=None))


def _last_days(acts: Sequence[ActRow]) -> dict[str, date]:
    """For each side the last day on which an article surely told something of it."""
    days: dict[str, date] = {}
    for act in acts:
        if act.published and _is_closely_told(act):
            for side in sides((*act.actors, *act.recipients)):
                days[side] = max(act.published[1], days.get(side, act.published[1]))
    return days


def _end_for(event: Event, ends: Mapping[str, date], end: date | None) -> date | None:
    """The day up to which the record tells of those whom the commitment concerns: what goes on elsewhere in the world
    after it says nothing of them."""
    told = [ends[side] for side in sides((*event.actors, *event.recipients)) if side in ends]
    return min(end, max(told)) if end and told else end


def _entry(event: Event, kind: Expectation, later: Later, end: date | None) -> Commitment:
    head = event.head
    due = _due(head, kind)
    bare = Commitment(
        id="c-" + event.id.removeprefix("e-"),
        kind=kind.kind,
        type=head.type,
        by=event.actors,
        to=_meant(event, kind),
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
    followed = follow(bare, later)
    outcome, reason = judge(bare, followed, end)
    return replace(bare, followed=tuple(followed), outcome=outcome, reason=reason)


def _meant(event: Event, kind: Expectation) -> tuple[Party, ...]:
    """The recipients whom the passages name; where they name none of them, those who may be meant."""
    words = [report.words for report in event.reports]
    named = tuple(p for p in event.recipients if any(is_named(w, p) for w in words))
    if named or kind.kind == "threat":
        return named or event.recipients
    return tuple(p for p in event.recipients if any(may_mean(w, p) for w in words))


def _due(act: ActRow, kind: Expectation) -> date | None:
    """The deadline that the passage sets, or the day of what is planned; nothing where its article has no day."""
    if act.published is None:
        return None
    first, last = act.published
    days = [act.deadline] if act.deadline and act.deadline >= first else []
    close = act.earliest and act.latest and act.latest - act.earliest <= CLOSE
    if close and act.latest and act.latest > last and kind.kind in ("plan", "promise"):
        days.append(act.latest)
    return next((day for day in days if day - first <= FAR or DAY.search(act.words)), None)


def judge(entry: Commitment, followed: Sequence[Followed], end: date | None) -> tuple[Outcome, str]:
    """The outcome and its reason in words, from what followed and the day on which the record ends."""
    first = {f.how: f for f in reversed(followed)}
    told = _told(entry, first)
    if told is not None:
        return told
    if entry.due and end and entry.due < end:
        return "overdue", f"due by {entry.due}; nothing found in this record, which goes on to {end}"
    if entry.due and end and entry.due - end <= timedelta(days=14):
        return "due", f"due by {entry.due}; the record ends on {end}"
    if not entry.expected:
        return "open", entry.reason
    said = _last_told(entry)
    if said and end and end - said > HORIZON and not entry.due:
        if entry.condition and "meets the condition" not in first:
            return "not found in this record", f"neither the condition nor the act found up to {end}"
        looked = " or ".join(entry.expected) if len(entry.expected) < 5 else "any deed in like words"
        return "not found in this record", f"{looked} looked for up to {end}"
    sought = "no answer" if entry.kind == "demand" else "nothing"
    return "open", f"{sought} found yet; the record ends on {end}" if end else entry.reason


def _last_told(entry: Commitment) -> date | None:
    """The last day on which the commitment may have been made: its article may be known to a month only."""
    published = entry.act.published
    return max(entry.made, published[1]) if entry.made and published else entry.made


def _told(entry: Commitment, first: Mapping[str, Followed]) -> tuple[Outcome, str] | None:
    """The outcome that a later act tells; the first that applies. What is contradicted after it was kept is
    contradicted where the commitment was to last, and a part is told as a part."""
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


def _once(entries: Sequence[Commitment], decided: Decided) -> list[Commitment]:
    """One entry for what is said twice, in one article or retold later: same kind, sides and expectation, words alike.
    The entry that was made first stays, and takes the reports of the others."""
    kept: list[Commitment] = []
    known: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for entry in sorted(entries, key=lambda c: (c.made or date.max, -len(c.followed), -len(c.words), c.id)):
        keys = [(entry.kind, frozenset(entry.expected), side) for side in sorted(sides(entry.by))]
        for number in sorted({n for key in keys for n in known[key]}):
            if _twin(kept[number], entry) and not _parted(kept[number], entry, decided):
                kept[number] = _with(kept[number], entry)
                break
        else:
            for key in keys:
                known[key].append(len(kept))
            kept.append(entry)
    return kept


def _parted(one: Commitment, other: Commitment, decided: Decided) -> bool:
    """Did somebody decide that a report of the one and a report of the other are two acts?"""
    there = {report.id for report in other.reports}
    return any(there & decided.apart.get(report.id, frozenset()) for report in one.reports)


def _with(first: Commitment, retold: Commitment) -> Commitment:
    return replace(
        first,
        reports=(*first.reports, *retold.reports),
        outlets=tuple(sorted({*first.outlets, *retold.outlets})),
        condition=first.condition or retold.condition,
        due=first.due or retold.due,
    )


def _twin(a: Commitment, b: Commitment) -> bool:
    return (
        a.kind == b.kind
        and set(a.expected) == set(b.expected)
        and meet(a.by, b.by) > 0
        and (meet(a.to, b.to) > 0 or not (a.to and b.to))
        and alike(a.words, b.words, name_stems((*a.by, *a.to))) > (0.3 if _one_article(a, b) else 0.6)
    )


def _one_article(a: Commitment, b: Commitment) -> bool:
    return bool({r.article for r in a.reports} & {r.article for r in b.reports})
