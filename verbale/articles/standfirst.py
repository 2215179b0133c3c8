"""Knows the standfirst of an HTML page: the sentence or two between headline and report that sum it up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from verbale.articles.chrome import has_chrome_name
from verbale.articles.markup import elements_after

_NAMED: Final = re.compile(
    r"(?i)(?:^|[\s_-])(?:standfirst|sub-?title|sub-?head(?:line|ing)?|sub-?deck|dek|deck|lede?|lead-?in|lead-?text|intro(?:duction)?"
    r"|summary|excerpt|kicker-text|sell|teaser-text|strapline|abstract)(?:$|[\s_-])"
)
_HOLDERS: Final = ("p", "h2", "h3", "h4", "div", "span", "li", "header")
#: elements after the headline among which it is looked for, and words of the shortest and the longest
_NEAR: Final = 120
_FEWEST: Final = 6
#: paragraphs of so many words that may stand between headline and standfirst: below them the report has begun
_RUNNING: Final = 12
_PASSED: Final = 1
_MOST: Final = 90


def find_standfirst(heads: Sequence[Any], descriptions: Sequence[str]) -> str | None:
    """The words of the element after a headline element that is named as standfirst, or that says what the page's own
    description says; None where there is none. `descriptions` are from metadata."""
    wanted = [_letters(d) for d in descriptions if d.count(" ") + 1 >= _FEWEST]
    for head in heads:
        passed = 0
        for number, element in enumerate(elements_after(head)):
            if number >= _NEAR or element.tag == "h1" or passed > _PASSED:
                break
            if element.tag not in _HOLDERS or (element.tag in ("div", "header", "span") and _has_blocks(element)):
                continue
            words = " ".join("".join(element.itertext()).split())
            if not _FEWEST <= words.count(" ") + 1 <= _MOST:
                continue
            letters = _letters(words)
            if has_chrome_name(element) or has_chrome_name(element.getparent()):
                continue
            if any(letters == w or (len(w) > 80 and letters.startswith(w[:80])) for w in wanted):
                return words
            if _NAMED.search(
                f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-testid') or ''}"
            ):
                return words
            passed += element.tag == "p" and words.count(" ") >= _RUNNING
    return None


def _has_blocks(element: Any) -> bool:
    return any(
        child.tag in ("p", "div", "ul", "section", "h2", "h3") for child in element.iter() if child is not element
    )


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()
