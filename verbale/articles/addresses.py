"""Knows what an address tells of the day: "/2022/7/21/", "/2022-07-31/", "/21/07/2022/", "/20220715/", "-101658804286233"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime
from typing import Final
from urllib.parse import urlsplit

from verbale.articles.article import Clue
from verbale.text.spans import Span

_DAY: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([/_.-]?)(0?[1-9]|1[0-2]|[a-z]{3})\2(0?[1-9]|[12]\d|3[01])(?!\d)", re.IGNORECASE
)
#: the day first, as many papers outside America write it: "/27/07/2022/"
_DAY_FIRST: Final = re.compile(r"/(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?=/)")
#: day, hour and minute run together at the head of a number: "/202207270441.html"
_MINUTE: Final = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?!\d)")
#: milliseconds since 1970 with two digits before them, as one Indian house writes them: "-101658804286233"
_EPOCH: Final = re.compile(r"-10(1\d{9})\d{3}(?!\d)")
_MONTH: Final = re.compile(r"/((?:19[89]|20[0-4])\d)/(0?[1-9]|1[0-2])(?=/|$)")
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
    """The clue on the day of publication in an address's path, or None. A day weighs .9, a month .8."""
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        return None
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
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_MINUTE, (1, 2, 3))):
        if told := pattern.search(path):
            try:
                when = date(*(int(told.group(n)) for n in order))
            except ValueError:
                continue
            return Clue("url", span, f"{when}/{when}", 0.9, f"the address has the day {told.group().strip('/')}")
    if stamp := _EPOCH.search(path):
        when = datetime.fromtimestamp(int(stamp.group(1)), UTC).date()
        return Clue("url", span, f"{when}/{when}", 0.85, f"the address holds {when} as a count of milliseconds")
    found_month = _MONTH.search(path)
    if found_month:
        year, month = int(found_month.group(1)), int(found_month.group(2))
        last = monthrange(year, month)[1]
        reading = f"{date(year, month, 1)}/{date(year, month, last)}"
        return Clue("url", span, reading, 0.8, f"the address has the month {found_month.group().strip('/')}")
    return None
