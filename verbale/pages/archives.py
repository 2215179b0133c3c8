"""Knows zip archives: which members are pages, and which are traps."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from verbale import settings
from verbale.pages.bounded import PageTooLarge, read_stream
from verbale.problem import Problem

_LINK = 0o120000


def read_zip(uri: str, stream: IO[bytes]) -> Iterator[tuple[str, str, bytes] | Problem]:
    """The archive's members as (uri, name, body) in the order of their names. Nothing is written to disk.

    Refused, each as a Problem: names that lead out of the archive, links, members under a password, members that
    unpack to more than MAX_PAGE_BYTES or more than MAX_RATIO times their size.
    """
    try:
        archive = zipfile.ZipFile(stream)
        members = sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: m.filename)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, UnicodeDecodeError) as error:
        yield Problem(uri, "pages", f"a broken zip archive: {error}", "make the archive again")
        return
    with archive:
        for member in members[: settings.MAX_ENTRIES]:
            parts = PurePosixPath(member.filename.replace("\\", "/")).parts
            if any(part.startswith(".") and part != ".." for part in parts) or "__MACOSX" in parts:
                continue
            inner = f"{uri}!/{member.filename}"
            refused = _refusal(member, parts)
            if refused:
                yield Problem(inner, "pages", refused, "unpack the archive yourself and give the files that you trust")
                continue
            yield _member(archive, member, inner)
    if len(members) > settings.MAX_ENTRIES:
        yield Problem(
            uri, "pages", f"more than {settings.MAX_ENTRIES:,} members: the rest is left", "split the archive"
        )


def _refusal(member: zipfile.ZipInfo, parts: tuple[str, ...]) -> str:
    if ".." in parts or member.filename.startswith(("/", "\\")) or member.filename[1:2] == ":":
        return "its name leads out of the archive"
    if (member.external_attr >> 16) & 0o170000 == _LINK:
        return "it is a link"
    if member.flag_bits & 1:
        return "it is locked with a password"
    if member.file_size > settings.MAX_PAGE_BYTES:
        return f"unpacks to more than {settings.MAX_PAGE_BYTES:,} bytes"
    if member.file_size > settings.MAX_RATIO * max(member.compress_size, 1_000):
        return f"unpacks to more than {settings.MAX_RATIO} times its size"
    return ""


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, inner: str) -> tuple[str, str, bytes] | Problem:
    try:
        with archive.open(member) as stream:
            return inner, member.filename, read_stream(stream)
    except PageTooLarge as error:
        return Problem(inner, "pages", str(error), "raise VERBALE_MAX_PAGE_BYTES if it is a page after all")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        return Problem(inner, "pages", f"cannot be unpacked: {error}", "make the archive again")
