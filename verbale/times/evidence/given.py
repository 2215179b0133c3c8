"""Knows the evidence that came with the page: metadata, the address, the feed, a date line in the furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from verbale.articles.article import Article, Clue
from verbale.articles.printed_days import WEIGHT as _PRINTED
from verbale.articles.written_days import days_written, published_day
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.calendar import WEEKDAYS
from verbale.times.evidence.evidence import FIRST, LAST, Curve, Evidence, after, before, between, from_there, level
from verbale.times.evidence.weekdays import agrees

#: kinds of clue that show when a page was saved or shown, not when it was written
_SHOWN: Final = frozenset("masthead fetched saved".split())
#: what may stand beside the day in a line that is nothing but a date
_BESIDE: Final = re.compile(
    r"(?:[\s,.|·•:()-]|\d|[ap]\.?m\.?|ist|gmt|utc|est|edt|bst|\b\w+day\b|\b(?:mon|tues?|wed|thurs?|fri|sat|sun)\b)*",
    re.IGNORECASE,
)
#: how long after a post a page that cites it is written: most soon
_CITED: Final[Curve] = ((0, 2, 0.6), (3, 14, 0.15), (15, 90, 0.1), (91, 730, 0.1), (731, 3650, 0.05))
#: days from the weekday of the news to the writing, as counted on dated texts; within so many it is told most
_LAGS: Final = (0.45, 0.27, 0.15, 0.05, 0.03, 0.03, 0.02)
_SOON: Final = 2
#: a weekday tells something where the number leaves no more than some weeks
_WEEKS: Final = timedelta(days=20)
#: the day that a report bears under its headline, or its paper above it
PRINTED: Final = "printed"
_NAMED_WEEKDAY: Final = re.compile(r"\b(?:mon|tues?|wed|thu|fri|sat|sun)\w*\b", re.IGNORECASE)
_CHANGED: Final = re.compile(r"\b(?:updated?|modified|edited|accessed|retrieved|saved)\b", re.IGNORECASE)
_TODAY: Final = re.compile(r"\b(?:yesterday|tomorrow)\b", re.IGNORECASE)
#: a line without a year is no date line
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_STATED: Final = re.compile(r"\s*(?:first )?(?:published|posted|date|issued)\b", re.IGNORECASE)
_UPDATED: Final = re.compile(r"\s*(?:last )?(?:updated|modified)\b(?: on| at)?", re.IGNORECASE)


def find(article: Article, parse: Parse, weekday: int | None) -> Iterator[Evidence]:
    """The clues that the page's reading left on the article, then date lines in its furniture and its text.

    `weekday` is the one on which the news happened, if the text names it: a masthead of that day or the next is
    likely the day itself.
    """
    held = list(article.published.clues)
    if weekday is not None and any(c.kind == "serial" for c in held) and _TODAY.search(parse.text):
        weekday = None  # who writes 'yesterday' names the weekdays of older news
    for clue in held:
        yield from _of_clue(clue, weekday)
    told = {c.span for c in held}
    for piece in article.furniture:
        if piece.reason in ("masthead", "byline") and piece.span not in told:
            shown = _day_shown(piece.span.of(article.text))
            if shown is not None and is_printed(article, piece.span, shown, weekday):
                why = "the day is printed with the headline"
                yield Evidence(PRINTED, piece.span, between(shown, shown), _PRINTED, why)
            if shown is not None and piece.reason == "masthead":
                yield from _shown(piece.span, shown, weekday, "a date on the page by itself")
    for line in parse.paragraphs:
        if line.length < 60 and line not in told and not any(f.span.overlaps(line) for f in article.furniture):
            yield from _date_line(article.text, line, weekday)


def is_printed(article: Article, line: Span, shown: date, weekday: int | None) -> bool:
    """Whether a line of furniture with one day is where the report's own day is printed: between headline and report, or
    as a paper's name and day above all else, of the day of the news or the next ('The Merrowick Herald, 4 May 2021').

    A line that tells when the page was last changed is none, nor one whose weekday is not that of its day.
    """
    words = line.of(article.text)
    named = _NAMED_WEEKDAY.search(words)
    wrong = named is not None and not WEEKDAYS[shown.weekday()].startswith(named[0].lower()[:3])
    changed = _CHANGED.search(words) is not None and published_day(words) != shown
    if article.headline is None or not article.paragraphs or wrong or changed:
        return False
    if article.headline.end <= line.start:
        return line.end <= article.paragraphs[0].start
    days = days_written(words)
    first = not article.text[: line.start].strip() and line.end <= article.headline.start
    titled = bool(days) and not _BESIDE.fullmatch(words[: days[0][0]])
    # who writes 'yesterday' names the weekdays of older news
    fresh = weekday is None or agrees(shown, weekday) or bool(_TODAY.search(article.text))
    return first and titled and fresh


def _shown(span: Span | None, shown: date, weekday: int | None, what: str) -> Iterator[Evidence]:
    """A date that a page shows: it was there on that day, so it was written on it or before."""
    yield Evidence("masthead", span, before(shown), 0.3, f"{what}: the page was there on that day")
    if weekday is not None and agrees(shown, weekday):
        why = f"the text names {WEEKDAYS[weekday].capitalize()}, the day that the page shows or the one before"
        first = shown if shown.weekday() == weekday else shown - timedelta(days=1)
        yield Evidence("masthead day", span, between(first, shown), 0.96, why)
    else:
        yield Evidence(
            "masthead month",
            span,
            between(shown - timedelta(days=30), shown),
            0.935,
            f"{what}: pages are mostly saved soon",
        )


def _of_clue(clue: Clue, weekday: int | None) -> Iterator[Evidence]:
    first, last = _ends(clue.reading)
    if first is None or last is None:
        return
    if clue.kind in _SHOWN:
        yield from _shown(clue.span, last, weekday, clue.why or "a date on the page by itself")
    elif clue.kind == "serial":
        yield from _of_serial(clue, first, last, weekday)
    elif clue.kind == "post cited":
        levels = from_there(first, first, _CITED)
        yield Evidence(clue.kind, clue.span, after(first), clue.weight, clue.why, levels)
    else:
        yield Evidence(clue.kind, clue.span, between(first, last), clue.weight, clue.why)


def _of_serial(clue: Clue, first: date, last: date, weekday: int | None) -> Iterator[Evidence]:
    """What a house's running number says: likeliest in the middle of its interval. Where the text names the weekday of its
    news, days of that interval that are this weekday or the next are likelier than the others."""
    if last == LAST:
        yield Evidence(clue.kind, clue.span, after(first), clue.weight, clue.why)
        return
    half = (last - first) / 2
    middle, quarter, most = first + half, half / 2, half * 0.6
    levels = (
        level(middle - quarter, middle + quarter, 0.4),
        level(first, last, 0.48),
        level(first - most, last + most, 0.12),
    )
    yield Evidence(clue.kind, clue.span, between(first, last), clue.weight, clue.why, levels)
    if weekday is not None and half <= _WEEKS:
        yield _weekday_there(clue, first - most, last + most, weekday)


def _weekday_there(clue: Clue, first: date, last: date, weekday: int) -> Evidence:
    """The days of an interval by how long after the weekday of the text's news they are."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    levels = tuple(level(d, d, _LAGS[(d.weekday() - weekday) % 7]) for d in days)
    soon = tuple((d, d) for d in days if (d.weekday() - weekday) % 7 <= _SOON)
    why = f"the text names {WEEKDAYS[weekday].capitalize()}, and the address tells about when it was"
    return Evidence("weekday", clue.span, soon, 0.95, why, levels)


def _ends(reading: str) -> tuple[date | None, date | None]:
    first, _, last = reading.partition("/")
    try:
        return (
            FIRST if first == ".." else date.fromisoformat(first),
            LAST if last == ".." else date.fromisoformat(last or first),
        )
    except ValueError:  # a reading in words is shown but cannot be reckoned with
        return None, None


def _date_line(text: str, line: Span, weekday: int | None) -> Iterator[Evidence]:
    """What a paragraph says that is a date and nothing else; 'Published on 4 April 2022' says the day itself."""
    words = line.of(text)
    if _YEAR.search(words) is None:
        return
    shown = _day_shown(words)
    if shown is None:
        return
    start, end, _ = days_written(words)[0]
    left, right = words[:start], words[end:]
    if not _BESIDE.fullmatch(right):
        return
    if _STATED.match(left) and len(left) < 24:
        yield Evidence("stated", line, between(shown, shown), 0.8, "the line says when it was published")
    elif _UPDATED.match(left) or _BESIDE.fullmatch(left):
        yield from _shown(line, shown, weekday, "a date on a line by itself")


def _day_shown(words: str) -> date | None:
    """The day of its report that a line of furniture names in full, else the one day that it names, or None."""
    named = {day for _, _, day in days_written(words)}
    return published_day(words) or (named.pop() if len(named) == 1 else None)
