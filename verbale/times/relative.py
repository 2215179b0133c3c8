"""Knows the expressions that count from another day: 'last week', 'three weeks ago', 'on Monday', 'the next day'."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from verbale.times import calendar as cal
from verbale.times.dates import WEEKDAY
from verbale.times.interval import Interval
from verbale.times.rule import Direction, Meaning, Rule, rule

_UNIT: Final = r"(?P<unit>hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centur(?:y|ie))s?"
_N: Final = rf"(?P<n>{cal.NUMBER})"
_ABOUT: Final = r"(?:(?:more|less) than |at least |almost |nearly |about |around |over |just |only |some |barely )?"
_PART_OF_DAY: Final = r"(?:(?: |-)(?:morning|afternoon|evening|night|lunchtime|midday|noon|dawn))?"
#: how far back or ahead 'recent weeks', 'the coming days' are taken to reach
_REACH: Final = {"day": 10, "week": 6, "month": 6, "year": 5, "decade": 3, "hour": 24, "weekend": 4, "quarter": 4}


def _read_day_word(match: re.Match[str]) -> Meaning:
    word = match[0].lower()
    step = {"yesterday": -1, "tomorrow": 1}.get(re.sub(r" .*", "", word), 0)
    if "before yesterday" in word:
        step = -2
    elif "after tomorrow" in word:
        step = 2
    elif word in ("last night", "the previous night"):
        step = -1
    return Meaning("published", lambda anchor, _direction: cal.day(anchor + timedelta(days=step)))


def _read_overnight(_match: re.Match[str]) -> Meaning:
    """The night before the day of publication, and that day's first hours; where the clause looks ahead, the next."""

    def resolve(anchor: date, direction: Direction) -> Interval:
        first = anchor if direction == "future" else anchor - timedelta(days=1)
        return cal.interval(first, first + timedelta(days=1))

    return Meaning("published", resolve)


def _read_weekday(match: re.Match[str]) -> Meaning:
    weekday = cal.weekday_number(match["wd"])
    groups = match.groupdict()
    which = (groups.get("rel") or "").lower()
    in_week = (groups.get("week") or "").lower()

    def resolve(anchor: date, direction: Direction) -> Interval:
        if in_week:
            step = -1 if "last" in in_week else 1 if "next" in in_week else 0
            return cal.day(cal.week(anchor).earliest + timedelta(days=weekday, weeks=step))
        back, ahead = (anchor.weekday() - weekday) % 7, (weekday - anchor.weekday()) % 7
        if which in ("last", "past", "previous"):
            return cal.day(anchor - timedelta(days=back or 7))
        if which in ("next", "coming", "following"):
            return cal.day(anchor + timedelta(days=ahead or 7))
        return cal.day(anchor + timedelta(days=-back if direction == "past" else ahead))

    return Meaning("published", resolve)


_STEPS: Final = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "this": 0,
    "same": 0,
    "that": 0,
}


def _read_unit(match: re.Match[str]) -> Meaning:
    """'last week', 'next month', 'the following year', 'this weekend'."""
    unit, which = match["unit"].lower(), match["rel"].lower()
    step = -1 if which == "this" and match["more"] == " past" else 1 if match["more"] == " coming" else _STEPS[which]

    def resolve(anchor: date, direction: Direction) -> Interval:
        if unit == "weekend" and which in ("this", "past"):
            recent = cal.calendar_unit(anchor, unit, 0 if anchor.weekday() >= 5 else -1)
            ahead = cal.calendar_unit(anchor, unit, 0)
            return recent if which == "past" or direction == "past" else ahead
        return cal.calendar_unit(anchor, unit, step)

    spoken = which in ("following", "previous", "same", "that") or (which == "next" and unit in ("day", "night"))
    return Meaning("spoken" if spoken else "published", resolve)


def _read_weekend(match: re.Match[str]) -> Meaning:
    def resolve(anchor: date, direction: Direction) -> Interval:
        past = direction == "past" and anchor.weekday() < 5
        return cal.calendar_unit(anchor, "weekend", -1 if past else 0)

    return Meaning("published", resolve)


def _read_within_unit(match: re.Match[str]) -> Meaning:
    """'earlier this week' ends today, 'later this year' begins today, 'late last year' is its last part."""
    unit, step = match["unit"].lower(), _STEPS.get(match["rel"].lower(), 0)
    which = match["part"].lower()

    def resolve(anchor: date, _direction: Direction) -> Interval:
        whole = cal.calendar_unit(anchor, unit, step)
        if step == 0 and which == "earlier":
            return cal.interval(whole.earliest, max(whole.earliest, anchor))
        if step == 0 and which in ("later", "rest", "remainder"):
            return cal.interval(min(anchor, whole.latest), whole.latest)
        return cal.part(whole, re.sub(r"er$", "", which) if which in ("earlier", "later") else which)

    return Meaning("published", resolve)


def _read_stretch(match: re.Match[str]) -> Meaning:
    """'the last few months', 'the past 24 hours', 'recent weeks', 'the next ten days', 'the coming weeks'."""
    unit, which = match["unit"].lower(), match["rel"].lower()
    said = match.groupdict().get("n")
    bare = not said and not match[0].lower().endswith("s")
    count = cal.read_number(said) if said else 1 if bare else _REACH.get(unit, 5)

    def resolve(anchor: date, _direction: Direction) -> Interval:
        if which in ("next", "coming", "following"):
            return cal.interval(anchor, cal.shift(anchor, count, unit))
        return cal.interval(cal.shift(anchor, -count, unit), anchor)

    return Meaning("published", resolve, "span")


def _read_ago(match: re.Match[str]) -> Meaning:
    count, unit = cal.read_number(match["n"]), match["unit"].lower()
    vague = cal.is_vague(match["n"])
    half = match["n"].lower().startswith("half")
    if match.groupdict().get("now"):
        return Meaning("published", lambda anchor, _direction: cal.unit_around(cal.shift(anchor, count, unit), unit))

    def resolve(anchor: date, _direction: Direction) -> Interval:
        if half and unit == "year":
            return cal.unit_around(cal.shift(anchor, -6, "month"), "month")
        if vague:
            return cal.interval(cal.shift(anchor, -count, unit), cal.shift(anchor, -2, unit))
        return cal.unit_around(cal.shift(anchor, -count, unit), unit)

    return Meaning("published", resolve)


def _read_offset(match: re.Match[str]) -> Meaning:
    """'two days later', 'a week earlier': from the day last spoken of."""
    sign = 1 if match["way"].lower() in ("later", "after", "afterwards") else -1
    count, unit = sign * (1 if match["n"] == "the" else cal.read_number(match["n"])), match["unit"].lower()
    return Meaning("spoken", lambda anchor, _direction: cal.unit_around(cal.shift(anchor, count, unit), unit))


def _read_ahead(match: re.Match[str]) -> Meaning:
    """'in two weeks', 'within 30 days': days ahead where the clause looks ahead; else only how long it took."""
    count, unit = cal.read_number(match["n"]), match["unit"].lower()
    within = not match["prep"].lower().startswith("in ") and match["prep"].lower() != "in"

    def resolve(anchor: date, direction: Direction) -> Interval | None:
        if direction == "past":
            return None
        there = cal.shift(anchor, count, unit)
        return cal.interval(anchor, there) if within else cal.unit_around(there, unit)

    return Meaning("published", resolve, "deadline" if within else "point")


def _read_ended_unit(match: re.Match[str]) -> Meaning:
    """'the end of the year', 'the start of next month', 'year-end'."""
    unit = match["unit"].lower()
    step = _STEPS.get((match.groupdict().get("rel") or "this").lower(), 0)
    which = (match.groupdict().get("part") or "end").lower()
    return Meaning("published", lambda anchor, _direction: cal.part(cal.calendar_unit(anchor, unit, step), which))


def _read_duration(match: re.Match[str]) -> Meaning:
    return Meaning("nothing", lambda _anchor, _direction: None, "span")


#: month and day, or days from Easter, or the fourth Thursday of November
_HOLIDAYS: Final[dict[str, tuple[int, int] | int]] = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "may day": (5, 1),
    "valentine's day": (2, 14),
    "good friday": -2,
    "easter monday": 1,
    "easter": 0,
    "thanksgiving": 300,
}


def _read_holiday(match: re.Match[str]) -> Meaning:
    name = re.sub(r" (?:day|sunday)$", "", match["name"].lower().replace("’", "'"))
    when = _HOLIDAYS.get(match["name"].lower().replace("’", "'")) or _HOLIDAYS.get(name, 0)

    def on(year: int) -> Interval:
        if isinstance(when, tuple):
            return cal.day(date(year, *when))
        if when == 300:
            return cal.day(cal.nth_weekday_of_month(year, 11, 3, 4))
        return cal.day(cal.easter(year) + timedelta(days=when))

    which = (match["rel"] or "").lower()

    def resolve(anchor: date, direction: Direction) -> Interval:
        days = [on(y) for y in range(anchor.year - 1, anchor.year + 2)]
        if which == "last" or (direction == "past" and which != "next"):
            return [d for d in days if d.earliest <= anchor][-1]
        if which == "next" or direction == "future":
            return next(d for d in days if d.earliest >= anchor)
        return min(days, key=lambda d: abs((d.earliest - anchor).days))

    return Meaning("published", resolve)


_THE: Final = r"(?:the )?"

RULES: Final[tuple[Rule, ...]] = (
    rule("relative.day", "unit", r"the day (?:before yesterday|after tomorrow)", _read_day_word, ("the day ",)),
    rule(
        "relative.day",
        "day word",
        rf"(?:yesterday{_PART_OF_DAY}|tomorrow{_PART_OF_DAY}|today|tonight|last night|this (?:morning|afternoon|evening))",
        _read_day_word,
    ),
    rule("relative.day", "unit", r"(?:(?:earlier|later) in|throughout) the day", _read_day_word, (" the day",)),
    rule("relative.overnight", "day word", r"overnight", _read_overnight, ("overnight",)),
    rule("relative.ago", "unit", rf"{_ABOUT}{_N} (?:and a half )?{_UNIT} (?:ago|back(?=[,.;:]|$))", _read_ago),
    rule(
        "relative.within_unit",
        "unit",
        r"(?P<part>earlier|later|late|early|mid)[- ](?:in )?(?P<rel>this|last|next|the) (?P<unit>week|month|year|decade|summer)",
        _read_within_unit,
    ),
    rule(
        "relative.within_unit",
        "unit",
        r"(?:the )?(?P<part>rest|remainder) of (?P<rel>this|the) (?P<unit>week|month|year)",
        _read_within_unit,
        ("rest of", "remainder of"),
    ),
    rule(
        "relative.end",
        "unit",
        r"(?:the )?(?P<part>beginning|start|middle|end|close) of (?P<rel>the|this|last|next|the (?=year)) ?(?P<unit>week|month|year|decade)",
        _read_ended_unit,
    ),
    rule(
        "relative.end",
        "unit",
        r"(?:the )?(?P<unit>year)(?:['’]s |-| )end",
        _read_ended_unit,
        ("year-end", "year end", "s end"),
    ),
    rule(
        "relative.stretch",
        "unit",
        rf"{_THE}(?P<rel>last|past|previous|next|coming|following) (?:{_N}|couple of) {_UNIT}",
        _read_stretch,
    ),
    rule(
        "relative.stretch",
        "unit",
        rf"{_THE}(?P<rel>recent|past|last|coming|next) (?P<unit>day|week|month|year|decade)s",
        _read_stretch,
        (" days", " weeks", " months", " years", " decades"),
    ),
    rule(
        "relative.stretch",
        "unit",
        r"(?<=over )the (?P<rel>past|last) (?P<unit>day|week|month|year|decade)",
        _read_stretch,
        ("over the ",),
    ),
    rule(
        "relative.stretch", "unit", r"the (?P<rel>past) (?P<unit>week|month|year|decade)", _read_stretch, ("the past ",)
    ),
    rule(
        "relative.stretch",
        "unit",
        r"(?P<n>)(?P<rel>recent) (?P<unit>day|week|month|year|decade)s",
        _read_stretch,
        ("recent ",),
    ),
    rule(
        "relative.unit",
        "unit",
        r"(?:the )?(?P<rel>last|past|previous|next|coming|following|this|same|that)(?P<more> past| coming)? (?P<unit>day|night|week|weekend|month|quarter|year|decade)",
        _read_unit,
    ),
    rule("relative.weekend", "unit", r"(?<=[a-z] )the (?P<unit>weekend)", _read_weekend),
    rule(
        "relative.ahead",
        "unit",
        rf"(?P<prep>within(?: the next)?|in|in the space of) {_ABOUT}{_N} {_UNIT}(?:['’] time)?(?! (?:later|earlier|ago))",
        _read_ahead,
    ),
    rule(
        "relative.ago", "unit", rf"{_ABOUT}{_N} {_UNIT} from (?P<now>now|today)", _read_ago, ("from now", "from today")
    ),
    rule(
        "relative.offset", "unit", rf"{_ABOUT}{_N} {_UNIT} (?P<way>later|earlier|before|after|afterwards)", _read_offset
    ),
    rule(
        "relative.offset",
        "unit",
        r"(?P<n>the) (?P<unit>day|week|month|year) (?P<way>before|earlier)(?=[,.;:)]|$)",
        _read_offset,
    ),
    rule("relative.duration", "unit", rf"(?<=for ){_ABOUT}{_N} {_UNIT}", _read_duration),
    rule(
        "relative.weekday",
        "weekday",
        rf"(?P<wd>{WEEKDAY}){_PART_OF_DAY},? (?:of )?(?P<week>(?:last|this|next) week)",
        _read_weekday,
    ),
    rule(
        "relative.weekday",
        "weekday",
        rf"(?P<rel>last|past|previous|next|coming|following|this) (?P<wd>{WEEKDAY}){_PART_OF_DAY}",
        _read_weekday,
        ("last ", "past ", "previous ", "next ", "coming ", "following ", "this "),
    ),
    rule(
        "relative.holiday",
        "holiday",
        r"(?:(?P<rel>last|next|this) )?(?P<name>christmas(?: (?:eve|day))?|boxing day|new year['’]s(?: (?:eve|day))?|may day|valentine['’]s day|good friday|easter(?: (?:sunday|monday))?|thanksgiving(?: day)?)",
        _read_holiday,
    ),
    rule("relative.weekday", "weekday", rf"(?P<wd>{WEEKDAY}){_PART_OF_DAY}", _read_weekday),
)
