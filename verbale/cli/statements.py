"""Knows `verbale statements`: who said what."""

from __future__ import annotations

from verbale.cli.asking import asked_record, say_left_out
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorOption,
    ArticleOption,
    Format,
    FormatOption,
    LimitOption,
    OutletOption,
    RecipientOption,
    RecordOption,
    SinceOption,
    TypeOption,
    UntilOption,
)
from verbale.cli.tables import Column, show_rows
from verbale.record.rows import StatementRow
from verbale.views.wording import name_days

COLUMNS: tuple[Column[StatementRow], ...] = (
    Column("id", lambda row: row.id, id=True),
    Column("published", lambda row: name_days(row.published, row.published_latest)),
    Column("outlet", lambda row: row.outlet or ""),
    Column("kind", lambda row: row.kind),
    Column("speaker", lambda row: row.speaker_name or "?"),
    Column("act", lambda row: ("not " if row.negated else "") + row.act),
    Column("words", lambda row: row.words, wide=True),
)


def statements(
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    recipient: RecipientOption = None,
    type: TypeOption = None,
    outlet: OutletOption = None,
    article: ArticleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
) -> None:
    """List who said what, by the day of the article. --type is a way of saying (warn, deny, ask) or a kind (direct).

    Examples:

      verbale statements --actor "Sergei Lavrov" --since 2022-01

      verbale statements --type direct --format jsonl
    """
    from verbale.record import Filter

    wanted = Filter(
        actor=actor,
        recipient=recipient,
        type=type,
        outlet=outlet,
        article=article,
        since=since,
        until=until,
        limit=limit,
    )
    with asked_record(record, wanted) as opened:
        rows = opened.statements(wanted)
        show_rows(rows, StatementRow, COLUMNS, format, "no such statement in this record")
        if limit is not None:
            say_left_out(len(rows), opened.count("statements", wanted))
