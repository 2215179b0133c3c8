"""Knows how days, parties, addresses and ids are written for a reader, and how a page's words are made harmless."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

#: characters of an id that are shown; commands take the beginning of an id
SHORT = 10
_FEW = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def name_days(earliest: date | None, latest: date | None) -> str:
    """An interval as shortly as it can be said: '2022-03-09', '2022-03', '2022', '2022-03-09 to 2022-03-11'.

    One of more than two months is told by its months, one of more than two years by its years: CSV and JSON Lines
    have the days.
    """
    if earliest is None or latest is None:
        return "?" if earliest is latest else str(earliest or latest)
    if earliest == latest:
        return earliest.isoformat()
    ends = ("%Y-%m-%d", "%Y-%m", "%Y")
    days = (latest - earliest).days
    whole = earliest.day == 1 and (latest == date.max or (latest + timedelta(days=1)).day == 1)
    form = ends[2 if days > 730 else 1 if days > 61 or whole else 0]
    if whole and earliest.month == 1 and latest.month == 12:
        form = ends[2]
    first, last = earliest.strftime(form), latest.strftime(form)
    return first if first == last else f"{first} to {last}"


def name_width(earliest: date | None, latest: date | None) -> str:
    """How closely an interval is known: 'to the day', 'to two days', 'to the month', 'to about 4 years'."""
    if earliest is None or latest is None:
        return "open"
    days = (latest - earliest).days + 1
    if days > 366:
        return f"to about {round(days / 365.25)} years" if days > 550 else "to about a year"
    if days in _FEW:
        return f"to {_FEW[days]} days"
    return "to the " + next(
        unit for unit, most in (("day", 1), ("week", 7), ("month", 31), ("year", 366)) if days <= most
    )


def name_all(parties: Sequence[Any]) -> str:
    """The parties' names, or a question mark where nobody is named."""
    return ", ".join(getattr(party, "name", party) for party in parties) or "?"


def name_file(uri: str) -> str:
    """The last part of an address."""
    return uri.rstrip("/").rsplit("/", 1)[-1] or uri


def clean(text: str, keep: str = "\n") -> str:
    """The text without characters that steer a terminal or turn its reading order: a page must not redraw the screen."""
    # what can be printed steers nothing: most texts are done with here
    return text if text.isprintable() else _steering(keep).sub("\ufffd", text)


@cache
def _steering(keep: str) -> re.Pattern[str]:
    """What steers a terminal or turns the reading order, but for the characters to keep."""
    steers = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    return re.compile("[" + "".join(re.escape(chr(code)) for code in steers if chr(code) not in keep) + "]")
