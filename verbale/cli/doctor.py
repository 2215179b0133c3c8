"""Knows `verbale doctor`: whether all that Verbale needs is there, and whether a record is sound."""

from __future__ import annotations

import platform
import sqlite3
import sys
from pathlib import Path

import typer

from verbale.cli.messages import Refusal
from verbale.cli.options import DEFAULT_RECORD, RecordOption
from verbale.version import VERSION
from verbale.views.wording import clean

#: problems of a record that are listed
SHOWN = 20


def doctor(record: RecordOption = DEFAULT_RECORD) -> None:
    """Check the installation, and the record if it is there: versions, the parser's model, what is known, the store.

    Examples:

      verbale doctor

      verbale doctor --record crisis.sqlite
    """
    wrong = _check_installation()
    if record.exists() or record != DEFAULT_RECORD:
        wrong += _check_record(record)
    else:
        _line("record", f"none at {record}")
    for fault in wrong:
        _line("wrong", fault)
    if wrong:
        raise typer.Exit(1)
    print("Nothing is wrong with the installation or the record.")


def _line(name: str, value: str) -> None:
    print(f"{name:<13}{value}")


def _check_installation() -> list[str]:
    from importlib.metadata import PackageNotFoundError, version

    from verbale import settings
    from verbale.knowledge import KnowledgeError, known
    from verbale.text.parser import ParserMissing, load

    wrong = []
    _line("verbale", VERSION)
    _line("python", f"{platform.python_version()} on {platform.platform()}")
    for package in ("spacy", "trafilatura", "lxml", "SQLAlchemy", "PyYAML", "typer", "rich"):
        try:
            _line(package.lower(), version(package))
        except PackageNotFoundError:
            wrong.append(f"{package} is not installed")
    try:
        meta = load(settings.MODEL).meta
        _line("model", f"{settings.MODEL} ({meta.get('lang')}_{meta.get('name')} {meta.get('version')})")
    except ParserMissing as error:
        wrong.append(str(error))
    try:
        knowledge = known()
        _line("knowledge", f"{len(knowledge.states)} states, {len(knowledge.organisations)} organisations, "
              f"{len(knowledge.holders)} terms of office; {knowledge.digest[:16]}")  # fmt: skip
    except KnowledgeError as error:
        wrong.append(str(error))
    _line("sqlite", f"{sqlite3.sqlite_version}{'' if _has_fts5() else ' without FTS5'}")
    if not _has_fts5():
        wrong.append("this Python's SQLite has no full-text search (FTS5); use another build of Python")
    _line("encoding", f"standard output is {sys.stdout.encoding}")
    return wrong


def _has_fts5() -> bool:
    with sqlite3.connect(":memory:") as connection:
        return bool(connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone())


def _check_record(path: Path) -> list[str]:
    from verbale.record import RecordError, open_record

    _line("record", str(path))
    try:
        with open_record(path) as record:
            for name, count in record.counts().items():
                _line(f"  {name}", str(count))
            for run in record.runs():
                _line("  made by", f"verbale {run.version}, {run.model}, knowledge {run.knowledge[:16]}")
            problems = record.problems()
            for problem in problems[:SHOWN]:
                _line("  problem", clean(f"{problem.uri}: {problem.reason}"))
            if len(problems) > SHOWN:
                _line("", f"and {len(problems) - SHOWN} more")
            return record.check()
    except (RecordError, Refusal) as error:
        return [str(error)]
