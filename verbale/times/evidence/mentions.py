"""Knows the evidence of the dates that a text names: written after what it tells as past, before what it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times import calendar as cal
from verbale.times.dates import MON, WEEKDAY
from verbale.times.evidence.evidence import FIRST, LAST, Evidence, after, between
from verbale.times.finding import Found
from verbale.times.interval import Interval
from verbale.times.rule import NO_DAY, Direction
from verbale.times.tense import direction

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


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that the text names: `whole` where it says its year, else `month` and perhaps `day`."""

    span: Span
    rule: str
    looks: Direction
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
        looks = direction(parse, list(parse.within(span)))
        if one.meaning.anchor == "nothing":
            whole = one.meaning.resolve(NO_DAY, "past")
            if whole is not None and whole.latest >= FIRST and whole.earliest <= LAST and one.rule != "date.decade":
                mentions.append(Mention(span, one.rule, looks, sentence, whole=whole))
            continue
        month_day = _MONTH_DAY.search(words)
        weekday = _WEEKDAY.search(words)
        if month_day:
            month = cal.month_number(month_day["m"] or month_day["m2"])
            number = int(month_day["d"] or month_day["d2"])
            named = cal.weekday_number(weekday[1]) if weekday else None
            mentions.append(Mention(span, one.rule, looks, sentence, month=month, day=number, weekday=named))
        elif (named_month := _NAMED_MONTH.search(words)) and one.rule in (
            "date.month",
            "date.month.part",
            "date.piece",
        ):
            mentions.append(Mention(span, one.rule, looks, sentence, month=cal.month_number(named_month["m"])))
    return mentions


def find(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    """The evidence of the dates named with their years, then of those without."""
    yield from _dated(parse, [m for m in mentions if m.whole is not None])
    yield from _undated(parse, [m for m in mentions if m.whole is None])


def _dated(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    past: list[Mention] = []
    ahead: list[Mention] = []
    for mention in mentions:
        assert mention.whole is not None
        if mention.rule == "date.year" and not _TIMED.search(
            parse.text[max(0, mention.span.start - 16) : mention.span.start]
        ):
            continue
        if mention.rule == "date.years" or mention.rule == "date.century":
            continue
        (ahead if mention.looks == "future" else past).append(mention)
    if past:
        last = max(past, key=lambda m: (m.whole.earliest, m.whole.latest) if m.whole else (FIRST, FIRST))
        assert last.whole is not None
        words = last.span.of(parse.text)
        yield Evidence(
            "past date", last.span, after(last.whole.earliest), 0.8, f"'{words}' is the last dated time told as past"
        )
        until = (
            date(last.whole.latest.year + 1, 12, 31)
            if last.whole.precision == "year"
            else last.whole.latest + timedelta(days=400)
        )
        yield Evidence(
            "recent year",
            last.span,
            between(last.whole.earliest, until),
            0.35,
            f"news that tells of '{words}' and nothing later is seldom more than a year younger",
        )
        if last.whole.precision == "day":
            yield Evidence(
                "recent day",
                last.span,
                between(last.whole.earliest, last.whole.earliest + timedelta(days=45)),
                0.3,
                f"the last day told in full, '{words}', is most often a recent one",
            )
    if ahead:
        first = min(ahead, key=lambda m: m.whole.latest if m.whole else LAST)
        assert first.whole is not None
        yield Evidence(
            "announced date",
            first.span,
            between(first.whole.earliest - timedelta(days=400), first.whole.latest),
            0.4,
            f"'{first.span.of(parse.text)}' is spoken of as to come",
        )


def _undated(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    seen: set[tuple[int | None, int | None, Direction]] = set()
    for mention in mentions:
        key = (mention.month, mention.day, mention.looks)
        if key in seen or len(seen) >= 12:
            continue
        seen.add(key)
        days = _each_year(mention)
        if not days:
            continue
        words = mention.span.of(parse.text)
        back = mention.looks != "future"
        told = "told as past" if back else "announced"
        yield Evidence(
            "undated month" if mention.day is None else "undated day",
            mention.span,
            _reach(days, 330, back),
            0.25,
            f"'{words}' is {told} without a year, so it is less than a year away",
        )
        if mention.day is None:
            continue
        near = 35 if back else 60
        weight = 0.6 if mention.weekday is not None else 0.4 if mention.sentence < 6 else 0.25
        agrees = f", a {cal.WEEKDAYS[mention.weekday].capitalize()}" if mention.weekday is not None else ""
        yield Evidence(
            "near day",
            mention.span,
            _reach(days, near, back),
            weight,
            f"'{words}'{agrees} is {told} as a day that needs no year",
        )


def _each_year(mention: Mention) -> list[Interval]:
    """The mention's days in every year; with a weekday, only in the years in which they fall on it."""
    assert mention.month is not None
    if mention.day is None:
        return [cal.month(y, mention.month) for y in _YEARS]
    days = [d for y in _YEARS if (d := cal.make_day(y, mention.month, mention.day))]
    return [cal.day(d) for d in days if mention.weekday is None or d.weekday() == mention.weekday]


def _reach(days: Sequence[Interval], by: int, back: bool) -> tuple[tuple[date, date], ...]:
    """The days of publication that lie within `by` days after (or, for what is announced, before) each interval."""
    span = timedelta(days=by)
    return tuple(
        (d.earliest, min(LAST, d.latest + span)) if back else (max(FIRST, d.earliest - span), d.latest) for d in days
    )
