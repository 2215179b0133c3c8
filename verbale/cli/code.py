"""Knows `verbale code`: pages in, JSON Lines out, no record touched."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from verbale.cli.messages import say
from verbale.cli.options import FetchOption, FieldsOption, KnowledgeOption, PathsArgument, WorkersOption
from verbale.cli.progress import Progress
from verbale.problem import Problem

if TYPE_CHECKING:
    from verbale.pages import Page


def code(
    paths: PathsArgument,
    actors: KnowledgeOption = None,
    workers: WorkersOption = None,
    fields: FieldsOption = None,
    fetch: FetchOption = False,
) -> None:
    """Code pages and write one JSON object an article to standard output, in the order of the pages.

    No record is touched. The form of the objects is stable: other programs may rely on it.

    Examples:

      verbale code story/ > story.jsonl

      curl -s https://news.example/page.html | verbale code -
    """
    from verbale.exports.coded import coded_line
    from verbale.pool import code_all

    failed = 0
    with Progress("pages", beside_data=True) as progress:
        for result in code_all(pages_of(paths, fields or (), fetch), workers, tuple(actors or ())):
            if isinstance(result.outcome, Problem):
                failed += 1
                progress.tell(result.outcome, tell_problem)
            else:
                sys.stdout.write(coded_line(result.outcome) + "\n")
                sys.stdout.flush()
            progress.step()
    if failed:
        raise typer.Exit(1)


def pages_of(paths: Sequence[str], fields: Sequence[str] = (), fetch: bool = False) -> Iterator[Page | Problem]:
    """The pages of the paths, under addresses that can be written down: a file's name may be no text at all."""
    from verbale.pages import read_pages
    from verbale.pages.fields import read_fields

    for page in read_pages(paths, read_fields(fields), fetch):
        written = page.uri.encode("utf-8", "replace").decode("utf-8")
        yield page if written == page.uri else replace(page, uri=written)


def tell_problem(problem: Problem) -> None:
    """A problem in one line on standard error."""
    advice = f" ({problem.advice})" if problem.advice else ""
    say(f"{problem.uri}: {problem.reason}{advice}")
