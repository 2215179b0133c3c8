"""Knows how stored shifts are found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select

from verbale.record.filter import among
from verbale.record.followed import shifts
from verbale.record.followed_rows import Shift
from verbale.record.pack_followed import unpack_shift


@dataclass(frozen=True, slots=True)
class Turned:
    """What shifts to give; an empty field asks for nothing. `by` and `toward` are ids of actors, `issue` a name;
    `limit` and `skip` cut the list, the surest first."""

    by: Collection[str] | None = None
    toward: Collection[str] | None = None
    issue: str | None = None
    limit: int | None = None
    skip: int = 0


def find_shifts(connection: Connection, wanted: Turned) -> list[Shift]:
    """The shifts that are asked for, the surest first."""
    kept = shifts.c
    chosen = select(kept.told).where(*_conditions(wanted))
    order = (kept.sure.desc(), kept.day.is_(None), kept.day, kept.id)
    limit = -1 if wanted.limit is None else wanted.limit
    rows = connection.execute(chosen.order_by(*order).limit(limit).offset(wanted.skip)).scalars()
    return [unpack_shift(told) for told in rows]


def count_shifts(connection: Connection, wanted: Turned) -> int:
    """How many shifts are asked for, whatever the limit."""
    return int(connection.execute(select(func.count()).select_from(shifts).where(*_conditions(wanted))).scalar() or 0)


def _conditions(wanted: Turned) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [shifts.c.shown]
    if wanted.by is not None:
        conditions.append(among(shifts.c.actor, wanted.by))
    if wanted.toward is not None:
        conditions.append(among(shifts.c.toward, wanted.toward))
    if wanted.issue is not None:
        conditions.append(shifts.c.issue == wanted.issue)
    return conditions
