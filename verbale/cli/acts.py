"""Knows `verbale acts`: who did what to whom."""

from __future__ import annotations

from verbale.cli.asking import asked_record, say_left_out
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorOption,
    ActTypeOption,
    ArticleOption,
    Format,
    FormatOption,
    LimitOption,
    OutletOption,
    RecipientOption,
    RecordOption,
    SinceOption,
    StatusOption,
    UntilOption,
)
from verbale.cli.tables import Column, show_rows
from verbale.record.rows import ActRow
from verbale.views.wording import name_all, name_days

COLUMNS: tuple[Column[ActRow], ...] = (
    Column("id", lambda row: row.id, id=True),
    Column("when", lambda row: name_days(row.earliest, row.latest)),
    Column("actors", lambda row: name_all(row.actors)),
    Column("type", lambda row: row.type),
    Column("status", lambda row: row.status),
    Column("recipients", lambda row: name_all(row.recipients), label="to"),
    Column("said by", lambda row: row.claimant.name if row.claimant else "", label="said by"),
    Column("words", lambda row: row.words, wide=True),
)


def acts(
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    recipient: RecipientOption = None,
    type: ActTypeOption = None,
    status: StatusOption = None,
    outlet: OutletOption = None,
    article: ArticleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
) -> None:
    """List who did what to whom, by its day: one row a report. `verbale timeline` joins the reports of one act.

    Examples:

      verbale acts --actor Russia --recipient UKR --type ASSAULT,MOBILIZE

      verbale acts --type THREATEN --format csv > threats.csv
    """
    from verbale.record import Filter

    wanted = Filter(
        actor=actor,
        recipient=recipient,
        type=type,
        status=status,
        outlet=outlet,
        article=article,
        since=since,
        until=until,
        limit=limit,
    )
    with asked_record(record, wanted) as opened:
        rows = opened.acts(wanted)
        show_rows(rows, ActRow, COLUMNS, format, "no such act in this record")
        if limit is not None:
            say_left_out(len(rows), opened.count("acts", wanted))
