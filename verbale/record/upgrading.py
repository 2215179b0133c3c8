"""Knows how a record of an older schema is brought up to date: what was read stays, what was worked out is to be worked out again."""

from __future__ import annotations

from sqlalchemy import Connection

from verbale.record import schema
from verbale.record.followed import metadata
from verbale.record.words import add_stems

#: the oldest schema whose tables of what was read are those of today
OLDEST = 3
#: what is worked out from what was read, and can be worked out again
WORKED_OUT = frozenset(
    "event_keys event_lines event_parties event_reports events story_terms story_articles stories term_counts related "
    "commitment_followed commitment_evidence commitment_reports commitment_parties commitments act_sides side_days "
    "positions shifts accounts".split()
)


def upgrade(connection: Connection, found: int) -> None:
    """Add the tables that a record of the schema `found` lacks, and forget what was worked out in it: the next
    `verbale relate`, which `verbale add` does at its end, works it out again. Decisions stay."""
    if not OLDEST <= found < schema.SCHEMA_VERSION:
        return
    for table in reversed(metadata.sorted_tables):
        if table.name in WORKED_OUT:
            table.drop(connection, checkfirst=True)
    metadata.create_all(connection)
    add_stems(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
