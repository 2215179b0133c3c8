"""Knows how the reports of new articles find their events in a record: by type, stage, sides and days, not by looking
through all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection

from verbale.record import schema
from verbale.record.deciding import standing
from verbale.record.filter import Filter, in_pieces
from verbale.record.find_acts import find_acts
from verbale.record.find_events import find_reports
from verbale.record.joined_rows import Decision
from verbale.record.keep_events import (
    KeptEvent,
    KeptReport,
    events_of_acts,
    events_of_articles,
    first_free,
    forget_events,
    near_events,
    texts_of,
    write_events,
)
from verbale.record.rows import ActRow
from verbale.relations.article_likeness import Likeness
from verbale.relations.days_apart import SLACK, spans_of
from verbale.relations.event import Event, Reports, make_event, order, tellers_of
from verbale.relations.grouping import Decided, Groups
from verbale.relations.looking import keys_of
from verbale.relations.positions import stood
from verbale.relations.scoring import as_joined


def join_articles(
    connection: Connection, articles: Sequence[int], likeness: Likeness
) -> tuple[list[ActRow], list[int]]:
    """Join the acts of the articles with these keys `n` to the record's events; the acts, and the keys of the events that
    were made, changed or taken away. `likeness` says how alike two articles are.

    What these articles brought before is taken back first, so that the order in which they came does not matter.
    """
    decided = decided_acts(connection)
    groups = Groups(decided, first_free(connection), likeness)
    acts: list[ActRow] = []
    for some in in_pieces(articles):
        acts += find_acts(connection, Filter(), schema.acts.c.article.in_(some))
    new = {act.id for act in acts}
    touched = set(events_of_articles(connection, articles))
    partners = {other for act in new for other in decided.same.get(act, ())}
    near = touched | set(_near(connection, acts)) | set(events_of_acts(connection, sorted(partners)))
    for n, told in find_reports(connection, sorted(near)).items():
        kept = as_joined(r for r in told if r.act.id not in new)
        if kept:
            groups.take(n, kept)
    groups.changed |= touched
    groups.add_all(acts)
    _write(connection, groups)
    return acts, sorted(groups.changed)


def join_again(connection: Connection, events: Sequence[int], likeness: Likeness) -> list[int]:
    """Join the reports of these events anew among themselves, after a decision or its undoing; the keys of the events
    that were made or taken away."""
    groups = Groups(decided_acts(connection), first_free(connection), likeness)
    acts = [report.act for told in find_reports(connection, events).values() for report in told]
    forget_events(connection, events)
    groups.add_all(acts)
    _write(connection, groups)
    return sorted({*events, *groups.changed})


def decided_acts(connection: Connection) -> Decided:
    """What people decided of pairs of acts, as far as it stands."""
    return decided_in(standing(connection, "act"))


def decided_in(decisions: Iterable[Decision]) -> Decided:
    """The decisions on acts that are not undone, by act."""
    same: dict[str, set[str]] = {}
    apart: dict[str, set[str]] = {}
    for one in decisions:
        if one.kind == "act" and one.undone is None:
            pairs = same if one.verdict == "join" else apart
            pairs.setdefault(one.one, set()).add(one.other)
            pairs.setdefault(one.other, set()).add(one.one)
    return Decided({k: frozenset(v) for k, v in same.items()}, {k: frozenset(v) for k, v in apart.items()})


def _near(connection: Connection, acts: Sequence[ActRow]) -> list[int]:
    """The events near any of the acts: looked for together for all acts under one key."""
    # keys of the same days are looked for together; one act of a whole year must not widen the days of the others
    of_days: dict[tuple[date, date], set[str]] = defaultdict(set)
    for act in acts:
        for span in spans_of(act):
            of_days[span].update(keys_of(act))
    found: set[int] = set()
    for (since, until), keys in sorted(of_days.items()):
        found |= set(near_events(connection, sorted(keys), _before(since), _after(until)))
    return sorted(found)


def _before(day: date) -> date:
    return day - SLACK if day - date.min > SLACK else date.min


def _after(day: date) -> date:
    return day + SLACK if date.max - day > SLACK else date.max


def _write(connection: Connection, groups: Groups) -> None:
    changed = [(n, groups.reports(n)) for n in sorted(groups.changed)]
    forget_events(connection, [n for n, reports in changed if not reports])
    filled = [(n, reports) for n, reports in changed if reports]
    texts = texts_of(connection, (act.article for _, reports in filled for act, _ in reports))
    write_events(connection, [(n, _kept(reports, texts)) for n, reports in filled])


def _kept(reports: Reports, texts: dict[str, int]) -> KeptEvent:
    event = make_event(reports, texts)
    first = min(tellers_of(event.reports), key=order)
    return KeptEvent(
        id=event.id,
        fields={
            "head": event.head.id,
            "type": event.type,
            "mode": event.mode,
            "status": event.status,
            "earliest": event.earliest,
            "latest": event.latest,
            "place": event.place,
            "reports": len(event.reports),
            "articles": event.articles,
            "texts": event.texts,
            "outlets": list(event.outlets),
            "first_reported": event.first_reported,
            "first_outlet": event.first_outlet,
            "first_article": first.article,
            "score": min((join.score for join in event.joins[1:]), default=1.0),
        },
        reports=tuple(KeptReport(act.id, join.score, join.why) for act, join in reports),
        actors=tuple(party.id for party in event.actors),
        recipients=tuple(party.id for party in event.recipients),
        keys=tuple(_keys(event.reports)),
        line=_line(event),
    )


def _line(event: Event) -> dict[str, object]:
    """Under which days the event is looked for, and where its fullest report stands."""
    earliest, latest = stood(event.head)
    own = (event.earliest, event.latest)
    days = own if all(own) or event.head.published is None else event.head.published
    return {
        "since": days[0],
        "until": days[1],
        "stood": earliest + (latest - earliest) / 2 if earliest and latest else None,
        "intensity": event.head.intensity,
    }


def _keys(reports: Sequence[ActRow]) -> list[tuple[str, date, date]]:
    spans = [span for act in reports if (span := _span(act)) is not None]
    if not spans:
        return []
    since, until = min(first for first, _ in spans), max(last for _, last in spans)
    return [(key, since, until) for key in sorted({key for act in reports for key in keys_of(act)})]


def _span(act: ActRow) -> tuple[date, date] | None:
    """From the first to the last of the days under which an act is kept."""
    days = spans_of(act)
    return (min(first for first, _ in days), max(last for _, last in days)) if days else None
