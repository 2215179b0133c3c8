"""Knows how an article's copies are found."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from verbale.record import schema
from verbale.record.filter import in_pieces
from verbale.record.joined import copies


def copies_of(connection: Connection, articles: list[int]) -> dict[int, tuple[str, ...]]:
    """The ids of the other articles that are the same text, for each article that has any."""
    mine, theirs = copies.alias("mine"), copies.alias("theirs")
    found: dict[int, list[str]] = {}
    for some in in_pieces(articles):
        chosen = (
            select(mine.c.article, schema.articles.c.id)
            .join(theirs, (theirs.c.text == mine.c.text) & (theirs.c.article != mine.c.article))
            .join(schema.articles, schema.articles.c.n == theirs.c.article)
            .where(mine.c.article.in_(some))
            .order_by(schema.articles.c.id)
        )
        for article, other in connection.execute(chosen):
            found.setdefault(article, []).append(other)
    return {article: tuple(others) for article, others in found.items()}


def copies_by_id(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The same by the articles' ids."""
    articles, keys = schema.articles, dict[int, str]()
    for some in in_pieces(ids):
        chosen = select(articles.c.n, articles.c.id).where(articles.c.id.in_(some))
        keys |= {row.n: row.id for row in connection.execute(chosen)}
    return {keys[n]: others for n, others in copies_of(connection, list(keys)).items()}
