"""Knows how a record of an older schema is brought up to date: what was read stays, what was worked out is to be worked out again."""

from __future__ import annotations

from sqlalchemy import Connection, delete

from verbale.record import followed, joined, schema
from verbale.record.joined import (
    event_keys,
    event_parties,
    event_reports,
    events,
    related,
    stories,
    story_articles,
    story_terms,
    term_counts,
)
from verbale.record.words import add_stems

#: the oldest schema whose tables of what was read are those of today
OLDEST = 3


def upgrade(connection: Connection, found: int) -> None:
    """Add the tables that a record of the schema `found` lacks, and forget what was worked out in it: the next
    `verbale relate`, which `verbale add` does at its end, works it out again. Decisions stay."""
    if not OLDEST <= found < schema.SCHEMA_VERSION:
        return
    assert followed.metadata is joined.metadata
    joined.metadata.create_all(connection)
    add_stems(connection)
    for table in (
        event_keys, event_parties, event_reports, events, story_terms, story_articles, stories, term_counts, related,
    ):  # fmt: skip
        connection.execute(delete(table))
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
