"""Knows `verbale accounts`: what one source asserts and another denies, and numbers that cannot both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, get_args

import typer

from verbale.cli.asking import all_related, asked_record, say_left_out
from verbale.cli.blocks import print_heading, print_indented
from verbale.cli.messages import say
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorOption,
    Format,
    FormatOption,
    LimitOption,
    RecordOption,
    SinceOption,
    UntilOption,
    one_of,
)
from verbale.cli.tables import show_rows
from verbale.record.followed_rows import AccountKind
from verbale.views.wording import name_days

if TYPE_CHECKING:
    from verbale.record import Filter, Record
    from verbale.views.accounts import AccountRow

_KIND = typer.Option(
    "--type", metavar="KIND", callback=one_of(*get_args(AccountKind)), rich_help_panel="Narrow it down",
    help="'asserted and denied', 'numbers differ' or 'each blames the other'.",
)  # fmt: skip


def accounts(
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    kind: Annotated[str | None, _KIND] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
) -> None:
    """List differing accounts of one thing, the surest first. Both are shown; nothing is decided.

    Examples:

      verbale accounts --type "numbers differ"

      verbale accounts --actor Kothmar --format jsonl
    """
    from verbale.record import Filter
    from verbale.record.find_accounts import Disputed
    from verbale.views.accounts import AccountRow, account_rows_of

    with asked_record(record, Filter(actor=actor)) as opened:
        by = opened.find_actor(actor) if actor is not None else None
        if all_related(opened):
            asked = Disputed(by=by, kind=kind, since=since, until=until, limit=limit)
            rows, total = account_rows_of(opened.accounts(asked)), opened.count_accounts(asked)
        else:
            found = _worked_out(opened, by, kind, Filter(since=since, until=until))
            rows, total = found[:limit], len(found)
    if format is not Format.table:
        show_rows(rows, AccountRow, (), format, "no differing accounts in this record")
    elif not rows:
        say("no differing accounts in this record")
    for row in rows if format is Format.table else ():
        print_heading(f"{row.kind} (sure {row.sure:.2f})")
        for first, last, who, words, outlet, row_id in (
            (row.one_day, row.one_latest, row.one_who, row.one_words, row.one_outlet, row.one_row),
            (row.other_day, row.other_latest, row.other_who, row.other_words, row.other_outlet, row.other_row),
        ):
            print_indented(f"{who or 'the article itself'}: “{words}”", "  ")
            day = name_days(first, last) if first is not None else "no day known"
            print_indented(f"{outlet or 'outlet unknown'}, {day}; {row_id[:10]}", "      ", "dim")
        print_indented(row.why + (f"; told so by {row.others} more" if row.others else ""), "  why: ")
        print()
    say_left_out(len(rows), total)


def _worked_out(record: Record, by: list[str] | None, kind: str | None, wanted: Filter) -> list[AccountRow]:
    """The accounts of a record that is not related yet."""
    from verbale.relations.joining import decided_in
    from verbale.views.accounts import account_rows

    texts = [(article, record.article_text(article.id) or "") for article in record.articles(wanted)]
    acts, said = record.acts(wanted), record.statements(wanted)
    return account_rows(acts, said, by, kind, texts, decided_in(record.decisions()))
