"""Knows how rows are shown: as a table that fits the terminal, as plain columns in a pipe, as JSON Lines or CSV."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from verbale.cli.blocks import width
from verbale.cli.messages import say
from verbale.cli.options import Format
from verbale.exports.tables import write_csv, write_jsonl
from verbale.views.wording import SHORT, clean

if TYPE_CHECKING:
    from rich.text import Text

R = TypeVar("R")
#: characters that a column which is not wide takes in a terminal at most; longer cells go on below
NARROW = 14
#: from this width on a terminal has room for words beside the other columns
ROOMY = 105
#: between columns in a pipe
GAP = "  "


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its title and the cell of a row. An `id` is cut to its beginning in a terminal; `wide` ones share
    the room that the others leave. `label` says what a cell is where there is no room for titles; numbers are told by
    their titles."""

    title: str
    cell: Callable[[R], str]
    id: bool = False
    wide: bool = False
    right: bool = False
    label: str = ""


def show_rows(rows: Sequence[R], kind: type[R], columns: Sequence[Column[R]], form: Format, nothing: str) -> None:
    """Write the rows to standard output; where there are none, say `nothing` on standard error."""
    if form is Format.jsonl:
        write_jsonl(rows, sys.stdout)
    elif form is Format.csv:
        write_csv(rows, kind, sys.stdout)
    elif rows and sys.stdout.isatty():
        if width() < ROOMY and any(c.wide for c in columns):
            _show_stacked(rows, columns)
        else:
            _show_table(rows, columns)
    elif rows:
        _print_columns(rows, columns)
    if not rows:
        say(nothing)


def _show_table(rows: Sequence[R], columns: Sequence[Column[R]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    full = any(c.wide for c in columns)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), expand=full)
    for column in columns:
        table.add_column(
            column.title,
            no_wrap=column.id,
            overflow="fold",
            ratio=1 if column.wide else None,
            min_width=SHORT if column.id else None,
            max_width=None if column.wide or not full else NARROW,
            justify="right" if column.right else "left",
            style="dim" if column.id else "",
        )
    for row in rows:
        table.add_row(*(Text(_one_line(c.cell(row))[: SHORT if c.id else None]) for c in columns))
    Console(highlight=False).print(table)


def _show_stacked(rows: Sequence[R], columns: Sequence[Column[R]]) -> None:
    """For a narrow terminal: a row's short cells in one line, and its words below them."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    for row in rows:
        short = [(_one_line(c.cell(row)), c) for c in columns if not c.wide]
        cells = [told for cell, c in short if cell and (told := _labelled(cell, c))]
        for line in _flow(cells, console.width):
            console.print(line)
        for column in columns:
            if column.wide and (words := _one_line(column.cell(row))):
                console.print(Padding(Text(words, "italic"), (0, 0, 0, 4), expand=False))


def _labelled(cell: str, column: Column[R]) -> Text:
    from rich.text import Text

    if column.id:
        return Text(cell[:SHORT], "dim")
    label = column.label or (column.title if column.right else "")
    if not label or cell == "?":
        return Text("" if label else cell)
    return Text.assemble((f"{label} ", "dim"), cell)


def _flow(cells: Sequence[Text], room: int) -> list[Text]:
    """The cells in lines, none broken that fits on one; further lines are indented."""
    from rich.text import Text

    lines: list[list[Text]] = [[]]
    for cell in cells:
        taken = sum(one.cell_len + len(GAP) for one in lines[-1]) + (len(GAP) if len(lines) > 1 else 0)
        if lines[-1] and taken + cell.cell_len > room:
            lines.append([])
        lines[-1].append(cell)
    return [Text(GAP if n else "") + Text(GAP).join(line) for n, line in enumerate(lines)]


def _print_columns(rows: Sequence[R], columns: Sequence[Column[R]]) -> None:
    cells = [[column.title for column in columns]] + [[_one_line(c.cell(row)) for c in columns] for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns))]
    for line in cells:
        padded = (
            cell.rjust(width) if column.right else cell.ljust(width)
            for cell, width, column in zip(line, widths, columns, strict=True)
        )
        print(GAP.join(padded).rstrip())


def _one_line(cell: str) -> str:
    return clean(" ".join(cell.split()))
