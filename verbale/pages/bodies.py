"""Knows how one whole body that is no container becomes a page, or several where it is an export of many articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Final

from verbale.pages.bounded import PageTooLarge, Unreadable
from verbale.pages.decoding import decode
from verbale.pages.documents import pdf_text, word_paragraphs
from verbale.pages.factiva import looks_like_factiva, looks_like_factiva_page, split_factiva, split_factiva_page
from verbale.pages.feeds import read_feed
from verbale.pages.forms import Form, binary_kind
from verbale.pages.mail import read_message, read_mhtml
from verbale.pages.nexis import looks_like_nexis, split_nexis
from verbale.pages.page import Page
from verbale.pages.rich_text import strip_rtf
from verbale.problem import Problem

_NEEDS_TEXT: Final = "docs/pages.md names the forms that are read"
_BEGINNING: Final = 400_000


def open_body(uri: str, body: bytes, form: Form) -> Iterator[Page | Problem]:
    """The pages of a body of a form."""
    if form == "empty":
        yield Problem(uri, "pages", "the file is empty", "fetch it again, or leave it out")
    elif form == "binary":
        yield Problem(uri, "pages", f"no text: {binary_kind(body)}", _NEEDS_TEXT)
    elif form == "feed":
        yield from read_feed(uri, body)
    elif form == "mhtml":
        yield from read_mhtml(uri, body)
    elif form == "mail":
        yield from read_message(uri, body)
    elif form == "pdf":
        yield _document(uri, body)
    elif form == "html" and looks_like_factiva_page(body[:_BEGINNING]):
        yield from split_factiva_page(uri, decode(Page(uri, body)).text)
    elif form == "html":
        yield Page(uri, body, "text/html")
    elif form == "rtf":
        text = strip_rtf(body)
        yield from _split(uri, text.split("\n")) or iter([_plain(uri, text)])
    else:
        yield from (_split(uri, decode(Page(uri, body)).text.split("\n")) if _may_be_export(body) else None) or iter(
            [Page(uri, body, "text/plain")]
        )


def open_word_document(uri: str, stream: IO[bytes]) -> Iterator[Page | Problem]:
    """The pages of a Word document: the articles of an export, else the document as one page."""
    try:
        paragraphs = [text for _, text in word_paragraphs(stream)]
    except (PageTooLarge, Unreadable) as error:
        yield Problem(uri, "pages", str(error), "save the document again")
        return
    lines = [line for text in paragraphs for line in (text.split("\n") if text else [""])]
    text = "\n".join(lines).strip("\n")
    if not text.strip():
        yield Problem(uri, "pages", "the document holds no text", "check what it holds")
        return
    yield from _split(uri, lines) or iter([_plain(uri, text)])


def _may_be_export(body: bytes) -> bool:
    """A cheap look, so that a plain text is not decoded twice."""
    return b"End of Document" in body or b"DOCUMENTS" in body or b"Document " in body


def _split(uri: str, lines: list[str]) -> Iterator[Page | Problem] | None:
    """The articles of an export, or None where it is none."""
    text = "\n".join(lines)[:_BEGINNING]
    if looks_like_nexis(text):
        return split_nexis(uri, lines)
    if looks_like_factiva(text):
        return split_factiva(uri, lines)
    return None


def _plain(uri: str, text: str) -> Page:
    return Page(uri, text.encode("utf-8", "replace"), "text/plain", charset="utf-8")


def _document(uri: str, body: bytes) -> Page | Problem:
    try:
        return _plain(uri, pdf_text(body))
    except PageTooLarge as error:
        return Problem(uri, "pages", str(error), "split the document")
    except Unreadable as error:
        return Problem(uri, "pages", str(error), "save its text, or the page that it came from")
