"""Knows `verbale events`: acts, each once however often it was reported, and one event with its reports and reasons."""

from __future__ import annotations

from typing import Annotated

import typer

from verbale.cli.asking import asked_record, say_left_out
from verbale.cli.blocks import print_heading, print_indented
from verbale.cli.messages import Refusal
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
from verbale.record.joined_rows import EventRow, Report
from verbale.record.rows import ActRow
from verbale.views.events import EventReport, count_told, explain_event, lay_out
from verbale.views.wording import name_all, name_days

COLUMNS: tuple[Column[EventRow], ...] = (
    Column("id", lambda row: row.id, id=True),
    Column("when", lambda row: name_days(row.earliest, row.latest)),
    Column("actors", lambda row: name_all(row.actors)),
    Column("type", lambda row: row.type),
    Column("status", lambda row: row.status),
    Column("recipients", lambda row: name_all(row.recipients), label="to"),
    Column("told", count_told, right=True),
    Column("words", lambda row: row.words, wide=True),
)


def events(
    event: Annotated[
        str | None, typer.Argument(metavar="EVENT", help="One event with its reports: its id or a report's.")
    ] = None,
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    recipient: RecipientOption = None,
    type: ActTypeOption = None,
    status: StatusOption = None,
    outlet: OutletOption = None,
    article: ArticleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    joined: Annotated[bool, typer.Option("--joined", help="Only what several articles tell.")] = False,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
) -> None:
    """List acts, each once however often it was reported; or one event with its reports, and why they were joined.

    `verbale decide` says that two reports are one act, or are not.

    Examples:

      verbale events --joined --since 2022-02

      verbale events e-3f2a9c
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
    )
    with asked_record(record, wanted) as opened:
        if event is not None:
            _show_one(event, opened.event(event), format)
            return
        found = [row for row in opened.events(wanted) if not joined or row.articles > 1]
    show_rows(found[:limit], EventRow, COLUMNS, format, "no such event in this record")
    say_left_out(len(found[:limit]), len(found))


def _show_one(asked: str, found: list[tuple[EventRow, list[Report]]], form: Format) -> None:
    if not found:
        raise Refusal(f"no event is {asked!r}; `verbale events` lists them")
    if len(found) > 1:
        raise Refusal(f"{len(found)} events are {asked!r}: {', '.join(row.id[:12] for row, _ in found[:5])}")
    row, reports = found[0]
    if form is not Format.table:
        show_rows(lay_out(row, reports), EventReport, (), form, "no report")
        return
    heading, reasons = explain_event(row, reports)
    print_heading(heading)
    for what, why in reasons:
        print_indented(why, f"  {what + ':':<15} ")
    for report in reports:
        _show_report(report)


def _show_report(report: Report) -> None:
    act: ActRow = report.act
    published = name_days(*act.published) if act.published else "no day known"
    denied = "; denies it" if act.status == "denied" else ""
    print_heading(f"\n  {act.outlet or '?'}, {published}; {act.id[:12]}; {report.score:.2f}{denied}")
    print_indented(f"“{act.words}”", "    ", "italic")
    print_indented("; ".join(report.why), "    why: ")
