"""Knows how a person's decision on a join is carried out: kept, respected at once and by every later run, undone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Literal

from sqlalchemy import Connection, select

from verbale.record import Record, RecordError, schema
from verbale.record.deciding import decide, undo
from verbale.record.joined_rows import Decision
from verbale.record.keep_events import articles_of_acts, events_of_acts
from verbale.relations.joining import decided_acts, join_again
from verbale.relations.keep_accounts import keep_accounts
from verbale.relations.keep_ledger import keep_ledger


def keep_decision(
    record: Record,
    verdict: Literal["join", "split"],
    one: str,
    other: str,
    author: str,
    reason: str,
    made: datetime | None = None,
) -> Decision:
    """Keep that two acts are one act (`join`) or are not (`split`), and join their events anew.

    `one` and `other` are ids of acts or their beginnings; `made` is now where it is not given. RecordError where an id
    means none or several, or the pair is decided already.
    """
    if not author.strip() or not reason.strip():
        raise RecordError("a decision needs an author and a reason")
    with record.at_work() as connection:
        pair = [_one_act(connection, asked) for asked in (one, other)]
        if pair[0] == pair[1]:
            raise RecordError(f"{one} and {other} are the same report")
        made = made or datetime.now(UTC)
        decision = decide(connection, "act", verdict, pair[0], pair[1], author.strip(), reason.strip(), made)
        _join_again(connection, pair)
    return decision


def undo_decision(record: Record, decision: str, author: str, reason: str, day: datetime | None = None) -> Decision:
    """Undo a decision, named by its id or its beginning: the two acts' events are joined as without it."""
    if not author.strip():
        raise RecordError("undoing a decision needs an author")
    with record.at_work() as connection:
        undone = undo(connection, decision, author.strip(), reason.strip(), day or datetime.now(UTC))
        _join_again(connection, [undone.one, undone.other])
    return undone


def _join_again(connection: Connection, acts: list[str]) -> None:
    changed = join_again(connection, events_of_acts(connection, acts))
    decided = decided_acts(connection)
    keep_ledger(connection, (), changed, decided)
    articles = articles_of_acts(connection, acts)
    for day in sorted({day for _, day in articles}, key=lambda day: day or date.max):
        keep_accounts(connection, [n for n, of in articles if of == day], day, changed, decided)


def _one_act(connection: Connection, asked: str) -> str:
    acts = schema.acts
    chosen = select(acts.c.id).where(acts.c.id.startswith(asked, autoescape=True)).distinct().limit(3)
    found: list[str] = sorted(connection.execute(chosen).scalars()) if asked.strip() else []
    if len(found) != 1:
        raise RecordError(f"{'several acts are' if found else 'no act is'} {asked!r}; `verbale acts` lists them")
    return found[0]
