"""Knows `verbale relate`: the record's articles related to each other, where `verbale add` was stopped before it did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.messages import say
from verbale.cli.options import DEFAULT_RECORD, RecordOption
from verbale.cli.progress import Progress

if TYPE_CHECKING:
    from verbale.record import Record


def relate(
    record: RecordOption = DEFAULT_RECORD,
    afresh: Annotated[
        bool, typer.Option("--afresh", help="Forget all events and stories and work them out again, day by day.")
    ] = False,
) -> None:
    """Join reports into events and articles into stories: `verbale add` does so at its end.

    Articles of an older day that are added later are related as they come; --afresh relates all in the order of
    their days. What was decided with `verbale decide` stays.

    Example:

      verbale relate --afresh
    """
    from verbale.record import open_record

    with open_record(record, write=True) as opened:
        articles = relate_all(opened, afresh)
    say(f"{record}: {articles} articles related")


def relate_all(record: Record, afresh: bool = False) -> int:
    """Relate what is not yet, with progress; how many articles were related."""
    from verbale.relations.relating import relate_afresh, relate_new

    articles = 0
    with Progress("days related") as progress:
        for day in relate_afresh(record) if afresh else relate_new(record):
            articles += day.articles
            progress.step()
    return articles
