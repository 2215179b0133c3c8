"""Knows the evidence of datelines and of days told with their date: 'KYIV, April 4 (Reuters)', 'today (July 26, 2022)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times import calendar as cal
from verbale.times.dates import MON, WEEKDAY
from verbale.times.evidence.evidence import FIRST, LAST, Curve, Evidence, from_there
from verbale.times.evidence.weekdays import agrees
from verbale.times.words import words_of

_DATE: Final = rf"(?i:(?:(?P<wd>{WEEKDAY}),? )?(?:(?P<m>{MON}) (?P<d>[0-3]?\d)(?:st|nd|rd|th)?|(?P<d2>[0-3]?\d)(?:st|nd|rd|th)? (?P<m2>{MON}))(?:,? (?P<y>(?:19|20)\d\d))?)"
#: a place in capitals or as the paragraph's first words, a date, then an agency or a dash
_DATELINE: Final = re.compile(
    rf"[^\w\n]{{0,3}}[A-Z][A-Za-zÀ-ÿ.'’/() -]{{1,40}},? ?(?:[A-Z][\w.]+,? )?[(–—-]?\s?{_DATE}\)?\.?,?\s?(?:\(|--|[–—:-]|/|[A-Z]{{2,}})",
    re.UNICODE,
)
_PLACE: Final = re.compile(r"[^\w\n]{0,3}(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+\b|[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}(?:,| \())")
_DIGIT: Final = re.compile(r"\d")
#: what stands in all that _TOLD matches
_BEHIND: Final = re.compile(r"(?:day|today|tomorrow)(?:\s?\(|, )", re.IGNORECASE)
#: "today (July 26, 2022)", "on Monday (July 25)", "today, July 26"
_TOLD: Final = re.compile(
    rf"\b(?P<said>today|yesterday|tomorrow|{WEEKDAY})(?:\s?\(|, )(?:the )?{_DATE}(?=\W)", re.IGNORECASE
)

#: how far from its weekday and date, told together, a text is written
_WEEKDAY_TOLD: Final[Curve] = ((-21, -1, 0.04), (0, 3, 0.66), (4, 14, 0.21), (15, 60, 0.05), (61, 150, 0.04))
#: a weekday told with its year may be a picture's of long ago
_WITH_YEAR: Final[Curve] = (
    (-21, -1, 0.04),
    (0, 3, 0.5),
    (4, 14, 0.15),
    (15, 60, 0.08),
    (61, 400, 0.11),
    (401, 2500, 0.12),
)


def find(parse: Parse, weekday: int | None) -> Iterator[Evidence]:
    """Datelines at the head of the first paragraphs, and deictic days that are told with their date.

    `weekday` is the one on which the news happened, if the text names it: a dateline without its year is of a year
    in which its day falls on that weekday or the next.
    """
    for paragraph in parse.paragraphs[:4]:
        head = paragraph.of(parse.text)[:110].replace("\n", " ").replace("\u00a0", " ")
        match = _DATELINE.match(head) if _DIGIT.search(head) and _PLACE.match(head) else None
        if match is None:
            continue
        days = _days(match)
        if days:
            span = Span(paragraph.start, paragraph.start + match.end())
            yield Evidence("dateline", span, _spread(days, 0, 1), 0.99, f"the dateline says {_said(match)}")
            fitting = [d for d in days if weekday is not None and agrees(d, weekday)]
            if weekday is not None and len(days) > 1 and fitting:
                why = f"{_said(match)} is a {cal.WEEKDAYS[weekday].capitalize()}, which the text names, or the day after one"
                yield Evidence("weekday", span, _spread(fitting, 0, 1), 0.8, why)
            break
    for i, signs in sorted(words_of(parse).signs.items()):
        if "month" not in signs or not signs & {"weekday", "day word"}:
            continue
        sentence = parse.sentences[i]
        words = sentence.span.of(parse.text).replace("\n", " ").replace("\u00a0", " ")
        for match in _TOLD.finditer(words) if _BEHIND.search(words) else ():
            found = _told(match, sentence.span.start)
            if found is not None:
                yield found


def _told(match: re.Match[str], start: int) -> Evidence | None:
    said = match["said"].lower()
    days = _days(match)
    if said in cal.WEEKDAYS:
        days = [d for d in days if d.weekday() == cal.weekday_number(said)]
    if not days:
        return None
    span = Span(start + match.start(), start + match.end())
    if said in cal.WEEKDAYS:
        levels = tuple(one for d in days for one in from_there(d, d, _WITH_YEAR if match["y"] else _WEEKDAY_TOLD))
        why = f"'{match[0].strip()}' tells the weekday with its date"
        return Evidence("told day", span, _spread(days, -21, 60), 0.97, why, levels)
    shift = {"today": 0, "yesterday": 1, "tomorrow": -1}[said]
    return Evidence(
        "told day", span, _spread(days, shift, shift + 1), 0.96, f"'{match[0].strip()}' tells the day of writing"
    )


def _days(match: re.Match[str]) -> list[date]:
    month, number = cal.month_number(match["m"] or match["m2"]), int(match["d"] or match["d2"])
    years = [int(match["y"])] if match["y"] else range(FIRST.year, LAST.year + 1)
    days = [d for y in years if (d := cal.make_day(y, month, number))]
    if match["wd"]:
        days = [d for d in days if d.weekday() == cal.weekday_number(match["wd"])]
    return days


def _spread(days: list[date], first: int, last: int) -> tuple[tuple[date, date], ...]:
    return tuple((max(FIRST, d + timedelta(days=first)), min(LAST, d + timedelta(days=last))) for d in days)


def _said(match: re.Match[str]) -> str:
    return " ".join(p for p in (match["m"] or match["m2"], match["d"] or match["d2"], match["y"]) if p)
