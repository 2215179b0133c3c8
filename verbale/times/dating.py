"""Knows on which day an article was written: all evidence for it together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from verbale.articles.article import Article, DateEstimate
from verbale.knowledge.facts import Knowledge
from verbale.text.parse import Parse
from verbale.times.combining import combine, settle
from verbale.times.evidence import (
    ages,
    anniversaries,
    datelines,
    foundings,
    given,
    happenings,
    mentions,
    months,
    news,
    offices,
    yearly,
)
from verbale.times.evidence.evidence import Evidence
from verbale.times.evidence.known import index_of
from verbale.times.evidence.weekdays import newsday
from verbale.times.finding import Found, find_expressions

#: a clue that came with the page and weighs this much settles the day; the text can only agree or disagree
_SETTLES: Final = 0.8
#: clues that came with the page and settle nothing: they are weighed with the text's
_WEIGHED: Final = ("masthead", "serial", "weekday")
#: a day printed with the headline is believed unless words as sure as this are of another time: days before it, days after
_SPEAKS: Final = 0.9
_PRINTED_LATER: Final = timedelta(days=7)
_PRINTED_EARLIER: Final = timedelta(days=1)
#: the odds from which an event told may well be the news
_NEWS: Final = 1.0
#: a happening with a name that began so near to a piece of news is the same
_SAME_NEWS: Final = 3
#: so long after the first day of a date named an event may be what it dates
_SAME_DATE: Final = timedelta(days=45)


def date_article(article: Article, parse: Parse, knowledge: Knowledge) -> DateEstimate:
    """The day of publication as the interval on which the evidence agrees.

    What came with the page (metadata, its address, a feed) settles it where it is strong, then the day printed with the
    headline where nothing speaks against it; else datelines,
    anniversaries, known happenings, terms of office and the dates that the text names are weighed together. A
    date line that only shows when the page was saved bounds from above. What disagrees is kept as conflict.
    """
    found = find_expressions(parse)
    weekday = newsday(parse, found)
    came = list(given.find(article, parse, weekday))
    told = [e for e in _told(parse, knowledge, found, weekday) if not _beside_the_report(article, came, e)]
    strong = [e for e in came if e.weight >= _SETTLES and not e.kind.startswith((*_WEIGHED, given.PRINTED))]
    printed = next((e for e in came if e.kind == given.PRINTED), None)
    came = [e for e in came if e.kind != given.PRINTED]
    if printed is not None and not strong:
        against = _speaking_against(printed, came + told)
        if against is not None:
            weighed = combine(came + told)
            return replace(weighed, conflicts=(*weighed.conflicts, _refused(printed, against).clue()))
    if printed is not None and all(e.allows(*printed.days[0]) for e in strong):
        strong.append(printed)  # an address often tells the month, and the line below the headline the day
    if not strong:
        return combine(came + told)
    settled = settle(strong)
    if settled.earliest is None or settled.latest is None:
        return combine(came + told)
    if printed is not None and printed not in strong:
        told.append(printed)
    rest = [e for e in came if e not in strong] + told
    agreeing = tuple(
        e.clue(settled.earliest, settled.latest) for e in rest if e.allows(settled.earliest, settled.latest)
    )
    opposed = tuple(e.clue() for e in rest if not e.allows(settled.earliest, settled.latest))
    return DateEstimate(
        settled.earliest, settled.latest, settled.precision, settled.clues + agreeing, settled.conflicts + opposed
    )


def _speaking_against(printed: Evidence, others: Iterable[Evidence]) -> Evidence | None:
    """A dateline, a date told as past or anything as sure that is of another time than the day printed; None without one."""
    day = printed.days[0][0]
    first, last = day - _PRINTED_LATER, day + _PRINTED_EARLIER
    return next((e for e in others if e.weight >= _SPEAKS and not e.allows(first, last)), None)


def _refused(printed: Evidence, against: Evidence) -> Evidence:
    """The day printed with what speaks against it as its reason."""
    why = f"{printed.why}; not believed, for what the clue “{against.kind}” says is of another time: {against.why}"
    return replace(printed, why=why)


def _beside_the_report(article: Article, came: Sequence[Evidence], evidence: Evidence) -> bool:
    """Whether the evidence stands in furniture, or in a line that has been read as a whole."""
    span = evidence.span
    if span is None:
        return False
    return any(f.span.overlaps(span) for f in article.furniture) or any(
        c.span is not None and c.span.overlaps(span) for c in came
    )


def _told(
    parse: Parse, knowledge: Knowledge, found: Sequence[tuple[int, Found]], weekday: int | None
) -> list[Evidence]:
    """The evidence of the text itself."""
    events = [span for span, _ in index_of(knowledge).happenings_in(parse)]
    named = [m for m in mentions.read_mentions(parse, found) if not any(m.span.overlaps(e) for e in events)]
    month_of = {m.span.start: m.month for m in named if m.day is None and m.whole is None}
    days = list(datelines.find(parse, weekday))
    named = [m for m in named if not any(d.span is not None and d.span.overlaps(m.span) for d in days)]
    fresh = list(news.find(parse, found, index_of(knowledge).common, weekday))
    begun = {day for e in fresh for day in (e.starts or (e.days[0][0],))}
    named_before = [
        e
        for e in happenings.find(parse, knowledge)
        if not e.starts or not any(abs((e.starts[0] - day).days) <= _SAME_NEWS for day in begun)
    ]
    return [
        *days,
        *anniversaries.find(parse, knowledge),
        *ages.find(parse),
        *months.find(parse, [(f, month_of.get(f.start)) for _, f in found]),
        *offices.find(parse, knowledge),
        *fresh,
        *(e for e in yearly.find(parse) if not _of_the_news(e, fresh)),
        *named_before,
        *foundings.find(parse, knowledge),
        *_without_its_events(mentions.find(parse, named), fresh),
    ]


def _of_the_news(feast: Evidence, events: Sequence[Evidence]) -> bool:
    """Whether other news was on the feast's days: what was done on New Year's Eve is told for longer than the feast."""
    return any(
        a <= day <= b
        for event in events
        if event.fresh >= _NEWS and event.span != feast.span
        for day in event.starts
        for a, b in feast.days
    )


def _without_its_events(dates: Iterable[Evidence], events: Sequence[Evidence]) -> Iterator[Evidence]:
    """The dates named; one that is the day of an event told says no more than that it is past, for the event tells how long."""
    for piece in dates:
        first = piece.days[0][0]
        same = piece.kind == "past date" and any(
            timedelta(0) <= day - first <= _SAME_DATE for event in events for day in event.starts
        )
        yield replace(piece, levels=()) if same else piece
