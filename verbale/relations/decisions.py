"""Knows how a person's decision on two acts or two articles is carried out: kept, respected at once and by every later run, undone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Literal

from sqlalchemy import Connection, select

from verbale.record import Record, RecordError, schema
from verbale.record.deciding import decide, undo
from verbale.record.find_articles import match_articles
from verbale.record.joined_rows import Decision
from verbale.record.keep_events import articles_of_acts, events_of_acts
from verbale.record.keep_stories import keys_of_articles
from verbale.relations.article_likeness import likeness_in
from verbale.relations.joining import decided_acts, join_again
from verbale.relations.keep_accounts import keep_accounts
from verbale.relations.keep_ledger import keep_ledger
from verbale.relations.storying import tell_stories


def keep_decision(
    record: Record,
    verdict: Literal["join", "split"],
    one: str,
    other: str,
    author: str,
    reason: str,
    made: datetime | None = None,
) -> Decision:
    """Keep that two acts are one act, or two articles one story (`join`), or that they are not (`split`), and join them
    anew.

    `one` and `other` are ids of acts or their beginnings, or articles as `find_article` knows them; `made` is now where it
    is not given. RecordError where one means nothing or several, where they are not of a kind, or the pair is decided
    already.
    """
    if not author.strip() or not reason.strip():
        raise RecordError("a decision needs an author and a reason")
    with record.at_work() as connection:
        kind, pair = _meant(connection, one, other)
        if pair[0] == pair[1]:
            raise RecordError(f"{one} and {other} are the same {'report' if kind == 'act' else kind}")
        made = made or datetime.now(UTC)
        decision = decide(connection, kind, verdict, pair[0], pair[1], author.strip(), reason.strip(), made)
        _carry_out(connection, decision)
    return decision


def undo_decision(record: Record, decision: str, author: str, reason: str, day: datetime | None = None) -> Decision:
    """Undo a decision, named by its id or its beginning: acts are joined and articles put into stories as without it."""
    if not author.strip():
        raise RecordError("undoing a decision needs an author")
    with record.at_work() as connection:
        undone = undo(connection, decision, author.strip(), reason.strip(), day or datetime.now(UTC))
        _carry_out(connection, undone)
    return undone


def _meant(connection: Connection, one: str, other: str) -> tuple[Literal["act", "article"], list[str]]:
    """What two decided things are: two acts, or two articles."""
    acts = [_acts(connection, asked) for asked in (one, other)]
    if all(len(found) == 1 for found in acts):
        return "act", [found[0] for found in acts]
    articles = [match_articles(connection, asked) if asked.strip() else [] for asked in (one, other)]
    if all(len(found) == 1 for found in articles):
        return "article", [found[0] for found in articles]
    for asked, did, told in zip((one, other), acts, articles, strict=True):
        if len(did) != 1 and len(told) != 1:
            several = "several acts are" if did else "several articles are" if told else "no act and no article is"
            raise RecordError(f"{several} {asked!r}; `verbale acts` and `verbale articles` list them")
    raise RecordError(f"{one} and {other} are an act and an article; a decision is on two of a kind")


def _acts(connection: Connection, asked: str) -> list[str]:
    did = schema.acts
    chosen = select(did.c.id).where(did.c.id.startswith(asked, autoescape=True)).distinct().limit(3)
    return sorted(connection.execute(chosen).scalars()) if asked.strip() else []


def _carry_out(connection: Connection, decision: Decision) -> None:
    pair = [decision.one, decision.other]
    if decision.kind == "act":
        _join_again(connection, pair)
        return
    keys = keys_of_articles(connection, pair)
    for article in sorted(keys.values()):
        # one at a time, so that each finds the other; no day is taken back for it
        tell_stories(connection, [article], None)


def _join_again(connection: Connection, acts: list[str]) -> None:
    likeness = likeness_in(connection)
    changed = join_again(connection, events_of_acts(connection, acts), likeness)
    decided = decided_acts(connection)
    keep_ledger(connection, (), changed, decided, likeness)
    articles = articles_of_acts(connection, acts)
    for day in sorted({day for _, day in articles}, key=lambda day: day or date.max):
        keep_accounts(connection, [n for n, of in articles if of == day], day, changed, decided)
