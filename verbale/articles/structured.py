"""Knows what an HTML page states of itself: JSON-LD, Open Graph, meta elements; headline, authors, outlet, day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from verbale.articles.linked_data import is_article, linked_objects, main_article, plain, whole_object
from verbale.articles.markup import elements_after
from verbale.pages.stated_fields import day_of, names_of, words_of

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
#: elements after the headline among which the day of the report may stand
_NEAR: Final = 60
_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description")
_BY: Final = re.compile(r"(?i)^(?:(?:written|words|story|posted|reported)\s+)?by[\s:]+")
_NO_NAME: Final = re.compile(r"(?i)://|@|^www\.|\.com/|^(?:admin|null|none|undefined|unknown|n/a|author)$|^\W*\d*\W*$")
#: a post that stands beside a name: "Ada Holm, Political Editor"
_POST: Final = re.compile(
    r"(?i)(?:^|\s)(?:editor|correspondent|reporter|writer|columnist|producer|journalist|contributor|editor-in-chief)s?$"
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says of itself; empty where it says nothing. `headlines` are candidates, the surest first; the same
    one may stand more than once, which speaks for it.

    `dated_by` names the element that `published` was read from; `body` is the text that JSON-LD carries, if any, and
    `linked_headline` its headline; `descriptions` sum the page up, in its own words.
    """

    headlines: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    dated_by: str = ""
    language: str | None = None
    address: str | None = None
    body: str | None = None
    linked_headline: str | None = None
    descriptions: tuple[str, ...] = ()


def read_metadata(tree: Any) -> Metadata:
    """The metadata of a parsed page."""
    meta = _meta(tree)
    linked = list(linked_objects(tree))
    seen = {key: value for key in _TITLES if (value := first_of(meta, key))}
    shown = [*seen.values(), *(_text_of(e) for name in ("title", "h1") for e in tree.iter(name))]
    main = main_article([item for item in linked if is_article(item)], shown)
    published, dated_by = _published(tree, main, linked, meta)
    linked_headline = words_of(main.get("headline")) or words_of(main.get("name"))
    headlines = [linked_headline, *seen.values(), *[_text_of(element) for element in tree.iter("title")][:1]]
    publisher = whole_object(main.get("publisher"), linked)
    outlet = words_of(publisher.get("name")) if isinstance(publisher, dict) else words_of(publisher)
    names = (first_of(meta, key) for key in ("og:site_name", "application-name", "publisher"))
    described = [words_of(main.get("description")), *(first_of(meta, key) for key in _DESCRIPTIONS)]
    body = main.get("articleBody")
    return Metadata(
        headlines=tuple(plain(h) for h in headlines if h),
        byline=_authors(tree, main, linked, meta),
        outlet=plain(outlet) if outlet else next((name for name in names if name), None),
        published=published,
        dated_by=dated_by,
        language=tree.get("lang") or words_of(main.get("inLanguage")) or first_of(meta, "og:locale"),
        address=_address(tree, meta, main),
        body=body if isinstance(body, str) and body.strip() else None,
        linked_headline=plain(linked_headline) if linked_headline else None,
        descriptions=tuple(dict.fromkeys(plain(d) for d in described if d)),
    )


def first_of(meta: dict[str, list[str]], key: str) -> str | None:
    return meta[key][0] if key in meta else None


def _meta(tree: Any) -> dict[str, list[str]]:
    """What the meta elements say, by name in small letters; all values, since a page names each author in its own."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name")
        marked = name or element.get(
            "itemprop"
        )  # an itemprop may stand in a picture's part of the page: the first counts
        content = words_of(element.get("content"))
        if marked and content and (name or marked.strip().lower() not in found):
            found.setdefault(marked.strip().lower(), []).append(content)
    return found


def _published(
    tree: Any, main: dict[str, Any], linked: list[dict[str, Any]], meta: dict[str, list[str]]
) -> tuple[str | None, str]:
    day = day_of(words_of(main.get("datePublished")))
    if day is not None:
        return day.isoformat(), "JSON-LD datePublished"
    for key in _DATES:
        day = day_of(first_of(meta, key))
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
    for head in tree.iter("h1"):
        for number, element in enumerate(elements_after(head)):
            if number > _NEAR or element.tag == "h1":
                break
            day = day_of(element.get("datetime")) if element.tag == "time" else None
            if day is not None:
                return day.isoformat(), "time element under the headline"
    pages = (item for item in linked if item.get("@type") in ("WebPage", "ItemPage"))
    day = next((d for item in pages if (d := day_of(words_of(item.get("datePublished"))))), None)
    if day is not None:
        return day.isoformat(), "JSON-LD datePublished of the page"
    day = day_of(words_of(main.get("dateCreated")))
    return (day.isoformat(), "JSON-LD dateCreated") if day is not None else (None, "")


def _authors(
    tree: Any, main: dict[str, Any], linked: list[dict[str, Any]], meta: dict[str, list[str]]
) -> tuple[str, ...]:
    stated = main.get("author") or main.get("creator")
    each = stated if isinstance(stated, list) else [stated]
    names = clean_names(name for one in each for name in names_of(_person(whole_object(one, linked))))
    for key in _AUTHORS:
        names = names or clean_names(name for value in meta.get(key, ()) for name in names_of(value))
    if not names:
        links = [_text_of(a) for a in tree.iter("a") if "author" in (a.get("rel") or "").split()]
        names = clean_names(link for link in links[:6] if link)
    if not names:
        marked = [_text_of(e) for e in tree.iter("span", "a", "div", "p") if e.get("itemprop") == "author"]
        names = clean_names(name for words in marked[:6] if len(words) < 100 for name in names_of(words))
    return names


def _person(value: Any) -> Any:
    """A stated person whose name has a house or a post behind a bar: "Ada Holm | Lemna Post"."""
    if isinstance(value, dict) and value.get("@type") == "Person" and isinstance(value.get("name"), str):
        return re.split(r"\s+[|·•]\s+", value["name"])[0]
    return value


def clean_names(names: Iterable[str]) -> tuple[str, ...]:
    """Names of persons or desks; addresses, handles, posts beside a name and the empty forms of templates are none."""
    kept: dict[str, str] = {}
    for name in names:
        name = _BY.sub("", plain(name)).strip(" ,;|·•-–—")
        name = re.split(r"\s+[|·•]\s+", name)[0]
        if 1 < len(name) <= 60 and not _NO_NAME.search(name):
            kept.setdefault(name.lower(), name)
    persons = [name for name in kept.values() if not _POST.search(name)]
    return tuple(persons or kept.values())


def _address(tree: Any, meta: dict[str, list[str]], main: dict[str, Any]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and "://" in (link.get("href") or ""):
            return str(link.get("href")).strip()
    found = first_of(meta, "og:url") or words_of(main.get("url"))
    return found if found and "://" in found else None


def _text_of(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())
