"""Knows a worker: one process with the parser loaded that codes page after page."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from verbale import settings
from verbale.pool.one_page import code_one, prepare

if TYPE_CHECKING:
    from verbale.pages.page import Page


#: by these the libraries under NumPy are told how many threads they may take
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


class Worker:
    """One process with the parser loaded, and the page that it is at."""

    def __init__(self, knowledge_files: tuple[Path, ...]) -> None:
        # spawned, not forked: the same on every system, and no copy of this process's open files
        context = multiprocessing.get_context("spawn")
        self.line, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=work, args=(theirs, knowledge_files), daemon=True)
        with _one_thread():
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


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """What is started here reckons with one thread: workers that each take all cores for a matrix stand in each other's way."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update({name: "1" for name, given in before.items() if given is None})
    try:
        yield
    finally:
        for name, given in before.items():
            if given is None:
                del os.environ[name]


def work(line: Connection, knowledge_files: tuple[Path, ...]) -> None:
    """A worker's life: load, say so, then code page after page until the line closes."""
    from verbale.knowledge import KnowledgeError
    from verbale.text.parser import ParserMissing

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        knowledge = prepare(knowledge_files)
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
            line.send(code_one(line.recv(), knowledge))


def end_of(process: BaseProcess) -> str:
    process.join(1)
    code = process.exitcode
    if code is not None and code < 0:
        return f"signal {-code}"
    return f"exit status {code}"
