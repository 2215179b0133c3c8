"""Knows how new articles of a record are related to the others: day by day, each day kept as a whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, func, insert, select

from verbale.record import Record, schema
from verbale.record.filter import in_pieces
from verbale.record.joined import events, related
from verbale.record.keep_accounts import forget_accounts
from verbale.record.keep_commitments import forget_all_commitments
from verbale.record.keep_events import forget_events
from verbale.record.keep_shifts import forget_shifts
from verbale.relations.article_likeness import likeness_in
from verbale.relations.joining import decided_acts, join_articles
from verbale.relations.keep_accounts import keep_accounts
from verbale.relations.keep_ledger import keep_ledger
from verbale.relations.keep_shifts import keep_shifts
from verbale.relations.storying import forget_stories, tell_stories


@dataclass(frozen=True, slots=True)
class RelatedDay:
    """What relating one day did: `articles` are those related, anew or for the first time; None is no day known."""

    day: date | None
    articles: int
    events: int
    stories: int


def relate_new(record: Record) -> Iterator[RelatedDay]:
    """Relate all articles that were not yet, oldest day first, undated ones last.

    Where a day's articles come in several goes, the whole last day is related again: the order within a day does
    not matter. A day is one transaction: after an interruption the same call goes on.
    """
    with record.at_work() as connection:
        days = _new_days(connection)
    for day in days:
        with record.at_work() as connection:
            articles = _articles_of(connection, day)
            told = tell_stories(connection, articles, day)  # how alike articles are tells which reports may be one act
            likeness = likeness_in(connection)
            acts, changed = join_articles(connection, articles, likeness)
            decided = decided_acts(connection)
            keep_ledger(connection, acts, changed, decided, likeness)
            keep_shifts(connection, articles, acts)
            keep_accounts(connection, articles, day, changed, decided)
            for some in in_pieces(articles):
                connection.execute(delete(related).where(related.c.article.in_(some)))
            connection.execute(insert(related), [{"article": n, "day": day} for n in articles])
        yield RelatedDay(day, len(articles), len(changed), told)


def relate_afresh(record: Record) -> Iterator[RelatedDay]:
    """Forget all events, stories and what follows from them, and work them out again, in the order of days; decisions stay."""
    with record.at_work() as connection:
        forget_events(connection, list(connection.execute(select(events.c.n)).scalars()))
        forget_all_commitments(connection)
        forget_shifts(connection)
        forget_accounts(connection)
        forget_stories(connection)
        connection.execute(delete(related))
    yield from relate_new(record)


def _new_days(connection: Connection) -> list[date | None]:
    articles = schema.articles
    new = select(articles.c.earliest).where(articles.c.n.not_in(select(related.c.article))).distinct()
    found: list[date | None] = list(connection.execute(new).scalars())
    return sorted(found, key=lambda day: day or date.max)


def _articles_of(connection: Connection, day: date | None) -> list[int]:
    """The keys of the day's articles by their ids; those already related only where nothing later was related."""
    articles = schema.articles
    last = connection.execute(select(func.max(related.c.day))).scalar()
    chosen = select(articles.c.n).where(articles.c.earliest.is_not_distinct_from(day)).order_by(articles.c.id)
    if day is None or (last is not None and last > day):
        chosen = chosen.where(articles.c.n.not_in(select(related.c.article)))
    return list(connection.execute(chosen).scalars())
