"""Knows how many pages are coded by several processes, in order, and how one bad page does not stop the others."""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import signal
import time
import traceback
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from verbale import settings
from verbale.problem import Problem

if TYPE_CHECKING:
    # loading the stages takes a while; the process that only hands out pages does without them
    from verbale.coding import Coded
    from verbale.knowledge import Knowledge
    from verbale.pages.page import Page

log = logging.getLogger("verbale")


class PoolError(RuntimeError):
    """No process that codes could be started; the message says why."""


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
        knowledge = knowledge or _prepare(tuple(knowledge_files))
        outcome, trace = _code_one(page, knowledge)
        _tell(page.uri, trace)
        yield Result(page, outcome)


def _prepare(knowledge_files: tuple[Path, ...]) -> Knowledge:
    """Load the stages, the parser and what is known beforehand: a fault in them is not to be taken for a page's."""
    from verbale.knowledge import known
    from verbale.text.parser import load

    import_module("verbale.coding")
    load(settings.MODEL)
    return known(knowledge_files)


def _code_one(page: Page, knowledge: Knowledge) -> tuple[Coded | Problem, str]:
    """The page coded, or the problem with it and where in the program it arose."""
    from verbale.coding import code

    try:
        return code(page, knowledge), ""
    # the edge: whatever goes wrong in a stage is this page's problem, and the others go on
    except Exception as error:  # noqa: BLE001
        return _problem(page.uri, f"{type(error).__name__}: {error}".rstrip(": ")), traceback.format_exc()


def _problem(uri: str, reason: str) -> Problem:
    return Problem(uri, "coding", reason, "this is a fault of Verbale: please report it with the page")


def _tell(uri: str, trace: str) -> None:
    if trace:
        log.debug("%s could not be coded:\n%s", uri, trace)


class _Worker:
    """One process with the parser loaded, and the page that it is at."""

    def __init__(self, knowledge_files: tuple[Path, ...]) -> None:
        # spawned, not forked: the same on every system, and no copy of this process's open files
        context = multiprocessing.get_context("spawn")
        self.line, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=_work, args=(theirs, knowledge_files), daemon=True)
        self.process.start()
        theirs.close()
        self.ready = False
        self.number = -1
        self.page: Page | None = None
        self.until = float("inf")
        self.coded = 0

    def give(self, number: int, page: Page) -> None:
        self.number, self.page = number, page
        self.until = time.monotonic() + settings.PAGE_SECONDS
        self.line.send(page)

    def stop(self) -> None:
        self.line.close()
        self.process.kill()
        self.process.join()


def _work(line: Connection, knowledge_files: tuple[Path, ...]) -> None:
    """A worker's life: load, say so, then code page after page until the line closes."""
    from verbale.knowledge import KnowledgeError
    from verbale.text.parser import ParserMissing

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        knowledge = _prepare(knowledge_files)
    except (KnowledgeError, ParserMissing) as error:
        line.send(str(error))
        return
    # the edge: what keeps a worker from starting is told to the process that started it
    except Exception as error:  # noqa: BLE001
        line.send(f"{type(error).__name__}: {error}")
        return
    line.send(None)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            line.send(_code_one(line.recv(), knowledge))


def _code_in_processes(
    pages: Iterable[Page | Problem], count: int, knowledge_files: tuple[Path, ...]
) -> Generator[Result, None, None]:
    crew = _Crew(count, knowledge_files)
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
                done.update(crew.results())
            while due in done:
                yield done.pop(due)
                due += 1
    finally:
        crew.stop()


class _Crew:
    """The workers, and the pages that wait for one."""

    def __init__(self, count: int, knowledge_files: tuple[Path, ...]) -> None:
        self._knowledge_files = knowledge_files
        self._queue: list[tuple[int, Page]] = []
        self._failed_starts = 0
        self._workers = [_Worker(knowledge_files) for _ in range(count)]

    def has_room(self) -> bool:
        return len(self._queue) < len(self._workers)

    def has_work(self) -> bool:
        return bool(self._queue) or any(worker.page is not None for worker in self._workers)

    def give(self, number: int, page: Page) -> None:
        self._queue.append((number, page))
        self._hand_out()

    def _hand_out(self) -> None:
        for worker in self._workers:
            if worker.ready and worker.page is None and self._queue:
                try:
                    worker.give(*self._queue[0])
                except OSError:
                    # it died between two pages: found and replaced at the next look; the page stays in the queue
                    worker.page, worker.until = None, float("inf")
                else:
                    self._queue.pop(0)

    def results(self) -> list[tuple[int, Result]]:
        """Wait until something is done; the results there are now."""
        patience = min(worker.until for worker in self._workers) - time.monotonic()
        spoken = wait([worker.line for worker in self._workers], max(0.0, patience) if patience < 1e9 else None)
        found: list[tuple[int, Result]] = []
        for place, worker in enumerate(self._workers):
            late = worker.page is not None and time.monotonic() > worker.until
            if worker.line in spoken:
                result = self._hear(place, worker)
            elif late:
                result = self._give_up(place, worker, f"took longer than {settings.PAGE_SECONDS} seconds")
            else:
                continue
            if result is not None:
                found.append(result)
        self._hand_out()
        return found

    def _hear(self, place: int, worker: _Worker) -> tuple[int, Result] | None:
        try:
            said = worker.line.recv()
        except (EOFError, OSError):
            return self._give_up(place, worker, f"its process ended ({_end_of(worker.process)})")
        if not worker.ready:
            if said is not None:
                raise PoolError(said)
            worker.ready = True
            return None
        outcome, trace = said
        number, page = worker.number, worker.page
        assert page is not None
        _tell(page.uri, trace)
        worker.page, worker.until = None, float("inf")
        worker.coded += 1
        if worker.coded >= settings.PAGES_A_WORKER:
            self._replace(place)
        return number, Result(page, outcome)

    def _give_up(self, place: int, worker: _Worker, reason: str) -> tuple[int, Result] | None:
        number, page, ready = worker.number, worker.page, worker.ready
        self._replace(place)
        if not ready:
            self._failed_starts += 1
            if self._failed_starts > len(self._workers):
                raise PoolError(f"no process that codes could be started: {reason}")
        if page is None:
            return None
        return number, Result(page, Problem(page.uri, "coding", reason, "leave this page out, or make it shorter"))

    def _replace(self, place: int) -> None:
        self._workers[place].stop()
        self._workers[place] = _Worker(self._knowledge_files)

    def stop(self) -> None:
        for worker in self._workers:
            worker.stop()


def _end_of(process: BaseProcess) -> str:
    process.join(1)
    code = process.exitcode
    if code is not None and code < 0:
        return f"signal {-code}"
    return f"exit status {code}"
