"""Knows what an HTML page states of itself: JSON-LD, Open Graph, meta elements; headline, authors, outlet, day."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from verbale.pages.stated_fields import day_of, names_of, sound, words_of

_ARTICLE: Final = re.compile(r"(?:Article|BlogPosting|Report|Review|Posting)$")
_DATES: Final = (
    *(
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date_published",
        "publish-date",
        "publish_date",
    ),
    *(
        "publishdate",
        "published_time",
        "pubdate",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
    ),
    *(
        "dc.date",
        "dcterms.date",
        "dcterms.issued",
        "citation_publication_date",
        "citation_online_date",
        "article.published",
    ),
    *("cxenseparse:recs:publishtime", "originalpublicationdate", "article_date_original", "og:published_time", "date"),
)
_AUTHORS: Final = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "citation_author",
    "og:article:author",
)
_TITLES: Final = ("og:title", "parsely-title", "sailthru.title", "dc.title", "title", "twitter:title")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says of itself; empty where it says nothing. `headlines` are candidates, the surest first; the same
    one may stand more than once, which speaks for it.

    `dated_by` names the element that `published` was read from; `body` is the text that JSON-LD carries, if any.
    """

    headlines: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    dated_by: str = ""
    language: str | None = None
    address: str | None = None
    body: str | None = None


def read_metadata(tree: Any) -> Metadata:
    """The metadata of a parsed page."""
    meta = _meta(tree)
    articles = [item for item in _linked_data(tree) if _is_article(item)]
    main = articles[0] if articles else {}
    published, dated_by = _published(tree, main, meta)
    headlines = [words_of(main.get("headline")) or words_of(main.get("name"))]
    headlines += [meta.get(key) for key in _TITLES]
    headlines += [_text_of(element) for element in tree.iter("title")][:1]
    publisher = main.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    outlet = words_of(publisher.get("name")) if isinstance(publisher, dict) else words_of(publisher)
    return Metadata(
        headlines=tuple(sound(html.unescape(h)) for h in headlines if h),
        byline=_authors(tree, main, meta),
        outlet=sound(html.unescape(outlet))
        if outlet
        else meta.get("og:site_name") or meta.get("application-name") or meta.get("publisher"),
        published=published,
        dated_by=dated_by,
        language=tree.get("lang") or words_of(main.get("inLanguage")) or meta.get("og:locale"),
        address=_address(tree, meta, main),
        body=words_of(main.get("articleBody")) and str(main["articleBody"]),
    )


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = words_of(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue  # a page's own broken script; its meta elements remain
        yield from _objects(data, 0)


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


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in named)


def _published(tree: Any, main: dict[str, Any], meta: dict[str, str]) -> tuple[str | None, str]:
    day = day_of(words_of(main.get("datePublished")))
    if day is not None:
        return day.isoformat(), "JSON-LD datePublished"
    for key in _DATES:
        day = day_of(meta.get(key))
        if day is not None:
            return day.isoformat(), f"meta {key}"
    for element in tree.iter("time"):
        marked = (
            (element.get("itemprop") or "")
            + (element.get("class") or "")
            + ("pubdate" if "pubdate" in element.attrib else "")
        )
        day = day_of(element.get("datetime"))
        if day is not None and re.search(r"(?i)publish|pubdate|entry-date", marked):
            return day.isoformat(), "time element"
    day = day_of(words_of(main.get("dateCreated")))
    return (day.isoformat(), "JSON-LD dateCreated") if day is not None else (None, "")


def _authors(tree: Any, main: dict[str, Any], meta: dict[str, str]) -> tuple[str, ...]:
    names = _clean(names_of(main.get("author")))
    for key in _AUTHORS:
        names = names or _clean(names_of(meta.get(key)))
    if not names:
        links = [_text_of(a) for a in tree.iter("a") if "author" in (a.get("rel") or "").split()]
        names = _clean(tuple(link for link in links[:6] if link))
    return names


def _clean(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names of persons or desks; addresses, handles and the empty forms of templates are none."""
    kept = (re.sub(r"(?i)^by\s+", "", sound(html.unescape(name))).strip(" ,;|") for name in names)
    return tuple(
        dict.fromkeys(
            n
            for n in kept
            if 1 < len(n) <= 60 and "://" not in n and "@" not in n and n.lower() not in ("admin", "null")
        )
    )


def _address(tree: Any, meta: dict[str, str], main: dict[str, Any]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and "://" in (link.get("href") or ""):
            return str(link.get("href")).strip()
    found = meta.get("og:url") or words_of(main.get("url"))
    return found if found and "://" in found else None


def _text_of(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())
