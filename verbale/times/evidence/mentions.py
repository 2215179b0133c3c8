"""Knows the evidence of the dates that a text names: written after what it tells as past, before what it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times import calendar as cal
from verbale.times.dates import MON, WEEKDAY
from verbale.times.evidence.evidence import FIRST, LAST, Curve, Evidence, Level, after, before, between, from_there
from verbale.times.finding import Found
from verbale.times.interval import Interval
from verbale.times.rule import NO_DAY, Direction
from verbale.times.tense import certainly

_YEARS: Final = range(FIRST.year, LAST.year + 1)
_MONTH_DAY: Final = re.compile(
    rf"\b(?:(?P<m>{MON}) (?:the )?(?P<d>[0-3]?\d)|(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?: of)?[ -](?P<m2>{MON}))\b",
    re.IGNORECASE,
)
_NAMED_MONTH: Final = re.compile(rf"\b(?P<m>{'|'.join(cal.MONTHS)})\b", re.IGNORECASE)
_WEEKDAY: Final = re.compile(rf"\b({WEEKDAY})\b", re.IGNORECASE)
#: a preposition that makes a bare year a time and not a name ("the 2024 Games")
_TIMED: Final = re.compile(
    r"\b(?:in|since|of|during|until|till|by|from|between|to|and|through|before|after|around|early|late|mid) ?(?:the )?$",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"\b(?:by|until|till|through|thru) (?:the )?$", re.IGNORECASE)
#: a note on the page itself, written on its day or later: "This article was amended on 4 November 2016"
_AMENDED: Final = re.compile(
    r"\b(?:article|story|report|page|piece|post|version|headline)\b[^.\n]{0,40}\b(?:amended|corrected|updated|modified|revised|changed)\b[^.\n]{0,12}$",
    re.IGNORECASE,
)

#: a day told in another time zone
_ZONE: Final = timedelta(days=1)
#: undated days and months beyond this number tell nothing new
_MOST: Final = 8

# How far from its publication a text speaks of a time, in days, with the share of such mentions: counted on the dated stories
# and the Wikinews texts that docs/times.md names, and rounded.
_AFTER_DAY: Final[Curve] = (
    (0, 7, 0.3),
    (8, 45, 0.2),
    (46, 180, 0.15),
    (181, 365, 0.1),
    (366, 1100, 0.11),
    (1101, 3500, 0.08),
    (3501, 9000, 0.06),
)
_AFTER_MONTH: Final[Curve] = (
    (-30, -1, 0.05), (0, 45, 0.25), (46, 150, 0.22), (151, 365, 0.18), (366, 1100, 0.14), (1101, 3500, 0.1), (3501, 9000, 0.06),
)  # fmt: skip
_AFTER_YEAR: Final[Curve] = (
    (-366, -1, 0.01), (0, 90, 0.06), (91, 365, 0.24), (366, 730, 0.2), (731, 1096, 0.13), (1097, 1461, 0.09),
    (1462, 2200, 0.1), (2201, 4000, 0.1), (4001, 9000, 0.07),
)  # fmt: skip
_OPEN_DAY: Final[Curve] = (
    (-365, -31, 0.07), (-30, -1, 0.08), (0, 45, 0.25), (46, 150, 0.18), (151, 365, 0.15), (366, 1100, 0.14), (1101, 3500, 0.08), (3501, 9000, 0.05),
)  # fmt: skip
_OPEN_YEAR: Final[Curve] = (
    (-1461, -366, 0.07), (-365, -1, 0.15), (0, 365, 0.3), (366, 731, 0.14), (732, 1461, 0.14), (1462, 3500, 0.12), (3501, 9000, 0.08),
)  # fmt: skip
_NAMED: Final[Curve] = (
    (-1461, -731, 0.06), (-730, -366, 0.08), (-365, -1, 0.2), (0, 365, 0.3), (366, 731, 0.12), (732, 1461, 0.09), (1462, 3500, 0.1), (3501, 9000, 0.07),
)  # fmt: skip
_BEFORE_YEAR: Final[Curve] = ((-4000, -1462, 0.15), (-1461, -731, 0.15), (-730, -366, 0.25), (-365, 0, 0.45))
_BEFORE_DAY: Final[Curve] = ((-1100, -366, 0.1), (-365, -91, 0.25), (-90, -31, 0.25), (-30, 0, 0.4))
_DAY_PAST: Final[Curve] = (
    (-30, -1, 0.06),
    (0, 3, 0.22),
    (4, 14, 0.22),
    (15, 45, 0.22),
    (46, 100, 0.18),
    (101, 330, 0.1),
)
_DAY_LAST: Final[Curve] = (
    (-60, -31, 0.05), (-30, -1, 0.15), (0, 3, 0.25), (4, 14, 0.25), (15, 45, 0.2), (46, 120, 0.1),
)  # fmt: skip
_DAY_WITH_WEEKDAY: Final[Curve] = ((-14, -1, 0.06), (0, 3, 0.5), (4, 14, 0.25), (15, 45, 0.12), (46, 180, 0.07))
_DAY_AHEAD: Final[Curve] = ((-200, -61, 0.1), (-60, -31, 0.2), (-30, -8, 0.35), (-7, 0, 0.3), (1, 5, 0.05))
_DAY_OPEN: Final[Curve] = (
    (-120, -31, 0.1), (-30, -8, 0.3), (-7, -1, 0.2), (0, 3, 0.17), (4, 30, 0.13), (31, 180, 0.1),
)  # fmt: skip
_MONTH_PAST: Final[Curve] = ((-31, -1, 0.13), (0, 31, 0.3), (32, 92, 0.35), (93, 335, 0.22))
_MONTH_AHEAD: Final[Curve] = ((-335, -183, 0.15), (-182, -92, 0.25), (-91, -31, 0.3), (-30, -1, 0.25), (0, 10, 0.05))
_MONTH_OPEN: Final[Curve] = ((-270, -92, 0.15), (-91, -1, 0.3), (0, 31, 0.2), (32, 92, 0.2), (93, 335, 0.15))


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that the text names: `whole` where it says its year, else `month` and perhaps `day`."""

    span: Span
    rule: str
    sentence: int
    whole: Interval | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def read_mentions(parse: Parse, found: Sequence[tuple[int, Found]]) -> list[Mention]:
    """The dates named by calendar expressions, each with its tense; `found` gives each with its sentence's number."""
    mentions: list[Mention] = []
    for sentence, one in found:
        if not one.rule.startswith("date."):
            continue
        span = Span(one.start, one.end)
        words = span.of(parse.text)
        if one.meaning.anchor == "nothing":
            whole = one.meaning.resolve(NO_DAY, "past")
            if whole is not None and one.rule == "date.season" and "winter" in words.lower():
                whole = cal.interval(date(whole.earliest.year, 1, 1), whole.latest)  # of either end of the year
            if whole is not None and whole.latest >= FIRST and whole.earliest <= LAST and one.rule != "date.decade":
                mentions.append(Mention(span, one.rule, sentence, whole=whole))
            continue
        month_day = _MONTH_DAY.search(words)
        weekday = _WEEKDAY.search(words)
        if month_day:
            month = cal.month_number(month_day["m"] or month_day["m2"])
            number = int(month_day["d"] or month_day["d2"])
            named = cal.weekday_number(weekday[1]) if weekday else None
            mentions.append(Mention(span, one.rule, sentence, month=month, day=number, weekday=named))
        elif (named_month := _NAMED_MONTH.search(words)) and one.rule in (
            "date.month",
            "date.month.part",
            "date.piece",
        ):
            mentions.append(Mention(span, one.rule, sentence, month=cal.month_number(named_month["m"])))
    return mentions


def find(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    """The evidence of the dates named with their years, then of those without."""
    yield from _dated(parse, [m for m in mentions if m.whole is not None])
    yield from _undated(parse, [m for m in mentions if m.whole is None])


def _dated(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    past: list[Mention] = []
    open_: list[Mention] = []
    ahead: list[Mention] = []
    named: list[Mention] = []
    for mention in mentions:
        if mention.rule in ("date.years", "date.century"):
            continue
        if _AMENDED.search(parse.text[max(0, mention.span.start - 90) : mention.span.start]):
            why = f"the page was amended on {mention.span.of(parse.text)}: it was there by then"
            yield Evidence("masthead", mention.span, before(_whole(mention).latest), 0.9, why)
            continue
        left = parse.text[max(0, mention.span.start - 16) : mention.span.start]
        if mention.rule == "date.year" and not _TIMED.search(left):
            named.append(mention)
            continue
        certain = certainly(parse, list(parse.within(mention.span)))
        until = _BY.search(left) is not None
        if certain == "future" or (until and certain != "past"):
            ahead.append(mention)
        elif until and certain == "past":
            continue  # "extended through 2021" looks ahead, "served until 2021" back
        elif certain == "past":
            past.append(mention)
        else:
            open_.append(mention)
    last = max(past, key=_rank, default=None)
    later = max((m for m in open_ if last is None or _whole(m).earliest > _whole(last).latest), key=_rank, default=None)
    if last is not None and later is not None:
        yield Evidence(
            "past date", last.span, after(_whole(last).earliest - _ZONE), 0.97,
            f"'{last.span.of(parse.text)}' is the last dated time told as past",
        )  # fmt: skip
    elif last is not None:
        yield _told(parse, last, "past date", 0.96, "is the last dated time told as past")
    if later is not None:
        yield _open(parse, later)
    yield from _to_come(parse, [m for m in ahead if last is None or _whole(m).earliest > _whole(last).latest])
    known = {_whole(m).earliest.year for m in (*past, *open_, *ahead)}
    new = max((m for m in named if _whole(m).earliest.year not in known), key=_rank, default=None)
    if new is not None and (not known or _whole(new).earliest.year > max(known) - 2):
        yield Evidence(
            "year named", new.span, between(_whole(new).earliest - timedelta(days=1461), LAST), 0.5,
            f"'{new.span.of(parse.text)}' stands in a name: mostly of that year or the next",
            from_there(_whole(new).earliest, _whole(new).earliest, _NAMED),
        )  # fmt: skip


def _rank(mention: Mention) -> tuple[date, int]:
    """The later the better; of a year and a month of it, the month."""
    whole = _whole(mention)
    return whole.earliest if whole.precision != "year" else date(whole.earliest.year, 1, 1), -whole.earliest.day


def _told(parse: Parse, mention: Mention, kind: str, weight: float, what: str) -> Evidence:
    whole = _whole(mention)
    wide = (whole.latest - whole.earliest).days
    curve = _AFTER_DAY if wide < 8 else _AFTER_MONTH if wide < 190 else _AFTER_YEAR
    start = whole.latest if wide < 190 else whole.earliest
    return Evidence(
        kind, mention.span, after(whole.earliest - _ZONE), weight,
        f"'{mention.span.of(parse.text)}' {what}",
        from_there(start, start, curve),
    )  # fmt: skip


def _open(parse: Parse, mention: Mention) -> Evidence:
    """A dated time whose clause does not say whether it is past."""
    whole = _whole(mention)
    wide = (whole.latest - whole.earliest).days
    curve = _OPEN_DAY if wide < 190 else _OPEN_YEAR
    start = whole.earliest if wide >= 190 else whole.latest
    return Evidence(
        "dated time", mention.span, between(whole.earliest - timedelta(days=1096), LAST), 0.8,
        f"'{mention.span.of(parse.text)}' is the last dated time told", from_there(start, start, curve),
    )  # fmt: skip


def _to_come(parse: Parse, ahead: Sequence[Mention]) -> Iterator[Evidence]:
    """ "By 2030" tells little; what is announced for a month or a day is seldom more than a year ahead."""
    if not ahead:
        return
    first = min(ahead, key=lambda m: _whole(m).latest)
    whole = _whole(first)
    curve = _BEFORE_YEAR if (whole.latest - whole.earliest).days > 190 else _BEFORE_DAY
    yield Evidence(
        "announced date", first.span, before(whole.latest + _ZONE), 0.85,
        f"'{first.span.of(parse.text)}' is spoken of as to come",
        from_there(whole.latest, whole.latest, curve),
    )  # fmt: skip


def _whole(mention: Mention) -> Interval:
    if mention.whole is None:
        raise ValueError("a date without its year has no whole")
    return mention.whole


def _undated(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    seen: set[tuple[int | None, int | None]] = set()
    past: list[Mention] = []
    for mention in mentions:
        if (mention.month, mention.day) in seen or len(seen) >= _MOST:
            continue
        seen.add((mention.month, mention.day))
        looks = certainly(parse, list(parse.within(mention.span)))
        if mention.day is None:
            yield from _month(parse, mention, looks)
        elif looks == "future":
            yield from _near(parse, mention, "future", alone=True)
        else:
            past.append(mention)
    if past:
        # of several days told, the last one before the widest gap of the year is the news
        yield from _near(parse, _last_of(past), "past", alone=len(past) == 1)


def _month(parse: Parse, mention: Mention, looks: Direction | None) -> Iterator[Evidence]:
    told = (mention.month, mention.day, mention.weekday)
    back, ahead = (335, 0) if looks == "past" else (0, 335) if looks == "future" else (335, 270)
    curve = _MONTH_PAST if looks == "past" else _MONTH_AHEAD if looks == "future" else _MONTH_OPEN
    yield Evidence(
        "undated month", mention.span, _reach(*told, back, ahead), 0.6 if looks else 0.45,
        f"'{mention.span.of(parse.text)}' is told without its year, so it is less than a year away", _levels(*told, curve),
    )  # fmt: skip


def _near(parse: Parse, mention: Mention, looks: Direction, alone: bool) -> Iterator[Evidence]:
    told = (mention.month, mention.day, mention.weekday)
    if not _each_year(*told):
        return
    agrees = f", a {cal.WEEKDAYS[mention.weekday].capitalize()}" if mention.weekday is not None else ""
    certain = certainly(parse, list(parse.within(mention.span)))
    if looks == "future":
        back, ahead, curve = 0, 120, _DAY_AHEAD
    elif mention.weekday is not None:
        back, ahead, curve = 120, 14, _DAY_WITH_WEEKDAY
    elif alone:
        back, ahead, curve = 180, 60, _DAY_PAST if certain == "past" else _DAY_OPEN
    else:
        back, ahead, curve = 120, 60, _DAY_LAST
    weight = 0.93 if mention.weekday is not None else 0.8 if mention.sentence < 6 or not alone else 0.65
    last = "" if alone else ", the last of the days told,"
    yield Evidence(
        "near day", mention.span, _reach(*told, back, ahead), weight,
        f"'{mention.span.of(parse.text)}'{agrees}{last} is told as a day that needs no year: it is near", _levels(*told, curve),
    )  # fmt: skip


def _last_of(mentions: Sequence[Mention]) -> Mention:
    """The mention before the widest gap of the year: with days in December and January, the one in January."""
    ordered = sorted(mentions, key=_in_year)
    following = [*ordered[1:], ordered[0]]
    gaps = [(_in_year(b) - _in_year(a)) % 366 or 366 for a, b in zip(ordered, following, strict=True)]
    return ordered[gaps.index(max(gaps))]


def _in_year(mention: Mention) -> int:
    return 31 * (mention.month or 1) + (mention.day or 1)


@lru_cache(maxsize=1024)
def _levels(month: int | None, day: int | None, weekday: int | None, curve: Curve) -> tuple[Level, ...]:
    days = _each_year(month, day, weekday)
    return tuple(one for d in days for one in from_there(d.earliest, d.latest, curve))


@lru_cache(maxsize=1024)
def _each_year(month: int | None, day: int | None, weekday: int | None) -> tuple[Interval, ...]:
    """A month's or a day's days in every year; with a weekday, only in the years in which they fall on it."""
    if month is None:
        return ()
    if day is None:
        return tuple(cal.month(y, month) for y in _YEARS)
    days = [d for y in _YEARS if (d := cal.make_day(y, month, day))]
    return tuple(cal.day(d) for d in days if weekday is None or d.weekday() == weekday)


@lru_cache(maxsize=1024)
def _reach(
    month: int | None, day: int | None, weekday: int | None, back: int, ahead: int
) -> tuple[tuple[date, date], ...]:
    """The days of publication for which each interval lies at most `back` days behind or `ahead` days ahead."""
    return tuple(
        (max(FIRST, d.earliest - timedelta(days=ahead)), min(LAST, d.latest + timedelta(days=back)))
        for d in _each_year(month, day, weekday)
    )
