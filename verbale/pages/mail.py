"""Knows mail as pages: a message (.eml), a box of messages (.mbox), a page saved as MHTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr
from typing import IO, Final, cast

from verbale import settings
from verbale.pages.page import Page, Stated
from verbale.pages.stated_fields import day_of, sound, words_of
from verbale.problem import Problem

_PREFIX: Final = re.compile(r"(?i)^(?:(?:re|fwd?|fw|aw|wg)\s*:\s*)+")
#: words of a plain-text part from which it is taken before the HTML part: shorter ones only say "view in your browser"
_ENOUGH: Final = 60
_UNREADABLE: Final = (LookupError, ValueError, MessageError, AttributeError, TypeError, RecursionError)


def read_message(uri: str, body: bytes) -> Iterator[Page | Problem]:
    """A message as one page: its subject is the headline, its sender the outlet, its date the day."""
    if (problem := _too_many_parts(uri, body)) is not None:
        yield problem
        return
    try:
        message = message_from_bytes(body, policy=policy.default)
        stated = Stated(
            headline=_clean(_PREFIX.sub("", _header(message, "Subject"))),
            outlet=_clean(parseaddr(_header(message, "From"))[0]),
            published=day_of(_header(message, "Date")),
        )
        part, media = _text_part(message)
    except _UNREADABLE as error:
        yield Problem(uri, "pages", f"a message that cannot be read: {error}", "save the message again")
        return
    if part is None:
        yield Problem(uri, "pages", "a message without text", "save the page that it links to")
        return
    yield _page(uri, part, media, stated)


def read_mailbox(uri: str, stream: IO[bytes]) -> Iterator[Page | Problem]:
    """The messages of a box (mbox), each as a page. A message over MAX_PAGE_BYTES is a Problem, and the next is read."""
    lines: list[bytes] = []
    size = count = 0
    blank = True
    while True:
        line = stream.readline(settings.MAX_PAGE_BYTES)
        if not line or (blank and line.startswith(b"From ")):
            if lines or size:
                count += 1
                if size > settings.MAX_PAGE_BYTES:
                    reason = f"more than {settings.MAX_PAGE_BYTES:,} bytes"
                    yield Problem(f"{uri}#{count}", "pages", reason, "")
                else:
                    yield from read_message(f"{uri}#{count}", b"".join(lines))
            if not line or count >= settings.MAX_ENTRIES:
                break
            lines, size, blank = [], 0, False
            continue
        size += len(line)
        if size <= settings.MAX_PAGE_BYTES:
            lines.append(line[1:] if re.match(rb">+From ", line) else line)
        else:
            lines.clear()
        blank = not line.strip()


def read_mhtml(uri: str, body: bytes) -> Iterator[Page | Problem]:
    """A page saved with its pictures: the first HTML part. Its address is the one that it was saved from."""
    if (problem := _too_many_parts(uri, body)) is not None:
        yield problem
        return
    try:
        message = message_from_bytes(body, policy=policy.default)
        part = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
        address = words_of(_header(message, "Snapshot-Content-Location"))
        if part is not None:
            address = address or words_of(_header(part, "Content-Location"))
            content = cast(bytes, part.get_payload(decode=True) or b"")
            charset = part.get_content_charset()
    except _UNREADABLE as error:
        yield Problem(uri, "pages", f"a saved page that cannot be read: {error}", "save the page again")
        return
    if part is None or not content.strip():
        yield Problem(uri, "pages", "a saved page without HTML", "save the page again")
        return
    yield Page(address if address and "://" in address else uri, content, "text/html", charset=charset)


def _too_many_parts(uri: str, body: bytes) -> Problem | None:
    if body.count(b"\n--") <= 2 * settings.MAX_PARTS:
        return None
    return Problem(uri, "pages", f"a message of more than {settings.MAX_PARTS:,} parts", "give the part that matters")


def _header(message: EmailMessage, name: str) -> str:
    return sound(str(message.get(name) or ""))


def _clean(words: str) -> str | None:
    return words_of(words.strip(" \"'"))


def _text_part(message: EmailMessage) -> tuple[EmailMessage | None, str]:
    """The part that holds the words: plain text where it is more than a hint, else HTML."""
    parts = [p for p in message.walk() if not p.is_multipart() and p.get_content_disposition() != "attachment"]
    plain = next((p for p in parts if p.get_content_type() == "text/plain"), None)
    marked = next((p for p in parts if p.get_content_type() == "text/html"), None)
    if plain is not None and (marked is None or len(_words_in(plain)) >= _ENOUGH):
        return plain, "text/plain"
    return (marked, "text/html") if marked is not None else (None, "")


def _words_in(part: EmailMessage) -> list[bytes]:
    return cast(bytes, part.get_payload(decode=True) or b"").split()


def _page(uri: str, part: EmailMessage, media: str, stated: Stated) -> Page:
    content = cast(bytes, part.get_payload(decode=True) or b"")
    charset = part.get_content_charset()
    if media == "text/plain" and stated.headline:
        encoding = charset or "utf-8"
        try:
            text = content.decode(encoding, "replace")
        except LookupError:
            text = content.decode("utf-8", "replace")
        text = text.replace("\r\n", "\n").strip()
        if not " ".join(text[: 2 * len(stated.headline)].split()).startswith(stated.headline):
            text = f"{stated.headline}\n\n{text}"
        return Page(uri, sound(text).encode(), media, charset="utf-8", stated=stated)
    return Page(uri, content, media, charset=charset, stated=stated)
