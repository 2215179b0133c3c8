"""Knows what a user can ask for: by actor, recipient, type, status, day, outlet, article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from verbale.record import schema
from verbale.record.folding import fold


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows to give; an empty field asks for nothing.

    `actor` and `recipient` are an actor's id, a name in any case and with or without accents, a country's code or its
    name (then all actors of that country are meant). `type` and `status` may hold several, parted by commas. `since`
    and `until` are days; a row counts whose interval touches them. `outlet` is part of an outlet's name; `article` an
    article's id or the beginning of one.
    """

    actor: str | None = None
    recipient: str | None = None
    type: str | None = None
    status: str | None = None
    since: date | None = None
    until: date | None = None
    outlet: str | None = None
    article: str | None = None
    limit: int | None = None


def match_actors(connection: Connection, asked: str) -> list[str]:
    """The ids of the record's actors that `asked` means, sorted; none where nobody is meant.

    An id, a country's code, or a whole name (a state's name means all actors of its country); where these find
    nobody, the names that hold the words asked for.
    """
    actors, facts = schema.actors, schema.actor_facts
    by_id = connection.execute(select(actors.c.id).where(func.lower(actors.c.id) == asked.strip().lower()))
    if found := list(by_id.scalars()):
        return found
    folded = fold(asked)
    if not folded:
        return []
    if len(folded) == 3:
        if found := _of_country(connection, [folded.upper()]):
            return found
    named = _ids(connection, facts.c.folded == folded)
    if named:
        states = select(actors.c.country).where(actors.c.id.in_(named), actors.c.kind == "state")
        countries = [country for country in connection.execute(states).scalars() if country]
        return sorted({*named, *_of_country(connection, countries)})
    words = folded.split()
    return _ids(connection, and_(*((" " + facts.c.folded + " ").contains(f" {w} ", autoescape=True) for w in words)))


def _ids(connection: Connection, condition: ColumnElement[bool]) -> list[str]:
    facts = schema.actor_facts
    found = select(facts.c.actor).where(facts.c.field == "name", condition).distinct().order_by(facts.c.actor)
    return list(connection.execute(found).scalars())


def _of_country(connection: Connection, countries: list[str]) -> list[str]:
    actors = schema.actors
    found = select(actors.c.id).where(actors.c.country.in_(countries)).order_by(actors.c.id)
    return list(connection.execute(found).scalars())


def listed(asked: str) -> list[str]:
    """'sanction, threaten' -> ['sanction', 'threaten']."""
    return [one.strip().lower() for one in asked.split(",") if one.strip()]


def in_time(
    earliest: ColumnElement[date | None], latest: ColumnElement[date | None], wanted: Filter
) -> list[ColumnElement[bool]]:
    """Conditions under which an interval touches the days asked for; an unknown interval touches none."""
    conditions: list[ColumnElement[bool]] = []
    if wanted.since is not None:
        conditions.append(latest >= wanted.since)
    if wanted.until is not None:
        conditions.append(earliest <= wanted.until)
    return conditions


def in_articles(wanted: Filter) -> list[ColumnElement[bool]]:
    """Conditions on the article: its id, an outlet that printed it."""
    articles, pages = schema.articles, schema.pages
    conditions: list[ColumnElement[bool]] = []
    if wanted.article is not None:
        conditions.append(articles.c.id.startswith(wanted.article, autoescape=True))
    if wanted.outlet is not None:
        printed = exists().where(
            pages.c.article == articles.c.n, pages.c.outlet.icontains(wanted.outlet, autoescape=True)
        )
        conditions.append(or_(printed, articles.c.outlet.icontains(wanted.outlet, autoescape=True)))
    return conditions


def cut(query: Select[tuple[object, ...]], wanted: Filter) -> Select[tuple[object, ...]]:
    """The query with no more rows than asked for."""
    return query.limit(wanted.limit) if wanted.limit is not None else query
