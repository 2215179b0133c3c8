"""Knows how far a long run is, told on standard error where that is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

T = TypeVar("T")
#: seconds after which a run is long enough to be told of
LONG = 2.0


class Progress:
    """A count that appears once a run takes longer than two seconds; nothing where standard error is no terminal.

    With `beside_data`, nothing either where the data goes to a terminal: the two would spoil each other.
    """

    def __init__(self, what: str, beside_data: bool = False) -> None:
        self._what = what
        self._count = 0
        self._since = time.monotonic()
        self._bar: Bar | None = None
        self._wanted = sys.stderr.isatty() and not (beside_data and sys.stdout.isatty())

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self) -> None:
        """One more is done."""
        self._count += 1
        if self._bar is None and self._wanted and time.monotonic() - self._since > LONG:
            self._bar = self._start()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=self._count)

    def tell(self, what: T, speak: Callable[[T], None]) -> None:
        """Say something without spoiling the line that counts."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
        speak(what)

    def _start(self) -> Bar:
        from rich.console import Console
        from rich.progress import Progress as Bar
        from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

        bar = Bar(
            SpinnerColumn(),
            TextColumn("{task.completed:.0f} " + self._what),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        bar.add_task(self._what, total=None)
        bar.start()
        return bar
