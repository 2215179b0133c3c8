"""Knows how much the articles of two reports have in common: the terms by which stories are told apart."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from sys import intern

from sqlalchemy import Connection, select

from verbale.record import schema
from verbale.record.joined import story_articles
from verbale.relations.terms import Terms, multiply, unpack_terms

#: how alike two articles are by their ids, 0 to 1; None where it is not known
Likeness = Callable[[str, str], float | None]
#: articles whose terms are kept at hand
KEPT = 3000


def unknown(one: str, other: str) -> float | None:
    """The likeness of articles of which nothing but their acts is there."""
    return None


def likeness_in(connection: Connection) -> Likeness:
    """The likeness of the articles of a record that are in stories: the cosine of their terms."""

    @lru_cache(maxsize=KEPT)
    def terms_of(article: str) -> Terms | None:
        articles = schema.articles
        kept = select(story_articles.c.terms).join(articles, articles.c.n == story_articles.c.article)
        row = connection.execute(kept.where(articles.c.id == article)).first()
        # the same terms come in article after article: each is held once
        return {intern(term): weight for term, weight in unpack_terms(row.terms).items()} if row is not None else None

    def likeness(one: str, other: str) -> float | None:
        here, there = terms_of(one), terms_of(other)
        return multiply(here, there) if here is not None and there is not None else None

    return likeness
