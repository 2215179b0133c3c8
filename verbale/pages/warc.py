"""Knows web archives (WARC): which records are pages, and how to go on after a broken one.

Each record of a compressed archive is its own gzip member, so a flipped byte costs one record: the next one is searched
by its first bytes. Source: ISO 28500, "WARC file format", 1.0 and 1.1.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any, Final, cast

from verbale import settings
from verbale.pages.page import Page
from verbale.problem import Problem

_CHUNK: Final = 262_144
_GZIP: Final = b"\x1f\x8b\x08"
_START: Final = re.compile(rb"WARC/[01]\.\d+\r?\n")
_LENGTH: Final = re.compile(rb"(?im)^Content-Length:\s*(\d{1,15})\s*$")
_HEADER: Final = 65_536
#: a record's headers and those of HTTP beside the page itself
_ROOM: Final = 200_000
_PAGES: Final = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_BROKEN: Final = "a broken record: it is left out, and the next one read"
_ADVICE: Final = "download the archive again"


def read_warc(uri: str, stream: IO[bytes]) -> Iterator[Page | Problem]:
    """The pages of a web archive in its order: successful responses with HTML, text or PDF. Of other records nothing is
    said; a broken one is a Problem, and reading goes on behind it. `stream` must be able to seek."""
    count = 0
    for found in _records(uri, stream):
        if isinstance(found, Problem):
            yield found
            continue
        page = _page_of(uri, found)
        if page is not None:
            count += isinstance(page, Page)
            yield page
        if count >= settings.MAX_ENTRIES:
            yield Problem(
                uri, "pages", f"more than {settings.MAX_ENTRIES:,} pages: the rest is left", "split the archive"
            )
            return
    if not count:
        yield Problem(uri, "pages", "a web archive without a page that was answered", "check what was archived")


def _records(uri: str, stream: IO[bytes]) -> Iterator[bytes | Problem]:
    if stream.read(3) == _GZIP:
        yield from _packed_records(uri, stream)
    else:
        yield from _plain_records(uri, stream, 0)


def _packed_records(uri: str, stream: IO[bytes]) -> Iterator[bytes | Problem]:
    start: int | None = 0
    first = True
    while start is not None:
        body, end = _unpack(stream, start)
        if first and end is not None and _holds_several(body):
            yield from _plain_records(uri, _one_member(stream), 0)
            return
        first = False
        if end is not None:
            if body.strip(b"\r\n\0"):
                yield body if _START.match(body) and len(body) <= _limit() else _broken(uri, start)
            start = _next_member(stream, end)
        else:
            yield _broken(uri, start)
            start = _next_member(stream, start + 1)


def _limit() -> int:
    return settings.MAX_PAGE_BYTES + _ROOM


def _unpack(stream: IO[bytes], start: int) -> tuple[bytes, int | None]:
    """The content of the gzip member that starts there, to the limit, and where it ends; no end for a broken one."""
    stream.seek(start)
    unpacker = zlib.decompressobj(wbits=31)
    parts: list[bytes] = []
    size, read = 0, 0
    rest = b""
    try:
        while not unpacker.eof:
            if not rest:
                rest = stream.read(_CHUNK)
                read += len(rest)
                if not rest:
                    return b"", None
            part = unpacker.decompress(rest, _CHUNK)
            rest = unpacker.unconsumed_tail
            size += len(part)
            if size <= _limit() + 1:
                parts.append(part)
    except zlib.error:
        return b"", None
    return b"".join(parts) + (b"\0" if size > _limit() + 1 else b""), start + read - len(unpacker.unused_data)


def _holds_several(body: bytes) -> bool:
    """Whether the whole archive was packed as one member, as gzip does from the command line."""
    split = _split(body)
    return split is not None and len(body) > split[1] + 8 and _START.search(body, split[1]) is not None


def _one_member(stream: IO[bytes]) -> IO[bytes]:
    import gzip

    stream.seek(0)
    return cast(IO[bytes], gzip.GzipFile(fileobj=stream))


def _next_member(stream: IO[bytes], start: int) -> int | None:
    """Where the next gzip member that holds a record starts."""
    stream.seek(start)
    place, kept = start, b""
    while chunk := stream.read(_CHUNK):
        window = kept + chunk
        at = window.find(_GZIP)
        while at >= 0:
            if _looks_whole(stream, place + at):
                return place + at
            at = window.find(_GZIP, at + 1)
        kept = window[-2:]
        place += len(window) - len(kept)
        stream.seek(place + len(kept))
    return None


def _looks_whole(stream: IO[bytes], start: int) -> bool:
    stream.seek(start)
    try:
        return zlib.decompressobj(wbits=31).decompress(stream.read(4096), 16).startswith(b"WARC/")
    except zlib.error:
        return False


def _plain_records(uri: str, stream: IO[bytes], start: int) -> Iterator[bytes | Problem]:
    """The records of an archive that is not packed. Where one does not end before the next, the next is searched."""
    place: int | None = _next_start(stream, start)
    while place is not None:
        stream.seek(place)
        head = stream.read(_HEADER)
        split = _split(head)
        if split is None:
            yield _broken(uri, place)
            place = _next_start(stream, place + 5)
            continue
        end = place + split[1]
        stream.seek(place)
        body = stream.read(min(split[1], _limit() + 1))
        stream.seek(end)
        after = stream.read(16)
        if len(body) < min(split[1], _limit()) or (after.strip(b"\r\n") and not _START.match(after.lstrip(b"\r\n"))):
            yield _broken(uri, place)
            place = _next_start(stream, place + split[0])
            continue
        yield body if len(body) <= _limit() else Problem(f"{uri}@{place}", "pages", "a record larger than a page", "")
        place = _next_start(stream, end)


def _split(body: bytes) -> tuple[int, int] | None:
    """Where a record's own headers end, and where the record ends by what they say."""
    found = re.search(rb"\r?\n\r?\n", body[:_HEADER])
    if not _START.match(body) or found is None:
        return None
    length = _LENGTH.search(body, 0, found.end())
    return (found.end(), found.end() + int(length.group(1))) if length else None


def _next_start(stream: IO[bytes], start: int) -> int | None:
    stream.seek(start)
    place, kept = start, b""
    while chunk := stream.read(_CHUNK):
        window = kept + chunk
        for found in _START.finditer(window):
            if found.start() == 0 or window[found.start() - 1 : found.start()] == b"\n":
                return place + found.start()
        kept = window[-16:]
        place += len(window) - len(kept)
    return None


def _broken(uri: str, place: int) -> Problem:
    return Problem(f"{uri}@{place}", "pages", _BROKEN, _ADVICE)


def _page_of(uri: str, record: bytes) -> Page | Problem | None:
    """The page that a record holds; None for a record of another kind."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for found in ArchiveIterator(io.BytesIO(record)):
            return _answered(found)
    except (ArchiveLoadFailed, zlib.error, EOFError, OSError, ValueError, AttributeError, IndexError) as error:
        return Problem(uri, "pages", f"{_BROKEN} ({error})", _ADVICE)
    return None


def _answered(found: Any) -> Page | Problem | None:
    target = found.rec_headers.get_header("WARC-Target-URI")
    http = found.http_headers
    if found.rec_type not in ("response", "resource", "conversion") or not target:
        return None
    if found.rec_type == "response" and (http is None or http.get_statuscode() != "200"):
        return None
    stated = (http or found.rec_headers).get_header("Content-Type") or ""
    kind, _, rest = stated.partition(";")
    kind = kind.strip().lower()
    if kind not in _PAGES:
        return None
    body = _read_bounded(found.content_stream())
    target = target.strip("<> ")
    if body is None:
        return Problem(target, "pages", f"more than {settings.MAX_PAGE_BYTES:,} bytes", "")
    charset = re.search(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", rest, re.IGNORECASE)
    media = "text/html" if "html" in kind else kind
    return Page(
        target, body, media, _time_of(found.rec_headers.get_header("WARC-Date")), charset.group(1) if charset else None
    )


def _read_bounded(stream: Any) -> bytes | None:
    parts: list[bytes] = []
    size = 0
    while part := stream.read(_CHUNK):
        size += len(part)
        if size > settings.MAX_PAGE_BYTES:
            return None
        parts.append(part)
    return b"".join(parts)


def _time_of(stated: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(stated.replace("Z", "+00:00")) if stated else None
    except ValueError:
        return None
