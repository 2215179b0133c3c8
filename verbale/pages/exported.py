"""Knows articles that come as JSON: one object a line, one object, or a list; under the names in common use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, Any, Final

from verbale import settings
from verbale.pages.fields import Fields, page_of
from verbale.pages.page import Page
from verbale.problem import Problem

#: lists and objects in one JSON text: an article has some ten, and each takes 100 bytes and more
_BRACKETS: Final = 500_000


def read_exported(uri: str, stream: IO[bytes], fields: Fields | None = None) -> Iterator[Page | Problem] | None:
    """The articles of a JSON stream; None where the stream is no JSON, so that it may be read as text."""
    start = stream.tell()
    first = stream.readline(settings.MAX_PAGE_BYTES)
    row = _load(first)
    stream.seek(start)
    if isinstance(row, dict):
        return _rows(uri, stream, fields)
    whole = _load(stream.read(settings.MAX_PAGE_BYTES + 1))
    if isinstance(whole, dict) and isinstance(whole.get("articles"), list):
        whole = whole["articles"]
    if isinstance(whole, dict):
        return iter([page_of(uri, whole, fields)])
    if isinstance(whole, list):
        return (page_of(f"{uri}#{n}", item, fields) for n, item in enumerate(whole[: settings.MAX_ENTRIES], 1))
    return None


def _load(line: bytes) -> Any:
    if line.count(b"[") + line.count(b"{") > _BRACKETS:
        return None
    try:
        return json.loads(line.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None


def _rows(uri: str, stream: IO[bytes], fields: Fields | None) -> Iterator[Page | Problem]:
    for n in range(1, settings.MAX_ENTRIES + 2):
        line = stream.readline(settings.MAX_PAGE_BYTES + 1)
        if not line:
            return
        if n > settings.MAX_ENTRIES:
            yield Problem(uri, "pages", f"more than {settings.MAX_ENTRIES:,} lines: the rest is left", "split the file")
            return
        if len(line) > settings.MAX_PAGE_BYTES:
            yield Problem(f"{uri}#{n}", "pages", "the line is too long: it and the rest are left", "split the file")
            return
        if not line.strip():
            continue
        row = _load(line)
        if row is None:
            yield Problem(
                f"{uri}#{n}", "pages", "the line is not valid JSON", "check that the file was written to its end"
            )
        else:
            inner = row.get("articles") if isinstance(row, dict) else None
            if isinstance(inner, list):  # as news interfaces answer
                yield from (page_of(f"{uri}#{n}.{k}", item, fields) for k, item in enumerate(inner, 1))
            else:
                yield page_of(f"{uri}#{n}", row, fields)
