"""Knows saved RSS and Atom feeds: each entry is a page, with what the feed states of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any, Final

from verbale import settings
from verbale.pages.fields import compose
from verbale.pages.page import Page, Stated
from verbale.pages.stated_fields import day_of, names_of, sound, words_of
from verbale.problem import Problem

_DOCTYPE: Final = re.compile(rb"<!DOCTYPE[^\[>]{0,500}(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)


def read_feed(uri: str, body: bytes) -> Iterator[Page | Problem]:
    """The feed's entries in its order; a Problem for an entry without text and for a feed without entries."""
    if body.count(b"<") > settings.MAX_TAGS:
        yield Problem(uri, "pages", f"a feed with more than {settings.MAX_TAGS:,} tags", "split the feed")
        return
    # Given bytes and no address, feedparser fetches nothing. Entities that a feed defines itself serve only attacks:
    # their definitions are cut out, and their names stay as they stand.
    body = _DOCTYPE.sub(b"", body, count=1)
    import feedparser  # here, since a command that reads no feed should not pay for it

    feed = feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False)
    outlet = words_of(feed.feed.get("title"))
    language = words_of(feed.feed.get("language"))
    if not feed.entries:
        why = f": {feed.bozo_exception}" if feed.get("bozo_exception") else ""
        yield Problem(uri, "pages", f"a feed without entries{why}", "save the feed again")
    for n, entry in enumerate(feed.entries[: settings.MAX_ENTRIES], 1):
        yield _entry(f"{uri}#{n}", entry, outlet, language)


def _entry(uri: str, entry: Any, outlet: str | None, language: str | None) -> Page | Problem:
    link = words_of(entry.get("link"))
    address = link if link and "://" in link else uri  # an id that is no address names nothing outside its feed
    contents = [c.get("value") or "" for c in entry.get("content") or ()]
    text = max([*contents, entry.get("summary") or ""], key=len).strip()
    if not text:
        return Problem(address, "pages", "the feed's entry has no text", "give the saved page of the entry instead")
    headline = words_of(html.unescape(entry.get("title") or ""))
    day = day_of(entry.get("published")) or day_of(entry.get("updated"))
    source = words_of((entry.get("source") or {}).get("title"))
    names = names_of([a.get("name") for a in entry.get("authors") or ()]) or names_of(entry.get("author"))
    stated = Stated(headline and sound(headline), source or outlet, names, day, language)
    page = compose(address, sound(text), stated)
    if page.media_type == "text/plain" and "&" in text:
        return compose(address, html.unescape(sound(text)), stated)
    return page
