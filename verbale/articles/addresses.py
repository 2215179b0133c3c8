"""Knows what an address tells of the day: "/2022/7/21/", "/2022-07-31/", "/21/07/2022/", "/20220715/", a count, a number."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from verbale.articles.article import Clue
from verbale.articles.serials import day_of_serial
from verbale.articles.stamps import moment_in_address
from verbale.text.spans import Span

_DAY: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([/_.-]?)(0?[1-9]|1[0-2]|[a-z]{3})\2(0?[1-9]|[12]\d|3[01])(?!\d)", re.IGNORECASE
)
#: the day first, as many papers outside America write it: "/27/07/2022/"
_DAY_FIRST: Final = re.compile(r"/(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?=/)")
#: day, hour and minute run together at the head of a number: "/202207270441.html"
_MINUTE: Final = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?!\d)")
#: a day at the head of a longer number: "view.php?ud=20220725000123", "/AEN20220725001234"
_LONGER: Final = re.compile(r"(?:[?&]ud=|/AEN)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3,9}(?!\d)")
_MONTH: Final = re.compile(r"/((?:19[89]|20[0-4])\d)/(0?[1-9]|1[0-2])(?=/|$)")
#: the month at the very end: "-5641234-Dec2021/", "-launch-campaign-2018-2"
_MONTH_LAST: Final = re.compile(
    r"-(?:(?P<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?P<y>20[0-4]\d)|(?P<y2>20[0-4]\d)-(?P<m>[1-9]|1[0-2]))/?$"
)
_NAMES: Final = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}


def date_in_address(address: str, span: Span | None) -> Clue | None:
    """The clue on the day of publication in an address, or None.

    A day that is written there weighs .9, a moment held as a count .85, a month .8: each settles it. The running number
    of a house whose count is known gives an interval, one clue among those of the text.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    path, rest = parts.path, parts.path + ("?" + parts.query if parts.query else "")
    for found in _DAY.finditer(path):
        year, joint, month, day = found.groups()
        if not joint and len(found.group()) != 8:
            continue  # digits run together mean a day only when all eight are there
        number = _NAMES.get(month.lower()) if month.isalpha() else int(month)
        if number is None or not 1990 <= int(year) <= 2049:
            continue
        try:
            when = date(int(year), number, int(day))
        except ValueError:
            continue
        return Clue("url", span, f"{when}/{when}", 0.9, f"the address has the day {found.group()}")
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_MINUTE, (1, 2, 3)), (_LONGER, (1, 2, 3))):
        if told := pattern.search(rest if pattern is _LONGER else path):
            try:
                when = date(*(int(told.group(n)) for n in order))
            except ValueError:
                continue
            return Clue("url", span, f"{when}/{when}", 0.9, f"the address has the day {told.group().strip('/')}")
    host = (parts.hostname or "").lower()
    return moment_in_address(host, rest, span) or _month(path, span) or day_of_serial(host, rest, span)


def _month(path: str, span: Span | None) -> Clue | None:
    if found := _MONTH.search(path):
        year, month = int(found.group(1)), int(found.group(2))
    elif found := _MONTH_LAST.search(path):
        year = int(found["y"] or found["y2"])
        month = _NAMES[found["name"].lower()] if found["name"] else int(found["m"])
    else:
        return None
    last = monthrange(year, month)[1]
    reading = f"{date(year, month, 1)}/{date(year, month, last)}"
    return Clue("url", span, reading, 0.8, f"the address has the month {found.group().strip('/-')}")
