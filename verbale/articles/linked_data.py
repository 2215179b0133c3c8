"""Knows the JSON-LD of an HTML page: its objects, however they are written, and the one that tells of the page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any, Final

from verbale.pages.stated_fields import sound, words_of

_ARTICLE: Final = re.compile(r"(?:Article|BlogPosting|Report|Review|Posting)$")
#: what templates put around a script, and a comma before a closing bracket
_WRAPPING: Final = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)\s*$"
)
_TRAILING: Final = re.compile(r",\s*([\]}])")
_WORD: Final = re.compile(r"\w+")
_TAGS: Final = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")


def plain(words: str) -> str:
    """Stated words without escapes, tags and double spaces."""
    return " ".join(_TAGS.sub(" ", html.unescape(html.unescape(sound(words)))).split())


def linked_objects(tree: Any) -> Iterator[dict[str, Any]]:
    """All objects of the page's scripts, those inside others too."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = _WRAPPING.sub("", script.text or "").strip().rstrip(";")
        for data in _json_values(source):
            yield from _objects(data, 0)


def _json_values(source: str) -> list[Any]:
    """The values of a script: one, or several one after the other; a comma too many is passed over."""
    decoder = json.JSONDecoder(strict=False)
    for text in (source, _TRAILING.sub(r"\1", source)):
        values: list[Any] = []
        at = 0
        while at < len(text):
            try:
                value, at = decoder.raw_decode(text, at)
            except (ValueError, RecursionError):
                break  # a page's own broken script; its meta elements remain
            values.append(value)
            while at < len(text) and text[at] in " \t\r\n,;":
                at += 1
        if values:
            return values
    return []


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            if isinstance(data.get(key), list | dict):
                yield from _objects(data[key], depth + 1)


def is_article(item: dict[str, Any]) -> bool:
    """Whether an object tells of an article, a report, a post or a review."""
    kinds = item.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in named)


def main_article(articles: list[dict[str, Any]], shown: list[str]) -> dict[str, Any]:
    """The object that tells of this page: the one whose headline shares most words with the titles shown; else the first."""
    words = {word for title in shown for word in _WORD.findall(title.lower())}

    def nearness(item: dict[str, Any]) -> float:
        own = set(_WORD.findall(plain(words_of(item.get("headline")) or words_of(item.get("name")) or "").lower()))
        return round(len(own & words) / len(own), 1) if own else 0.0

    return max(articles, key=nearness) if articles else {}


def whole_object(value: Any, linked: list[dict[str, Any]]) -> Any:
    """A stated person or house: the first of a list; the object that an "@id" alone points to."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return next((item for item in linked if item.get("@id") == value["@id"] and "name" in item), value)
    return value
