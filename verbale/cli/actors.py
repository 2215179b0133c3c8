"""Knows `verbale actors`: who is in the record."""

from __future__ import annotations

from typing import Annotated

import typer

from verbale.cli.asking import asked_record, say_left_out
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorOption,
    ArticleOption,
    Format,
    FormatOption,
    LimitOption,
    OutletOption,
    RecordOption,
    SinceOption,
    UntilOption,
)
from verbale.cli.tables import Column, show_rows
from verbale.record.rows import ActorRow

COLUMNS: tuple[Column[ActorRow], ...] = (
    Column("id", lambda row: row.id),
    Column("name", lambda row: row.name),
    Column("kind", lambda row: row.kind),
    Column("country", lambda row: row.country or ""),
    Column("sector", lambda row: row.sector or ""),
    Column("offices", lambda row: ", ".join(row.offices)),
    Column("mentions", lambda row: str(row.mentions), right=True),
    Column("said", lambda row: str(row.statements), right=True),
    Column("did", lambda row: str(row.acts), right=True),
    Column("received", lambda row: str(row.received), right=True),
)


def actors(
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    kind: Annotated[
        str | None, typer.Option("--type", metavar="KIND", help="person, state, organisation, group or document.")
    ] = None,
    outlet: OutletOption = None,
    article: ArticleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
) -> None:
    """List who is in the record, those most often mentioned first.

    Examples:

      verbale actors --type person --limit 20

      verbale actors --actor UKR
    """
    from verbale.record import Filter

    wanted = Filter(actor=actor, type=kind, outlet=outlet, article=article, since=since, until=until, limit=limit)
    with asked_record(record, wanted) as opened:
        rows = opened.actors(wanted)
        show_rows(rows, ActorRow, COLUMNS, format, "no such actor in this record")
        if limit is not None:
            say_left_out(len(rows), opened.count("actors", wanted))
