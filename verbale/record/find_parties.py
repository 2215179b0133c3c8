"""Knows how the two sides of acts, events and commitments are found, each with its actors in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Connection, select

from verbale.record.filter import in_pieces
from verbale.record.rows import Party
from verbale.record.schema import actors


def find_parties(connection: Connection, of: Column[Any], keys: Sequence[int]) -> dict[tuple[int, str], list[Party]]:
    """The actors on each side of these keys: by key and role. `of` is the column that holds the keys in a table of sides,
    which has the columns role, position and actor besides."""
    sides = of.table.c
    found: dict[tuple[int, str], list[Party]] = defaultdict(list)
    for some in in_pieces(keys):
        chosen = (
            select(
                of.label("key"),
                sides.role,
                sides.actor,
                actors.c.name,
                actors.c.kind,
                actors.c.country,
                actors.c.sector,
            )
            .outerjoin(actors, actors.c.id == sides.actor)
            .where(of.in_(some))
            .order_by(of, sides.role, sides.position)
        )
        for row in connection.execute(chosen):
            party = Party(row.actor, row.name or row.actor, row.kind or "", row.country, row.sector)
            found[row.key, row.role].append(party)
    return found
