"""Knows the frame around a report on an HTML page: blocks of links, notes on authors, forms, comments, cookie notices."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final
from urllib.parse import urlsplit

#: names that sites give to such blocks, as whole parts of a class or id ("article-related__list" has related and list)
_NAMES: Final = frozenset(
    """
    related recirc recirculation recommended recommendations recommendation trending popular mostread mostpopular mostviewed
    newsletter newsletters signup subscribe promo promos promotion comments commenting disqus cookie cookies consent gdpr
    onetrust social share sharing sharebar outbrain taboola advert advertisement adverts advertising breadcrumb breadcrumbs
    pagination authorbio authorbox bio biography readnext readmore alsoread yarpp infinite
    """.split()
)
#: two parts in a row that together name one
_PAIRS: Final = frozenset(
    tuple(pair.split("-"))
    for pair in """
    read-more read-next read-also also-read more-stories more-from more-on more-news more-articles most-read most-popular
    most-viewed you-may up-next sign-up author-bio author-box author-info author-card author-profile author-description
    about-author the-author story-promo ad-slot ad-container ad-unit ad-wrapper in-read latest-news top-stories
    story-list comment-list comment-form comment-section tag-list key-takeaways article-footer
    """.split()
)
_CONTAINERS: Final = frozenset("div section aside ul ol dl form details nav footer".split())
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5")
#: words that the page must have left without a further report
_LEAST: Final = 60
#: words of running text that a page must have beside its cards, or as many as are in them
_LEFT: Final = 150
#: words beside the heading of a card
_CARD: Final = 80
_PARTS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_WORDS: Final = re.compile(r"\w+")
#: the share of the page's running text from which a block is the report, whatever its name
_REPORT: Final = 0.25


def drop_chrome(tree: Any, headline: str | None, address: str | None = None) -> None:
    """Take out of a page's tree what is plainly no part of the report under the headline: further reports below it,
    cards that lead to others, and blocks whose names say that they are frame, but for those that hold the report. `address` is the page's own."""
    _drop_other_reports(tree, headline)
    _drop_teasers(tree, address or "")
    named = [e for e in tree.iter(*_CONTAINERS) if has_chrome_name(e)]
    if not named:
        return
    whole = max(1, sum(_running(p) for p in tree.iter("p")))
    for element in named:
        if element.getparent() is None or next(element.iter("h1"), None) is not None:
            continue
        if sum(_running(p) for p in element.iter("p")) < _REPORT * whole:
            element.drop_tree()


def _drop_other_reports(tree: Any, headline: str | None) -> None:
    """A page that goes on for ever has the next report below the first, in an article element with its own h1."""
    heads = list(tree.iter("h1"))
    if len(heads) < 2 or not headline:
        return
    own = max(heads, key=lambda h1: (_nearness("".join(h1.itertext()), headline), -heads.index(h1)))
    around = set(own.iterancestors())
    whole = sum(_running(p) for p in tree.iter("p"))
    for head in heads:
        other = next((e for e in head.iterancestors("article") if e not in around), None)
        if head is own or other is None or other.getparent() is None:
            continue
        words = sum(_running(p) for p in other.iter("p"))
        if whole - words >= _LEAST:
            other.drop_tree()
            whole -= words


def _nearness(one: str, other: str) -> float:
    words, others = set(_WORDS.findall(one.lower())), set(_WORDS.findall(other.lower()))
    return len(words & others) / max(1, len(words | others))


def _drop_teasers(tree: Any, address: str) -> None:
    """A card is a heading that is a link to another page of the site, with a picture, a line or two, and nothing more.

    Headings that link out of the site or into the page itself are those of a list of goods or of a live report.
    """
    cards = []
    for heading in tree.iter("h2", "h3", "h4", "h5"):
        link = next(heading.iter("a"), None)
        if link is None:
            link = next(heading.iterancestors("a"), None)
        if link is None or not _leads_elsewhere(link.get("href") or "", address):
            continue
        card = heading
        while (above := card.getparent()) is not None and above.tag not in ("body", "main", "article", "html"):
            if _running(above) > _running(heading) + _CARD or len(list(above.iter(*_HEADINGS))) > 1:
                break
            card = above
        if card is not heading:
            cards.append(card)
    whole = sum(_running(p) for p in tree.iter("p"))
    inside = sum(_running(p) for card in cards for p in card.iter("p"))
    if whole - inside < _LEFT and inside > whole - inside:
        return  # the cards are the report: a list of things, each under its linked name
    for card in cards:
        if card.getparent() is not None and next(card.iter("h1"), None) is None:
            card.drop_tree()


def _leads_elsewhere(link: str, address: str) -> bool:
    """Whether a link leads to another page of the same site."""
    try:
        there, here = urlsplit(link.strip()), urlsplit(address)
    except ValueError:
        return False
    if not there.path or there.scheme not in ("", "http", "https"):
        return False
    if there.netloc and here.netloc and there.netloc.split(".")[-2:] != here.netloc.split(".")[-2:]:
        return False
    return there.path.rstrip("/") != here.path.rstrip("/")


def has_chrome_name(element: Any) -> bool:
    """Whether an element's class or id says that it is frame."""
    return _says_frame(f"{element.get('class') or ''} {element.get('id') or ''}")


@lru_cache(maxsize=4096)
def _says_frame(names: str) -> bool:
    if not names.strip() or len(names) > 500:
        return False
    for name in names.split():
        parts = [part.lower() for part in _PARTS.findall(name)]
        if not _NAMES.isdisjoint(parts) or any(pair in _PAIRS for pair in pairwise(parts)):
            return True
    return False


def _running(element: Any) -> int:
    return len(_WORDS.findall("".join(element.itertext())))
