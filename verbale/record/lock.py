"""Knows the writer's lock: one process at a time writes to a record; the system lets go of it when that process ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from verbale.record.errors import RecordError


class WriterLock:
    """A lock held on the file `<record>-lock` for as long as a record is open for writing."""

    def __init__(self, record: Path) -> None:
        """Take the lock, or raise RecordError naming the process that holds it."""
        self.path = record.with_name(record.name + "-lock")
        self._file = self._take(record)

    def _take(self, record: Path) -> int:
        while True:
            try:
                file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
            except OSError as error:
                raise RecordError(f"{record}: cannot be written there ({error.strerror})") from error
            if not _lock(file):
                holder = os.pread(file, 20, 0).decode("ascii", "replace").strip() if hasattr(os, "pread") else ""
                os.close(file)
                who = f"another verbale (process {holder})" if holder else "another verbale"
                raise RecordError(f"{record}: {who} is writing to it; wait until that has finished")
            if self._still_there(file):
                os.ftruncate(file, 0)
                os.write(file, str(os.getpid()).encode("ascii"))
                return file
            # the last holder removed the file between our opening and our locking it
            os.close(file)

    def _still_there(self, file: int) -> bool:
        try:
            return os.path.samestat(os.stat(self.path), os.fstat(file))
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Let go; the file is removed first, while nobody else can hold it."""
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        os.close(self._file)


def _lock(file: int) -> bool:
    """Lock the file without waiting; whether it was got."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
