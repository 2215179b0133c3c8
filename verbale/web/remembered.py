"""Knows what was worked out from the record, kept until the record has changed."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread
from typing import Any, TypeVar, cast

from verbale import settings
from verbale.record import RecordError

T = TypeVar("T")
log = logging.getLogger("verbale")
#: results kept at once: the whole record's, and those of the pages and filters asked for last
MOST = 200
#: seconds: what takes longer to work out is given as it was while it is worked out anew
SLOW = 0.2


@dataclass(frozen=True, slots=True)
class _Made:
    """A result, with the state of the file from which it was made, when it was, and how many seconds it took."""

    state: Any
    at: float
    cost: float
    value: Any


class Remembered:
    """What was worked out from the file at `path`: once for each state of it, and at most every few seconds while it
    grows."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._made: OrderedDict[Any, _Made] = OrderedDict()
        self._busy: dict[Any, Lock] = {}
        self._lock = Lock()

    def once(self, key: Any, make: Callable[[], T]) -> T:
        """What `make` gives, worked out anew only where the file has changed since."""
        # one reader works a thing out, others who want it wait for that; who wants something else does not wait
        with self._lock:
            busy = self._busy.setdefault(key, Lock())
            made = self._made.get(key)
        state, now = self._state(), time.monotonic()
        if made is not None and (made.state == state or now - made.at < self._patience(made)):
            return cast("T", self._used(key, made))
        if made is not None and made.cost > SLOW:
            # what takes long is given as it was, and worked out anew meanwhile
            if busy.acquire(blocking=False):
                Thread(target=self._renew, args=(key, make, busy), daemon=True).start()
            return cast("T", self._used(key, made))
        with busy:
            with self._lock:
                newer = self._made.get(key)
            if newer is not made and newer is not None:
                return cast("T", self._used(key, newer))
            return cast("T", self._used(key, self._make(key, make)))

    def _renew(self, key: Any, make: Callable[[], Any], busy: Lock) -> None:
        try:
            self._make(key, make)
        except RecordError:
            # the reader that comes next meets the same trouble and is told of it
            log.warning("%s could not be read anew", self._path)
        finally:
            busy.release()

    def _make(self, key: Any, make: Callable[[], Any]) -> _Made:
        state, begun = self._state(), time.monotonic()
        value = make()
        now = time.monotonic()
        made = _Made(state, now, now - begun, value)
        with self._lock:
            self._made[key] = made
            while len(self._made) > MOST:
                oldest, _ = self._made.popitem(last=False)
                self._busy.pop(oldest, None)
        return made

    def _used(self, key: Any, made: _Made) -> Any:
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
        return made.value

    @staticmethod
    def _patience(made: _Made) -> float:
        """Seconds for which a result stands though the record has changed: while it grows, one twentieth of the time
        at most goes into working a thing out anew."""
        return max(settings.WEB_FRESH, 20 * made.cost)

    def _state(self) -> tuple[tuple[int, int], ...]:
        """Changes with every write: a write goes to the log beside the file, and from there into the file."""
        state = []
        for path in (self._path, self._path.with_name(self._path.name + "-wal")):
            try:
                found = path.stat()
            except FileNotFoundError:
                state.append((0, 0))
            else:
                state.append((found.st_mtime_ns, found.st_size))
        return tuple(state)
