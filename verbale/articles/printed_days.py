"""Knows the day that an HTML page prints beside its headline: 'Published 14.02.2022 16:05' in an element of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from verbale.articles.article import Clue
from verbale.articles.bylines import names_in_byline
from verbale.articles.chrome import has_chrome_name
from verbale.articles.markup import elements_after, text_of
from verbale.articles.shapes import has_date_piece, is_date_line
from verbale.articles.written_days import days_written, published_day, without_days

#: what a printed day weighs: it is believed unless words as sure are of another time
WEIGHT: Final = 0.9
#: elements after the headline among which it stands, words of a line that may hold it, of a paragraph of the report
_NEAR: Final = 80
_LINE: Final = 140
_RUNNING: Final = 12
#: paragraphs, a standfirst and a caption among them, that may stand above it
_PARAGRAPHS: Final = 2
#: words around the headline of a block that is nothing but the article's head
_HEAD: Final = 40
#: words of a card that leads to another report, and of the link in it
_CARD: Final = 60
_TITLE: Final = 4
_HEADS: Final = ("h1", "h2", "h3")
_FRAME: Final = frozenset(
    "nav aside footer form select button figure figcaption table script style noscript h1".split()
)
_BLOCKS: Final = frozenset("p div ul ol section article h1 h2 h3 h4 table header footer".split())
_ELSEWHERE: Final = re.compile(
    r"(?i)(?:^|[\s_-])(?:side-?bar|widget|weather|calendar|events?|ticker|clock|today|current-?date|top-?bar|copyright|foot(?:er)?"
    r"|nav|menu|caption|teasers?|cards?|also|latest|archive|more)(?:$|[\s_-])"
)
_STATED: Final = re.compile(r"(?i)\W*(?:first |originally )?(?:publi|posted)")
_PUBLISHED: Final = re.compile(r"(?i)publi|posted")
_NAMED: Final = re.compile(r"(?i)date|time|publi|posted|byline|author|meta|info|dateline")


def printed_day(tree: Any, headline: str | None) -> Clue | None:
    """The clue of the day in a short line between the headline's element and the report, or in the block that holds the
    headline and little else; None where there is none, or several that differ.

    Days of a change, a visit or a page's own clock are none, nor those beside a link to another report, in a sidebar or
    in a footer.
    """
    head = _head(tree, headline or "")
    if head is None:
        return None
    found = list(_under(head)) or list(_above(head))
    stated = [one for one in found if _STATED.match(one[1])] or found
    if len({day for day, _ in stated}) != 1:
        return None
    day, words = stated[0]
    return Clue("printed", None, f"{day}/{day}", WEIGHT, f"printed beside the headline: “{words}”")


def _head(tree: Any, headline: str) -> Any | None:
    """The first heading that says the headline, or most of its words."""
    wanted = _words(headline)
    best, least = None, 0.5
    for tag in _HEADS:
        for heading in tree.iter(tag):
            words = _words(text_of(heading))
            share = len(words & wanted) / max(1, len(words | wanted))
            if share > least:
                best, least = heading, share
    return best


def _under(head: Any) -> Iterator[tuple[date, str]]:
    """The days in lines after the headline, up to the report's third paragraph; below its first only where they say so or
    the element is named for it."""
    passed = 0
    outer = set(head.iterancestors())
    for number, element in enumerate(elements_after(head)):
        if number > _NEAR or passed > _PARAGRAPHS or element.tag == "h1":
            return
        if element.tag in ("p", "div", "li", "blockquote") and _is_running(element):
            passed += 1
        elif line := _line(element, outer):
            named = _NAMED if passed < _PARAGRAPHS else _PUBLISHED
            if not passed or _STATED.match(line[1]) or named.search(_names(element)):
                yield line


def _above(head: Any) -> Iterator[tuple[date, str]]:
    """The days in the block around the headline, where that holds little else: 'Politics | 14 February 2022' above it; and
    those above it in its article element, where they say so or the element is named for it."""
    own = len(text_of(head).split())
    outer = set(head.iterancestors())
    block = near = None
    for above in head.iterancestors():
        if above.tag in ("body", "html"):
            break
        if len(text_of(above).split()) <= own + _HEAD:
            block = near = above
        elif above.tag == "article":
            block = above
            break
    if block is None:
        return
    for element in block.iter():
        if element is head:
            return
        if isinstance(element.tag, str) and element not in outer and (line := _line(element, outer)):
            within = near is not None and near in element.iterancestors()
            if within or _STATED.match(line[1]) or _NAMED.search(_names(element)):
                yield line


def _line(element: Any, outer: set[Any]) -> tuple[date, str] | None:
    """The day and words of an element that is a line with the report's day; `outer` are the elements around the headline."""
    if element.tag in _FRAME or any(child.tag in _BLOCKS for child in element):
        return None
    words = text_of(element)
    if not 8 <= len(words) <= _LINE or not days_written(words) or not _is_date_line(element, words):
        return None
    day = published_day(words)
    if day is None or _is_elsewhere(element, outer):
        return None
    return day, words


def _is_date_line(element: Any, words: str) -> bool:
    """Whether the line is a date with what stands beside it: hours, a name, a place; a sentence is none."""
    if is_date_line(words) or has_date_piece(words):
        return True
    rest = " ".join(without_days(words).split()).strip(" ,|·•-–—:")
    if is_date_line(f"{rest} 2 May 2000") or names_in_byline(rest, near_top=True):
        return True
    named = _NAMED.search(_names(element)) is not None
    return named and rest.count(" ") < 8 and not rest.endswith((".", "!", "?"))


def _is_elsewhere(element: Any, outer: set[Any]) -> bool:
    """Whether the element, up to what holds the headline too, is a part of the page's frame or a card of another report."""
    current, own = element, _PUBLISHED.search(_names(element)) is not None
    while current is not None and current not in outer:
        if current.tag in _FRAME or has_chrome_name(current) or (not own and _ELSEWHERE.search(_names(current))):
            return True
        if len(text_of(current).split()) <= _CARD and any(
            len(text_of(link).split()) >= _TITLE for link in current.iter("a")
        ):
            return True
        current = current.getparent()
    return False


def _is_running(element: Any) -> bool:
    if any(child.tag in _BLOCKS for child in element):
        return False
    words = text_of(element)
    return words.count(" ") >= _RUNNING and not (len(words) <= _LINE and days_written(words) and is_date_line(words))


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"


def _words(line: str) -> set[str]:
    return set(re.findall(r"\w+", line.lower()))
