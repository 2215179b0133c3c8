"""Knows the calendar: names of months, weekdays and numbers, and arithmetic on closed intervals of days."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from verbale.articles.article import Precision
from verbale.text.months import MONTHS as MONTHS
from verbale.text.months import WEEKDAYS as WEEKDAYS
from verbale.times.interval import Interval

#: meteorological seasons of the northern half of the earth: first month
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
UNITS: Final = "minute hour day night week fortnight weekend month quarter year decade century".split()
ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
#: vague counts: how many units a reader takes them to reach back
VAGUE: Final = {"few": 5, "several": 7, "couple": 2, "dozen": 12, "many": 10}

NUMBER: Final = (
    r"(?:\d{1,3}|an?|one|half an?|(?:a )?(?:couple(?: of)?|few|dozen)|several|many|"
    + "|".join(_SMALL[2:])
    + r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
)


def read_number(words: str) -> int:
    """The count that a NUMBER match says; vague ones as in VAGUE; 1 for 'a'."""
    words = words.lower().strip()
    if words.isdigit():
        return int(words)
    for vague, count in VAGUE.items():
        if vague in words:
            return count
    if words in _SMALL:
        return _SMALL.index(words)
    head, _, rest = words.replace("-", " ").partition(" ")
    if head in _TENS:
        return _TENS[head] + (_SMALL.index(rest) if rest in _SMALL else 0)
    return 1


def is_vague(words: str) -> bool:
    """Whether a NUMBER match names no exact count ('several', 'a few')."""
    return any(v in words.lower() for v in VAGUE)


def month_number(name: str) -> int:
    """1 to 12 for a month's name or its abbreviation; ValueError for anything else."""
    short = name.lower().strip(". ")[:3]
    for n, month in enumerate(MONTHS, 1):
        if month.startswith(short):
            return n
    raise ValueError(f"no month: {name!r}")


def weekday_number(name: str) -> int:
    """0 (Monday) to 6 for a weekday's name or its abbreviation; ValueError for anything else."""
    short = name.lower().strip(". ")[:3]
    for n, day in enumerate(WEEKDAYS):
        if day.startswith(short):
            return n
    raise ValueError(f"no weekday: {name!r}")


def make_day(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def precision_of(earliest: date, latest: date) -> Precision:
    """How finely a closed interval of days is known."""
    width = (latest - earliest).days + 1
    for precision, most in (("day", 1), ("week", 7), ("month", 31), ("year", 366)):
        if width <= most:
            return precision  # type: ignore[return-value]
    return "unknown"


def interval(earliest: date, latest: date) -> Interval:
    return Interval(earliest, latest, precision_of(earliest, latest))


def day(d: date) -> Interval:
    return Interval(d, d, "day")


def week(d: date) -> Interval:
    """The week, Monday to Sunday, that holds the day."""
    monday = d - timedelta(days=d.weekday())
    return interval(monday, monday + timedelta(days=6))


@lru_cache(maxsize=4096)
def month(year: int, number: int) -> Interval:
    return interval(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def year(number: int) -> Interval:
    return interval(date(number, 1, 1), date(number, 12, 31))


def season(first_year: int, name: str) -> Interval:
    """The season that begins in `first_year`; winter runs into the next year."""
    first = SEASONS[name]
    last = shift_months(date(first_year, first, 1), 3) - timedelta(days=1)
    return interval(date(first_year, first, 1), last)


def shift_months(d: date, by: int) -> date:
    """The day `by` months away; the month's last day where it has no such day."""
    index = d.year * 12 + d.month - 1 + by
    y, m = divmod(index, 12)
    return date(y, m + 1, min(d.day, monthrange(y, m + 1)[1]))


def shift(d: date, count: int, unit: str) -> date:
    """The day `count` units away (negative: back)."""
    unit = unit.lower().rstrip("s")
    if unit in ("minute", "hour"):
        return d + timedelta(days=int(count / 24) if unit == "hour" else 0)
    if unit in ("day", "night"):
        return d + timedelta(days=count)
    if unit in ("week", "weekend"):
        return d + timedelta(weeks=count)
    if unit == "fortnight":
        return d + timedelta(weeks=2 * count)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "centurie": 1200, "century": 1200}[unit]
    if not 24 <= d.year * 12 + d.month + months * count < 9999 * 12:
        return d
    return shift_months(d, months * count)


def unit_around(d: date, unit: str) -> Interval:
    """The calendar unit that holds the day, as 'three weeks ago' or 'two years ago' mean it."""
    unit = unit.lower().rstrip("s")
    if unit in ("week", "fortnight"):
        return interval(d - timedelta(days=3), d + timedelta(days=3))
    if unit == "month":
        return month(d.year, d.month)
    if unit == "quarter":
        return quarter(d.year, (d.month + 2) // 3)
    if unit in ("year", "decade", "centurie", "century"):
        return year(d.year)
    return day(d)


def calendar_unit(d: date, unit: str, by: int) -> Interval:
    """The calendar unit `by` steps from the one that holds the day: 'last week' is -1, 'next month' +1."""
    unit = unit.lower().rstrip("s")
    if unit == "week":
        return week(d + timedelta(weeks=by))
    if unit == "weekend":
        saturday = week(d).earliest + timedelta(days=5, weeks=by)
        return interval(saturday, saturday + timedelta(days=1))
    if unit == "month":
        there = shift_months(d.replace(day=1), by)
        return month(there.year, there.month)
    if unit == "quarter":
        there = shift_months(d.replace(day=1), 3 * by)
        return quarter(there.year, (there.month + 2) // 3)
    if unit == "year":
        return year(d.year + by)
    if unit == "decade":
        first = d.year // 10 * 10 + 10 * by
        return interval(date(first, 1, 1), date(first + 9, 12, 31))
    if unit in ("century", "centurie"):
        first = (d.year - 1) // 100 * 100 + 1 + 100 * by
        return interval(date(first, 1, 1), date(first + 99, 12, 31))
    return day(d + timedelta(days=by))


def quarter(y: int, number: int) -> Interval:
    return interval(date(y, 3 * number - 2, 1), month(y, 3 * number).latest)


def part(whole: Interval, which: str) -> Interval:
    """The early, middle or late part of an interval, or its very end ('end') or start."""
    which = which.lower()
    first, last = whole.earliest, whole.latest
    width = (last - first).days + 1
    if width > 3000:
        years = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[_third(which)]
        return interval(date(first.year + years[0], 1, 1), date(first.year + years[1], 12, 31))
    if width > 360:
        if which in ("end", "close"):
            return month(last.year, last.month)
        if which in ("beginning", "start"):
            return month(first.year, first.month)
        months = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}[_third(which)]
        return interval(date(first.year, months[0], 1), month(first.year, months[1]).latest)
    days = {"early": (0, width * 10 // 31), "mid": (width // 3, width * 2 // 3), "late": (width * 21 // 31, width)}
    low, high = days[_third(which)]
    return interval(first + timedelta(days=low), first + timedelta(days=max(low, high - 1)))


def _third(which: str) -> str:
    if re.match(r"early|beginning|start", which):
        return "early"
    return "mid" if which.startswith("mid") else "late"


def nth_weekday_of_month(y: int, m: int, weekday: int, n: int) -> date:
    """The n-th Monday... of a month; -1 is the last."""
    if n > 0:
        first = date(y, m, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    last = month(y, m).latest
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(y: int) -> date:
    """Easter Sunday of the Gregorian calendar (Butcher's algorithm, 1876)."""
    a, (b, c) = y % 19, divmod(y, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month_, day_ = divmod(h + m - 7 * n + 114, 31)
    return date(y, month_, day_ + 1)
