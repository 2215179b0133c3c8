"""Knows what people decided about events and stories: decisions are kept, told and undone, never deleted."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from verbale.record.errors import RecordError
from verbale.record.inserting import insert_row
from verbale.record.joined import decisions
from verbale.record.joined_rows import Decision


def decide(
    connection: Connection, kind: str, verdict: str, one: str, other: str, author: str, reason: str, made: datetime
) -> Decision:
    """Keep a decision on two acts or two articles; RecordError where the same pair is decided already."""
    one, other = sorted((one, other))
    for standing_one in standing(connection, kind):
        if (standing_one.one, standing_one.other) == (one, other):
            raise RecordError(
                f"decided already: {standing_one.verdict} by {standing_one.author} ({standing_one.id}); undo that first"
            )
    key = hashlib.sha256("\n".join((kind, verdict, one, other, author, made.isoformat())).encode()).hexdigest()
    insert_row(
        connection, decisions, id="d-" + key[:16], kind=kind, verdict=verdict, one=one, other=other, author=author,
        made=made, reason=reason,
    )  # fmt: skip
    return find_decisions(connection, "d-" + key[:16])[0]


def undo(connection: Connection, decision: str, author: str, reason: str, day: datetime) -> Decision:
    """Undo a decision, named by its id or its beginning; RecordError where it is none, several, or undone already."""
    found = find_decisions(connection, decision)
    if len(found) != 1:
        raise RecordError(f"{len(found) or 'no'} decisions are {decision!r}; `verbale decide list` shows them")
    if found[0].undone is not None:
        raise RecordError(f"{found[0].id} was undone already, by {found[0].undone_by}")
    change = update(decisions).where(decisions.c.id == found[0].id)
    connection.execute(change.values(undone=day, undone_by=author, undone_reason=reason))
    return find_decisions(connection, found[0].id)[0]


def find_decisions(connection: Connection, begins: str = "") -> list[Decision]:
    """The decisions whose id begins so, in the order in which they were made, undone ones too."""
    chosen = select(decisions).where(decisions.c.id.startswith(begins, autoescape=True))
    return [_decision(row) for row in connection.execute(chosen.order_by(decisions.c.made, decisions.c.n))]


def standing(connection: Connection, kind: str) -> list[Decision]:
    """The decisions of a kind that are not undone."""
    return [d for d in find_decisions(connection) if d.kind == kind and d.undone is None]


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        id=row.id,
        kind=row.kind,
        verdict=row.verdict,
        one=row.one,
        other=row.other,
        author=row.author,
        made=_utc(row.made),
        reason=row.reason,
        undone=_utc(row.undone) if row.undone is not None else None,
        undone_by=row.undone_by,
        undone_reason=row.undone_reason,
    )


def _utc(day: datetime) -> datetime:
    """SQLite keeps no zone: what is kept is in UTC."""
    return day.replace(tzinfo=UTC) if day.tzinfo is None else day.astimezone(UTC)
