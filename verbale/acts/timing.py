"""Knows when an act is: the day that its clause names, else the article's; its deadline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verbale.acts.drafts import Draft
from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse
from verbale.times.governing import governing, when
from verbale.times.interval import Interval, Timex

_SPEECH = frozenset({"REQUEST", "ACCUSE", "THREATEN", "SUPPORT", "REJECT"})


def day_of(parse: Parse, draft: Draft, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The interval of the act: what its own clause names, else for what is done or said the article's own days; for
    what is still to come and undated, the article's day as well, as the day of the announcement. None where neither is known."""
    spoken = draft.type in _SPEECH and draft.rule.startswith("judge")
    named = None if spoken else when(parse, times, draft.head, published)
    if named is None and not spoken and draft.status in ("done", "ongoing", "alleged"):
        named = _above(parse, draft, times, published)
    if named is not None and not (draft.type in _SPEECH and _later(named, published)):
        return named
    if published.earliest is None or published.latest is None:
        return None
    return Interval(published.earliest, published.latest, published.precision)


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
