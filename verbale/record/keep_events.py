"""Knows how events are written, looked for by key and day, and taken apart again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, delete, select

from verbale.record import schema
from verbale.record.filter import in_pieces
from verbale.record.inserting import insert_rows, next_key
from verbale.record.joined import copies, event_keys, event_lines, event_parties, event_reports, events
from verbale.record.keep_lines import write_lines


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as it is written: its act's id, and why it was joined."""

    act: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptEvent:
    """An event as it is written: its fields, its reports in their order, its parties' ids, the keys and days under which
    it is looked for, and what only its narrow line has."""

    id: str
    fields: dict[str, Any]
    reports: tuple[KeptReport, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    keys: tuple[tuple[str, date, date], ...]
    line: dict[str, Any]


def write_events(connection: Connection, kept: Sequence[tuple[int, KeptEvent]]) -> None:
    """Write events under their keys `n`, each in the place of what stood there."""
    forget_events(connection, [n for n, _ in kept])
    ids = [report.act for _, event in kept for report in event.reports]
    did = schema.acts
    acts: dict[str, int] = {}
    for some in in_pieces(ids):
        acts |= {row.id: row.n for row in connection.execute(select(did.c.id, did.c.n).where(did.c.id.in_(some)))}
    rows: list[dict[str, Any]] = []
    reports: list[dict[str, Any]] = []
    parties: list[dict[str, Any]] = []
    keys: list[dict[str, Any]] = []
    for n, event in kept:
        rows.append({"n": n, "id": event.id, **event.fields, "head": acts[event.fields["head"]]})
        for position, report in enumerate(event.reports):
            told = {"act": acts[report.act], "event": n, "position": position}
            reports.append(told | {"score": report.score, "why": list(report.why)})
        for role, sides in (("actor", event.actors), ("recipient", event.recipients)):
            parties += [{"event": n, "role": role, "position": at, "actor": actor} for at, actor in enumerate(sides)]
        keys += [{"key": key, "event": n, "earliest": since, "latest": until} for key, since, until in event.keys]
    told_by = [(e.fields["head"], *(r.act for r in e.reports)) for _, e in kept]
    for table, lines in ((events, rows), (event_reports, reports), (event_parties, parties), (event_keys, keys)):
        insert_rows(connection, table, lines)
    write_lines(connection, [(n, rows[at], e.line, told_by[at]) for at, (n, e) in enumerate(kept)])


def forget_events(connection: Connection, keys: Sequence[int]) -> None:
    """Take the events with these keys `n` away, with all that hangs on them; the acts stay."""
    for some in in_pieces(keys):
        for table in (event_keys, event_parties, event_reports, event_lines):
            connection.execute(delete(table).where(table.c.event.in_(some)))
        connection.execute(delete(events).where(events.c.n.in_(some)))


def near_events(connection: Connection, keys: Sequence[str], since: date, until: date) -> list[int]:
    """The keys `n` of the events that are looked for under any of `keys` and touch the days, sorted."""
    found: set[int] = set()
    table = event_keys
    for some in in_pieces(keys):
        chosen = select(table.c.event).where(table.c.key.in_(some), table.c.latest >= since, table.c.earliest <= until)
        found |= set(connection.execute(chosen).scalars())
    return sorted(found)


def events_of_articles(connection: Connection, articles: Sequence[int]) -> list[int]:
    """The keys `n` of the events that have a report in one of the articles, sorted."""
    return _events_with(connection, schema.acts.c.article, articles)


def events_of_acts(connection: Connection, acts: Sequence[str]) -> list[int]:
    """The keys `n` of the events to which the acts with these ids belong, sorted."""
    return _events_with(connection, schema.acts.c.id, acts)


def told_twice(connection: Connection, keys: Sequence[int]) -> list[int]:
    """Those of the events with these keys `n` that several articles tell, sorted."""
    found: list[int] = []
    for some in in_pieces(keys):
        found += connection.execute(select(events.c.n).where(events.c.n.in_(some), events.c.articles > 1)).scalars()
    return sorted(found)


def ids_of_articles(connection: Connection, keys: Sequence[int]) -> list[str]:
    """The ids of the articles with these keys `n`, sorted."""
    page, found = schema.articles.c, list[str]()
    for some in in_pieces(keys):
        found += connection.execute(select(page.id).where(page.n.in_(some))).scalars()
    return sorted(found)


def articles_of_acts(connection: Connection, acts: Sequence[str]) -> list[tuple[int, date | None]]:
    """The keys `n` and first days of the articles that hold the acts with these ids, sorted."""
    did, page, found = schema.acts, schema.articles.c, set[tuple[int, date | None]]()
    for some in in_pieces(acts):
        chosen = select(page.n, page.earliest).join(did, did.c.article == page.n).where(did.c.id.in_(some))
        found |= {(row.n, row.earliest) for row in connection.execute(chosen)}
    return sorted(found, key=lambda row: row[0])


def _events_with(connection: Connection, column: Column[Any], values: Sequence[Any]) -> list[int]:
    found: set[int] = set()
    for some in in_pieces(values):
        chosen = (
            select(event_reports.c.event)
            .join(schema.acts, schema.acts.c.n == event_reports.c.act)
            .where(column.in_(some))
        )
        found |= set(connection.execute(chosen).scalars())
    return sorted(found)


def first_free(connection: Connection) -> int:
    """The first key `n` that no event has."""
    return next_key(connection, events)


def texts_of(connection: Connection, articles: Iterable[str]) -> dict[str, int]:
    """Under which text each article stands, by the article's id: copies stand under one."""
    found: dict[str, int] = {}
    for some in in_pieces(sorted(set(articles))):
        chosen = (
            select(schema.articles.c.id, copies.c.text)
            .join(copies, copies.c.article == schema.articles.c.n)
            .where(schema.articles.c.id.in_(some))
        )
        found |= {row.id: row.text for row in connection.execute(chosen)}
    return found
