"""Knows how a coded article comes out of the record again, the same as it went in."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Row, select

from verbale.actors.actor import Actor, Cast, Mention
from verbale.acts.act import Act
from verbale.articles.article import Article, Clue, DateEstimate, Furniture
from verbale.coded import Coded
from verbale.places.place import Place
from verbale.problem import Problem
from verbale.record import schema
from verbale.record.packing import unpack_span, unpack_spans
from verbale.statements.statement import Statement
from verbale.text.spans import Span
from verbale.times.interval import Interval


def read_coded(connection: Connection, article_id: str) -> Coded | None:
    """The article with this id and all that was found in it; None where there is none."""
    row = connection.execute(select(schema.articles).where(schema.articles.c.id == article_id)).first()
    if row is None:
        return None
    return Coded(
        article=_article(row),
        cast=_cast(connection, row.n),
        statements=_statements(connection, row.n),
        acts=_acts(connection, row.n),
        problems=_problems(connection, row.n, row.uri),
    )


def _article(row: Row[Any]) -> Article:
    return Article(
        id=row.id,
        uri=row.uri,
        text=row.text,
        headline=unpack_span(row.headline),
        outlet=row.outlet,
        byline=tuple(row.byline),
        agency=row.agency,
        language=row.language,
        paragraphs=unpack_spans(row.paragraphs),
        furniture=tuple(Furniture(Span(start, end), reason) for start, end, reason in row.furniture),
        published=DateEstimate(
            row.earliest,
            row.latest,
            row.precision,
            tuple(_clue(clue) for clue in row.clues),
            tuple(_clue(clue) for clue in row.conflicts),
        ),
    )


def _cast(connection: Connection, article: int) -> Cast:
    shown, told = schema.appearances, schema.mentions
    actors = {
        row.actor: Actor(row.actor, row.name, row.kind, row.country, row.sector, row.office, row.wikidata)
        for row in connection.execute(select(shown).where(shown.c.article == article).order_by(shown.c.position))
    }
    mentions = connection.execute(select(told).where(told.c.article == article).order_by(told.c.position))
    return Cast(actors, tuple(Mention(Span(row.start, row.end), row.form, row.actor, row.rule) for row in mentions))


def _statements(connection: Connection, article: int) -> tuple[Statement, ...]:
    said, to = schema.statements, schema.addressees
    addressed: dict[int, list[str]] = defaultdict(list)
    chosen = select(to).join(said, said.c.n == to.c.statement).where(said.c.article == article).order_by(to.c.position)
    for row in connection.execute(chosen):
        addressed[row.statement].append(row.actor)
    return tuple(
        Statement(
            id=row.id,
            kind=row.kind,
            content=unpack_spans(row.content),
            source=unpack_span(row.source),
            cue=unpack_spans(row.cue),
            speaker=row.speaker,
            addressees=tuple(addressed[row.n]),
            negated=row.negated,
            inside=row.inside,
            act=row.act,
            confidence=row.confidence,
            rule=row.rule,
            speakers=tuple(row.speakers),
        )
        for row in connection.execute(select(said).where(said.c.article == article).order_by(said.c.position))
    )


def _acts(connection: Connection, article: int) -> tuple[Act, ...]:
    did, sides = schema.acts, schema.act_parties
    parties: dict[tuple[int, str], list[str]] = defaultdict(list)
    chosen = select(sides).join(did, did.c.n == sides.c.act).where(did.c.article == article).order_by(sides.c.position)
    for row in connection.execute(chosen):
        parties[row.act, row.role].append(row.actor)
    return tuple(
        Act(
            id=row.id,
            type=row.type,
            mode=row.mode,
            contexts=tuple(row.contexts),
            actors=tuple(parties[row.n, "actor"]),
            recipients=tuple(parties[row.n, "recipient"]),
            status=row.status,
            condition=unpack_span(row.condition),
            deadline=_interval(row.deadline_earliest, row.deadline, row.deadline_precision),
            consequence=row.consequence,
            date=_interval(row.earliest, row.latest, row.precision),
            place=_place(row.place),
            evidence=Span(row.start, row.end),
            trigger=Span(*row.trigger),
            statement=row.statement,
            intensity=row.intensity,
            confidence=row.confidence,
            rule=row.rule,
        )
        for row in connection.execute(select(did).where(did.c.article == article).order_by(did.c.position))
    )


def _clue(kept: list[Any]) -> Clue:
    kind, span, reading, weight, why = kept
    return Clue(kind, unpack_span(span), reading, weight, why)


def _place(kept: list[Any] | None) -> Place | None:
    if kept is None:
        return None
    name, span, kind, country, latitude, longitude = kept
    return Place(name, Span(*span), kind, country, latitude, longitude)


def _interval(earliest: Any, latest: Any, precision: Any) -> Interval | None:
    return Interval(earliest, latest, precision) if earliest is not None else None


def _problems(connection: Connection, article: int, uri: str) -> tuple[Problem, ...]:
    problems = schema.problems
    chosen = select(problems).where(problems.c.article == article, problems.c.uri == uri).order_by(problems.c.n)
    return tuple(Problem(row.uri, row.stage, row.reason, row.advice) for row in connection.execute(chosen))
