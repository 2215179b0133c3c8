"""Knows how a search's finds become rows that lead to their article."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, select

from verbale.record import schema
from verbale.record.rows import Hit
from verbale.record.words import find_passages

_TABLES = {"article": schema.articles, "statement": schema.statements, "act": schema.acts}


def search_record(connection: Connection, query: str, kinds: Sequence[str], limit: int) -> list[Hit]:
    """The best passages first; ValueError for a kind that there is not."""
    if unknown := [kind for kind in kinds if kind not in _TABLES]:
        raise ValueError(f"cannot search {unknown[0]!r}; known kinds are {', '.join(_TABLES)}")
    hits = []
    for kind, ref, passage in find_passages(connection, query, kinds, limit):
        row_id, article, uri, outlet, earliest, latest = _place_of(connection, kind, ref)
        hits.append(Hit(kind, row_id, article, uri, outlet, earliest, " ".join(passage.split()), latest))
    return hits


def _place_of(
    connection: Connection, kind: str, ref: int
) -> tuple[str, str, str, str | None, date | None, date | None]:
    articles, table = schema.articles, _TABLES[kind]
    wanted = (articles.c.id, articles.c.uri, articles.c.outlet, articles.c.earliest, articles.c.latest)
    if kind == "article":
        chosen = select(articles.c.id, *wanted).where(articles.c.n == ref)
    else:
        chosen = select(table.c.id, *wanted).join(articles, articles.c.n == table.c.article).where(table.c.n == ref)
    row = connection.execute(chosen).one()
    return row[0], row[1], row[2], row[3], row[4], row[5]
