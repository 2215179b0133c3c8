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
from verbale.times.evidence.evidence import FIRST, LAST, Evidence, after, before, between
from verbale.times.finding import Found
from verbale.times.interval import Interval
from verbale.times.rule import NO_DAY
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
_BY: Final = re.compile(r"\b(?:by|until|till) (?:the )?$", re.IGNORECASE)


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
    ahead: list[Mention] = []
    for mention in mentions:
        if mention.rule in ("date.years", "date.century"):
            continue
        left = parse.text[max(0, mention.span.start - 16) : mention.span.start]
        if mention.rule == "date.year" and not _TIMED.search(left):
            continue
        certain = certainly(parse, list(parse.within(mention.span)))
        until = _BY.search(left) is not None
        if certain == "future" or (until and certain != "past"):
            ahead.append(mention)
        elif certain == "past" and not until:
            past.append(mention)
    if past:
        last = max(past, key=lambda m: _whole(m).earliest)
        yield Evidence(
            "past date", last.span, after(_whole(last).earliest), 0.8,
            f"'{last.span.of(parse.text)}' is the last dated time told as past",
        )  # fmt: skip
    # "by 2030" tells little; what is announced for a month or a day is seldom more than a year ahead
    ahead = [m for m in ahead if not past or _whole(m).earliest > _whole(last).latest]
    if ahead:
        first = min(ahead, key=lambda m: _whole(m).latest)
        yield Evidence(
            "announced date", first.span, before(_whole(first).latest), 0.3,
            f"'{first.span.of(parse.text)}' is spoken of as to come",
        )  # fmt: skip
        if _whole(first).precision == "day":
            near = between(_whole(first).earliest - timedelta(days=150), _whole(first).latest)
            yield Evidence(
                "announced day",
                first.span,
                near,
                0.3,
                f"'{first.span.of(parse.text)}' is announced to the day, so it is near",
            )


def _whole(mention: Mention) -> Interval:
    if mention.whole is None:
        raise ValueError("a date without its year has no whole")
    return mention.whole


def _undated(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    seen: set[tuple[int | None, int | None]] = set()
    for mention in mentions:
        if (mention.month, mention.day) in seen or len(seen) >= 12:
            continue
        seen.add((mention.month, mention.day))
        days = _each_year(mention)
        looks = certainly(parse, list(parse.within(mention.span)))
        words = mention.span.of(parse.text)
        if mention.day is None:
            if looks is None:
                continue
            back, ahead = (330, 0) if looks == "past" else (0, 330)
            yield Evidence(
                "undated month", mention.span, _reach(days, back, ahead), 0.2,
                f"'{words}' is told without its year, so it is less than a year away",
            )  # fmt: skip
            continue
        agrees = f", a {cal.WEEKDAYS[mention.weekday].capitalize()}" if mention.weekday is not None else ""
        back, ahead = (45, 0) if looks == "past" else (0, 90) if looks == "future" else (45, 60)
        weight = 0.6 if mention.weekday is not None else 0.35 if mention.sentence < 6 else 0.2
        yield Evidence(
            "near day", mention.span, _reach(days, back, ahead), weight,
            f"'{words}'{agrees} is told as a day that needs no year: it is near",
        )  # fmt: skip


def _each_year(mention: Mention) -> list[Interval]:
    """The mention's days in every year; with a weekday, only in the years in which they fall on it."""
    assert mention.month is not None
    if mention.day is None:
        return [cal.month(y, mention.month) for y in _YEARS]
    days = [d for y in _YEARS if (d := cal.make_day(y, mention.month, mention.day))]
    return [cal.day(d) for d in days if mention.weekday is None or d.weekday() == mention.weekday]


def _reach(days: Sequence[Interval], back: int, ahead: int) -> tuple[tuple[date, date], ...]:
    """The days of publication for which each interval lies at most `back` days behind or `ahead` days ahead."""
    return tuple(
        (max(FIRST, d.earliest - timedelta(days=ahead)), min(LAST, d.latest + timedelta(days=back))) for d in days
    )
