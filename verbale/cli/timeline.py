"""Knows `verbale timeline`: events in the order of their days, the reports of one act joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.cli.asking import all_related, asked_record, say_left_out
from verbale.cli.charting import draw_chart
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorOption,
    ActTypeOption,
    ChartOption,
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
from verbale.views.wording import name_all, name_days

if TYPE_CHECKING:
    # the help names every command, and loads no store for it
    from verbale.views.timeline import TimelineEntry

COLUMNS: tuple[Column[TimelineEntry], ...] = (
    Column("act", lambda row: row.act, id=True),
    Column("when", lambda row: name_days(row.earliest, row.latest)),
    Column("actors", lambda row: name_all(row.actors)),
    Column("type", lambda row: row.type),
    Column("status", lambda row: row.status),
    Column("recipients", lambda row: name_all(row.recipients), label="to"),
    Column("reports", lambda row: count_reports(row), right=True),
    Column("words", lambda row: row.words, wide=True),
)


def count_reports(row: TimelineEntry) -> str:
    """'4 (2 texts)': reports, and independent texts where these are fewer."""
    if row.texts == row.reports:
        return str(row.reports)
    return f"{row.reports} ({row.texts} {'text' if row.texts == 1 else 'texts'})"


def timeline(
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    recipient: RecipientOption = None,
    type: ActTypeOption = None,
    status: StatusOption = None,
    outlet: OutletOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
    chart: ChartOption = None,
) -> None:
    """List what happened in the order of its days; several reports of one act are one line.

    Examples:

      verbale timeline --actor GBR --recipient Russia

      verbale timeline --since 2022-02 --until 2022-04 --status done

      verbale timeline --actor GBR --chart britain.svg
    """
    from verbale.record import Filter
    from verbale.relations.joining import decided_in
    from verbale.relations.same_act import join_acts
    from verbale.views.timeline import TimelineEntry, entry_of
    from verbale.views.timeline import timeline as join_into_timeline
    from verbale.views.told import find_told

    # the limit is on events, not on the reports from which they are joined
    wanted = Filter(actor=actor, recipient=recipient, type=type, status=status, outlet=outlet, since=since, until=until)
    with asked_record(record, wanted) as opened:
        if all_related(opened):
            told = find_told(opened, wanted)
            found, total = [entry_of(one) for one in told.tell(told.lines[:limit])], len(told.lines)
        else:
            acts = opened.acts(wanted)
            # what people decided goes before every score
            every = join_into_timeline(acts, join_acts(acts, decided_in(opened.decisions())))
            found, total = every[:limit], len(every)
    if chart is not None:
        draw_chart("timeline_chart", found, chart)
        return
    show_rows(found, TimelineEntry, COLUMNS, format, "no such act in this record")
    say_left_out(len(found), total)
