"""Knows `verbale problems`: what could not be used, and why."""

from __future__ import annotations

from verbale.cli.asking import asked_record
from verbale.cli.options import DEFAULT_RECORD, Format, FormatOption, RecordOption
from verbale.cli.tables import Column, show_rows
from verbale.problem import Problem
from verbale.views.wording import name_file

COLUMNS: tuple[Column[Problem], ...] = (
    Column("page", lambda row: name_file(row.uri)),
    Column("stage", lambda row: row.stage),
    Column("reason", lambda row: row.reason, wide=True),
    Column("advice", lambda row: row.advice, wide=True),
)


def problems(record: RecordOption = DEFAULT_RECORD, format: FormatOption = Format.table) -> None:
    """List the pages that could not be used, or in which nothing was found: at which stage, why, and what to do.

    Examples:

      verbale problems

      verbale problems --format csv > problems.csv
    """
    from verbale.record import Filter

    with asked_record(record, Filter()) as opened:
        show_rows(opened.problems(), Problem, COLUMNS, format, "no problem in this record")
