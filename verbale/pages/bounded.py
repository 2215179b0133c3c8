"""Knows how to read bytes without being flooded: every read has a limit, compressed or not."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import IO, Final

from verbale import settings

_CHUNK: Final = 65_536


class PageTooLarge(Exception):
    """A body grew over its limit; the message says which and by how much."""


class Unreadable(Exception):
    """A body is broken; the message says how."""


def read_file(path: Path) -> bytes:
    """The file's bytes. PageTooLarge over MAX_PAGE_BYTES; OSError where the file cannot be read."""
    with path.open("rb") as file:
        return read_stream(file)


def read_stream(stream: IO[bytes]) -> bytes:
    """All that is left of the stream. PageTooLarge over MAX_PAGE_BYTES."""
    body = stream.read(settings.MAX_PAGE_BYTES + 1)
    if len(body) > settings.MAX_PAGE_BYTES:
        raise PageTooLarge(f"more than {settings.MAX_PAGE_BYTES:,} bytes")
    return body


def gunzip_start(packed: bytes, most: int = 16_384) -> bytes:
    """The first bytes of what gzip bytes hold, as far as they can be unpacked; empty where they are broken at once."""
    unpacker = zlib.decompressobj(wbits=31)
    parts: list[bytes] = []
    rest = packed
    while rest and not unpacker.eof and len(parts) * 256 < most:
        try:
            parts.append(unpacker.decompress(rest, 256))
        except zlib.error:
            break
        rest = unpacker.unconsumed_tail
    return b"".join(parts)


def gunzip(packed: bytes) -> bytes:
    """The content of gzip bytes, all members. PageTooLarge over the limits, Unreadable where they are cut or broken."""
    limit = min(settings.MAX_PAGE_BYTES, settings.MAX_RATIO * max(len(packed), 1_000))
    parts: list[bytes] = []
    size = 0
    rest = packed
    while rest:
        if parts and rest[:2] != b"\x1f\x8b":
            break  # padding after the last member is allowed
        unpacker = zlib.decompressobj(wbits=31)
        while not unpacker.eof:
            try:
                part = unpacker.decompress(rest, _CHUNK)
            except zlib.error as error:
                raise Unreadable(f"the gzip data are broken ({error})") from None
            rest = unpacker.unconsumed_tail
            size += len(part)
            if size > limit:
                raise PageTooLarge(f"unpacks to more than {limit:,} bytes")
            parts.append(part)
            if not part and not rest and not unpacker.eof:
                raise Unreadable("the gzip data end too early")
        rest = unpacker.unused_data
    return b"".join(parts)
