"""Knows how one file or stream becomes pages: its form is seen from its content, containers are opened in turn."""

from __future__ import annotations

import gzip
import io
import sys
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final, cast

from verbale import settings
from verbale.pages.archives import read_tar, read_zip
from verbale.pages.bodies import open_body, open_word_document
from verbale.pages.bounded import PageTooLarge, Unreadable, gunzip, gunzip_start, read_stream
from verbale.pages.documents import is_word_document
from verbale.pages.exported import read_exported
from verbale.pages.fields import Fields
from verbale.pages.forms import form_of
from verbale.pages.page import Page
from verbale.pages.tables import read_table
from verbale.pages.walking import find_files, reason_of
from verbale.problem import Problem

_HEAD: Final = 16_384
_LARGER: Final = "raise VERBALE_MAX_PAGE_BYTES if it is a page after all"
#: forms that are read as they come, so that a packed one is not unpacked whole
_STREAMED: Final = frozenset(("tar", "warc", "json", "table", "mailbox"))


@dataclass(frozen=True, slots=True)
class Ways:
    """How a user wants pages read: the names of fields in exports, and whether addresses are fetched."""

    fields: Fields = field(default_factory=dict)
    fetch: bool = False


def read_pages(
    paths: Iterable[str | Path], fields: Fields | None = None, fetch: bool = False
) -> Iterator[Page | Problem]:
    """All pages that the paths stand for, in a fixed order; "-" is standard input.

    docs/pages.md names the forms that are read. A folder is walked, a pattern matched; a web address is fetched only with
    `fetch`. `fields` names fields of tables and JSON that go by other names, {"text": "Body"}. What cannot be used comes
    out as a Problem in its place, and the next is read: nothing is raised.
    """
    ways = Ways(fields or {}, fetch)
    for path in paths:
        if str(path) == "-":
            yield from _settled(_read_standard_input(ways), ways)
        elif str(path).startswith(("http://", "https://")):
            yield from _read_address(str(path), ways)
        else:
            for found in find_files(Path(path)):
                if isinstance(found, Problem):
                    yield found
                else:
                    yield from _settled(_read_file(found, ways), ways)


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


def _settled(pages: Iterator[Page | Problem], ways: Ways) -> Iterator[Page | Problem]:
    """The pages, those that an export only names by their addresses fetched where that is wanted."""
    for page in pages:
        if ways.fetch and isinstance(page, Problem) and page.uri.startswith(("http://", "https://")):
            yield from _read_address(page.uri, ways)
        else:
            yield page


def _read_address(address: str, ways: Ways) -> Iterator[Page | Problem]:
    if not ways.fetch:
        yield Problem(address, "pages", "an address: nothing is fetched without being asked", "add --fetch")
        return
    from verbale.pages.fetched import fetched_pages  # here, since hardly a run needs it

    yield from fetched_pages(address)


def _read_standard_input(ways: Ways) -> Iterator[Page | Problem]:
    # What comes may be an archive of any size, and must be gone over more than once.
    with tempfile.SpooledTemporaryFile(max_size=settings.MAX_PAGE_BYTES) as kept:
        size = 0
        while part := sys.stdin.buffer.read(_HEAD * 16):
            size += len(part)
            if size > settings.MAX_INPUT:
                reason = f"standard input: more than {settings.MAX_INPUT:,} bytes"
                yield Problem("-", "pages", reason, "give it as a file")
                return
            kept.write(part)
        kept.seek(0)
        yield from open_stream("-", "", kept, ways=ways)


def _read_file(path: Path, ways: Ways) -> Iterator[Page | Problem]:
    try:
        with path.open("rb") as stream:
            yield from open_stream(str(path), path.name, stream, ways=ways)
    except OSError as error:
        yield Problem(str(path), "pages", f"cannot be read: {reason_of(error)}", "check its permissions")


def open_stream(
    uri: str, name: str, stream: IO[bytes], depth: int = 0, ways: Ways | None = None
) -> Iterator[Page | Problem]:
    """The pages of one seekable stream. `name` helps where the content leaves the form open."""
    ways = ways or Ways()
    if depth > settings.MAX_DEPTH:
        yield Problem(uri, "pages", f"containers inside containers, more than {settings.MAX_DEPTH} deep", "unpack it")
        return
    head = stream.read(_HEAD)
    stream.seek(0)
    form = form_of(head, name)
    try:
        if form == "gzip":
            yield from _open_gzip(uri, name.removesuffix(".gz").removesuffix(".tgz"), stream, head, depth, ways)
        elif form == "zip":
            if is_word_document(stream):
                yield from open_word_document(uri, stream)
            else:
                yield from _open_members(read_zip(uri, stream), depth, ways)
        elif form == "tar":
            yield from _open_members(read_tar(uri, stream), depth, ways)
        elif form == "warc":
            yield from _open_warc(uri, stream)
        elif form == "table":
            yield from read_table(uri, stream, ways.fields)
        elif form == "mailbox":
            from verbale.pages.mail import read_mailbox

            yield from read_mailbox(uri, stream)
        elif form == "json" and (pages := read_exported(uri, stream, ways.fields)) is not None:
            yield from pages
        else:
            stream.seek(0)
            body = read_stream(stream)
            # The head may be blank and the rest not.
            yield from open_body(uri, body, form_of(body, name) if form == "empty" else form)
    except PageTooLarge as error:
        yield Problem(uri, "pages", str(error), _LARGER)
    except (Unreadable, EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield Problem(uri, "pages", str(error), "fetch or pack the file again")


def _open_members(
    members: Iterator[tuple[str, str, bytes | IO[bytes]] | Problem], depth: int, ways: Ways
) -> Iterator[Page | Problem]:
    for member in members:
        if isinstance(member, Problem):
            yield member
        else:
            uri, name, body = member
            yield from open_stream(uri, name, io.BytesIO(body) if isinstance(body, bytes) else body, depth + 1, ways)


def _open_gzip(uri: str, name: str, stream: IO[bytes], head: bytes, depth: int, ways: Ways) -> Iterator[Page | Problem]:
    inner = gunzip_start(head)
    form = form_of(inner, name) if inner else "empty"
    if form == "warc" or name.lower().endswith(".warc"):
        yield from _open_warc(uri, stream)
    elif form in _STREAMED:
        yield from open_stream(uri, name, cast(IO[bytes], gzip.GzipFile(fileobj=stream)), depth + 1, ways)
    else:
        yield from open_stream(uri, name, io.BytesIO(gunzip(read_stream(stream))), depth + 1, ways)


def _open_warc(uri: str, stream: IO[bytes]) -> Iterator[Page | Problem]:
    from verbale.pages.warc import read_warc

    for page in read_warc(uri, stream):
        # A page of the archive may be a PDF.
        if isinstance(page, Page) and page.media_type == "application/pdf":
            yield from open_body(page.uri, page.body, "pdf")
        else:
            yield page
