"""Knows how events are found for a page: all of them as narrow lines, and the few that it shows with their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from verbale.record import schema
from verbale.record.filter import Filter, in_articles, in_pieces, in_time, listed, meant
from verbale.record.find_acts import find_acts
from verbale.record.find_parties import find_parties
from verbale.record.joined import event_lines, event_parties, event_reports, events, related, stories, story_articles
from verbale.record.rows import ActRow, Party


class EventLine(NamedTuple):
    """An event as it is counted and placed: `n` is its key, below nought that of an act which is not related yet;
    `stood` the day on which it shows a position."""

    n: int
    id: str
    earliest: date | None
    latest: date | None
    stood: date | None
    type: str
    status: str
    intensity: float
    articles: int
    texts: int


class PlacedLine(NamedTuple):
    """An event with its place: its name, country, and degrees north and east."""

    n: int
    id: str
    earliest: date | None
    status: str
    intensity: float
    articles: int
    spot: str
    country: str | None
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as it is told: the words of its fullest report, `act`, with that report's article, page and outlet;
    `articles` are the ids of all articles that tell it; `id` is the event's."""

    n: int
    id: str
    earliest: date | None
    latest: date | None
    precision: str
    type: str
    mode: str | None
    status: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    words: str
    place: str | None
    intensity: float
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    texts: int
    claimant: Party | None
    act: str
    article: str
    uri: str
    outlet: str | None
    published: tuple[date, date] | None


def find_lines(connection: Connection, wanted: Filter, only: ColumnElement[bool] | None = None) -> list[EventLine]:
    """The events by their day, undated ones last, that are what is asked for: by their own type, status and parties.
    `only` is a further condition on the lines."""
    line = event_lines
    chosen = (
        select(line.c.event, *(line.c[name] for name in EventLine._fields[1:]))
        .where(*line_conditions(connection, wanted), *([only] if only is not None else []))
        .order_by(line.c.earliest.is_(None), line.c.earliest, line.c.id)
    )
    return [EventLine._make(row) for row in connection.execute(chosen)]


def of_story(story: str) -> ColumnElement[bool]:
    """The condition that an event has a report in an article of the story with this id."""
    did = schema.acts
    told = (
        select(event_reports.c.event)
        .join(did, did.c.n == event_reports.c.act)
        .join(story_articles, story_articles.c.article == did.c.article)
        .join(stories, stories.c.n == story_articles.c.story)
        .where(stories.c.id == story)
    )
    return event_lines.c.event.in_(told)


def find_placed(connection: Connection, wanted: Filter) -> list[PlacedLine]:
    """The events with a place whose coordinates are known, by their day."""
    line = event_lines
    chosen = (
        select(line.c.event, *(line.c[name] for name in PlacedLine._fields[1:]))
        .where(line.c.spot.is_not(None), *line_conditions(connection, wanted))
        .order_by(line.c.earliest.is_(None), line.c.earliest, line.c.id)
    )
    return [PlacedLine._make(row) for row in connection.execute(chosen)]


def line_conditions(connection: Connection, wanted: Filter) -> list[ColumnElement[bool]]:
    """Conditions on the lines under which they are what is asked for."""
    line, side = event_lines, event_parties
    conditions = in_time(line.c.since, line.c.until, wanted)
    for role, asked in (("actor", wanted.actor), ("recipient", wanted.recipient)):
        if asked is not None:
            who = meant(connection, asked)
            conditions.append(line.c.event.in_(select(side.c.event).where(side.c.role == role, side.c.actor.in_(who))))
    if wanted.type is not None:
        conditions.append(func.lower(line.c.type).in_(listed(wanted.type)))
    if wanted.status is not None:
        conditions.append(func.lower(line.c.status).in_(listed(wanted.status)))
    if of_articles := in_articles(wanted):
        did, articles = schema.acts, schema.articles
        told = select(event_reports.c.event).join(did, did.c.n == event_reports.c.act)
        told = told.join(articles, articles.c.n == did.c.article).where(*of_articles)
        conditions.append(line.c.event.in_(told))
    return conditions


def find_unrelated(connection: Connection, wanted: Filter) -> list[ActRow]:
    """The acts of articles that were added and not related yet."""
    if is_related(connection):
        return []
    return find_acts(connection, wanted, schema.acts.c.article.in_(_new_articles()))


def is_related(connection: Connection) -> bool:
    """Whether all articles were looked at for events and stories."""
    return connection.execute(_new_articles().limit(1)).first() is None


def _new_articles() -> Select[Any]:
    articles = schema.articles
    return select(articles.c.n).where(articles.c.n.not_in(select(related.c.article)))


def find_tellings(connection: Connection, keys: Sequence[int]) -> list[Telling]:
    """The events with these keys `n`, in the order of the keys."""
    did, articles, actors = schema.acts, schema.articles, schema.actors
    rows: dict[int, Row[Any]] = {}
    for some in in_pieces(keys):
        chosen = (
            select(events, did.c.precision, did.c.words, did.c.intensity, did.c.id.label("act"))
            .add_columns(articles.c.id.label("article"), articles.c.uri, articles.c.outlet)
            .add_columns(articles.c.earliest.label("from_day"), articles.c.latest.label("to_day"))
            .add_columns(actors.c.id.label("claimant"), actors.c.name, actors.c.kind, actors.c.country, actors.c.sector)
            .join(did, did.c.n == events.c.head)
            .join(articles, articles.c.n == did.c.article)
            .outerjoin(actors, actors.c.id == did.c.claimant)
            .where(events.c.n.in_(some))
        )
        rows |= {row.n: row for row in connection.execute(chosen)}
    parties = find_parties(connection, event_parties.c.event, list(rows))
    told = _articles(connection, [n for n, row in rows.items() if row.articles > 1])
    return [_telling(rows[n], parties, told) for n in keys if n in rows]


def _articles(connection: Connection, keys: Sequence[int]) -> dict[int, list[str]]:
    """For each event the articles that tell it; those that deny it only where no others do."""
    did, articles = schema.acts, schema.articles
    found: dict[int, list[str]] = defaultdict(list)
    denying: dict[int, list[str]] = defaultdict(list)
    for some in in_pieces(keys):
        chosen = (
            select(event_reports.c.event, articles.c.id, did.c.status == "denied")
            .join(did, did.c.n == event_reports.c.act)
            .join(articles, articles.c.n == did.c.article)
            .where(event_reports.c.event.in_(some))
            .distinct()
            .order_by(event_reports.c.event, articles.c.id)
        )
        for event, article, denies in connection.execute(chosen):
            (denying if denies else found)[event].append(article)
    return {**denying, **found}


def _telling(row: Row[Any], parties: dict[tuple[int, str], list[Party]], told: dict[int, list[str]]) -> Telling:
    claimant = Party(row.claimant, row.name, row.kind, row.country, row.sector) if row.claimant is not None else None
    return Telling(
        n=row.n,
        id=row.id,
        earliest=row.earliest,
        latest=row.latest,
        precision=row.precision or "unknown",
        type=row.type,
        mode=row.mode,
        status=row.status,
        actors=tuple(parties.get((row.n, "actor"), ())),
        recipients=tuple(parties.get((row.n, "recipient"), ())),
        words=row.words,
        place=row.place,
        intensity=row.intensity,
        articles=tuple(told.get(row.n, [row.article])),
        outlets=tuple(row.outlets),
        texts=row.texts,
        claimant=claimant,
        act=row.act,
        article=row.article,
        uri=row.uri,
        outlet=row.outlet,
        published=(row.from_day, row.to_day) if row.from_day is not None and row.to_day is not None else None,
    )
