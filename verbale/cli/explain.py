"""Knows `verbale explain`: why a row of the record says what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.asking import asked_record
from verbale.cli.blocks import print_heading, print_indented
from verbale.cli.messages import Refusal
from verbale.cli.options import DEFAULT_RECORD, RecordOption
from verbale.views.reasons import explain_act, explain_article, explain_statement
from verbale.views.reasons_joined import explain_commitment, explain_event, explain_story

if TYPE_CHECKING:
    from verbale.coded import Coded
    from verbale.record import Record
    from verbale.record.rows import ActRow, ArticleRow, StatementRow

#: how the ids of what was worked out across articles begin
JOINED = {"e-": "event", "c-": "commitment", "t-": "story"}


def explain(
    row: Annotated[
        str,
        typer.Argument(
            metavar="ROW",
            help="The id of a statement, an act, an article, an event, a commitment or a story, or its beginning.",
        ),
    ],
    record: RecordOption = DEFAULT_RECORD,
) -> None:
    """Say why a row says what it says: its words, its rule, its parties, its status, its day. For an article, its day;
    for an event or a story, why each report or article was joined; for a commitment, what was looked for and found.

    Examples:

      verbale explain 3f2a9c

      verbale acts --type THREATEN --format csv | cut -d, -f1

      verbale explain c-81f0
    """
    with asked_record(record) as opened:
        if row[:2] in JOINED:
            return _print_reasons(*_joined(opened, row))
        found = opened.row(row)
        if not found and (articles := opened.find_article(row)):
            found = [one for article in articles for one in opened.row(article)]
        if not found:
            raise Refusal(f"no statement, act or article is {row!r}")
        _one(row, [one.id for one in found])
        article = getattr(found[0], "article", found[0].id)
        coded = opened.coded(article)
    assert coded is not None
    _print(found[0], coded)


def _joined(record: Record, row: str) -> tuple[str, list[tuple[str, str]]]:
    """The reasons of an event, a commitment or a story."""
    if row.startswith("c-"):
        kept = record.commitment(row)
        _one(row, [one.id for one in kept])
        return explain_commitment(kept[0])
    if row.startswith("e-"):
        events = record.event(row)
        _one(row, [event.id for event, _ in events])
        return explain_event(*events[0])
    stories = record.story(row)
    _one(row, [story.id for story, _ in stories])
    return explain_story(*stories[0])


def _one(row: str, found: list[str]) -> None:
    if not found:
        raise Refusal(f"no {JOINED[row[:2]]} is {row!r}")
    if len(found) > 1:
        listed = ", ".join(one[:16] for one in found[:5])
        raise Refusal(f"{len(found)} rows begin with {row!r}: {listed}{', ...' if len(found) > 5 else ''}")


def _print(row: StatementRow | ActRow | ArticleRow, coded: Coded) -> None:
    for statement in coded.statements:
        if statement.id == row.id:
            return _print_reasons(*explain_statement(coded, statement))
    for act in coded.acts:
        if act.id == row.id:
            return _print_reasons(*explain_act(coded, act))
    return _print_reasons(*explain_article(coded))


def _print_reasons(heading: str, reasons: list[tuple[str, str]]) -> None:
    print_heading(heading)
    for what, why in reasons:
        print_indented(why, f"  {what + ':':<12} ")
