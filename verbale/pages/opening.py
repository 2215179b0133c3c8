"""Knows how one file or stream becomes pages: its form is seen from its content, containers are opened in turn."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Final

from verbale import settings
from verbale.pages.archives import read_zip
from verbale.pages.bounded import PageTooLarge, Unreadable, gunzip, read_stream
from verbale.pages.exported import read_exported
from verbale.pages.feeds import read_feed
from verbale.pages.forms import binary_kind, form_of
from verbale.pages.page import Page
from verbale.pages.rich_text import strip_rtf
from verbale.pages.walking import find_files, reason_of
from verbale.problem import Problem

_HEAD: Final = 16_384
_LARGER: Final = "raise VERBALE_MAX_PAGE_BYTES if it is a page after all"
_NEEDS_TEXT: Final = "give plain text, HTML, a feed, JSON Lines, or these in gzip or zip"


def read_pages(paths: Iterable[str | Path]) -> Iterator[Page | Problem]:
    """All pages that the paths stand for, in a fixed order; "-" is standard input.

    A file may be plain text, HTML, RTF, a saved RSS or Atom feed, JSON or JSON Lines, or a gzip or zip of these; a
    folder is walked. What cannot be used comes out as a Problem in its place, and the next is read: nothing is raised.
    """
    for path in paths:
        if str(path) == "-":
            yield from _read_standard_input()
            continue
        for found in find_files(Path(path)):
            if isinstance(found, Problem):
                yield found
            else:
                yield from _read_file(found)


def load_page(path: str | Path) -> Page:
    """The one page of a file. ValueError, with the reason, where the file has none or several."""
    found = []
    for page in read_pages([path]):
        found.append(page)
        if len(found) > 1:
            raise ValueError(f"{path}: holds more than one page; use read_pages")
    if not found:
        raise ValueError(f"{path}: holds no page")
    if isinstance(found[0], Problem):
        raise ValueError(f"{path}: {found[0].reason}")
    return found[0]


def _read_standard_input() -> Iterator[Page | Problem]:
    try:
        body = read_stream(sys.stdin.buffer)
    except PageTooLarge as error:
        yield Problem("-", "pages", f"standard input: {error}", "give it as a file")
        return
    yield from open_stream("-", "", io.BytesIO(body))


def _read_file(path: Path) -> Iterator[Page | Problem]:
    try:
        with path.open("rb") as stream:
            yield from open_stream(str(path), path.name, stream)
    except OSError as error:
        yield Problem(str(path), "pages", f"cannot be read: {reason_of(error)}", "check its permissions")


def open_stream(uri: str, name: str, stream: IO[bytes], depth: int = 0) -> Iterator[Page | Problem]:
    """The pages of one seekable stream. `name` helps where the content leaves the form open."""
    if depth > settings.MAX_DEPTH:
        yield Problem(uri, "pages", f"containers inside containers, more than {settings.MAX_DEPTH} deep", "unpack it")
        return
    head = stream.read(_HEAD)
    stream.seek(0)
    form = form_of(head, name)
    if form == "zip":
        for member in read_zip(uri, stream):
            if isinstance(member, Problem):
                yield member
            else:
                inner, inner_name, body = member
                yield from open_stream(inner, inner_name, io.BytesIO(body), depth + 1)
        return
    if form == "json":
        pages = read_exported(uri, stream)
        if pages is not None:
            yield from pages
            return
        stream.seek(0)
    try:
        body = read_stream(stream)
        if form == "gzip":
            body = gunzip(body)
            yield from open_stream(uri, name.removesuffix(".gz"), io.BytesIO(body), depth + 1)
            return
    except PageTooLarge as error:
        yield Problem(uri, "pages", str(error), _LARGER)
        return
    except Unreadable as error:
        yield Problem(uri, "pages", str(error), "fetch or pack the file again")
        return
    # The head may be blank and the rest not.
    yield from _open_body(uri, body, form_of(body, name) if form == "empty" else form)


def _open_body(uri: str, body: bytes, form: str) -> Iterator[Page | Problem]:
    if form == "empty":
        yield Problem(uri, "pages", "the file is empty", "fetch it again, or leave it out")
    elif form == "binary":
        yield Problem(uri, "pages", f"no text: {binary_kind(body)}", _NEEDS_TEXT)
    elif form == "feed":
        yield from read_feed(uri, body)
    elif form == "html":
        yield Page(uri, body, "text/html")
    elif form == "rtf":
        yield Page(uri, strip_rtf(body).encode(), "text/plain", charset="utf-8")
    else:
        yield Page(uri, body, "text/plain")
