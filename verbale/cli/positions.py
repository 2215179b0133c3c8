"""Knows `verbale positions`: what an actor said and did about an issue, toward whom and when, on one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.asking import asked_record, say_left_out
from verbale.cli.options import (
    DEFAULT_RECORD,
    Format,
    FormatOption,
    IssueOption,
    LimitOption,
    RecordOption,
    SinceOption,
    TowardOption,
    UntilOption,
)
from verbale.cli.tables import Column, show_rows
from verbale.views.wording import name_days

if TYPE_CHECKING:
    from verbale.views.positions import PositionRow

COLUMNS: tuple[Column[PositionRow], ...] = (
    Column("row", lambda row: row.row, id=True),
    Column("when", lambda row: name_days(row.earliest, row.latest)),
    Column("actor", lambda row: row.actor),
    Column("toward", lambda row: row.toward or "", label="toward"),
    Column("issue", lambda row: row.issue),
    Column("score", lambda row: f"{row.score:+.1f}", right=True),
    Column("words", lambda row: row.words, wide=True),
    Column("outlet", lambda row: row.outlet or ""),
)


def positions(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="A name, an id, a country or its code.")],
    toward: TowardOption = None,
    issue: IssueOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    record: RecordOption = DEFAULT_RECORD,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
) -> None:
    """List an actor's positions: issue, score from +10 (cooperation) to -10 (conflict), and the words.

    Examples:

      verbale positions GBR --toward RUS --issue talks

      verbale positions "Anneke Sorlund" --format csv
    """
    from verbale.record import Filter
    from verbale.views.positions import PositionRow, position_rows

    with asked_record(record, Filter(actor=actor, recipient=toward)) as opened:
        acts = opened.acts(Filter(actor=actor, since=since, until=until))
        said = opened.statements(Filter(actor=actor, since=since, until=until))
        by = opened.find_actor(actor)
        to = opened.find_actor(toward) if toward is not None else None
    rows = position_rows(acts, said, by, to, issue)
    show_rows(rows[:limit], PositionRow, COLUMNS, format, "no such position in this record")
    say_left_out(len(rows[:limit]), len(rows))
