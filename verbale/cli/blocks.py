"""Knows how a thing that needs several lines is written: a heading, then its words and what belongs to it, indented."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

from verbale.views.wording import clean, name_all, name_days, name_file

if TYPE_CHECKING:
    from verbale.record.rows import ActRow
    from verbale.relations.commitment import Commitment

#: columns where standard output is no terminal
WIDTH = 100


def width() -> int:
    """The columns to write into: the terminal's, up to a width at which lines can still be read."""
    return min(shutil.get_terminal_size((WIDTH, 24)).columns, 140) if sys.stdout.isatty() else WIDTH


def print_heading(words: str) -> None:
    """One line in bold, where the terminal can."""
    _print(words, "bold")


def print_indented(words: str, first: str = "  ", style: str = "") -> None:
    """Words wrapped into an indented paragraph whose first line begins with `first`."""
    rest = " " * len(first)
    flat = clean(" ".join(words.split()))
    lines = textwrap.wrap(flat, width(), initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    _print("\n".join(lines), style)


def _print(words: str, style: str) -> None:
    if not sys.stdout.isatty():
        print(clean(words))
        return
    from rich.console import Console
    from rich.text import Text

    Console(highlight=False, soft_wrap=True).print(Text(clean(words), style=style))


#: characters of a commitment's id that tell it from others, its mark among them
_SHORT = 12


def print_commitments(entries: Iterable[Commitment]) -> None:
    """Each commitment with its words, its condition, its outcome and what followed."""
    from verbale.relations.outcome import looked_for

    for entry in entries:
        whom = f" to {name_all(entry.to)}" if entry.to else ""
        print_heading(f"{_made(entry)}  {entry.kind} by {name_all(entry.by)}{whom}: {entry.outcome}")
        print_indented(f"“{entry.words}”", "  ", "italic")
        print_indented(_where(entry.act, len(entry.reports)), "    ", "dim")
        if entry.condition:
            print_indented(entry.condition, "  condition: ")
        if entry.due:
            print_indented(f"by {entry.due}", "  due: ")
        if entry.expected:
            print_indented(looked_for(entry.expected), "  looked for: ")
        for followed in entry.followed:
            print_indented(f"{_when(followed.act)} {followed.how}: “{followed.act.words}”", "  -> ")
            print_indented(_where(followed.act, 1), "     ", "dim")
        print_indented(entry.reason, "  why: ")
        print_indented(f"verbale explain {entry.id[:_SHORT]}", "  ", "dim")
        print()


def _made(entry: Commitment) -> str:
    """The days between which it was made."""
    return name_days(entry.made, entry.said or entry.made)


def _when(act: ActRow) -> str:
    """The act's own interval, or else its article's."""
    if act.earliest is not None or act.published is None:
        return name_days(act.earliest, act.latest)
    return name_days(*act.published)


def _where(act: ActRow, reports: int) -> str:
    published = name_days(*act.published) if act.published else "no day known"
    more = f", {reports} reports" if reports > 1 else ""
    return f"{act.outlet or name_file(act.uri)}, {published}; {act.type} {act.status}; {act.id[:10]}{more}"
