"""Knows who acted on whom, counted by the store: sides are countries with all who belong to them, or actors of none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, FromClause, case, func, select

from verbale.record import schema
from verbale.record.filter import Filter, in_pieces
from verbale.record.find_lines import line_conditions
from verbale.record.joined import event_lines, event_parties

#: statuses of what did not happen, or is only thought of: no cooperation and no conflict
UNCOUNTED = ("denied", "hypothetical")
#: letters of a country's code: what is none is no side
CODE = 3


class TieLine(NamedTuple):
    """Events of one side on another, the articles that tell them, how many are cooperation and conflict, and the mean
    of their intensities, None where none counts."""

    actor: str
    recipient: str
    events: int
    reports: int
    cooperation: int
    conflict: int
    mean: float | None


def find_ties(connection: Connection, wanted: Filter, limit: int | None = None) -> list[TieLine]:
    """Who acted on whom, those with most events first."""
    line = event_lines
    conditions = line_conditions(connection, wanted)
    own, others = _sides("actor"), _sides("recipient")
    counts = line.c.status.not_in(UNCOUNTED)
    number = func.count()
    chosen = (
        select(
            own.c.side,
            others.c.side,
            number,
            func.sum(line.c.articles),
            func.sum(case((counts & (line.c.intensity > 0), 1), else_=0)),
            func.sum(case((counts & (line.c.intensity < 0), 1), else_=0)),
            func.avg(case((counts, line.c.intensity))),
        )
        .select_from(line)
        .join(own, own.c.event == line.c.event)
        .join(others, others.c.event == line.c.event)
        .where(own.c.side != others.c.side, *conditions)
        .group_by(own.c.side, others.c.side)
        .order_by(number.desc(), own.c.side, others.c.side)
        .limit(limit)
    )
    rows = connection.execute(chosen)
    return [
        TieLine(a, b, events, reports, plus, minus, round(mean, 2) if mean is not None else None)
        for a, b, events, reports, plus, minus, mean in rows
    ]


class SidedLine(NamedTuple):
    """An event between two sides, as it is scored: `n` is its key, `stood` the day on which it shows a position."""

    actor: str
    recipient: str
    n: int
    id: str
    stood: date
    type: str
    status: str
    intensity: float
    texts: int


def find_sided(connection: Connection, since: date) -> list[SidedLine]:
    """The events from a day on, once for each two sides between which they passed."""
    line = event_lines
    own, others = _sides("actor"), _sides("recipient")
    chosen = (
        select(own.c.side, others.c.side, line.c.event, *(line.c[name] for name in SidedLine._fields[3:]))
        .join(own, own.c.event == line.c.event)
        .join(others, others.c.event == line.c.event)
        .where(own.c.side != others.c.side, line.c.stood >= since)
        .order_by(line.c.stood, line.c.id, own.c.side, others.c.side)
    )
    return [SidedLine._make(row) for row in connection.execute(chosen)]


def find_counterparts(connection: Connection, actor: str) -> list[tuple[str, str, int]]:
    """On whom the actor of this id acted, and who acted on it: the other's id, the actor's own role, the event's key."""
    own, other = event_parties, event_parties.alias("other")
    chosen = (
        select(other.c.actor, own.c.role, own.c.event)
        .join(own, (own.c.event == other.c.event) & (own.c.role != other.c.role))
        .where(own.c.actor == actor, other.c.actor != actor)
        .order_by(other.c.actor, own.c.role, own.c.event)
    )
    return [(one, role, event) for one, role, event in connection.execute(chosen)]


def _sides(role: str) -> FromClause:
    """Each event's sides in a role, each once."""
    party, actors = event_parties, schema.actors
    side = case((func.length(actors.c.country) == CODE, actors.c.country), else_=party.c.actor).label("side")
    return (
        select(party.c.event, side)
        .outerjoin(actors, actors.c.id == party.c.actor)
        .where(party.c.role == role)
        .distinct()
        .subquery(f"{role}_side")
    )


def name_sides(connection: Connection, sides: Sequence[str]) -> dict[str, str]:
    """The name of each side: of the state for a country's code, else the actor's own; codes of no known state are left
    out."""
    actors = schema.actors
    found: dict[str, Any] = {}
    for some in in_pieces(sides):
        ids = {f"state:{side}": side for side in some if len(side) == CODE}
        chosen = select(actors.c.id, actors.c.name).where(actors.c.id.in_([*ids, *some]))
        found |= {ids.get(one, one): name for one, name in connection.execute(chosen)}
    return found
