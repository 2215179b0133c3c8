"""Knows articles that come as JSON: one object a line, one object, or a list; under the names in common use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import IO, Any, Final

from verbale import settings
from verbale.pages.page import Page, Stated
from verbale.pages.stated_fields import day_of, names_of, sound, words_of
from verbale.problem import Problem

_TEXT: Final = ("text", "maintext", "body", "content", "article_text", "plain_text", "article", "html", "raw_html")
_TITLE: Final = ("title", "headline", "name")
_ADDRESS: Final = ("url", "link", "uri", "canonical_url", "source_url")
_DATE: Final = (
    *("published", "date", "publish_date", "date_publish", "publication_date", "published_at", "datePublished"),
    *("date_published", "pubDate", "pubdate", "publishedAt", "timestamp"),
)
_OUTLET: Final = (
    "outlet",
    "source",
    "publisher",
    "site_name",
    "sitename",
    "source_name",
    "source_domain",
    "domain",
    "hostname",
)
_AUTHORS: Final = ("authors", "author", "byline", "creator")
_MARKUP: Final = re.compile(r"<(?:p|div|html|body|article|br|h1)\b[^>]{0,300}>", re.IGNORECASE)
_ADVICE: Final = 'an article needs a "text" field; "url", "title", "date", "outlet" and "authors" are read too'


def read_exported(uri: str, stream: IO[bytes]) -> Iterator[Page | Problem] | None:
    """The articles of a JSON stream; None where the stream is no JSON, so that it may be read as text."""
    start = stream.tell()
    first = stream.readline(settings.MAX_PAGE_BYTES)
    row = _load(first)
    stream.seek(start)
    if isinstance(row, dict):
        return _rows(uri, stream)
    whole = _load(stream.read(settings.MAX_PAGE_BYTES + 1))
    if isinstance(whole, dict):
        return iter([page_of(uri, whole)])
    if isinstance(whole, list):
        return (page_of(f"{uri}#{n}", item) for n, item in enumerate(whole[: settings.MAX_ENTRIES], 1))
    return None


def _load(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None


def _rows(uri: str, stream: IO[bytes]) -> Iterator[Page | Problem]:
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
            yield page_of(f"{uri}#{n}", row)


def page_of(uri: str, row: object) -> Page | Problem:
    """One object as a page. `uri` names it unless it names itself by an address."""
    if not isinstance(row, dict):
        return Problem(uri, "pages", "JSON, but no article object", _ADVICE)
    text = next((row[key] for key in _TEXT if isinstance(row.get(key), str) and row[key].strip()), None)
    if text is None:
        return Problem(uri, "pages", "JSON without an article's text", _ADVICE)
    stated = Stated(
        headline=_first_words(row, _TITLE),
        outlet=_first_words(row, _OUTLET),
        byline=next((names for key in _AUTHORS if (names := names_of(row.get(key)))), ()),
        published=next((day for key in _DATE if (day := day_of(row.get(key))) is not None), None),
        language=_first_words(row, ("language", "lang")),
    )
    text = sound(text)
    address = _first_words(row, _ADDRESS)
    return compose(address or uri, text, stated)


def compose(uri: str, text: str, stated: Stated) -> Page:
    """A page from a text and what is stated of it; a plain text gets its headline on top where it lacks it."""
    if _MARKUP.search(text):
        return Page(uri, text.encode(), "text/html", charset="utf-8", stated=stated)
    if stated.headline and not " ".join(text[: 2 * len(stated.headline)].split()).startswith(stated.headline):
        text = f"{stated.headline}\n\n{text}"
    return Page(uri, text.encode(), "text/plain", charset="utf-8", stated=stated)


def _first_words(row: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = row.get(key)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        words = words_of(value)
        if words is not None:
            return sound(words)
    return None
