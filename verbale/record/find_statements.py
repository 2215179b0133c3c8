"""Knows how stored statements are found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, Date, exists, func, or_, select

from verbale.record import schema
from verbale.record.filter import Filter, behind, cut, in_articles, in_pieces, in_time, listed, meant
from verbale.record.packing import unpack_span, unpack_spans
from verbale.record.rows import StatementRow


def find_statements(
    connection: Connection, wanted: Filter, only: ColumnElement[bool] | None = None
) -> list[StatementRow]:
    """The statements by their article's day, then as the articles have them; those of undated articles last.

    `actor` is the speaker, `recipient` one who is addressed, `type` a speech act (warn, deny) or a kind (direct).
    """
    said, articles, actors = schema.statements, schema.articles, schema.actors
    conditions = _conditions(connection, wanted)
    keys = (func.coalesce(articles.c.earliest, date.max, type_=Date), articles.c.id, said.c.position)
    own = select(*keys).join(articles, articles.c.n == said.c.article).where(said.c.id == wanted.after)
    conditions += behind(connection, keys, own, wanted.after)
    if only is not None:
        conditions.append(only)
    own_keys = select(said.c.n).join(articles, articles.c.n == said.c.article).where(*conditions)
    chosen = (
        select(said, articles.c.id.label("article_id"), articles.c.uri, articles.c.outlet, articles.c.earliest)
        .add_columns(articles.c.latest, actors.c.name.label("speaker_name"))
        .join(articles, articles.c.n == said.c.article)
        .outerjoin(actors, actors.c.id == said.c.speaker)
        .where(said.c.n.in_(cut(own_keys, keys, articles.c.earliest.is_(None), wanted)))
        .order_by(articles.c.earliest.is_(None), articles.c.earliest, articles.c.id, said.c.position)
    )
    rows = connection.execute(chosen).all()
    addressed = _addressees(connection, [row.n for row in rows])
    return [
        StatementRow(
            id=row.id,
            article=row.article_id,
            uri=row.uri,
            outlet=row.outlet,
            published=row.earliest,
            kind=row.kind,
            speaker=row.speaker,
            speaker_name=row.speaker_name or row.speaker,
            addressees=tuple(addressed[row.n]),
            negated=row.negated,
            inside=row.inside,
            act=row.act,
            content=unpack_spans(row.content),
            words=row.words,
            source=unpack_span(row.source),
            cue=unpack_spans(row.cue),
            confidence=row.confidence,
            rule=row.rule,
            published_latest=row.latest,
        )
        for row in rows
    ]


def count_statements(connection: Connection, wanted: Filter) -> int:
    """How many statements the filter finds, whatever its limit."""
    said, articles = schema.statements, schema.articles
    counted = select(func.count()).select_from(said).join(articles, articles.c.n == said.c.article)
    return int(connection.execute(counted.where(*_conditions(connection, wanted))).scalar() or 0)


def _conditions(connection: Connection, wanted: Filter) -> list[ColumnElement[bool]]:
    # under a name of its own: the query around it may join the addressees too
    said, articles, to = schema.statements, schema.articles, schema.addressees.alias("one_addressed")
    conditions = [*in_articles(wanted), *in_time(articles.c.earliest, articles.c.latest, wanted)]
    if wanted.actor is not None:
        conditions.append(said.c.speaker.in_(meant(connection, wanted.actor)))
    if wanted.recipient is not None:
        who = meant(connection, wanted.recipient)
        conditions.append(exists().where(to.c.statement == said.c.n, to.c.actor.in_(who)))
    if wanted.type is not None:
        conditions.append(or_(said.c.act.in_(listed(wanted.type)), said.c.kind.in_(listed(wanted.type))))
    return conditions


def _addressees(connection: Connection, statements: Sequence[int]) -> dict[int, list[str]]:
    to = schema.addressees
    found: dict[int, list[str]] = defaultdict(list)
    for some in in_pieces(statements):
        chosen = select(to.c.statement, to.c.actor).where(to.c.statement.in_(some))
        for statement, actor in connection.execute(chosen.order_by(to.c.statement, to.c.position)):
            found[statement].append(actor)
    return found
