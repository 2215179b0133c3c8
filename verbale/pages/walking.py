"""Knows which files a path stands for: a file itself, a folder all that is in it, sorted, hidden ones left out."""

from __future__ import annotations

from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path

from verbale.problem import Problem


def find_files(path: Path) -> Iterator[Path | Problem]:
    """The files under the path, or that fit it as a pattern ("**/*.html"), in the order of their names. A path that is not there or cannot be listed is a Problem.

    Links are followed; a link that leads back into a folder above it is left out, so a loop ends.
    """
    try:
        if path.is_dir():
            yield from _walk(path, frozenset())
        elif path.exists():
            yield path
        elif has_magic(str(path)):
            yield from _matching(path)
        else:
            yield Problem(str(path), "pages", "there is no such file or folder", "check the path")
    except (OSError, ValueError) as error:
        yield Problem(str(path), "pages", f"cannot be opened: {reason_of(error)}", "check the path and its permissions")


def _matching(pattern: Path) -> Iterator[Path | Problem]:
    """A pattern that the shell left as it was: "saved/**/*.html"."""
    found = sorted(glob(str(pattern), recursive=True))
    if not found:
        yield Problem(str(pattern), "pages", "no file fits the pattern", "check the pattern")
    for name in found:
        if Path(name).is_file():
            yield Path(name)


def _walk(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path | Problem]:
    try:
        status = folder.stat()
        here = (status.st_dev, status.st_ino)
        if here in above:
            return
        entries = sorted(folder.iterdir(), key=lambda p: p.name)
    except OSError as error:
        yield Problem(str(folder), "pages", f"cannot list the folder: {reason_of(error)}", "check its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            is_folder = entry.is_dir()
            is_file = entry.is_file()
        except OSError as error:
            yield Problem(str(entry), "pages", f"cannot be opened: {reason_of(error)}", "check its permissions")
            continue
        if is_folder:
            yield from _walk(entry, above | {here})
        elif is_file:
            yield entry
        elif entry.is_symlink():
            yield Problem(str(entry), "pages", "a link that leads nowhere", "remove it or restore what it points to")
        # Sockets, pipes and devices are no pages; reading one could block for ever.


def reason_of(error: Exception) -> str:
    """An error in the system's words, without number and path."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error) or type(error).__name__
