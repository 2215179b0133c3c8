"""Knows the narrow table of events: what a page counts, places and draws before it reads the few that it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from verbale.record.find_coordinates import Spot, find_spots
from verbale.record.inserting import insert_rows
from verbale.record.joined import event_lines

#: what a line repeats of its event
_SAME = ("id", "type", "status", "earliest", "latest", "reports", "articles", "texts")


def write_lines(
    connection: Connection, told: Sequence[tuple[int, Mapping[str, Any], Mapping[str, Any], Sequence[str]]]
) -> None:
    """Write the lines of events, each its key `n`, its fields, what only its line has (`since`, `until`, `stood`,
    `intensity`), and the ids of its reports, the fullest first."""
    spots = find_spots(connection, sorted({act for *_, acts in told for act in acts}))
    rows = []
    for n, fields, line, acts in told:
        spot: Spot | None = next((spots[act] for act in acts if act in spots), None)
        where = {
            "spot": spot.name if spot else None,
            "country": spot.country if spot else None,
            "latitude": spot.latitude if spot else None,
            "longitude": spot.longitude if spot else None,
        }
        rows.append({"event": n, **{name: fields[name] for name in _SAME}, **line, **where})
    insert_rows(connection, event_lines, rows)
