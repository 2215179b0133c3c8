"""Knows `verbale search`: passages by their words."""

from __future__ import annotations

from typing import Annotated

import typer

from verbale.cli.asking import asked_record
from verbale.cli.messages import Refusal
from verbale.cli.options import DEFAULT_RECORD, Format, FormatOption, RecordOption
from verbale.cli.tables import Column, show_rows
from verbale.record.rows import Hit
from verbale.views.wording import name_days, name_file

COLUMNS: tuple[Column[Hit], ...] = (
    Column("kind", lambda row: row.kind),
    Column("id", lambda row: row.id, id=True),
    Column("published", lambda row: name_days(row.published, row.published_latest)),
    Column("outlet", lambda row: row.outlet or name_file(row.uri)),
    Column("passage", lambda row: row.passage, wide=True),
)
_KINDS = ("article", "statement", "act")


def search(
    query: Annotated[
        list[str],
        typer.Argument(metavar="WORDS...", help='All must occur; "several words" in order, word* begins so.'),
    ],
    record: RecordOption = DEFAULT_RECORD,
    kinds: Annotated[
        str, typer.Option("--in", metavar="KINDS", help="article, statement, act; several with commas.")
    ] = ",".join(_KINDS),
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most so many rows.")] = 20,
    format: FormatOption = Format.table,
) -> None:
    """Search the words of articles, statements and acts; case and accents do not matter. Any text is a query.

    Examples:

      verbale search ceasefire talks

      verbale search '"economic sanctions" incursion' --in statement
    """
    chosen = tuple(kind.strip() for kind in kinds.split(",") if kind.strip())
    if not chosen or (unknown := [kind for kind in chosen if kind not in _KINDS]):
        raise Refusal(f"cannot search in {unknown[0] if chosen else kinds!r}; choose of {', '.join(_KINDS)}")
    with asked_record(record) as opened:
        hits = opened.search(" ".join(query), chosen, limit)
    show_rows(hits, Hit, COLUMNS, format, "nothing found in this record")
