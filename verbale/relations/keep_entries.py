"""Knows how the commitments that a record's events tell are read again."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from verbale.record.find_events import find_reports
from verbale.record.followed_rows import Commitment
from verbale.relations.entry import make_entry
from verbale.relations.scoring import as_joined


def read_entries(connection: Connection, keys: Sequence[int]) -> dict[int, Commitment]:
    """The commitments that the events with these keys tell by themselves, with nothing yet of what followed."""
    found: dict[int, Commitment] = {}
    for n, reports in sorted(find_reports(connection, keys).items()):
        entry = make_entry(as_joined(reports))
        if entry is not None:
            found[n] = entry
    return found
