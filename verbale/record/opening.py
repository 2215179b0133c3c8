"""Knows how a record file is made, opened and checked: an SQLite file with write-ahead log, marked as ours."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from verbale.record import followed, schema, words
from verbale.record.errors import RecordError, told_plainly
from verbale.record.upgrading import OLDEST, upgrade

#: "VERB" in the file's application id: says of an SQLite file that it is a Verbale record
APPLICATION_ID = 0x56455242
#: seconds to wait for another's short write
PATIENCE = 5.0


def open_engine(path: Path, write: bool) -> Engine:
    """The engine of the record at `path`, made first where `write` is set and nothing is there.

    Raises RecordError where there is no such file, it is no record, or a newer Verbale wrote it.
    """
    if path.is_dir():
        raise RecordError(f"{path}: is a folder, not a record")
    if not write and not path.exists():
        raise RecordError(f"{path}: no such record; `verbale add` makes one, --record names another")
    if write and not path.parent.is_dir():
        raise RecordError(f"{path}: the folder {path.parent} does not exist")
    engine = _engine(path, write)
    try:
        with told_plainly(str(path)):
            if write:
                _make(engine, path)
            with engine.begin() as connection:
                _check(connection, path)
    except RecordError:
        engine.dispose()
        raise
    return engine


def _engine(path: Path, write: bool) -> Engine:
    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            _address(path, write), uri=True, isolation_level=None, timeout=PATIENCE, check_same_thread=False
        )

    # a writer has one connection, readers as many as they have threads
    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool if write else QueuePool)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        if not write:
            connection.execute("PRAGMA query_only = ON")

    # Python's sqlite3 begins no transaction before a CREATE; we begin every one ourselves
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _address(path: Path, write: bool) -> str:
    address = path.absolute().as_uri()
    if write:
        return f"{address}?mode=rwc"
    if os.access(path.parent, os.W_OK):
        return f"{address}?mode=ro"
    # SQLite cannot keep its log's index in a folder that it must not write to; nobody can write to the record either
    return f"{address}?mode=ro&immutable=1"


def _make(engine: Engine, path: Path) -> None:
    """Make the tables in one transaction, unless they are there; bring those of an older Verbale up to date."""
    with engine.begin() as connection:
        if _pragma(connection, "application_id") == APPLICATION_ID:
            upgrade(connection, _pragma(connection, "user_version"))
            return
        if connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
            raise RecordError(f"{path}: is an SQLite file, but not a Verbale record; name another with --record")
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA journal_mode = WAL")
    with engine.begin() as connection:
        followed.metadata.create_all(connection)
        words.create_index(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")


def _check(connection: Connection, path: Path) -> None:
    if _pragma(connection, "application_id") != APPLICATION_ID:
        if not path.stat().st_size:
            raise RecordError(f"{path}: is empty; `verbale add` fills a record")
        raise RecordError(f"{path}: is an SQLite file, but not a Verbale record; name another with --record")
    found = _pragma(connection, "user_version")
    if found != schema.SCHEMA_VERSION:
        newer = found > schema.SCHEMA_VERSION
        advice = "`verbale relate` brings it up to date" if found >= OLDEST else "build it again with `verbale add`"
        whose, advice = ("a newer", "update this one") if newer else ("an older", advice)
        raise RecordError(
            f"{path}: was written by {whose} Verbale (schema {found}, this one has {schema.SCHEMA_VERSION}); {advice}"
        )


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0)
