"""Knows when an act is: the day that its clause names, else the article's; its deadline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verbale.acts.drafts import Draft
from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse
from verbale.times.governing import governing, when
from verbale.times.interval import Interval, Timex

_WIDEST = timedelta(days=366)
_SPEECH = frozenset({"REQUEST", "ACCUSE", "THREATEN", "SUPPORT", "REJECT"})


def days_of(
    parse: Parse, drafts: Sequence[Draft], times: Sequence[Timex], published: DateEstimate
) -> list[Interval | None]:
    """The interval of each act, in the order of the drafts: what its own clause or the one above names; what was said in
    a meeting has the meeting's day; for what else is done or said the article's own days, and for what is still to come
    too, as the day of the announcement. None where nothing is known, or no more than some years for the article."""
    named = [_named(parse, draft, times, published) for draft in drafts]
    found: list[Interval | None] = []
    for place, draft in enumerate(drafts):
        day = named[place] or _of_meeting(draft, drafts[:place], named)
        known = draft.nominal and not draft.actors  # 'after the assassination of': long ago, for all that is told
        if day is None and not known:
            day = _of_article(published)
        found.append(day)
    return found


def _of_article(published: DateEstimate) -> Interval | None:
    """The article's own days, where they are known within a year: a longer interval would put an act anywhere."""
    if published.earliest is None or published.latest is None or published.latest - published.earliest > _WIDEST:
        return None
    return Interval(published.earliest, published.latest, published.precision)


def _named(parse: Parse, draft: Draft, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    if draft.type in _SPEECH and draft.rule.startswith("judge"):
        return None
    named = when(parse, times, draft.head, published)
    if named is None and draft.status in ("done", "ongoing", "alleged"):
        named = _above(parse, draft, times, published)
    if named is not None and draft.type in _SPEECH and _later(named, published):
        return None
    return named


def _of_meeting(draft: Draft, earlier: Sequence[Draft], named: Sequence[Interval | None]) -> Interval | None:
    """'On Thursday the two spoke by phone. She asked him for help': the day of the last meeting told of the same two."""
    mine = _sides(draft)
    if draft.type not in _SPEECH | {"CONSULT", "AGREE"} or draft.status not in ("done", "promised") or len(mine) < 2:
        return None
    for place in range(len(earlier) - 1, -1, -1):
        meeting, day = earlier[place], named[place]
        if meeting.type == "CONSULT" and meeting.status == "done" and day is not None and mine <= _sides(meeting):
            return day if (day.latest - day.earliest).days <= 3 else None
    return None


def _sides(draft: Draft) -> frozenset[str]:
    return frozenset(a.country or a.id for a in (*draft.actors, *draft.recipients))


def _above(parse: Parse, draft: Draft, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The time of the clause that tells of the act ('Last week it said that it had arrested ...') or in which it falls
    ('the war spread in April when the army attacked')."""
    clause = draft.head
    for _ in range(4):
        over = parse.head(clause)
        if over.i == clause.i or clause.dep not in ("ccomp", "advcl", "xcomp", "conj", "nsubj", "dobj", "pobj", "prep"):
            return None
        if over.pos in ("VERB", "AUX") and clause.dep in ("ccomp", "advcl", "xcomp"):
            named = when(parse, times, over, published)
            if named is not None:
                return named if not _later(named, published) else None
        clause = over
    return None


def _later(named: Interval, published: DateEstimate) -> bool:
    """A day after the article cannot be the day of a speech that it reports."""
    return published.latest is not None and named.earliest > published.latest + timedelta(days=1)


def deadline_of(parse: Parse, draft: Draft, times: Sequence[Timex]) -> Interval | None:
    """The day by which something must be done, where the clause names one ('by Friday')."""
    timex = governing(parse, times, draft.head)
    if timex is not None and timex.kind == "deadline":
        return timex.interval
    if draft.type in ("THREATEN", "REQUEST"):
        inside = [t for t in times if t.kind == "deadline" and draft.evidence.contains(t.span)]
        return inside[0].interval if inside else None
    return None
