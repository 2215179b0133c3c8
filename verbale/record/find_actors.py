"""Knows how the record's actors are found, and how often each is mentioned, speaks, acts and is acted upon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, exists, func, select

from verbale.record import schema
from verbale.record.filter import Filter, behind, in_articles, in_pieces, in_time, meant
from verbale.record.rows import ActorRow


def find_actors(connection: Connection, wanted: Filter) -> list[ActorRow]:
    """The actors, those most often mentioned first. `type` is a kind (person, state, organisation, group, document).

    With an outlet, an article or days, the actors of those articles; the counts are over the whole record.
    """
    actors = schema.actors
    conditions = _conditions(connection, wanted)
    keys = (-actors.c.mentions, actors.c.id)
    conditions += behind(connection, keys, select(*keys).where(actors.c.id == wanted.after), wanted.after)
    chosen = select(actors).where(*conditions).order_by(actors.c.mentions.desc(), actors.c.id).limit(wanted.limit)
    if wanted.skip:
        chosen = chosen.offset(wanted.skip)
    rows = connection.execute(chosen).all()
    offices = _offices(connection, [row.id for row in rows])
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


def count_actors(connection: Connection, wanted: Filter) -> int:
    """How many actors the filter finds, whatever its limit."""
    counted = select(func.count()).select_from(schema.actors).where(*_conditions(connection, wanted))
    return int(connection.execute(counted).scalar() or 0)


def _conditions(connection: Connection, wanted: Filter) -> list[ColumnElement[bool]]:
    actors, shown, articles = schema.actors, schema.appearances, schema.articles
    conditions: list[ColumnElement[bool]] = []
    if wanted.actor is not None:
        conditions.append(actors.c.id.in_(meant(connection, wanted.actor)))
    if wanted.type is not None:
        conditions.append(actors.c.kind == wanted.type.lower())
    if of_articles := [*in_articles(wanted), *in_time(articles.c.earliest, articles.c.latest, wanted)]:
        appears = exists().where(shown.c.actor == actors.c.id, shown.c.article == articles.c.n, *of_articles)
        conditions.append(appears)
    return conditions


def _offices(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    """The offices in which each actor was seen, the commonest first."""
    facts = schema.actor_facts
    found: dict[str, list[str]] = defaultdict(list)
    for some in in_pieces(ids):
        chosen = select(facts.c.actor, facts.c.value).where(facts.c.field == "office", facts.c.actor.in_(some))
        for actor, office in connection.execute(chosen.order_by(facts.c.actor, facts.c.articles.desc(), facts.c.value)):
            if office.casefold() not in (known.casefold() for known in found[actor]):
                found[actor].append(office)
    return found
