"""Knows how a user writes a day, a month or a year: '2022-03-09', '2022-03', '2022'."""

from __future__ import annotations

import calendar
import re
from datetime import date


def first_day(given: str) -> date:
    """The first day of what was written; ValueError, with a message for the user, for what is no day."""
    return _days(given)[0]


def last_day(given: str) -> date:
    """The last day of what was written; ValueError, with a message for the user, for what is no day."""
    return _days(given)[1]


def _days(given: str) -> tuple[date, date]:
    parts = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", given.strip())
    if parts is None:
        raise ValueError(f"{given!r} is no day; write 2022, 2022-03 or 2022-03-09")
    year, month, day = (int(part) if part else None for part in parts.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        return first, date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError as error:
        raise ValueError(f"{given!r} is no day: {error}") from error
