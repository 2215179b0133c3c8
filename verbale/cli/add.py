"""Knows `verbale add`: pages in, the record grows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from verbale.cli.code import pages_of, tell_problem
from verbale.cli.messages import say
from verbale.cli.options import (
    DEFAULT_RECORD,
    FetchOption,
    FieldsOption,
    KnowledgeOption,
    PathsArgument,
    RecordOption,
    WorkersOption,
)
from verbale.cli.progress import Progress
from verbale.cli.relate import relate_all
from verbale.problem import NOT_SUPPORTED, Problem

if TYPE_CHECKING:
    from verbale.pages import Page
    from verbale.pool import Result
    from verbale.record import Record
    from verbale.record.rows import Run


def add(
    paths: PathsArgument,
    record: RecordOption = DEFAULT_RECORD,
    actors: KnowledgeOption = None,
    workers: WorkersOption = None,
    fields: FieldsOption = None,
    fetch: FetchOption = False,
) -> None:
    """Code pages and keep what was found in the record.

    Pages that are there already are passed over: to go on after an interruption, run the same command again.

    Examples:

      verbale add story/ more.zip feed.xml

      verbale add story/ --actors actors.yaml --record crisis.sqlite

      verbale add export.csv --fields text=Body,title=Head,date=Day
    """
    from verbale.record import open_record

    with open_record(record, write=True) as opened:
        failed = add_pages(opened, paths, tuple(actors or ()), workers, fields or (), fetch)
    if failed:
        raise typer.Exit(1)


def add_pages(
    record: Record,
    paths: Sequence[str],
    knowledge_files: tuple[Path, ...],
    workers: int | None,
    fields: Sequence[str] = (),
    fetch: bool = False,
) -> int:
    """Add all pages, tell each problem and, at the end, the counts; how many pages could not be used."""
    from verbale import settings
    from verbale.knowledge import known
    from verbale.pool import code_all
    from verbale.record.rows import Run
    from verbale.version import VERSION

    run = Run(VERSION, known(knowledge_files).digest, settings.MODEL)
    before = record.counts()
    fresh = _Fresh(record)
    failed = foreign = 0
    with Progress("pages") as progress:
        for result in code_all(fresh.among(pages_of(paths, fields, fetch)), workers, knowledge_files):
            problems = _keep(record, result, run)
            failed += problems is not None
            uncoded = [] if problems is not None else _not_in_english(result)
            foreign += bool(uncoded)
            for problem in (*(problems or ()), *uncoded):
                progress.tell(problem, tell_problem)
            progress.step()
    relate_all(record)
    after = record.counts()
    grown = {name: after[name] - before[name] for name in after}
    say(
        f"{record.path}: {_many(grown['pages'], 'page')} added ({_many(grown['articles'], 'article')}, "
        f"{_many(grown['statements'], 'statement')}, {_many(grown['acts'], 'act')}), "
        f"{fresh.passed} there already, {failed} could not be used"
        + (f", {foreign} kept and not coded, since not in English" if foreign else "")
    )
    other_runs = sum(1 for kept in record.runs() if kept != run)
    if other_runs and fresh.passed:
        say(
            f"{record.path} also holds pages coded with another version, other knowledge or another model "
            f"({_many(other_runs, 'earlier run')}): those are left as they are; add them to a new record to code them again"
        )
    return failed


def _keep(record: Record, result: Result, run: Run) -> tuple[Problem, ...] | None:
    """Keep one result; None where it could be used, else why not."""
    if isinstance(result.outcome, Problem):
        record.add_problem(result.outcome)
        return (result.outcome,)
    assert result.page is not None
    record.add(result.outcome, result.page, run)
    return None if result.outcome.article.text.strip() else result.outcome.problems


def _not_in_english(result: Result) -> list[Problem]:
    """Why the text is kept and nothing of it coded; nothing where it is coded."""
    if isinstance(result.outcome, Problem):
        return []
    return [p for p in result.outcome.problems if p.reason.startswith(NOT_SUPPORTED)]


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


class _Fresh:
    """Passes on the pages that the record does not have, and counts the others."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.passed = 0

    def among(self, pages: Iterable[Page | Problem]) -> Iterator[Page | Problem]:
        for page in pages:
            if isinstance(page, Problem) or not self._record.has(page):
                yield page
            else:
                self.passed += 1
