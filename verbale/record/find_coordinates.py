"""Knows where stored acts took place: the coordinates of their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from verbale.record import schema
from verbale.record.filter import in_pieces


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of an act: its name as the gazetteer has it, kind, country, and degrees north and east."""

    name: str
    kind: str
    country: str | None
    latitude: float
    longitude: float


def find_spots(connection: Connection, acts: Sequence[str]) -> dict[str, Spot]:
    """Act id -> its place, for those of the acts whose place has coordinates."""
    did = schema.acts
    found = {}
    for some in in_pieces(acts):
        chosen = select(did.c.id, did.c.place).where(did.c.id.in_(some), did.c.place_name.is_not(None))
        for act, place in connection.execute(chosen):
            name, _, kind, country, latitude, longitude = place
            if latitude is not None and longitude is not None:
                found[act] = Spot(name, kind, country, latitude, longitude)
    return found
