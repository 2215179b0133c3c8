"""Knows how the record's actors are found, and how often each is mentioned, speaks, acts and is acted upon."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import ColumnElement, Connection, exists, func, select

from verbale.record import schema
from verbale.record.filter import Filter, in_articles, in_time, meant
from verbale.record.rows import ActorRow


def find_actors(connection: Connection, wanted: Filter) -> list[ActorRow]:
    """The actors, those most often mentioned first. `type` is a kind (person, state, organisation, group).

    With an outlet, an article or days, the actors of those articles; the counts are over the whole record.
    """
    actors, told, shown, articles = schema.actors, schema.mentions, schema.appearances, schema.articles
    conditions: list[ColumnElement[bool]] = []
    if wanted.actor is not None:
        conditions.append(actors.c.id.in_(meant(connection, wanted.actor)))
    if wanted.type is not None:
        conditions.append(actors.c.kind == wanted.type.lower())
    if of_articles := [*in_articles(wanted), *in_time(articles.c.earliest, articles.c.latest, wanted)]:
        appears = exists().where(shown.c.actor == actors.c.id, shown.c.article == articles.c.n, *of_articles)
        conditions.append(appears)
    times = func.coalesce(_count(told.c.actor), 0)
    chosen = (
        select(
            actors,
            times.label("mentions"),
            _count(schema.statements.c.speaker).label("said"),
            _count(schema.act_parties.c.actor, schema.act_parties.c.role == "actor").label("did"),
            _count(schema.act_parties.c.actor, schema.act_parties.c.role == "recipient").label("received"),
        )
        .where(*conditions)
        .order_by(times.desc(), actors.c.id)
        .limit(wanted.limit)
    )
    rows = connection.execute(chosen).all()
    offices = _offices(connection)
    return [
        ActorRow(
            id=row.id,
            name=row.name,
            kind=row.kind,
            country=row.country,
            sector=row.sector,
            offices=tuple(offices[row.id]),
            wikidata=row.wikidata,
            mentions=row.mentions,
            statements=row.said,
            acts=row.did,
            received=row.received,
        )
        for row in rows
    ]


def _count(column: ColumnElement[str | None], *conditions: ColumnElement[bool]) -> ColumnElement[int]:
    counted = select(func.count()).where(column == schema.actors.c.id, *conditions)
    return counted.correlate(schema.actors).scalar_subquery()


def _offices(connection: Connection) -> dict[str, list[str]]:
    """The offices in which each actor was seen, the commonest first."""
    facts = schema.actor_facts
    chosen = select(facts.c.actor, facts.c.value).where(facts.c.field == "office")
    found: dict[str, list[str]] = defaultdict(list)
    for actor, office in connection.execute(chosen.order_by(facts.c.actor, facts.c.articles.desc(), facts.c.value)):
        if office.casefold() not in (known.casefold() for known in found[actor]):
            found[actor].append(office)
    return found
