"""Knows how many pages are coded by several processes, in order, and how one bad page does not stop the others."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from verbale import settings
from verbale.pool.crew import Crew
from verbale.pool.one_page import code_one, prepare, tell_trace
from verbale.problem import Problem

if TYPE_CHECKING:
    from verbale.coded import Coded
    from verbale.knowledge import Knowledge
    from verbale.pages.page import Page


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one page: what was found, or why it could not be coded. `page` is None for an input that never
    became a page."""

    page: Page | None
    outcome: Coded | Problem


def code_all(
    pages: Iterable[Page | Problem], workers: int | None = None, knowledge_files: Sequence[Path] = ()
) -> Iterator[Result]:
    """Code the pages, each with the result in its place; problems go through as they are.

    `workers` is the number of processes (None: the setting, 0: one for each core); with one, or a handful of pages,
    all is done in this process. Pages are taken in as results are taken out, so that memory does not grow with their
    number. A page that raises, kills its process or takes longer than settings.PAGE_SECONDS becomes a Problem.
    Raises PoolError, or in this process KnowledgeError or ParserMissing, where coding cannot begin at all.
    """
    count = workers if workers is not None else settings.WORKERS
    count = count or min(_cores(), settings.MAX_WORKERS)
    pages = iter(pages)
    first = list(islice(pages, settings.FEW_PAGES + 1))
    everything = chain(first, pages)
    if count == 1 or len(first) <= settings.FEW_PAGES:
        yield from _code_here(everything, knowledge_files)
    else:
        with contextlib.closing(_code_in_processes(everything, count, tuple(knowledge_files))) as results:
            yield from results


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _code_here(pages: Iterable[Page | Problem], knowledge_files: Sequence[Path]) -> Iterator[Result]:
    knowledge: Knowledge | None = None
    for page in pages:
        if isinstance(page, Problem):
            yield Result(None, page)
            continue
        knowledge = knowledge or prepare(tuple(knowledge_files))
        outcome, trace = code_one(page, knowledge)
        tell_trace(page.uri, trace)
        yield Result(page, outcome)


def _code_in_processes(
    pages: Iterable[Page | Problem], count: int, knowledge_files: tuple[Path, ...]
) -> Generator[Result, None, None]:
    crew = Crew(count, knowledge_files)
    source = enumerate(pages)
    done: dict[int, Result] = {}
    taken = due = 0
    more = True
    try:
        while more or crew.has_work():
            # taken in ahead of what is due, by a few pages a worker: one slow page holds up the order, not the work
            while more and taken - due < settings.PAGES_AHEAD * count and crew.has_room():
                number, page = next(source, (taken, None))
                if page is None:
                    more = False
                    break
                taken = number + 1
                if isinstance(page, Problem):
                    done[number] = Result(None, page)
                else:
                    crew.give(number, page)
            if due not in done and crew.has_work():
                done.update((place, Result(page, outcome)) for place, page, outcome in crew.results())
            while due in done:
                yield done.pop(due)
                due += 1
    finally:
        crew.stop()
