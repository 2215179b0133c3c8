"""Knows what can go wrong with a record file, in words that a user can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError


class RecordError(ValueError):
    """The record cannot be opened, read or written; the message says why and what to do."""


#: what the store says -> what the user reads
_MEANINGS = (
    ("disk is full", "the disk is full; what was added before is safe: free some space and run the same command again"),
    ("disk i/o error", "the disk refused to read or write; what was added before is safe: check its space and health"),
    ("database is locked", "another program holds it; wait until that has finished"),
    ("readonly", "it is read-only"),
    ("malformed", "its file is damaged; restore it from a copy, or build it again with `verbale add`"),
    ("not a database", "it is not a Verbale record"),
    ("unable to open", "it cannot be opened"),
    ("no such column", "it was written by another Verbale; build it again with `verbale add`"),
    ("no such table", "it is not a Verbale record, or was not completely made"),
)


@contextmanager
def told_plainly(path: str) -> Iterator[None]:
    """Turn what the store raises into a RecordError that names the file; anything unknown goes through as it is."""
    try:
        yield
    except DatabaseError as error:
        said = str(error.orig).lower()
        for sign, meaning in _MEANINGS:
            if sign in said:
                raise RecordError(f"{path}: {meaning}") from error
        raise
