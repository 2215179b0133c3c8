"""Knows the evidence that came with the page: metadata, the address, the feed, a date line in the furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from verbale.articles.article import Article, Clue
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.calendar import make_day, month_number
from verbale.times.dates import MON
from verbale.times.evidence.evidence import FIRST, LAST, Evidence, before, between

#: kinds of clue that show when a page was saved or shown, not when it was written
_SHOWN: Final = frozenset("masthead fetched saved".split())
_DAY: Final = re.compile(
    rf"\b(?:(?P<m>{MON}) (?P<d>[0-3]?\d)|(?P<d2>[0-3]?\d) (?P<m2>{MON}))(?:st|nd|rd|th)?,? (?P<y>(?:19|20)\d\d)\b"
    r"|\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b",
    re.IGNORECASE,
)


#: what may stand beside the day in a line that is nothing but a date
_BESIDE: Final = re.compile(
    r"(?:[\s,.|·•:()-]|\d|[ap]\.?m\.?|ist|gmt|utc|est|edt|bst|\b\w+day\b|\b(?:mon|tues?|wed|thurs?|fri|sat|sun)\b)*",
    re.IGNORECASE,
)
_STATED: Final = re.compile(r"\s*(?:first )?(?:published|posted|date|issued)\b", re.IGNORECASE)
_UPDATED: Final = re.compile(r"\s*(?:last )?(?:updated|modified)\b(?: on| at)?", re.IGNORECASE)


def find(article: Article, parse: Parse) -> Iterator[Evidence]:
    """The clues that the page's reading left on the article, then date lines in its furniture and its text."""
    held = list(article.published.clues)
    for clue in held:
        found = _of_clue(clue)
        if found is not None:
            yield found
    told = {c.span for c in held}
    for piece in article.furniture:
        if piece.reason == "masthead" and piece.span not in told:
            shown = written_day(piece.span.of(article.text))
            if shown is not None:
                yield Evidence(
                    "masthead",
                    piece.span,
                    before(shown),
                    0.6,
                    "a date on the page by itself: the page was there on that day",
                )
    for line in parse.paragraphs:
        if line.length < 60 and line not in told and (found := date_line(article.text, line)) is not None:
            yield found


def _of_clue(clue: Clue) -> Evidence | None:
    first, last = _ends(clue.reading)
    if first is None or last is None:
        return None
    if clue.kind in _SHOWN:
        return Evidence(clue.kind, clue.span, before(last), min(clue.weight, 0.6), clue.why)
    return Evidence(clue.kind, clue.span, between(first, last), clue.weight, clue.why)


def _ends(reading: str) -> tuple[date | None, date | None]:
    first, _, last = reading.partition("/")
    try:
        return (
            FIRST if first == ".." else date.fromisoformat(first),
            LAST if last == ".." else date.fromisoformat(last or first),
        )
    except ValueError:  # a reading in words is shown but cannot be reckoned with
        return None, None


def date_line(text: str, line: Span) -> Evidence | None:
    """What a paragraph says that is a date and nothing else; 'Published on 4 April 2022' says the day itself."""
    words = line.of(text)
    shown, match = written_day(words), _DAY.search(words)
    if shown is None or match is None:
        return None
    left, right = words[: match.start()], words[match.end() :]
    if not _BESIDE.fullmatch(right):
        return None
    if _STATED.match(left) and len(left) < 24:
        return Evidence("stated", line, between(shown, shown), 0.8, "the line says when it was published")
    if _UPDATED.match(left) or _BESIDE.fullmatch(left):
        return Evidence(
            "masthead", line, before(shown), 0.6, "a date on a line by itself: the page was there on that day"
        )
    return None


def written_day(words: str) -> date | None:
    """The one day that a line of furniture names in full, or None."""
    days = []
    for match in _DAY.finditer(words):
        if match["iso"]:
            y, m, d = (int(n) for n in match["iso"].split("-"))
        else:
            y, m, d = int(match["y"]), month_number(match["m"] or match["m2"]), int(match["d"] or match["d2"])
        found = make_day(y, m, d)
        if found is not None and found not in days:
            days.append(found)
    return days[0] if len(days) == 1 else None
