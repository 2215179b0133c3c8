"""Knows the moments that an address holds as a count: seconds or milliseconds since 1970, in plain or inside an id."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from verbale.articles.article import Clue
from verbale.text.spans import Span

#: counts are believed from 2005 on, and no further than the calendar of dating goes
_FIRST: Final = 1_104_537_600
_LAST: Final = 2_051_222_400
#: ten digits with no other sign of what they are: only from 2012 to 2026, as other ids run above and below
_PLAIN: Final = (1_325_376_000, 1_798_761_600)

#: milliseconds, alone or with one or two digits before them, at the end of a path: "-101658804286233.html", "1.1567430000000"
_MILLIS: Final = re.compile(r"(?:[-/_.]|[-/_](?:10|1))(1[3-8]\d{11})(?=$|[/.?&#_-])")
#: seconds: "/1658277070_41044.html", "-1517833668"
_SECONDS: Final = re.compile(r"[-/_=](1\d{9})(?=$|[/.?&#_-])")
#: three digits before the seconds, as an American agency writes them: "/8531658773124/"
_BEHIND_THREE: Final = re.compile(r"/\d{3}(1\d{9})/?$")
#: ids of twelve bytes that begin with their second, as a family of databases makes them: "_n_62d1a2b3e4b0a6852c3d4e5f"
_OBJECT: Final = re.compile(r"(?<![0-9a-f])([4-7][0-9a-f]{7})[0-9a-f]{16}(?![0-9a-f])")
#: ids that begin with their millisecond in sixteen digits, the version between: "00000182-4548-d888-a1ef-d7ee9c540000"
_LEADING: Final = re.compile(
    r"(?<![0-9a-f])(0000 01[0-9a-f]{2}-[0-9a-f]{4}-[0-9a-f]{4})-[0-9a-f]{4}-[0-9a-f]{12}".replace(" ", "")
)
#: ids of version 1: the time in ticks of 100 ns since October 1582, its parts in reverse order
_VERSION_1: Final = re.compile(
    r"(?<![0-9a-f])([0-9a-f]{8})-([0-9a-f]{4})-1([0-9a-f]{3})-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
)
_GREGORIAN: Final = 0x01B21DD213814000
#: an agency's codes count days to the base 36: "-idUSKBN1FP1KX", where 1FP is 5 February 2018
_DAY_CODE: Final = re.compile(r"-id[A-Z]{2}(?:[KS][BCR]N|[LNSR]\d[A-Z])([0-2][0-9A-Z]{2})[0-9A-Z]{2,4}$", re.IGNORECASE)
_CODED: Final = (int("1FP", 36), date(2018, 2, 5))
#: posts of one network are numbered by their millisecond, from November 2010 on
_POST: Final = re.compile(r"(?:twitter|x)\.com/\w{1,20}/status(?:es)?/(\d{11,19})(?!\d)")
_POSTS_FROM: Final = 1_288_834_974_657
_POSTS_MOST: Final = 40

#: a moment written into an address is that of its making; ten digits alone may be another number
_SURE: Final = 0.85
_MAYBE: Final = 0.7
_LATE: Final = 3 * 3600
#: houses whose addresses end with the second
_TELL_SECONDS: Final = frozenset({"www.wsj.com", "wsj.com"})


def moment_in_address(host: str, rest: str, span: Span | None) -> Clue | None:
    """The clue on the day from a count or an id in an address's path and query, or None. Days are those of UTC."""
    if (found := _MILLIS.search(rest)) and (clue := _clue(int(found.group(1)) / 1000, span, "a count of milliseconds")):
        return clue
    if (found := _BEHIND_THREE.search(rest)) and (clue := _clue(int(found.group(1)), span, "a count of seconds")):
        return clue
    for found in _SECONDS.finditer(rest):
        count = int(found.group(1))
        if _PLAIN[0] <= count <= _PLAIN[1]:
            alone = found.group().startswith("/") and rest[found.end() :].startswith("_")
            return _clue(count, span, "a count of seconds", _SURE if alone or host in _TELL_SECONDS else _MAYBE)
    return _moment_in_id(rest.lower(), span)


def _moment_in_id(rest: str, span: Span | None) -> Clue | None:
    if found := _LEADING.search(rest):
        return _clue(int(found.group(1).replace("-", ""), 16) / 1000, span, "an id that begins with its millisecond")
    if found := _VERSION_1.search(rest):
        low, middle, high = found.groups()
        return _clue((int(high + middle + low, 16) - _GREGORIAN) / 1e7, span, "an id that holds its time")
    if found := _DAY_CODE.search(rest):
        day = _CODED[1] + timedelta(days=int(found.group(1), 36) - _CODED[0])
        if date(2012, 1, 1) <= day <= date(2026, 12, 31):
            next_day = day + timedelta(days=1)
            why = f"the address has a code that counts the days, {found.group(1).upper()} for {day}"
            return Clue("url", span, f"{day}/{next_day}", _SURE, why)
    if found := _OBJECT.search(rest):
        return _clue(int(found.group(1), 16), span, "an id that begins with its second")
    return None


def posts_cited(text: str) -> Clue | None:
    """The clue from posts of one network that a page cites by number: it is no older than the latest; None without one."""
    days = []
    for found in _POST.finditer(text):
        day = _day(((int(found.group(1)) >> 22) + _POSTS_FROM) / 1000)
        if day is not None and day > date(2010, 11, 4):
            days.append((day, Span(found.start(1), found.end(1))))
    if not days or len(days) > _POSTS_MOST:
        return None
    latest, where = max(days, key=lambda d: d[0])
    return Clue(
        "post cited", where, f"{latest}/..", _MAYBE, f"it cites a post that was made on {latest}, as its number tells"
    )


def _day(seconds: float) -> date | None:
    return datetime.fromtimestamp(seconds, UTC).date() if _FIRST <= seconds < _LAST else None


def _clue(seconds: float, span: Span | None, what: str, weight: float = _SURE) -> Clue | None:
    """The day of a moment since 1970; one that is made late in the day may be published on the next."""
    first, last = _day(seconds), _day(seconds + _LATE)
    if first is None or last is None:
        return None
    return Clue("url", span, f"{first}/{last}", weight, f"the address holds {first} as {what}")
