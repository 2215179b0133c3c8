"""Knows `verbale articles`: the articles in the record."""

from __future__ import annotations

from verbale.cli.asking import asked_record, say_left_out
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorOption,
    Format,
    FormatOption,
    LimitOption,
    OutletOption,
    RecordOption,
    SinceOption,
    UntilOption,
)
from verbale.cli.tables import Column, show_rows
from verbale.record.rows import ArticleRow
from verbale.views.wording import name_days, name_file

COLUMNS: tuple[Column[ArticleRow], ...] = (
    Column("id", lambda row: row.id, id=True),
    Column("published", lambda row: name_days(row.earliest, row.latest)),
    Column("outlets", lambda row: ", ".join(row.outlets)),
    Column("headline", lambda row: row.headline, wide=True),
    Column("statements", lambda row: str(row.statements), right=True),
    Column("acts", lambda row: str(row.acts), right=True),
    Column("page", lambda row: ", ".join(name_file(uri) for uri in row.uris)),
)


def articles(
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    outlet: OutletOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
) -> None:
    """List the articles by the day on which they were published.

    Examples:

      verbale articles --since 2022-02 --outlet gazette

      verbale articles --actor "Liz Truss" --format csv > articles.csv
    """
    from verbale.record import Filter

    wanted = Filter(actor=actor, outlet=outlet, since=since, until=until, limit=limit)
    with asked_record(record, wanted) as opened:
        rows = opened.articles(wanted)
        show_rows(rows, ArticleRow, COLUMNS, format, "no such article in this record")
        if limit is not None:
            say_left_out(len(rows), opened.count("articles", wanted))
