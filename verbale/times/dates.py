"""Knows the expressions that name a place in the calendar: '4 April 2019', 'March 3-6', 'early 2021', 'the 1990s'."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from verbale.times import calendar as cal
from verbale.times.interval import Interval
from verbale.times.rule import Direction, Meaning, Rule, fixed, rule

MONTH: Final = "(?:" + "|".join(cal.MONTHS) + ")"
MON: Final = "(?:" + "|".join(cal.MONTHS) + r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
WEEKDAY: Final = "(?:" + "|".join(cal.WEEKDAYS) + ")"
_WD: Final = rf"(?P<wd>{WEEKDAY}|(?:mon|tues?|wed|thurs?|fri|sat|sun)\b\.?),? (?:the )?"
_D: Final = r"(?P<d>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_Y: Final = r"(?P<y>(?:1[6-9]|20)\d\d)"
_SEASON: Final = "(?P<season>" + "|".join(cal.SEASONS) + ")"
_PART: Final = r"(?:the )?(?P<part>early|mid|late|beginning|start|middle|end)(?:[- ]|(?:[- ]of[- ]))(?:the )?"
_RELATIVE_YEAR: Final = r"(?P<rely>(?:last|this|next|the same|the) year)"


def _year_of(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    return int(groups["y"]) if groups.get("y") else None


def _near(candidates: list[Interval], anchor: date, direction: Direction) -> Interval | None:
    """The candidate that the tense picks: the last not after the day, the first not before it, or the nearest."""
    past = [c for c in candidates if c.earliest <= anchor]
    future = [c for c in candidates if c.latest >= anchor]
    if past and future and past[-1] != future[0]:
        back, ahead = (anchor - past[-1].latest).days, (future[0].earliest - anchor).days
        # a tense misread shows: "gave Kestria until 30 September" two weeks before it, "a ruling on July 8" a month after
        if direction == "past" and ahead <= 30 and back >= 300:
            return future[0]
        if direction == "future" and back <= 30 and ahead >= 300 and past[-1].precision == "day":
            return past[-1]
    if direction == "past" and past:
        return past[-1]
    if direction == "future" and future:
        return future[0]
    return min(candidates, key=lambda c: abs((c.earliest - anchor).days)) if candidates else None


def _years_around(anchor: date, reach: int = 1) -> range:
    return range(max(2, anchor.year - reach), min(9998, anchor.year + reach) + 1)


def read_day(match: re.Match[str]) -> Meaning | None:
    """'4 April 2019' by itself; 'April 4' by the anchor and the tense; 'Thursday, April 4' by the weekday too."""
    month, number = cal.month_number(match["m"]), int(match["d"])
    year = _year_of(match)
    if year is not None:
        found = cal.make_day(year, month, number)
        return fixed(cal.day(found)) if found else None
    if cal.make_day(2000, month, number) is None:
        return None
    weekday = cal.weekday_number(match["wd"]) if match.groupdict().get("wd") else None

    def resolve(anchor: date, direction: Direction) -> Interval | None:
        days = [d for y in _years_around(anchor) if (d := cal.make_day(y, month, number))]
        agreeing = [d for d in days if weekday is None or d.weekday() == weekday]
        if weekday is not None and agreeing:
            return cal.day(min(agreeing, key=lambda d: abs((d - anchor).days)))
        return _near([cal.day(d) for d in days], anchor, direction)

    return Meaning("published", resolve)


def _read_range(match: re.Match[str]) -> Meaning | None:
    month = cal.month_number(match["m"])
    last_month = cal.month_number(match["m2"]) if match.groupdict().get("m2") else month
    first, last, year = int(match["d"]), int(match["d2"]), _year_of(match)

    def spread(y: int) -> Interval | None:
        a = cal.make_day(y, month, first)
        b = cal.make_day(y + (last_month < month), last_month, last)
        return cal.interval(a, b) if a and b and a <= b else None

    if year is not None:
        return fixed(spread(year), "span")
    if spread(2000) is None:
        return None
    return Meaning("published", lambda anchor, direction: _near(_spreads(spread, anchor), anchor, direction), "span")


def _spreads(spread: object, anchor: date) -> list[Interval]:
    assert callable(spread)
    return [s for y in _years_around(anchor) if (s := spread(y))]


def _read_numeric(match: re.Match[str]) -> Meaning | None:
    """'26/07/2022' where the order is plain; '03/04/2022' says no day, for the world writes it both ways."""
    a, b, y = int(match[1]), int(match[2]), int(match[3])
    days = {d for d in (cal.make_day(y, a, b), cal.make_day(y, b, a)) if d}
    return fixed(cal.day(days.pop())) if len(days) == 1 else None


def _read_short(match: re.Match[str]) -> Meaning | None:
    """'11/02/89': of the days that it may name, month first or day first, the one nearest to the writing."""
    a, b, y = int(match[1]), int(match[2]), int(match[3])
    days = [d for c in (1900, 2000) for d in (cal.make_day(c + y, a, b), cal.make_day(c + y, b, a)) if d]
    if not days:
        return None
    return Meaning("published", lambda anchor, _direction: cal.day(min(days, key=lambda d: abs((d - anchor).days))))


def _read_month(match: re.Match[str]) -> Meaning | None:
    number = cal.month_number(match["m"])
    groups = match.groupdict()
    which = groups.get("part")
    relative = (groups.get("rely") or groups.get("rel") or "").lower()

    def cut(found: Interval | None) -> Interval | None:
        return cal.part(found, which) if which and found else found

    year = _year_of(match)
    if year is not None:
        return fixed(cut(cal.month(year, number)))

    def resolve(anchor: date, direction: Direction) -> Interval | None:
        if relative.endswith(" year"):
            return cut(cal.month(anchor.year + _step(relative), number))
        months = [cal.month(y, number) for y in _years_around(anchor)]
        here = (anchor.year, anchor.month)
        if relative in ("last", "past"):
            return cut([m for m in months if (m.earliest.year, m.earliest.month) < here][-1])
        if relative in ("next", "coming"):
            return cut(next(m for m in months if (m.earliest.year, m.earliest.month) > here))
        if relative == "this":
            return cut(cal.month(anchor.year, number))
        return cut(_near(months, anchor, direction))

    return Meaning("published", resolve)


def _step(words: str) -> int:
    return -1 if "last" in words else 1 if "next" in words else 0


def _read_year(match: re.Match[str]) -> Meaning | None:
    year = _year_of(match)
    if year is None:
        return None
    whole = cal.year(year)
    return fixed(cal.part(whole, match["part"]) if match.groupdict().get("part") else whole)


def _read_years(match: re.Match[str]) -> Meaning | None:
    first = int(match["y"])
    last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    if not first < last <= first + 60:
        return None
    return fixed(cal.interval(date(first, 1, 1), date(last, 12, 31)), "span")


def _read_decade(match: re.Match[str]) -> Meaning | None:
    digits = match["decade"].lstrip("'’")
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    whole = cal.interval(date(first, 1, 1), date(first + 9, 12, 31))
    return fixed(cal.part(whole, match["part"]) if match["part"] else whole)


_DECADES: Final = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def _read_decade_word(match: re.Match[str]) -> Meaning | None:
    """'the sixties' of the last century; not 'in his sixties', which has no article."""
    first = 1920 + 10 * _DECADES.index(match["ten"])
    whole = cal.interval(date(first, 1, 1), date(first + 9, 12, 31))
    return fixed(cal.part(whole, match["part"]) if match["part"] else whole)


def _read_century(match: re.Match[str]) -> Meaning | None:
    number = int(match["n"])
    if not 10 <= number <= 21:
        return None
    return fixed(cal.interval(date(number * 100 - 99, 1, 1), date(number * 100, 12, 31)))


def _read_fraction(match: re.Match[str]) -> Meaning | None:
    """'the first quarter of 2021', 'Q1 2021', 'the second half of last year'."""
    word, size = match["n"].lower(), 3 if "half" not in (match["unit"] or "").lower() else 6
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 12 // size}.get(word) or int(word)
    if number * size > 12:
        return None

    def cut(y: int) -> Interval:
        return cal.interval(date(y, (number - 1) * size + 1, 1), cal.month(y, number * size).latest)

    year = _year_of(match)
    if year is not None:
        return fixed(cut(year))
    relative = match["rely"].lower()
    return Meaning("published", lambda anchor, _direction: cut(anchor.year + _step(relative)))


def _read_months_of(match: re.Match[str]) -> Meaning | None:
    """'the first three months of the year', 'the last six months of 2021'."""
    count = cal.read_number(match["count"])
    if not 1 < count < 12:
        return None
    first = match["n"].lower() == "first"

    def cut(y: int) -> Interval:
        if first:
            return cal.interval(date(y, 1, 1), cal.month(y, count).latest)
        return cal.interval(date(y, 13 - count, 1), date(y, 12, 31))

    year = _year_of(match)
    if year is not None:
        return fixed(cut(year), "span")
    relative = match["rely"].lower()
    return Meaning("published", lambda anchor, _direction: cut(anchor.year + _step(relative)), "span")


def _read_season(match: re.Match[str]) -> Meaning | None:
    name, year = match["season"].lower(), _year_of(match)
    if year is not None:
        return fixed(cal.season(year, name))
    relative = (match.groupdict().get("rel") or "").lower()

    def resolve(anchor: date, direction: Direction) -> Interval | None:
        seasons = [cal.season(y, name) for y in _years_around(anchor, 2)]
        if relative == "last":
            return [s for s in seasons if s.latest < anchor][-1]
        if relative in ("next", "coming"):
            return next(s for s in seasons if s.earliest > anchor)
        return _near(seasons, anchor, direction)

    return Meaning("published", resolve)


def _read_piece(match: re.Match[str]) -> Meaning | None:
    """'the first week of April', 'the last day of February 2021'."""
    n, unit = cal.ORDINALS[match["n"].lower()], match["unit"].lower()
    number, year = cal.month_number(match["m"]), _year_of(match)

    def cut(whole: Interval) -> Interval:
        size = {"day": 1, "week": 7, "weekend": 7}.get(unit, 10)
        if n == -1:
            return cal.interval(whole.latest - timedelta(days=size - 1), whole.latest)
        first = whole.earliest + timedelta(days=size * (n - 1))
        return cal.interval(first, min(whole.latest, first + timedelta(days=size - 1)))

    if year is not None:
        return fixed(cut(cal.month(year, number)))

    def resolve(anchor: date, direction: Direction) -> Interval | None:
        whole = _near([cal.month(y, number) for y in _years_around(anchor)], anchor, direction)
        return cut(whole) if whole else None

    return Meaning("published", resolve)


#: days that news names without their year, with what must follow; source: public record
_FAMOUS: Final = {"sep": date(2001, 9, 11), "9": date(2001, 9, 11), "jan": date(2021, 1, 6)}


def _read_famous(match: re.Match[str]) -> Meaning | None:
    return fixed(cal.day(_FAMOUS[match["m"][:3].lower()]))


_TO: Final = r" ?(?:-|–|—|to|and|until|till|through) ?"

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "date.iso",
        "year",
        r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d)",
        lambda m: ((d := cal.make_day(int(m["y"]), int(m["m"]), int(m["d"]))) and fixed(cal.day(d))) or None,
    ),
    rule(
        "date.famous",
        "month",
        r"(?P<m>sept\.?|september) 11(?:th)?(?=,? (?:terror\w* )?(?:attack|hijack))",
        _read_famous,
    ),
    rule(
        "date.famous",
        "month",
        r"(?P<m>jan\.?|january) 6(?:th)?(?= (?:attack|insurrection|committee|riot|panel|hearing|select))",
        _read_famous,
    ),
    rule("date.famous", "digits", r"(?P<m>9)/11(?!/)", _read_famous),
    rule(
        "date.decade.word",
        "decade",
        r"the (?:(?P<part>early|mid|late)[- ])?(?P<ten>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
        _read_decade_word,
    ),
    rule("date.numeric", "year", r"(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)", _read_numeric),
    rule("date.numeric", "digits", r"([01]?\d)[/-]([0-3]?\d)[/-](\d\d)(?![/\d])", _read_short),
    rule(
        "date.days",
        "month",
        rf"(?P<m>{MON}) {_D}{_TO}(?P<d2>[12]?\d|3[01])(?:st|nd|rd|th)?(?!,\d{{3}})(?:,? {_Y})?",
        _read_range,
    ),
    rule(
        "date.days",
        "month",
        rf"(?:the )?{_D}{_TO}(?:the )?(?P<d2>[12]?\d|3[01])(?:st|nd|rd|th)?(?: of)? (?P<m>{MON})(?:,? {_Y})?",
        _read_range,
    ),
    rule(
        "date.days",
        "month",
        rf"(?P<m>{MON}) {_D}{_TO}(?P<m2>{MON}) (?P<d2>[12]?\d|3[01])(?:st|nd|rd|th)?(?:,? {_Y})?",
        _read_range,
    ),
    rule("date.day", "month", rf"(?:{_WD})?(?P<m>{MON}) (?:the )?{_D}(?![\d:]|,\d|[.%]\d)(?:,? {_Y})?", read_day),
    rule("date.day", "month", rf"(?:{_WD})?(?:the )?{_D}(?: (?:day )?of)?[ -](?P<m>{MON})(?:,?[ -]{_Y})?", read_day),
    rule("date.month.part", "month", rf"{_PART}(?P<m>{MONTH})(?:(?:,| of)? (?:{_Y}|{_RELATIVE_YEAR}))?", _read_month),
    rule(
        "date.piece",
        "month",
        rf"(?:the )?(?P<n>first|second|third|fourth|last|final) (?P<unit>week|weekend|day|days) (?:of|in) (?P<m>{MONTH})(?:,? {_Y})?",
        _read_piece,
    ),
    rule("date.month.year", "month", rf"(?P<m>{MON})(?:,| of|-)? ?(?:{_Y}|{_RELATIVE_YEAR})", _read_month),
    rule("date.month.relative", "month", rf"(?P<rel>last|past|next|coming|this) (?P<m>{MONTH})", _read_month),
    rule(
        "date.quarter",
        "season",
        rf"(?:the )?(?P<n>first|second|third|fourth|last) (?P<unit>quarter|half)(?: of| in)? (?:{_Y}|{_RELATIVE_YEAR})",
        _read_fraction,
    ),
    rule("date.quarter", "season", rf"q(?P<n>[1-4])(?P<unit>)(?: of)?[ -]?(?:{_Y}|{_RELATIVE_YEAR})", _read_fraction),
    rule(
        "date.stretch",
        "unit",
        rf"(?:the )?(?P<n>first|last) (?P<count>{cal.NUMBER}) months of (?:{_Y}|{_RELATIVE_YEAR})",
        _read_months_of,
    ),
    rule("date.season", "season", rf"(?:the )?{_SEASON}(?: of)? {_Y}", _read_season),
    rule("date.season.relative", "season", rf"(?P<rel>last|next|this|coming|past) {_SEASON}", _read_season),
    rule(
        "date.decade",
        "digits",
        r"(?:the )?(?:(?P<part>early|mid|late)[- ])?(?:the )?(?P<decade>(?:1[6-9]|20)\d0|['’]\d0)['’]?s",
        _read_decade,
    ),
    rule("date.century", "digits", r"(?:the )?(?P<n>\d\d)(?:st|nd|rd|th)[- ]century", _read_century),
    rule("date.years", "year", r"(?P<y>(?:1[6-9]|20)\d\d)(?:-|–|/)(?P<y2>(?:19|20)?\d\d)", _read_years),
    rule("date.year.part", "year", rf"{_PART}{_Y}", _read_year),
    rule("date.month", "month", rf"(?P<m>{MONTH})", _read_month),
    rule("date.year", "year", _Y, _read_year),
)
