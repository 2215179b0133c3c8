"""Knows how stored acts are found."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import ColumnElement, Connection, exists, func, select

from verbale.record import schema
from verbale.record.filter import Filter, in_articles, in_time, listed, meant
from verbale.record.packing import unpack_span
from verbale.record.rows import ActRow, Party
from verbale.text.spans import Span


def find_acts(connection: Connection, wanted: Filter, only: ColumnElement[bool] | None = None) -> list[ActRow]:
    """The acts by their own day (their article's where they have none), then as the articles have them.

    Days asked for are looked for in the act's own interval, and in its article's where it has none.
    """
    did, articles = schema.acts, schema.articles
    day = func.coalesce(did.c.earliest, articles.c.earliest)
    conditions = _conditions(connection, wanted)
    if only is not None:
        conditions.append(only)
    chosen = (
        select(did, articles.c.id.label("article_id"), articles.c.uri, articles.c.outlet, articles.c.agency)
        .add_columns(articles.c.earliest.label("from_day"), articles.c.latest.label("to_day"))
        .join(articles, articles.c.n == did.c.article)
        .where(*conditions)
        .order_by(day.is_(None), day, articles.c.id, did.c.position)
        .limit(wanted.limit)
    )
    rows = connection.execute(chosen).all()
    parties = _parties(connection, conditions)
    claimants = _claimants(connection, conditions)
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
            claimant=claimants.get(row.n),
            intensity=row.intensity,
            confidence=row.confidence,
            rule=row.rule,
        )
        for row in rows
    ]


def _published(earliest: date | None, latest: date | None) -> tuple[date, date] | None:
    return (earliest, latest) if earliest is not None and latest is not None else None


def _conditions(connection: Connection, wanted: Filter) -> list[ColumnElement[bool]]:
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


def _parties(connection: Connection, conditions: list[ColumnElement[bool]]) -> dict[tuple[int, str], list[Party]]:
    did, articles, sides, actors = schema.acts, schema.articles, schema.act_parties, schema.actors
    chosen = (
        select(
            sides.c.act, sides.c.role, sides.c.actor, actors.c.name, actors.c.kind, actors.c.country, actors.c.sector
        )
        .join(did, did.c.n == sides.c.act)
        .join(articles, articles.c.n == did.c.article)
        .outerjoin(actors, actors.c.id == sides.c.actor)
        .where(*conditions)
        .order_by(sides.c.act, sides.c.role, sides.c.position)
    )
    found: dict[tuple[int, str], list[Party]] = defaultdict(list)
    for row in connection.execute(chosen):
        party = Party(row.actor, row.name or row.actor, row.kind or "", row.country, row.sector)
        found[row.act, row.role].append(party)
    return found


def _claimants(connection: Connection, conditions: list[ColumnElement[bool]]) -> dict[int, Party]:
    did, articles, actors = schema.acts, schema.articles, schema.actors
    chosen = (
        select(did.c.n, actors.c.id, actors.c.name, actors.c.kind, actors.c.country, actors.c.sector)
        .join(articles, articles.c.n == did.c.article)
        .join(actors, actors.c.id == did.c.claimant)
        .where(*conditions)
    )
    return {row.n: Party(row.id, row.name, row.kind, row.country, row.sector) for row in connection.execute(chosen)}
