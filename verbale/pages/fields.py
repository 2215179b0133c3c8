"""Knows the names under which exports give an article's fields, and how a row of such fields becomes a page.

Names seen in: CC-News data sets, GDELT article lists, Media Cloud, news-please, newspaper exports, news interfaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from verbale.pages.page import Page, Stated
from verbale.pages.stated_fields import day_of, names_of, sound, words_of
from verbale.problem import Problem

#: field -> the names that it goes by, the surest first; as folded by `fold`
NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "text": tuple(
        """maintext text body content article_text plain_text full_text fulltext article_body articlebody story_text story
        article_content body_text bodytext html raw_html article article_html""".split()
    ),
    "title": tuple("title headline heading name article_title title_page hd".split()),
    "url": tuple(
        "url link uri canonical_url requested_url article_url source_url web_url weburl permalink guid documentidentifier".split()
    ),
    "date": tuple(
        """published date publish_date date_publish publication_date published_date published_at pub_date pubdate
        date_published datepublished publishedat seendate sqldate timestamp datetime created_at pd""".split()
    ),
    "outlet": tuple(
        """outlet publication source publisher site_name sitename source_name media_name newspaper source_domain
        sourcecommonname domain hostname media sn""".split()
    ),
    "authors": tuple("authors author byline by_line creator writer by".split()),
    "language": tuple("language lang la".split()),
}
_MARKUP: Final = re.compile(r"<(?:p|div|html|body|article|br|h1)\b[^>]{0,300}>", re.IGNORECASE)
_ADVICE: Final = 'an article needs a "text" field; "url", "title", "date", "outlet" and "authors" are read too; name others with --fields'
_FETCH: Final = "with --fetch the pages at such addresses are read"

Fields = Mapping[str, str]


class UnknownField(ValueError):
    """A field that Verbale does not have was named; the message says which there are."""


def read_fields(given: Iterable[str]) -> dict[str, str]:
    """Fields named by a user, "text=Body,title=Head", as {"text": "Body", ...}. UnknownField for any other left side."""
    fields: dict[str, str] = {}
    for pair in (part for line in given for part in line.split(",") if part.strip()):
        field, _, name = pair.partition("=")
        if field.strip() not in NAMES or not name.strip():
            raise UnknownField(f"{pair.strip()!r}: write FIELD=NAME, with one of {', '.join(NAMES)} on the left")
        fields[field.strip()] = name.strip()
    return fields


def fold(name: str) -> str:
    """A field's name in one form: "Publish Date", "publish-date" and "publish_date" are one."""
    return re.sub(r"[\s./-]+", "_", name.strip().lower())


def page_of(uri: str, row: object, fields: Fields | None = None) -> Page | Problem:
    """One object as a page. `uri` names it unless it names itself by an address; `fields` come before the names in use."""
    if not isinstance(row, dict):
        return Problem(uri, "pages", "no article object", _ADVICE)
    values = {fold(str(key)): value for key, value in reversed(row.items())}
    text = next(
        (v for v in _values(values, "text", fields) if isinstance(v, str) and v.strip()),
        None,
    )
    address = _first_words(values, "url", fields)
    if text is None:
        if address and address.startswith(("http://", "https://")):
            return Problem(address, "pages", "an address without an article's text", _FETCH)
        return Problem(uri, "pages", "an entry without an article's text", _ADVICE)
    stated = Stated(
        headline=_first_words(values, "title", fields),
        outlet=_first_words(values, "outlet", fields),
        byline=next((names for v in _values(values, "authors", fields) if (names := names_of(_listed(v)))), ()),
        published=next((day for v in _values(values, "date", fields) if (day := day_of(_number(v))) is not None), None),
        language=_first_words(values, "language", fields),
    )
    return compose(address or uri, sound(text), stated)


def compose(uri: str, text: str, stated: Stated) -> Page:
    """A page from a text and what is stated of it; a plain text gets its headline on top where it lacks it."""
    if _MARKUP.search(text):
        return Page(uri, text.encode(), "text/html", charset="utf-8", stated=stated)
    if stated.headline and not " ".join(text[: 2 * len(stated.headline)].split()).startswith(stated.headline):
        text = f"{stated.headline}\n\n{text}"
    return Page(uri, text.encode(), "text/plain", charset="utf-8", stated=stated)


def _values(values: Mapping[str, Any], field: str, fields: Fields | None) -> list[Any]:
    if fields and field in fields:
        return [values.get(fold(fields[field]))]
    return [values[name] for name in NAMES[field] if name in values]


def _first_words(values: Mapping[str, Any], field: str, fields: Fields | None) -> str | None:
    for value in _values(values, field, fields):
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        words = words_of(value)
        if words is not None:
            return sound(words)
    return None


def _listed(value: object) -> object:
    """A list that a table writes as text: "['Ada Holm', 'Jon Weir']"."""
    if isinstance(value, str) and value.startswith("[") and value.endswith("]"):
        return [part.strip(" '\"") for part in value[1:-1].split(",")]
    return value


def _number(value: object) -> object:
    """Seconds since 1970 that a table writes as text."""
    return int(value) if isinstance(value, str) and re.fullmatch(r"\d{9,10}|\d{12,13}", value.strip()) else value
