"""Knows `verbale show`: an article's text with what was found beside each passage."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.asking import asked_record, one_article
from verbale.cli.blocks import print_heading, width
from verbale.cli.options import DEFAULT_RECORD, Format, RecordOption
from verbale.views.passages import Block, blocks_of
from verbale.views.wording import SHORT, clean, name_days

if TYPE_CHECKING:
    from rich.text import Text

    from verbale.acts.act import Act
    from verbale.coded import Coded
    from verbale.statements.statement import Statement
    from verbale.text.spans import Span


def show(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="An id or its beginning, an address, a file's name.")
    ],
    record: RecordOption = DEFAULT_RECORD,
    format: Annotated[Format, typer.Option("--format", "-f", help="table, or jsonl as `verbale code` gives it.")] = (
        Format.table
    ),
) -> None:
    """Show an article's text, and in the margin what was found in each passage.

    Examples:

      verbale show 3f2a

      verbale show gazette-04.html | less
    """
    from verbale.exports.coded import coded_line

    with asked_record(record) as opened:
        coded = opened.coded(one_article(opened, article))
    assert coded is not None
    if format is Format.jsonl:
        print(coded_line(coded))
    elif format is Format.csv:
        raise typer.BadParameter("an article is no table; use table or jsonl", param_hint="--format")
    else:
        print_article(coded)


def print_article(coded: Coded) -> None:
    """The article with notes in the margin: a quotation mark for a statement, a triangle for an act."""
    from rich.console import Console
    from rich.table import Table

    article = coded.article
    days = name_days(article.published.earliest, article.published.latest)
    print_heading(title_of(coded))
    print(clean(f"{article.outlet or '?'}, {days}; {article.uri}; {article.id[:SHORT]}"))
    for clue in article.published.clues[:3]:
        print(clean(f"  dated by {clue.kind}: {clue.why or clue.reading}"))
    print()
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(ratio=3)
    grid.add_column(ratio=2)
    for block in blocks_of(coded):
        grid.add_row(_marked(coded, block), _notes(coded, block))
        grid.add_row()
    terminal = sys.stdout.isatty()
    console = Console(highlight=False, width=width(), color_system="auto" if terminal else None)
    with console.capture() as captured:
        console.print(grid)
    # in a pipe the margin's blanks at the line ends are of no use
    text = captured.get()
    sys.stdout.write(text if terminal else "\n".join(line.rstrip() for line in text.split("\n")))


def title_of(coded: Coded) -> str:
    """The headline, or else the first words of the report."""
    article = coded.article
    if article.headline is not None:
        return article.headline.of(article.text)
    return article.paragraphs[0].of(article.text)[:120] if article.paragraphs else article.title


def _marked(coded: Coded, block: Block) -> Text:
    from rich.text import Text

    styles = {"headline": "bold", "paragraph": "", "other": "dim"}
    words = coded.article.text[block.start : block.end]
    # the same length as the passage, so that offsets hold while it is styled
    marked = Text(clean(words).replace("\n", " "), style=styles.get(block.kind, "dim"))
    for statement in coded.statements:
        for part in statement.content:
            _style(marked, part, block, "italic")
    for act in coded.acts:
        _style(marked, act.trigger, block, "underline")
    return marked


def _style(marked: Text, span: Span, block: Block, style: str) -> None:
    start, end = max(span.start, block.start), min(span.end, block.end)
    if start < end:
        marked.stylize(style, start - block.start, end - block.start)


def _notes(coded: Coded, block: Block) -> Text:
    from rich.text import Text

    lines = []
    if block.kind not in ("headline", "paragraph", "other"):
        lines.append(f"({block.kind})")
    lines += [
        _of_statement(coded, statement)
        for statement in coded.statements
        if statement.content and block.start <= statement.content[0].start < block.end
    ]
    lines += [_of_act(coded, act) for act in coded.acts if block.start <= act.trigger.start < block.end]
    return Text(clean("\n".join(lines)), style="cyan")


def _of_statement(coded: Coded, statement: Statement) -> str:
    text = coded.article.text
    cue = " ".join(part.of(text) for part in statement.cue)
    inside = f", inside {statement.inside[:SHORT]}" if statement.inside else ""
    denied = " not" if statement.negated else ""
    who = _name(coded, statement.speaker)
    return f"“ {who}{denied} [{cue or '-'}] ({statement.kind}{inside}) {statement.id[:SHORT]}"


def _of_act(coded: Coded, act: Act) -> str:
    mode = f"/{act.mode}" if act.mode else ""
    whom = f" -> {_names(coded, act.recipients)}" if act.recipients else ""
    day = f", {name_days(act.date.earliest, act.date.latest)}" if act.date else ""
    return f"▸ {act.type}{mode} {act.status}: {_names(coded, act.actors)}{whom}{day} {act.id[:SHORT]}"


def _names(coded: Coded, ids: tuple[str, ...]) -> str:
    return ", ".join(_name(coded, one) for one in ids) or "?"


def _name(coded: Coded, actor_id: str | None) -> str:
    if actor_id is None:
        return "?"
    actor = coded.cast.get(actor_id)
    return actor.name if actor is not None else actor_id
