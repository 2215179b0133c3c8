"""Knows how rows go into a table: many at once, with keys that the writer counts itself.

There is one writer at a time, so that the next key is one more than the largest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select


def next_key(connection: Connection, table: Table) -> int:
    """The first free key of the table."""
    return int(connection.execute(select(func.max(table.c.n))).scalar() or 0) + 1


def insert_row(connection: Connection, table: Table, **values: Any) -> int:
    """Insert one row and give the key that it got."""
    key = next_key(connection, table)
    connection.execute(insert(table).values(n=key, **values))
    return key


def insert_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert the rows, all with the same columns."""
    if rows:
        connection.execute(insert(table), list(rows))
