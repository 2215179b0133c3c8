"""Knows the options that several commands share, and how their values are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from verbale.views.asked_day import first_day, last_day
from verbale.views.known_values import KINDS, OUTCOMES, STATUSES, TYPES, why_unknown


class Format(StrEnum):
    """How rows are written."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


def read_since(given: str) -> date:
    """'2022', '2022-03' or '2022-03-09': its first day."""
    return _read(first_day, given)


def read_until(given: str) -> date:
    """'2022', '2022-03' or '2022-03-09': its last day."""
    return _read(last_day, given)


def _read(read: Callable[[str], date], given: str) -> date:
    try:
        return read(given)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


_ASK = "Narrow it down"


def one_of(*known: str) -> Callable[[str | None], str | None]:
    """A check that each name given is a known one: a misspelt name must not look like an empty record."""

    def check(given: str | None) -> str | None:
        why = why_unknown(given, known)
        if why is not None:
            raise typer.BadParameter(why)
        return given

    return check


def _chart_file(given: Path | None) -> Path | None:
    if given is not None and given.suffix.lower() not in (".svg", ".png", ".html"):
        raise typer.BadParameter(f"{given.name!r} ends in none of: .svg, .png, .html")
    return given


RecordOption = Annotated[
    Path, typer.Option("--record", metavar="FILE", envvar="VERBALE_RECORD", help="The record.", show_default=True)
]
#: the record where none is named
DEFAULT_RECORD = Path("verbale.sqlite")

FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How rows are written.")]
LimitOption = Annotated[
    int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="At most so many rows.", rich_help_panel=_ASK)
]
ActorOption = Annotated[
    str | None,
    typer.Option("--actor", metavar="WHO", rich_help_panel=_ASK, help="A name, an id, a country or its code."),
]
RecipientOption = Annotated[
    str | None, typer.Option("--recipient", metavar="WHO", rich_help_panel=_ASK, help="The same, of who it is done to.")
]
TowardOption = Annotated[
    str | None, typer.Option("--toward", metavar="WHO", rich_help_panel=_ASK, help="The same, of who it is aimed at.")
]
IssueOption = Annotated[
    str | None,
    typer.Option(
        "--issue", metavar="ISSUE", rich_help_panel=_ASK, help="talks, ceasefire, sanctions, troops, aid, prisoners..."
    ),
]
TypeOption = Annotated[
    str | None, typer.Option("--type", metavar="TYPE", rich_help_panel=_ASK, help="One type, or several with commas.")
]
ActTypeOption = Annotated[
    str | None,
    typer.Option(
        "--type", metavar="TYPE", rich_help_panel=_ASK, callback=one_of(*TYPES),
        help="A PLOVER type (SANCTION, CONSULT, ...), or several with commas.",
    ),
]  # fmt: skip
StatusOption = Annotated[
    str | None,
    typer.Option(
        "--status", metavar="STATUS", rich_help_panel=_ASK, callback=one_of(*STATUSES),
        help="done, ongoing, planned, promised, threatened, requested, conditional, alleged, denied, hypothetical.",
    ),
]  # fmt: skip
KindOption = Annotated[
    str | None,
    typer.Option(
        "--type", metavar="KIND", rich_help_panel=_ASK, callback=one_of(*KINDS),
        help="threat, promise, demand, agreement or plan; several with commas.",
    ),
]  # fmt: skip
OutcomeOption = Annotated[
    str | None,
    typer.Option(
        "--outcome", "--status", metavar="OUTCOME", rich_help_panel=_ASK, callback=one_of(*OUTCOMES),
        help="open, due, overdue, carried out, partly, answered, contradicted, not found in this record...",
    ),
]  # fmt: skip


def _in_order(context: typer.Context, given: date | None) -> date | None:
    """The day, where the two that are asked for leave a day between them: none must not look like an empty record."""
    since, until = context.params.get("since"), context.params.get("until")
    if given is not None and ((since is not None and given < since) or (until is not None and given > until)):
        raise typer.BadParameter("--since is later than --until")
    return given


SinceOption = Annotated[
    date | None,
    typer.Option(
        "--since", metavar="DAY", parser=read_since, rich_help_panel=_ASK, callback=_in_order,
        help="From this day, month or year; a row of several days counts where one of them does.",
    ),
]  # fmt: skip
UntilOption = Annotated[
    date | None,
    typer.Option(
        "--until", metavar="DAY", parser=read_until, rich_help_panel=_ASK, callback=_in_order,
        help="Up to this day, month or year.",
    ),
]  # fmt: skip
OutletOption = Annotated[
    str | None, typer.Option("--outlet", metavar="NAME", rich_help_panel=_ASK, help="Part of an outlet's name.")
]
ArticleOption = Annotated[
    str | None,
    typer.Option("--article", metavar="ARTICLE", rich_help_panel=_ASK, help="An article's id or its beginning."),
]
KnowledgeOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--actors",
        metavar="FILE",
        envvar="VERBALE_ACTORS",
        exists=True,
        dir_okay=False,
        readable=True,
        help="Your own actors, as YAML; repeatable.",
    ),
]
ChartOption = Annotated[
    Path | None,
    typer.Option(
        "--chart", metavar="FILE", dir_okay=False, callback=_chart_file,
        help="Draw the rows instead: FILE.svg, FILE.png or FILE.html.",
    ),
]  # fmt: skip
WorkersOption = Annotated[
    int | None,
    typer.Option("--workers", "-w", min=0, metavar="N", help="Processes; 0 is one for each core.", show_default="0"),
]
PathsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Files, folders, patterns, archives; - is standard input.", show_default=False
    ),
]


def _check_fields(given: list[str] | None) -> list[str] | None:
    from verbale.pages.fields import UnknownField, read_fields

    try:
        read_fields(given or ())
    except UnknownField as error:
        raise typer.BadParameter(str(error)) from error
    return given


FieldsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--fields", metavar="FIELD=NAME,...", callback=_check_fields,
        help="Names of fields in your CSV or JSON: text=Body,title=Head,date=Day,outlet=Paper,authors=By,url=Link.",
    ),
]  # fmt: skip
FetchOption = Annotated[
    bool, typer.Option("--fetch", help="Fetch web addresses given as paths or named by lists without texts.")
]


def examples(*lines: str) -> str:
    """Examples at the foot of a command's help, a line each."""
    return "Examples:\n\n" + "\n\n".join(f"  {line}" for line in lines)
