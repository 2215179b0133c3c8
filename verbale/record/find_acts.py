"""Knows how stored acts are found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select

from verbale.record import schema
from verbale.record.filter import Filter, behind, cut, in_articles, in_pieces, in_time, listed, meant
from verbale.record.find_parties import find_parties
from verbale.record.joined import event_reports, events
from verbale.record.packing import unpack_span
from verbale.record.rows import ActRow, Party
from verbale.text.spans import Span


def find_acts(connection: Connection, wanted: Filter, only: ColumnElement[bool] | None = None) -> list[ActRow]:
    """The acts by their own day (their article's where they have none), then as the articles have them.

    Days asked for are looked for in the act's own interval, and in its article's where it has none.
    """
    did, articles = schema.acts, schema.articles
    keys = (did.c.day, articles.c.id, did.c.position)
    conditions = conditions_of(connection, wanted)
    own = select(*keys).join(articles, articles.c.n == did.c.article).where(did.c.id == wanted.after)
    conditions += behind(connection, keys, own, wanted.after)
    if only is not None:
        conditions.append(only)
    own_keys = select(did.c.n).join(articles, articles.c.n == did.c.article).where(*conditions)
    chosen = (
        select(did, articles.c.id.label("article_id"), articles.c.uri, articles.c.outlet, articles.c.agency)
        .add_columns(articles.c.earliest.label("from_day"), articles.c.latest.label("to_day"))
        .add_columns(events.c.id.label("event"))
        .join(articles, articles.c.n == did.c.article)
        .outerjoin(event_reports, event_reports.c.act == did.c.n)
        .outerjoin(events, events.c.n == event_reports.c.event)
        .where(did.c.n.in_(cut(own_keys, keys, did.c.day == date.max, wanted)))
        .order_by(*keys)
    )
    rows = connection.execute(chosen).all()
    parties = find_parties(connection, schema.act_parties.c.act, [row.n for row in rows])
    claimants = _claimants(connection, sorted({row.claimant for row in rows if row.claimant is not None}))
    return [
        ActRow(
            id=row.id,
            article=row.article_id,
            uri=row.uri,
            outlet=row.outlet,
            agency=row.agency,
            published=_published(row.from_day, row.to_day),
            type=row.type,
            mode=row.mode,
            contexts=tuple(row.contexts),
            actors=tuple(parties[row.n, "actor"]),
            recipients=tuple(parties[row.n, "recipient"]),
            status=row.status,
            condition=unpack_span(row.condition),
            condition_words=row.condition_words,
            deadline=row.deadline,
            consequence=row.consequence,
            earliest=row.earliest,
            latest=row.latest,
            precision=row.precision or "unknown",
            place=row.place_name,
            place_country=row.place_country,
            evidence=Span(row.start, row.end),
            words=row.words,
            trigger=Span(*row.trigger),
            trigger_words=row.trigger_words,
            statement=row.statement,
            claimant=claimants.get(row.claimant),
            intensity=row.intensity,
            confidence=row.confidence,
            rule=row.rule,
            latitude=_degrees(row.place, 4),
            longitude=_degrees(row.place, 5),
            event=row.event,
        )
        for row in rows
    ]


def count_acts(connection: Connection, wanted: Filter) -> int:
    """How many acts the filter finds, whatever its limit."""
    did, articles = schema.acts, schema.articles
    if wanted == Filter(limit=wanted.limit, newest=wanted.newest, skip=wanted.skip):
        return int(connection.execute(select(func.count()).select_from(did)).scalar() or 0)
    counted = select(func.count()).select_from(did).join(articles, articles.c.n == did.c.article)
    return int(connection.execute(counted.where(*conditions_of(connection, wanted))).scalar() or 0)


def _published(earliest: date | None, latest: date | None) -> tuple[date, date] | None:
    return (earliest, latest) if earliest is not None and latest is not None else None


def _degrees(place: Sequence[Any] | None, at: int) -> float | None:
    """A coordinate of a stored place (name, ..., latitude, longitude): a point has both or none."""
    if place is None or place[4] is None or place[5] is None:
        return None
    return float(place[at])


def conditions_of(connection: Connection, wanted: Filter) -> list[ColumnElement[bool]]:
    """Conditions on acts joined to their articles under which they are what is asked for."""
    # under a name of its own: the query around it may join the parties too
    did, articles, side = schema.acts, schema.articles, schema.act_parties.alias("side")
    conditions = in_articles(wanted)
    conditions += in_time(
        func.coalesce(did.c.earliest, articles.c.earliest), func.coalesce(did.c.latest, articles.c.latest), wanted
    )
    for role, asked in (("actor", wanted.actor), ("recipient", wanted.recipient)):
        if asked is not None:
            who = meant(connection, asked)
            conditions.append(exists().where(side.c.act == did.c.n, side.c.role == role, side.c.actor.in_(who)))
    if wanted.type is not None:
        conditions.append(func.lower(did.c.type).in_(listed(wanted.type)))
    if wanted.status is not None:
        conditions.append(func.lower(did.c.status).in_(listed(wanted.status)))
    return conditions


def _claimants(connection: Connection, ids: Sequence[str]) -> dict[str, Party]:
    actors = schema.actors
    found = {}
    for some in in_pieces(ids):
        for row in connection.execute(select(actors).where(actors.c.id.in_(some))):
            found[row.id] = Party(row.id, row.name, row.kind, row.country, row.sector)
    return found
