"""Knows the days written in full in a line beside a report, and which of them is the day of its publication."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from verbale.text.months import MONTH, MONTHS, WEEKDAYS

_DAY: Final = re.compile(
    rf"\b(?:(?P<m>{MONTH})\s?(?P<d>[0-3]?\d)|(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?[ .-]{{1,2}}(?:of )?(?P<m2>{MONTH}))"
    r"(?:st|nd|rd|th)?[,-]?\s?(?P<y>(?:19|20)\d\d)\b"
    r"|\b(?P<iy>(?:19|20)\d\d)[-/.](?P<im>[01]?\d)[-/.](?P<id>[0-3]?\d)(?!\d)"
    r"|(?<![\d./-])(?P<n1>[0-3]?\d)(?P<joint>[./-])(?P<n2>[0-3]?\d)(?P=joint)(?P<ny>(?:19|20)\d\d)(?![./-]?\d)",
    re.IGNORECASE,
)
_NAMED_WEEKDAY: Final = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE
)
_SHORT: Final = 3
_MONTHS: Final = [name[:_SHORT] for name in MONTHS]
#: what a page says of a day that is not that of publication: a change, a visit, a clock, a right, what is to come
_OTHER: Final = re.compile(
    r"\b(?:updat\w*|modified|edited|revised|amended|corrected|accessed|retrieved|saved|archived|captured|printed on|crawled|viewed"
    r"|today|current\w*|now|as of|copyright|rights|event|events|due|deadline|expires?|until|valid|from|since|born|died"
    r"|reviewed|effective|photo|image|picture|file)\b|©",
    re.IGNORECASE,
)
_STATED: Final = re.compile(r"\b(?:publish\w*|posted|issued|released|created|date|dated)\b", re.IGNORECASE)


def days_written(words: str) -> list[tuple[int, int, date]]:
    """Each day that the words name in full: where it starts and ends, and the day.

    Read are "14 February 2022", "Feb. 14, 2022", "2022-02-14" and "14.02.2022"; where slashes or dashes part day and
    month, and both are 12 or less, the words name two days and none is given ("04/05/2022").
    """
    found = []
    for match in _DAY.finditer(words):
        try:
            found.append((match.start(), match.end(), _day(match)))
        except ValueError:
            continue
    return found


def published_day(words: str) -> date | None:
    """The one day that a line names as that of its report: "Published 14.02.2022, updated 16.02.2022" is of the 14th.

    None for a day that only tells when the page was changed, saved or seen, for several days, and for a day with the
    name of another weekday before it.
    """
    plain: set[date] = set()
    stated: set[date] = set()
    behind = 0
    for start, end, day in days_written(words):
        before, behind = words[behind:start], end
        label = _OTHER.search(before)
        said = _STATED.search(before)
        if label and not (said and said.start() > label.start()):
            continue
        named = _NAMED_WEEKDAY.search(before)
        if named and named[0][:_SHORT].lower() != WEEKDAYS[day.weekday()][:_SHORT]:
            continue
        (stated if said else plain).add(day)
    days = stated or plain
    return days.pop() if len(days) == 1 else None


def without_days(words: str) -> str:
    """The words with each day in full left out."""
    return _DAY.sub(" ", words)


def _day(match: re.Match[str]) -> date:
    """ValueError where the numbers are no day, or may be two."""
    if match["y"]:
        month = _MONTHS.index((match["m"] or match["m2"])[:_SHORT].lower()) + 1
        return date(int(match["y"]), month, int(match["d"] or match["d2"]))
    if match["iy"]:
        return date(int(match["iy"]), int(match["im"]), int(match["id"]))
    first, second = int(match["n1"]), int(match["n2"])
    if match["joint"] == "." or first > 12 or first == second:
        return date(int(match["ny"]), second, first)  # points part day and month where the day stands first
    if second > 12:
        return date(int(match["ny"]), first, second)
    raise ValueError("two days")
