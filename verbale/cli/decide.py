"""Knows `verbale decide`: a person says that two reports are one act, or two articles one story, or are not; and takes
that back."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated, Literal

import typer

from verbale.cli.asking import asked_record
from verbale.cli.messages import say
from verbale.cli.options import DEFAULT_RECORD, Format, FormatOption, RecordOption
from verbale.cli.tables import Column, show_rows
from verbale.record.joined_rows import Decision

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    help="Say that two reports are one act, or two articles one story, or are not; every later run respects it, and it can "
    "be undone.\n\n"
    'Example:\n\n  verbale decide split 3f2a 91bc --reason "two meetings on one day"',
)

_ONE = typer.Argument(
    metavar="ACT|ARTICLE", help="A report's id or its beginning; or an article's, or its file's name."
)
_REASON = typer.Option("--reason", metavar="WORDS", help="Why: kept with the decision.")
_AUTHOR = typer.Option("--author", metavar="NAME", help="Who decides; by default the name you are logged in with.")

COLUMNS: tuple[Column[Decision], ...] = (
    Column("id", lambda row: row.id, id=True),
    Column("made", lambda row: f"{row.made:%Y-%m-%d %H:%M}"),
    Column("verdict", lambda row: row.verdict),
    Column("one", lambda row: row.one, id=True),
    Column("other", lambda row: row.other, id=True),
    Column("author", lambda row: row.author),
    Column("undone", lambda row: f"{row.undone:%Y-%m-%d} by {row.undone_by}" if row.undone else ""),
    Column("reason", lambda row: row.reason, wide=True),
)


@app.command()
def join(
    one: Annotated[str, _ONE],
    other: Annotated[str, _ONE],
    reason: Annotated[str, _REASON],
    author: Annotated[str | None, _AUTHOR] = None,
    record: RecordOption = DEFAULT_RECORD,
) -> None:
    """Say that two reports tell one act: their events become one. Of two articles: that they are one story.

    Example:

      verbale decide join 3f2a 91bc --reason "the same strike, one paper has the wrong day"

      verbale decide join 08_herald.txt 09_record.txt --reason "both on the crossing"
    """
    _decide("join", one, other, reason, author, record)


@app.command()
def split(
    one: Annotated[str, _ONE],
    other: Annotated[str, _ONE],
    reason: Annotated[str, _REASON],
    author: Annotated[str | None, _AUTHOR] = None,
    record: RecordOption = DEFAULT_RECORD,
) -> None:
    """Say that two reports tell two acts: they are never joined. Of two articles: that they are two stories.

    Example:

      verbale decide split 3f2a 91bc --reason "two meetings on one day"
    """
    _decide("split", one, other, reason, author, record)


@app.command()
def undo(
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="A decision's id or its beginning.")],
    reason: Annotated[str, _REASON] = "",
    author: Annotated[str | None, _AUTHOR] = None,
    record: RecordOption = DEFAULT_RECORD,
) -> None:
    """Take a decision back: it stays in the record as undone, and the reports are joined as without it."""
    from verbale.record import open_record
    from verbale.relations.decisions import undo_decision

    with open_record(record, write=True) as opened:
        undone = undo_decision(opened, decision, author or getpass.getuser(), reason)
    say(f"{undone.id}: {undone.verdict} by {undone.author} undone")


@app.command("list")
def list_(record: RecordOption = DEFAULT_RECORD, format: FormatOption = Format.table) -> None:
    """List all decisions in the order in which they were made, undone ones too."""
    with asked_record(record) as opened:
        show_rows(opened.decisions(), Decision, COLUMNS, format, "nothing was decided in this record")


def _decide(
    verdict: Literal["join", "split"], one: str, other: str, reason: str, author: str | None, record: Path
) -> None:
    from verbale.record import open_record
    from verbale.relations.decisions import keep_decision

    with open_record(record, write=True) as opened:
        kept = keep_decision(opened, verdict, one, other, author or getpass.getuser(), reason)
        if kept.kind == "act":
            (event, reports) = opened.event(kept.one)[0]
            where = f"{event.id} with {len(reports)} reports"
        else:
            (story, articles) = opened.story(kept.one)[0]
            where = f"{story.id} with {len(articles)} articles"
    say(f"{kept.id}: {kept.verdict} kept; {kept.one[:10]} now stands in {where}")
