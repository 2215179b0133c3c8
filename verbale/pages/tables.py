"""Knows articles that come as a table: CSV or TSV, a row an article, the first row the names of the fields."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import IO, Final

from verbale import settings
from verbale.pages.decoding import decode
from verbale.pages.fields import NAMES, Fields, fold, page_of
from verbale.pages.page import Page
from verbale.problem import Problem

_SIGNS: Final = ",;\t|"
_HEAD: Final = 16_384
_KNOWN: Final = {name for names in NAMES.values() for name in names}


def is_table(head: bytes, name: str) -> bool:
    """Whether the first line names fields of articles: two of them, a text or an address among them."""
    named = name.lower().endswith((".csv", ".tsv", ".tab"))
    columns = _columns(head)
    if columns is None:
        return False
    known = {column for column in columns if column in _KNOWN}
    useful = known & {*NAMES["text"], *NAMES["url"]}
    return named or (len(known) >= 2 and bool(useful) and len(known) >= 0.3 * len(columns))


def _columns(head: bytes) -> list[str] | None:
    line = head.lstrip(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("utf-8", "replace").strip("\r")
    if not line or len(line) > 5_000:
        return None
    sign = max(_SIGNS, key=line.count)
    return [fold(part.strip('"')) for part in line.split(sign)] if sign in line else None


def read_table(uri: str, stream: IO[bytes], fields: Fields | None) -> Iterator[Page | Problem]:
    """The rows as pages. A row without a text is a Problem; a quotation that is never closed ends the reading."""
    head = stream.read(_HEAD)
    stream.seek(0)
    encoding = decode(Page(uri, head)).encoding
    first = head.split(b"\n", 1)[0].decode(encoding, "replace")
    before = csv.field_size_limit(settings.MAX_PAGE_BYTES)
    count = 0
    try:
        rows = csv.DictReader(_lines(stream, encoding), delimiter=max(_SIGNS, key=first.count))
        for count, row in enumerate(rows, 1):
            if count > settings.MAX_ENTRIES:
                reason = f"more than {settings.MAX_ENTRIES:,} rows: the rest is left"
                yield Problem(uri, "pages", reason, "split the file")
                return
            yield page_of(f"{uri}#{count}", {k: v for k, v in row.items() if isinstance(k, str)}, fields)
    except (csv.Error, _LineTooLong) as error:
        yield Problem(f"{uri}#{count + 1}", "pages", f"the row cannot be read ({error}): it and the rest are left", "")
    finally:
        csv.field_size_limit(before)
    if not count:
        yield Problem(uri, "pages", "a table without rows", "check that the file was written to its end")


class _LineTooLong(Exception):
    """A line without an end."""


def _lines(stream: IO[bytes], encoding: str) -> Iterator[str]:
    first = True
    while line := stream.readline(settings.MAX_PAGE_BYTES + 1):
        if len(line) > settings.MAX_PAGE_BYTES:
            raise _LineTooLong("the line is too long")
        text = line.decode(encoding, "replace")
        yield text.removeprefix("\ufeff") if first else text
        first = False
