"""Knows how an article's statements and acts go into the record, with their words beside the offsets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from verbale.record import schema
from verbale.record.add_actors import count_more
from verbale.record.inserting import insert_rows, next_key
from verbale.record.packing import pack_place, pack_span, pack_spans
from verbale.record.words import index_passages
from verbale.text.spans import Span

if TYPE_CHECKING:
    from verbale.acts.act import Act
    from verbale.statements.statement import Statement

#: between the parts of a statement's words
GAP = " ... "


def add_statements(connection: Connection, article: int, statements: Sequence[Statement], text: str) -> None:
    """Write the statements in their order, those whom they address, and their words into the index."""
    first = next_key(connection, schema.statements)
    rows = [_statement(article, n, statement, text) | {"n": first + n} for n, statement in enumerate(statements)]
    insert_rows(connection, schema.statements, rows)
    count_more(connection, said=[statement.speaker for statement in statements])
    insert_rows(
        connection,
        schema.addressees,
        [
            {"statement": first + n, "position": position, "actor": actor}
            for n, statement in enumerate(statements)
            for position, actor in enumerate(statement.addressees)
        ],
    )
    index_passages(connection, "statement", [(row["n"], row["words"]) for row in rows])


def _statement(article: int, position: int, statement: Statement, text: str) -> dict[str, Any]:
    return {
        "article": article,
        "position": position,
        "id": statement.id,
        "kind": statement.kind,
        "start": min((part.start for part in statement.content), default=0),
        "content": pack_spans(statement.content),
        "words": GAP.join(part.of(text) for part in statement.content),
        "source": pack_span(statement.source),
        "cue": pack_spans(statement.cue),
        "speaker": statement.speaker,
        "speakers": list(statement.speakers),
        "negated": statement.negated,
        "inside": statement.inside,
        "act": statement.act,
        "confidence": statement.confidence,
        "rule": statement.rule,
    }


def add_acts(
    connection: Connection, article: int, acts: Sequence[Act], statements: Iterable[Statement], text: str
) -> None:
    """Write the acts in their order, who did them to whom, and their words into the index.

    An act that a statement reports has that statement's speaker as its claimant.
    """
    speakers = {statement.id: statement.speaker for statement in statements}
    first = next_key(connection, schema.acts)
    published = connection.execute(select(schema.articles.c.earliest).where(schema.articles.c.n == article)).scalar()
    rows = [
        _act(article, n, act, text)
        | {"n": first + n, "claimant": speakers.get(act.statement or "")}
        | {"day": (act.date.earliest if act.date else published) or date.max}
        for n, act in enumerate(acts)
    ]
    insert_rows(connection, schema.acts, rows)
    count_more(
        connection,
        did=[one for act in acts for one in act.actors],
        received=[one for act in acts for one in act.recipients],
    )
    insert_rows(
        connection,
        schema.act_parties,
        [
            {"act": first + n, "role": role, "position": position, "actor": actor}
            for n, act in enumerate(acts)
            for role, parties in (("actor", act.actors), ("recipient", act.recipients))
            for position, actor in enumerate(parties)
        ],
    )
    index_passages(connection, "act", [(row["n"], row["words"]) for row in rows])


def _act(article: int, position: int, act: Act, text: str) -> dict[str, Any]:
    return {
        "article": article,
        "position": position,
        "id": act.id,
        "type": act.type,
        "mode": act.mode,
        "contexts": list(act.contexts),
        "status": act.status,
        "condition": pack_span(act.condition),
        "condition_words": _words(act.condition, text),
        "deadline_earliest": act.deadline.earliest if act.deadline else None,
        "deadline": act.deadline.latest if act.deadline else None,
        "deadline_precision": act.deadline.precision if act.deadline else None,
        "consequence": act.consequence,
        "earliest": act.date.earliest if act.date else None,
        "latest": act.date.latest if act.date else None,
        "precision": act.date.precision if act.date else None,
        "place": pack_place(act.place),
        "place_name": act.place.name if act.place else None,
        "place_country": act.place.country if act.place else None,
        "start": act.evidence.start,
        "end": act.evidence.end,
        "words": act.evidence.of(text),
        "trigger": pack_span(act.trigger),
        "trigger_words": act.trigger.of(text),
        "statement": act.statement,
        "intensity": act.intensity,
        "confidence": act.confidence,
        "rule": act.rule,
    }


def _words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span is not None else None
