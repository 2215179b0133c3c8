"""Knows the rows of positions and of shifts: who stood where, toward whom, on what, with the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from verbale.record.rows import ActRow, Party, StatementRow
from verbale.relations.positions import Position, find_positions, parties_of
from verbale.relations.shifts import Shift, find_shifts


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One line of an actor's positions; `row` is the id of the act or statement, `score` +10 cooperation to -10
    conflict."""

    earliest: date | None
    latest: date | None
    actor: str
    toward: str | None
    issue: str
    score: float
    type: str
    status: str
    words: str
    outlet: str | None
    why: str
    row: str
    article: str
    uri: str
    actor_id: str
    toward_id: str | None


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """One shift: the two passages side by side, the means before and after with their counts, and how sure it is."""

    actor: str
    toward: str | None
    issue: str
    turn: str
    sure: float
    change: float
    before_day: date | None
    before_latest: date | None
    before_words: str
    before_mean: float
    before_count: int
    before_outlet: str | None
    before_row: str
    before_article: str
    after_day: date | None
    after_latest: date | None
    after_words: str
    after_mean: float
    after_count: int
    after_outlet: str | None
    after_row: str
    after_article: str
    why: str
    actor_id: str
    toward_id: str | None
    id: str


def position_rows(
    acts: Sequence[ActRow],
    statements: Sequence[StatementRow] = (),
    actor: Iterable[str] | None = None,
    toward: Iterable[str] | None = None,
    issue: str | None = None,
) -> list[PositionRow]:
    """The positions of the actors with these ids, toward those with these, on one issue; None asks for all."""
    return [_row(p) for p in narrowed(find_positions(acts, statements), actor, toward, issue)]


def shift_rows(
    acts: Sequence[ActRow],
    statements: Sequence[StatementRow] = (),
    actor: Iterable[str] | None = None,
    toward: Iterable[str] | None = None,
    issue: str | None = None,
) -> list[ShiftRow]:
    """The shifts of position, the surest first, narrowed down as positions are."""
    by, to = _ids(actor), _ids(toward)
    return [
        _shift_row(shift)
        for shift in find_shifts(find_positions(acts, statements), statements, parties_of(acts))
        if (by is None or {shift.actor.id, shift.before.actor.id, shift.after.actor.id} & by)
        and (to is None or (shift.toward is not None and shift.toward.id in to))
        and (issue is None or shift.issue == issue)
    ]


def shift_rows_of(shifts: Iterable[Shift]) -> list[ShiftRow]:
    """Shifts that the record has found, as rows."""
    return [_shift_row(shift) for shift in shifts]


def narrowed(
    positions: Iterable[Position], actor: Iterable[str] | None, toward: Iterable[str] | None, issue: str | None
) -> list[Position]:
    """The positions of these actors, toward these, on this issue."""
    by, to = _ids(actor), _ids(toward)
    return [
        p
        for p in positions
        if (by is None or p.actor.id in by)
        and (to is None or (p.toward is not None and p.toward.id in to))
        and (issue is None or p.issue == issue)
    ]


def _ids(asked: Iterable[str] | None) -> frozenset[str] | None:
    return None if asked is None else frozenset(asked)


def _name(party: Party | None) -> str | None:
    return party.name if party else None


def _row(p: Position) -> PositionRow:
    return PositionRow(
        earliest=p.earliest,
        latest=p.latest,
        actor=p.actor.name,
        toward=_name(p.toward),
        issue=p.issue,
        score=p.score,
        type=p.type,
        status=p.status,
        words=p.words,
        outlet=p.outlet,
        why=p.why,
        row=p.act or p.statement or "",
        article=p.article,
        uri=p.uri,
        actor_id=p.actor.id,
        toward_id=p.toward.id if p.toward else None,
    )


def _shift_row(s: Shift) -> ShiftRow:
    return ShiftRow(
        actor=s.actor.name,
        toward=_name(s.toward),
        issue=s.issue,
        turn=s.turn,
        sure=s.sure,
        change=s.change,
        before_day=s.before.earliest,
        before_latest=s.before.latest,
        before_words=s.before.words,
        before_mean=s.before_mean,
        before_count=s.before_count,
        before_outlet=s.before.outlet,
        before_row=s.before.act or s.before.statement or "",
        before_article=s.before.article,
        after_day=s.after.earliest,
        after_latest=s.after.latest,
        after_words=s.after.words,
        after_mean=s.after_mean,
        after_count=s.after_count,
        after_outlet=s.after.outlet,
        after_row=s.after.act or s.after.statement or "",
        after_article=s.after.article,
        why=s.why,
        actor_id=s.actor.id,
        toward_id=s.toward.id if s.toward else None,
        id=s.id,
    )
