"""Knows `verbale explain`: why a row of the record says what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.asking import asked_record
from verbale.cli.blocks import print_heading, print_indented
from verbale.cli.messages import Refusal
from verbale.cli.options import DEFAULT_RECORD, RecordOption
from verbale.views.reasons import explain_act, explain_article, explain_statement

if TYPE_CHECKING:
    from verbale.coded import Coded
    from verbale.record.rows import ActRow, ArticleRow, StatementRow


def explain(
    row: Annotated[
        str, typer.Argument(metavar="ROW", help="The id of a statement, an act or an article, or its beginning.")
    ],
    record: RecordOption = DEFAULT_RECORD,
) -> None:
    """Say why a row says what it says: its words, its rule, its parties, its status, its day. For an article, its day.

    Examples:

      verbale explain 3f2a9c

      verbale acts --status threatened --format csv | cut -d, -f1
    """
    with asked_record(record) as opened:
        found = opened.row(row)
        if not found and (articles := opened.find_article(row)):
            found = [one for article in articles for one in opened.row(article)]
        if not found:
            raise Refusal(f"no statement, act or article is {row!r}")
        if len(found) > 1:
            listed = ", ".join(one.id[:16] for one in found[:5])
            raise Refusal(f"{len(found)} rows begin with {row!r}: {listed}{', ...' if len(found) > 5 else ''}")
        article = getattr(found[0], "article", found[0].id)
        coded = opened.coded(article)
    assert coded is not None
    _print(found[0], coded)


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
