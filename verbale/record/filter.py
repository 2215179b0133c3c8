"""Knows what a user can ask for: by actor, recipient, type, status, day, outlet, article."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, exists, false, func, literal, or_, select, tuple_

from verbale.record import schema
from verbale.record.folding import fold

Key = TypeVar("Key")
#: characters of an article's id: a shorter text may be the beginning of one
ARTICLE_ID = 64
#: ids that a query names one by one
MANY = 500
#: keys that one query lists at most
PIECE = 900


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows to give; an empty field asks for nothing.

    `actor` and `recipient` are an actor's id, a name in any case and with or without accents, a country's code or its
    name (then all actors of that country are meant). `type` and `status` may hold several, parted by commas. `since`
    and `until` are days; a row counts whose interval touches them. `outlet` is part of an outlet's name; `article` an
    article's id or the beginning of one. `limit` is how many rows at most; `after` the whole id of a row of the same
    kind: only rows behind it in their order, none where there is no such row. With `newest`, the limit is counted from
    the last day backwards, undated rows after all others, and `skip` passes over as many of these; the rows that are
    given stand in their usual order.
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
    after: str | None = None
    newest: bool = False
    skip: int = 0


def match_actors(connection: Connection, asked: str) -> list[str]:
    """The ids of the record's actors that `asked` means, sorted; none where nobody is meant.

    An id, a country's code, or a whole name (a state's name means all actors of its country); where these find
    nobody, what is known beforehand to name a state of the record ("UK", "Kremlin", "Russian Federation"); then the names that hold
    the words asked for.
    """
    actors = schema.actors
    return list(connection.execute(meant(connection, asked).order_by(actors.c.id)).scalars())


def meant(connection: Connection, asked: str) -> Select[Any]:
    """The query for the ids that `match_actors` gives: a country may have more actors than a query may list."""
    actors, facts = schema.actors, schema.actor_facts
    nobody = select(actors.c.id).where(false())
    own = select(actors.c.id).where(func.lower(actors.c.id) == asked.strip().lower())
    if connection.execute(own).first() is not None:
        return own
    folded = fold(asked)
    if not folded:
        return nobody
    of_country = select(actors.c.id).where(actors.c.country == folded.upper())
    if len(folded) == 3 and connection.execute(of_country).first() is not None:
        return of_country
    named = select(facts.c.actor).where(facts.c.field == "name", facts.c.folded == folded)
    if connection.execute(named).first() is not None:
        countries = select(actors.c.country).where(actors.c.id.in_(named), actors.c.kind == "state")
        return select(actors.c.id).where(or_(actors.c.id.in_(named), actors.c.country.in_(countries)))
    codes = _countries_named(folded)
    of_known = select(actors.c.id).where(actors.c.country.in_(codes)) if codes else nobody
    if codes and connection.execute(of_known).first() is not None:
        return of_known
    padded = " " + facts.c.folded + " "
    words = (padded.contains(f" {word} ", autoescape=True) for word in folded.split())
    holding = select(facts.c.actor).where(facts.c.field == "name", *words)
    if connection.execute(holding).first() is not None:
        return select(actors.c.id).where(actors.c.id.in_(holding))
    # an id holds the usual spelling of a name that the articles spell otherwise
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    usual = select(actors.c.id).where(actors.c.id.in_([f"person:{slug}", f"org:{slug}"]))
    return usual if connection.execute(usual).first() is not None else nobody


def _countries_named(folded: str) -> list[str]:
    from verbale.knowledge import known

    return [
        state.code
        for state in known().states
        if folded in {fold(name) for name in (*state.names, *state.adjectives, *state.people, *state.seats)}
    ]


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
        whole = len(wanted.article) == ARTICLE_ID
        own = articles.c.id
        conditions.append(own == wanted.article if whole else own.startswith(wanted.article, autoescape=True))
    if wanted.outlet is not None:
        printed = exists().where(
            pages.c.article == articles.c.n, pages.c.outlet.icontains(wanted.outlet, autoescape=True)
        )
        conditions.append(or_(printed, articles.c.outlet.icontains(wanted.outlet, autoescape=True)))
    return conditions


def behind(
    connection: Connection, keys: Sequence[ColumnElement[Any]], of: Select[Any], after: str | None
) -> list[ColumnElement[bool]]:
    """The condition that a row stands behind the row `after` in the order of `keys`; `of` selects that row's keys."""
    if after is None:
        return []
    row = connection.execute(of).first()
    return (
        [tuple_(*keys) > tuple_(*(literal(value, key.type) for value, key in zip(row, keys, strict=True)))]
        if row
        else [false()]
    )


def among(column: ColumnElement[str], ids: Collection[str]) -> ColumnElement[bool]:
    """The condition that a column holds one of these ids: a country may have more actors than a query may name, so that
    many go into it as one value."""
    ordered = sorted(ids)
    if len(ordered) <= MANY:
        return column.in_(ordered)
    held = func.json_each(json.dumps(ordered)).table_valued("value")
    return column.in_(select(held.c.value))


def in_pieces(keys: Sequence[Key], many: int = PIECE) -> Iterator[Sequence[Key]]:
    """The keys in pieces that a query may list, or of so many."""
    return (keys[first : first + many] for first in range(0, len(keys), many))


def cut(
    chosen: Select[Any], keys: Sequence[ColumnElement[Any]], undated: ColumnElement[bool], wanted: Filter
) -> Select[Any]:
    """The query for keys, cut to the rows that the filter's limit leaves, so that only these are read as a whole."""
    if wanted.limit is None and not wanted.skip:
        return chosen
    order = (undated, *(key.desc() for key in keys)) if wanted.newest else keys
    # without a limit SQLite knows no offset
    return chosen.order_by(*order).limit(-1 if wanted.limit is None else wanted.limit).offset(wanted.skip)
