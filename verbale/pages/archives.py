"""Knows zip and tar archives: which members are pages, and which are traps."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, Final

from verbale import settings
from verbale.pages.bounded import PageTooLarge, read_stream
from verbale.problem import Problem

_LINK = 0o120000
_TRUST: Final = "unpack the archive yourself and give the files that you trust"
_LARGER: Final = "raise VERBALE_MAX_PAGE_BYTES if it is a page after all"

#: members that tell what kind of document a zip is; of these only Word documents are read, elsewhere
_OTHER: Final = frozenset(("[Content_Types].xml", "mimetype"))

Member = tuple[str, str, bytes] | tuple[str, str, IO[bytes]]


def read_zip(uri: str, stream: IO[bytes]) -> Iterator[Member | Problem]:
    """The archive's members as (uri, name, body) in the order of their names. Nothing is written to disk.

    Of a WACZ (a web archive in a zip) only its WARC files are given, each as a stream. Refused, each as a Problem: names
    that lead out of the archive, links, members under a password, members that unpack to more than MAX_PAGE_BYTES or
    more than MAX_RATIO times their size.
    """
    try:
        archive = zipfile.ZipFile(stream)
        members = sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: m.filename)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, UnicodeDecodeError) as error:
        yield Problem(uri, "pages", f"a broken zip archive: {error}", "make the archive again")
        return
    if any(m.filename == "datapackage.json" for m in members) and any(_is_warc(m.filename) for m in members):
        members = [m for m in members if _is_warc(m.filename)]
    if any(m.filename in _OTHER for m in members):
        yield Problem(uri, "pages", "an Office file or book that is no Word document", "save it as DOCX, PDF or text")
        return
    with archive:
        for member in members[: settings.MAX_ENTRIES]:
            name = member.filename
            if _is_hidden(name):
                continue
            inner = f"{uri}!/{name}"
            refused = _refusal(member)
            if refused:
                yield Problem(inner, "pages", refused, _TRUST)
            elif _is_warc(name):
                with archive.open(member) as opened:
                    yield inner, name, opened
            else:
                yield _unzipped(archive, member, inner)
    if len(members) > settings.MAX_ENTRIES:
        yield _too_many(uri)


def read_tar(uri: str, stream: IO[bytes]) -> Iterator[Member | Problem]:
    """The archive's members as (uri, name, body) in its own order, read as they come. Refused as in a zip."""
    count = 0
    try:
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for member in archive:
                name = member.name.removeprefix("./")
                if member.isdir() or _is_hidden(name):
                    continue
                count += 1
                if count > settings.MAX_ENTRIES:
                    yield _too_many(uri)
                    return
                inner = f"{uri}!/{name}"
                if leads_out(name):
                    yield Problem(inner, "pages", "its name leads out of the archive", _TRUST)
                elif not member.isfile():
                    yield Problem(
                        inner, "pages", "it is a link" if member.issym() or member.islnk() else "it is no file", _TRUST
                    )
                elif member.size > settings.MAX_PAGE_BYTES:
                    yield Problem(inner, "pages", f"more than {settings.MAX_PAGE_BYTES:,} bytes", _LARGER)
                else:
                    opened = archive.extractfile(member)
                    if opened is not None:
                        yield inner, name, read_stream(opened)
    except (tarfile.TarError, zlib.error, EOFError, OSError, ValueError, PageTooLarge) as error:
        yield Problem(uri, "pages", f"a broken tar archive: {error}: what follows is lost", "make the archive again")


def leads_out(name: str) -> bool:
    """Whether a member's name leads out of its archive: "../x", "/x", "C:x"."""
    return ".." in PurePosixPath(name.replace("\\", "/")).parts or name.startswith(("/", "\\")) or name[1:2] == ":"


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part.startswith(".") and part != ".." for part in parts) or "__MACOSX" in parts


def _is_warc(name: str) -> bool:
    return name.lower().endswith((".warc", ".warc.gz"))


def _refusal(member: zipfile.ZipInfo) -> str:
    if leads_out(member.filename):
        return "its name leads out of the archive"
    if (member.external_attr >> 16) & 0o170000 == _LINK:
        return "it is a link"
    if member.flag_bits & 1:
        return "it is locked with a password"
    if member.file_size > settings.MAX_RATIO * max(member.compress_size, 1_000):
        return f"unpacks to more than {settings.MAX_RATIO} times its size"
    if member.file_size > settings.MAX_PAGE_BYTES and not _is_warc(member.filename):
        return f"unpacks to more than {settings.MAX_PAGE_BYTES:,} bytes"
    return ""


def _unzipped(archive: zipfile.ZipFile, member: zipfile.ZipInfo, inner: str) -> Member | Problem:
    try:
        with archive.open(member) as stream:
            return inner, member.filename, read_stream(stream)
    except PageTooLarge as error:
        return Problem(inner, "pages", str(error), _LARGER)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        return Problem(inner, "pages", f"cannot be unpacked: {error}", "make the archive again")


def _too_many(uri: str) -> Problem:
    return Problem(uri, "pages", f"more than {settings.MAX_ENTRIES:,} members: the rest is left", "split the archive")
