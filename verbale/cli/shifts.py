"""Knows `verbale shifts`: positions that turned, with the two passages side by side."""

from __future__ import annotations

from verbale.cli.asking import all_related, asked_record, say_left_out
from verbale.cli.blocks import print_heading, print_indented
from verbale.cli.messages import say
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorOption,
    Format,
    FormatOption,
    IssueOption,
    LimitOption,
    RecordOption,
    TowardOption,
)
from verbale.cli.tables import show_rows
from verbale.views.wording import name_days


def shifts(
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    toward: TowardOption = None,
    issue: IssueOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
) -> None:
    """List shifts of position, the surest first: what was said or done before, and what after.

    Examples:

      verbale shifts --actor GBR --toward RUS --issue talks

      verbale shifts --format jsonl
    """
    from verbale.record import Filter
    from verbale.record.find_shifts import Turned
    from verbale.views.positions import ShiftRow, shift_rows, shift_rows_of

    with asked_record(record, Filter(actor=actor, recipient=toward)) as opened:
        by = opened.find_actor(actor) if actor is not None else None
        to = opened.find_actor(toward) if toward is not None else None
        if all_related(opened):
            wanted = Turned(by=by, toward=to, issue=issue, limit=limit)
            rows, total = shift_rows_of(opened.shifts(wanted)), opened.count_shifts(wanted)
        else:
            acts, said = opened.acts(Filter(actor=actor)), opened.statements(Filter(actor=actor))
            found = shift_rows(acts, said, by, to, issue)
            rows, total = found[:limit], len(found)
    if format is not Format.table:
        show_rows(rows, ShiftRow, (), format, "no such shift in this record")
    elif not rows:
        say("no such shift in this record")
    for row in rows if format is Format.table else ():
        whom = f" toward {row.toward}" if row.toward else ""
        print_heading(f"{row.actor}{whom} on {row.issue}: {row.turn} (sure {row.sure:.2f})")
        for first, last, words, outlet, row_id in (
            (row.before_day, row.before_latest, row.before_words, row.before_outlet, row.before_row),
            (row.after_day, row.after_latest, row.after_words, row.after_outlet, row.after_row),
        ):
            print_indented(f"“{words}”", f"  {name_days(first, last)}  ", "italic")
            print_indented(f"{outlet or 'outlet unknown'}; {row_id[:10]}", "              ", "dim")
        print_indented(row.why, "  why: ")
        print()
    say_left_out(len(rows), total)
