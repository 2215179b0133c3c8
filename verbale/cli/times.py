"""Knows `verbale times`: the temporal expressions of pages as JSON Lines, with their TIMEX3 types and values."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from verbale.cli.options import FieldsOption, PathsArgument
from verbale.problem import Problem

if TYPE_CHECKING:
    from verbale.pages import Page

_DAY = typer.Option(
    "--published",
    formats=["%Y-%m-%d"],
    metavar="YYYY-MM-DD",
    help="The day of publication of all pages, where it is known; else it is read from each.",
)


def times(
    paths: PathsArgument, published: Annotated[datetime | None, _DAY] = None, fields: FieldsOption = None
) -> None:
    """Write the temporal expressions of pages, one JSON object an article, to standard output.

    Each has its place in the text, its TIMEX3 type and value, its kind, the days that it means and the rule that read it.

    Example:

      verbale times story/ --published 1998-02-13
    """
    from verbale.cli.code import pages_of, tell_problem

    failed = False
    for page in pages_of(paths, fields or ()):
        if isinstance(page, Problem):
            failed = True
            tell_problem(page)
        else:
            told = _told(page, published.date() if published is not None else None)
            sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    if failed:
        raise typer.Exit(1)


def _told(page: Page, day: date | None) -> dict[str, Any]:
    from verbale.articles import read_article
    from verbale.articles.article import DateEstimate
    from verbale.knowledge import known
    from verbale.text.parser import parse
    from verbale.times import date_article, find_times

    article, _ = read_article(page)
    heading = (article.headline,) if article.headline is not None else ()
    parsed = parse(article.text, heading + article.paragraphs)
    read = DateEstimate(day, day, "day") if day is not None else date_article(article, parsed, known())
    return {
        "uri": article.uri,
        "published": {"earliest": _iso(read.earliest), "latest": _iso(read.latest), "precision": read.precision},
        "times": [
            {
                "start": t.span.start,
                "end": t.span.end,
                "text": t.span.of(article.text),
                "type": t.type,
                "value": t.value,
                "kind": t.kind,
                "earliest": _iso(t.interval.earliest) if t.interval is not None else None,
                "latest": _iso(t.interval.latest) if t.interval is not None else None,
                "rule": t.rule,
            }
            for t in find_times(parsed, read)
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
