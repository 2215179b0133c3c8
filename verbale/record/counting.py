"""Knows how much a filter finds, and what the record holds as a whole: worked out by the store, without reading rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, case, func, select

from verbale.record import schema
from verbale.record.filter import Filter, in_pieces
from verbale.record.find_actors import count_actors
from verbale.record.find_acts import count_acts
from verbale.record.find_articles import count_articles
from verbale.record.find_statements import count_statements
from verbale.record.find_stories import count_stories
from verbale.record.joined import event_reports, events

_COUNTS = {
    "stories": count_stories,
    "articles": count_articles,
    "actors": count_actors,
    "statements": count_statements,
    "acts": count_acts,
}


@dataclass(frozen=True, slots=True)
class Holding:
    """What the record holds: outlets, the first and last day of articles dated to a month or better, how many articles
    are dated less closely, and how many not at all."""

    outlets: int
    first_day: date | None
    last_day: date | None
    vague: int
    undated: int


def count_found(connection: Connection, of: str, wanted: Filter) -> int:
    """How many articles, actors, statements, acts or stories (`of`) the filter finds, whatever its limit."""
    return _COUNTS[of](connection, wanted)


def describe_days(connection: Connection) -> Holding:
    """The record's days and outlets."""
    articles, pages = schema.articles, schema.pages
    close = articles.c.precision.in_(("day", "week", "month"))
    known = articles.c.earliest.is_not(None)
    row = connection.execute(
        select(
            func.min(case((close & known, articles.c.earliest))),
            func.max(case((close & known, articles.c.latest))),
            func.count(case((known & ~close, 1))),
            func.count(case((~known, 1))),
        )
    ).one()
    outlets = connection.execute(select(func.count(func.distinct(pages.c.outlet)))).scalar()
    return Holding(int(outlets or 0), row[0], row[1], row[2], row[3])


def find_groups(connection: Connection, acts: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Act id -> the id of its event, and its place among the event's reports; acts that are not related yet are left out."""
    did = schema.acts
    found = {}
    for some in in_pieces(acts):
        chosen = (
            select(did.c.id, events.c.id, event_reports.c.position)
            .join(event_reports, event_reports.c.act == did.c.n)
            .join(events, events.c.n == event_reports.c.event)
            .where(did.c.id.in_(some))
        )
        found.update({act: (event, position) for act, event, position in connection.execute(chosen)})
    return found
