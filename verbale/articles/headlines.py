"""Knows which line of a plain text is its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from verbale.articles.bylines import is_byline
from verbale.articles.lines import Line
from verbale.articles.outlets import agency_in_dateline
from verbale.articles.shapes import capital_share, has_one_sentence

_DATELINE: Final = re.compile(
    r"^[A-Z][A-Z.’' /-]{2,}(?:,\s[\w. ]{2,20}){0,3}\s*(?:\([^)]{2,30}\))?\s*(?:[-–—:]|--)\s*\S"
)
_MOST_WORDS: Final = 32


def find_headline(lines: Sequence[Line], free: Sequence[int], address: str, stated: str | None) -> int | None:
    """The number of the headline's line; None for a text that begins with its body.

    `free` are the numbers of the lines that nothing yet explains, in order. `address` is the text's own address line,
    or ""; a dump that has one often has no headline, so there a full sentence is none. `stated` is what a container says.
    """
    if stated:
        wanted = _letters(stated)
        for i in free[:8]:
            if _letters(lines[i].words) == wanted:
                return i
    if len(free) < 2:
        return None
    first = free[0]
    second = free[1]
    if _is_kicker(lines[first], lines[second]) and _could_be(lines[second], address) and len(free) > 2:
        first, second = second, free[2]
    line, after = lines[first], lines[second]
    if not _could_be(line, address):
        return None
    if not line.ends:
        # "Hosts win final" over its report; in a dump without headlines, not the first of a list of short lines.
        return (
            first if not address or after.count > line.count or after.ends or capital_share(line.words) > 0.7 else None
        )
    if address:
        return first if line.words[-1] != "." and _in_address(line.words, address) else None
    return first if line.count <= 20 or capital_share(line.words) > 0.8 else None


def _could_be(line: Line, address: str) -> bool:
    words = line.words
    if (
        line.count > _MOST_WORDS
        or line.count < 2
        or words[-1] in (",;:" if address else ",:")
        or words[0].islower()
        or "\n" in words
    ):
        return False
    if re.search("[,;][\"”’']$", words) or is_byline(words):
        return False
    if agency_in_dateline(words) or (_DATELINE.match(words) and line.count > 14):
        return False
    return (
        has_one_sentence(words)
        or line.count <= 12
        or (not line.ends and line.count <= 25)
        or (not address and capital_share(words) > 0.8)
    )


def _in_address(words: str, address: str) -> bool:
    """Whether most of the line's longer words stand in the address too, as headlines do in many."""
    longer = [w for w in re.findall(r"[a-z0-9]+", words.lower()) if len(w) > 3]
    return bool(longer) and sum(w in address.lower() for w in longer) >= 0.6 * len(longer)


def _is_kicker(line: Line, below: Line) -> bool:
    """A label above the headline: "EXCLUSIVE", "Status of the nation". A short headline has a sentence below it."""
    return line.count <= 4 and not line.ends and not below.ends and below.count > line.count


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()
