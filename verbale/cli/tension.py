"""Knows `verbale tension`: what passes between two sides, period by period, with an index and its band."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.asking import all_related, asked_record
from verbale.cli.charting import draw_chart
from verbale.cli.messages import Refusal
from verbale.cli.options import (
    DEFAULT_RECORD,
    ChartOption,
    Format,
    FormatOption,
    RecordOption,
    SinceOption,
    UntilOption,
)
from verbale.cli.tables import Column, show_rows
from verbale.views.wording import name_days

if TYPE_CHECKING:
    from verbale.views.tension import TensionRow


class By(StrEnum):
    """How long a period is."""

    day = "day"
    week = "week"
    month = "month"
    year = "year"


COLUMNS: tuple[Column[TensionRow], ...] = (
    Column("when", lambda row: name_days(row.start, row.end)),
    Column("index", lambda row: "" if row.index is None else f"{row.index:.0f}", right=True),
    Column("band", lambda row: "" if row.low is None else f"{row.low:.0f} to {row.high:.0f}", right=True, label="band"),
    Column("events", lambda row: str(row.events), right=True),
    Column("reports", lambda row: str(row.reports), right=True),
    Column("verbal +", lambda row: str(row.verbal_cooperation), right=True),
    Column("material +", lambda row: str(row.material_cooperation), right=True),
    Column("verbal -", lambda row: str(row.verbal_conflict), right=True),
    Column("material -", lambda row: str(row.material_conflict), right=True),
    Column("strongest", lambda row: f"{row.acts[0][:10]}: {row.words[0]}" if row.words else "", wide=True),
)


def tension(
    a: Annotated[str, typer.Argument(metavar="A", help="A name, an id, a country or its code.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The other side.")],
    by: Annotated[By, typer.Option("--by", help="The length of a period.")] = By.month,
    since: SinceOption = None,
    until: UntilOption = None,
    record: RecordOption = DEFAULT_RECORD,
    format: FormatOption = Format.table,
    chart: ChartOption = None,
) -> None:
    """Count what passes between two sides by period: events, cooperation and conflict, and an index of tension.

    The index runs from 0 (all cooperation) over 50 to 100 (all conflict); its band is wide where little was told.

    Examples:

      verbale tension GBR RUS --by month

      verbale tension Varenia Kothmar --by week --chart tension.svg
    """
    from verbale.record import Filter
    from verbale.views.tension import TensionRow, kept_between, tension_rows

    with asked_record(record, Filter(actor=a, recipient=b)) as opened:
        one, other = opened.find_actor(a), opened.find_actor(b)
        if set(one) & set(other):
            raise Refusal(f"{a!r} and {b!r} are one side in this record")
        acts = opened.acts(Filter(actor=a, since=since, until=until))
        acts += opened.acts(Filter(actor=b, since=since, until=until))
        found = list({act.id: act for act in acts}.values())
        events = kept_between(opened, found, one, other) if all_related(opened) else None
    rows = tension_rows(found, one, other, (a, b), by.value, events)
    if chart is not None:
        draw_chart("tension_chart", rows, chart)
        return
    show_rows(rows, TensionRow, COLUMNS, format, "nothing passed between these two in this record")
