"""Knows the offices in which an actor was seen, and the days of the articles that say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, case, func, select

from verbale.record import schema

#: how closely an article's day must be known to say when an office was held
CLOSE = ("day", "week", "month")


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office as articles give it: how many do, and the first and last day of those that are dated to a month or
    better."""

    office: str
    first: date | None
    last: date | None
    articles: int


def find_offices(connection: Connection, actor: str) -> list[OfficeRow]:
    """The offices of the actor with this id by the first day on which they were seen; those of no known day last."""
    shown, articles = schema.appearances, schema.articles
    known = articles.c.precision.in_(CLOSE)
    chosen = (
        select(
            func.max(shown.c.office),
            func.min(case((known, articles.c.earliest))),
            func.max(case((known, articles.c.latest))),
            func.count(),
        )
        .join(articles, articles.c.n == shown.c.article)
        .where(shown.c.actor == actor, shown.c.office.is_not(None))
        .group_by(func.lower(shown.c.office))
    )
    rows = [OfficeRow(*row) for row in connection.execute(chosen)]
    return sorted(rows, key=lambda row: (row.first or date.max, -row.articles, row.office))
