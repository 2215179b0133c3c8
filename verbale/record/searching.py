"""Knows how a search's finds become rows that lead to their article, and what is known of each to narrow them down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, literal, select

from verbale.record import schema
from verbale.record.filter import in_pieces
from verbale.record.rows import Hit
from verbale.record.words import Found, find_passages, show_words

_TABLES = {"article": schema.articles, "statement": schema.statements, "act": schema.acts}
#: field -> the values that a find has of it: outlet, year, actor, recipient, type and status (of acts), saying (of statements)
Facts = Mapping[str, tuple[str, ...]]


def search_record(connection: Connection, query: str, kinds: Sequence[str], limit: int) -> list[Hit]:
    """The best passages first; ValueError for a kind that there is not."""
    if unknown := [kind for kind in kinds if kind not in _TABLES]:
        raise ValueError(f"cannot search {unknown[0]!r}; known kinds are {', '.join(_TABLES)}")
    return show_hits(connection, find_passages(connection, query, kinds, limit))


def show_hits(connection: Connection, found: Sequence[Found]) -> list[Hit]:
    """The finds as rows, with the words around them."""
    words = show_words(connection, found)
    places = {kind: _places(connection, kind, [one.ref for one in found if one.kind == kind]) for kind in _TABLES}
    hits = []
    for one in found:
        row = places[one.kind][one.ref]
        passage = " ".join(words[one.n].split())
        hits.append(Hit(one.kind, row.row_id, row.article_id, row.uri, row.outlet, row.earliest, passage, row.latest))
    return hits


def know_finds(connection: Connection, found: Sequence[Found]) -> dict[int, Facts]:
    """What is known of each find, by the key of its passage: its outlet and year, and for acts and statements who, to
    whom, of what type and status, and in which way it was said."""
    facts: dict[int, Facts] = {}
    for kind in _TABLES:
        refs = {one.ref: one.n for one in found if one.kind == kind}
        names = _names(connection, kind, list(refs))
        for ref, row in _places(connection, kind, list(refs)).items():
            year = (str(row.earliest.year),) if row.earliest is not None else ()
            told: dict[str, tuple[str, ...]] = {"outlet": (row.outlet or _file(row.uri),), "year": year}
            if kind != "article":
                told |= {"type" if kind == "act" else "saying": (row.type,), "actor": tuple(names[ref, "actor"])}
            if kind == "act":
                told |= {"status": (row.status,), "recipient": tuple(names[ref, "recipient"])}
            facts[refs[ref]] = told
    return facts


def _file(uri: str) -> str:
    """The last part of an address: how a page without an outlet is named."""
    return uri.rstrip("/").rsplit("/", 1)[-1] or uri


def _places(connection: Connection, kind: str, refs: Sequence[int]) -> dict[int, Row[Any]]:
    articles, table = schema.articles, _TABLES[kind]
    own: dict[str, Any] = {
        "article": (literal(None).label("type"), literal(None).label("status")),
        "statement": (schema.statements.c.act.label("type"), literal(None).label("status")),
        "act": (schema.acts.c.type, schema.acts.c.status),
    }
    where = (
        articles.c.id.label("article_id"),
        articles.c.uri,
        articles.c.outlet,
        articles.c.earliest,
        articles.c.latest,
    )
    rows: dict[int, Row[Any]] = {}
    for some in in_pieces(refs):
        chosen = select(table.c.n, table.c.id.label("row_id"), *own[kind], *where).where(table.c.n.in_(some))
        if kind != "article":
            chosen = chosen.join(articles, articles.c.n == table.c.article)
        rows |= {row.n: row for row in connection.execute(chosen)}
    return rows


def _names(connection: Connection, kind: str, refs: Sequence[int]) -> dict[tuple[int, str], list[str]]:
    """The names of speakers, actors and recipients, by the key of the row and the role."""
    said, sides, actors = schema.statements, schema.act_parties, schema.actors
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    for some in in_pieces(refs) if kind != "article" else ():
        if kind == "act":
            chosen = select(sides.c.act, sides.c.role, actors.c.name).join(actors, actors.c.id == sides.c.actor)
            chosen = chosen.where(sides.c.act.in_(some)).order_by(sides.c.act, sides.c.role, sides.c.position)
        else:
            chosen = select(said.c.n, literal("actor"), actors.c.name).join(actors, actors.c.id == said.c.speaker)
            chosen = chosen.where(said.c.n.in_(some))
        for ref, role, name in connection.execute(chosen):
            found[ref, role].append(name)
    return found
