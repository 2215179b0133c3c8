"""Knows `verbale code`: pages in, JSON Lines out, no record touched."""

from __future__ import annotations

import sys

import typer

from verbale.cli.messages import say
from verbale.cli.options import KnowledgeOption, PathsArgument, WorkersOption
from verbale.problem import Problem


def code(paths: PathsArgument, actors: KnowledgeOption = None, workers: WorkersOption = None) -> None:
    """Code pages and write one JSON object an article to standard output, in the order of the pages.

    No record is touched. The form of the objects is stable: other programs may rely on it.

    Examples:

      verbale code story/ > story.jsonl

      curl -s https://news.example/page.html | verbale code -
    """
    from verbale.exports.coded import coded_line
    from verbale.pages import read_pages
    from verbale.pool import code_all

    failed = 0
    for result in code_all(read_pages(paths), workers, tuple(actors or ())):
        if isinstance(result.outcome, Problem):
            failed += 1
            tell_problem(result.outcome)
        else:
            sys.stdout.write(coded_line(result.outcome) + "\n")
            sys.stdout.flush()
    if failed:
        raise typer.Exit(1)


def tell_problem(problem: Problem) -> None:
    """A problem in one line on standard error."""
    advice = f" ({problem.advice})" if problem.advice else ""
    say(f"{problem.uri}: {problem.reason}{advice}")
