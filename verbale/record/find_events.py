"""Knows how stored events and their reports are found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from verbale.record import schema
from verbale.record.filter import Filter, in_pieces
from verbale.record.find_acts import conditions_of, find_acts
from verbale.record.find_parties import find_parties
from verbale.record.joined import event_parties, event_reports, events, stories, story_articles
from verbale.record.joined_rows import EventRow, Report
from verbale.record.rows import Party

ALL = Filter()


def find_events(
    connection: Connection, wanted: Filter = ALL, only: ColumnElement[bool] | None = None
) -> list[EventRow]:
    """The events by their day, undated ones last: those of which a report is what is asked for.

    `only` is a further condition on the events' table.
    """
    did, articles, head = schema.acts, schema.articles, schema.acts.alias("head")
    chosen = (
        select(events, head.c.id.label("act"), head.c.words, stories.c.id.label("story"))
        .join(head, head.c.n == events.c.head)
        .outerjoin(story_articles, story_articles.c.article == head.c.article)
        .outerjoin(stories, stories.c.n == story_articles.c.story)
        .order_by(events.c.earliest.is_(None), events.c.earliest, events.c.id)
    )
    if wanted != Filter(limit=wanted.limit):
        told = (
            select(event_reports.c.event)
            .join(did, did.c.n == event_reports.c.act)
            .join(articles, articles.c.n == did.c.article)
            .where(*conditions_of(connection, wanted))
        )
        chosen = chosen.where(events.c.n.in_(told))
    if only is not None:
        chosen = chosen.where(only)
    rows = connection.execute(chosen.limit(wanted.limit)).all()
    parties = find_parties(connection, event_parties.c.event, [row.n for row in rows])
    return [_event(row, parties) for row in rows]


def _event(row: Row[Any], parties: dict[tuple[int, str], list[Party]]) -> EventRow:
    return EventRow(
        id=row.id,
        type=row.type,
        mode=row.mode,
        status=row.status,
        actors=tuple(parties.get((row.n, "actor"), ())),
        recipients=tuple(parties.get((row.n, "recipient"), ())),
        earliest=row.earliest,
        latest=row.latest,
        place=row.place,
        words=row.words,
        act=row.act,
        reports=row.reports,
        articles=row.articles,
        texts=row.texts,
        outlets=tuple(row.outlets),
        first_reported=row.first_reported,
        first_outlet=row.first_outlet,
        first_article=row.first_article,
        score=row.score,
        story=row.story,
    )


def find_reports(connection: Connection, keys: Sequence[int]) -> dict[int, list[Report]]:
    """The reports of the events with these keys `n`, the founding one first."""
    did, found = schema.acts, dict[int, list[tuple[int, Report]]]()
    for some in in_pieces(keys):
        held = connection.execute(
            select(event_reports, did.c.id.label("act_id"))
            .join(did, did.c.n == event_reports.c.act)
            .where(event_reports.c.event.in_(some))
        ).all()
        inside = did.c.n.in_(select(event_reports.c.act).where(event_reports.c.event.in_(some)))
        acts = {act.id: act for act in find_acts(connection, ALL, inside)}
        for row in held:
            report = Report(acts[row.act_id], row.score, tuple(row.why))
            found.setdefault(row.event, []).append((row.position, report))
    return {event: [report for _, report in sorted(told, key=lambda t: t[0])] for event, told in found.items()}


def match_events(connection: Connection, asked: str) -> list[int]:
    """The keys `n` of the events that `asked` means: an event's id or its beginning, or that of a report."""
    if not asked.strip():
        return []
    own = select(events.c.n).where(events.c.id.startswith(asked, autoescape=True)).order_by(events.c.id)
    if found := list(connection.execute(own).scalars()):
        return found
    of_act = (
        select(event_reports.c.event)
        .join(schema.acts, schema.acts.c.n == event_reports.c.act)
        .where(schema.acts.c.id.startswith(asked, autoescape=True))
        .distinct()
        .order_by(event_reports.c.event)
    )
    return list(connection.execute(of_act).scalars())
