"""Knows the crew: the workers, the pages that wait for one, and who takes the place of a worker that ended."""

from __future__ import annotations

import time
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

from verbale import settings
from verbale.pool.one_page import tell_trace
from verbale.pool.worker import Worker, end_of
from verbale.problem import Problem

if TYPE_CHECKING:
    from verbale.coded import Coded
    from verbale.pages.page import Page

#: a page's place in the run, the page, and what became of it
Done = tuple[int, "Page", "Coded | Problem"]


class PoolError(RuntimeError):
    """No process that codes could be started; the message says why."""


class Crew:
    """The workers, and the pages that wait for one."""

    def __init__(self, count: int, knowledge_files: tuple[Path, ...]) -> None:
        self._knowledge_files = knowledge_files
        self._queue: list[tuple[int, Page]] = []
        self._failed_starts = 0
        self._workers = [Worker(knowledge_files) for _ in range(count)]

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

    def results(self) -> list[Done]:
        """Wait until something is done; the results there are now."""
        patience = min(worker.until for worker in self._workers) - time.monotonic()
        spoken = wait([worker.line for worker in self._workers], max(0.0, patience) if patience < 1e9 else None)
        found: list[Done] = []
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

    def _hear(self, place: int, worker: Worker) -> Done | None:
        try:
            said = worker.line.recv()
        except (EOFError, OSError):
            return self._give_up(place, worker, f"its process ended ({end_of(worker.process)})")
        if not worker.ready:
            if said is not None:
                raise PoolError(said)
            worker.ready = True
            return None
        outcome, trace = said
        number, page = worker.number, worker.page
        assert page is not None
        tell_trace(page.uri, trace)
        worker.page, worker.until = None, float("inf")
        worker.coded += 1
        if worker.coded >= settings.PAGES_A_WORKER:
            self._replace(place)
        return number, page, outcome

    def _give_up(self, place: int, worker: Worker, reason: str) -> Done | None:
        number, page, ready = worker.number, worker.page, worker.ready
        self._replace(place)
        if not ready:
            self._failed_starts += 1
            if self._failed_starts > len(self._workers):
                raise PoolError(f"no process that codes could be started: {reason}")
        if page is None:
            return None
        return number, page, Problem(page.uri, "coding", reason, "leave this page out, or make it shorter")

    def _replace(self, place: int) -> None:
        self._workers[place].stop()
        self._workers[place] = Worker(self._knowledge_files)

    def stop(self) -> None:
        for worker in self._workers:
            worker.stop()
