"""Knows the expressions of business news: 'the third quarter', 'fiscal 1989', 'a year earlier', 'the year-ago period'."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from verbale.times import calendar as cal
from verbale.times.interval import Interval
from verbale.times.rule import Direction, Meaning, Rule, fixed, rule

_NTH: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}
#: a quarter or a half of a match has none of these beside it
BUSINESS: Final = re.compile(
    r"\b(?:profits?|sales|revenues?|earnings|earned|net income|income|loss(?:es)?|shares?|growth|gdp|economy|exports?|imports?|"
    r"output|inflation|percent|per cent|billion|million|company|firm|bank|cents|dividend|quarterly|fiscal|investment|orders|"
    r"deliveries|shipments|production|budget|spending|capital|demand|costs?|prices?|rates?|recovery|inventor(?:y|ies)|markets?|forecast|analysts?|results|tourists?|visitors|year)\b|%|\$"
)
SPORT: Final = re.compile(
    r"\b(?:goals?|scored|halftime|half-time|touchdowns?|rebounds|kick-?off|penalt\w+|midfielder|striker|quarterback|coach|"
    r"substitute|header|equali[sz]er|points guard|basket|corner|minute)\b"
)


def _read_quarter(match: re.Match[str]) -> Meaning | None:
    size = 6 if "half" in match["unit"] else 3
    number = _NTH[match["n"]]
    if number * size > 12:
        return None

    def of(year: int) -> Interval:
        return cal.interval(date(year, (number - 1) * size + 1, 1), cal.month(year, number * size).latest)

    def resolve(anchor: date, direction: Direction) -> Interval:
        here = of(anchor.year)
        if direction == "past":
            return here if here.earliest <= anchor else of(anchor.year - 1)
        if direction == "future":
            return here if here.latest >= anchor else of(anchor.year + 1)
        return here

    return Meaning("published", resolve)


def _read_fiscal(match: re.Match[str]) -> Meaning | None:
    """'Fiscal 1989' is told by its year; when it begins differs from firm to firm."""
    year = int(match["y"]) if len(match["y"]) == 4 else 1900 + int(match["y"])
    return fixed(cal.year(year))


def _read_year_before(match: re.Match[str]) -> Meaning:
    """'The year-ago period'; 'the year-earlier quarter' is the one a year before the latest."""

    def resolve(anchor: date, _direction: Direction) -> Interval:
        if "quarter" not in match[0]:
            return cal.year(anchor.year - 1)
        there = cal.calendar_unit(cal.shift(anchor, -1, "year"), "quarter", -1)
        return cal.interval(there.earliest, there.latest)

    return Meaning("published", resolve)


def _read_latest(_match: re.Match[str]) -> Meaning:
    """The quarter that has ended: results are told in the weeks after it."""

    def resolve(anchor: date, _direction: Direction) -> Interval:
        first = cal.calendar_unit(anchor, "quarter", -1)
        return cal.interval(first.earliest, first.latest)

    return Meaning("published", resolve)


def _read_this_year(_match: re.Match[str]) -> Meaning:
    return Meaning("published", lambda anchor, _direction: cal.year(anchor.year))


RULES: Final[tuple[Rule, ...]] = (
    rule("business.quarter", "season", r"(?:(?:the|its|their|this year['’]s) )?(?:fiscal[- ])?(?P<n>first|second|third|fourth)[- ](?:fiscal[- ])?(?P<unit>quarter|half)(?! of\b|-?(?:final|back))", _read_quarter),
    rule("business.fiscal", "year", r"(?:fiscal(?: year)?|fy) ?(?P<y>(?:19|20)\d\d)", _read_fiscal),
    rule("business.year before", "unit", r"(?:the |a )?year(?:-(?:ago|earlier)|[- ](?:ago|earlier)(?= (?:quarter|period|month|level|figure|result|profit|loss|net|earnings|number)))(?: (?:quarter|period))?", _read_year_before),
    rule("business.latest", "season", r"(?:the|its|their) (?:(?:latest|most recent) quarter|quarter)(?:(?<=t quarter)|(?=[,.;]| (?:was|were|rose|fell|ended|ending|because|from|to|after|as)\b))", _read_latest),
    rule("business.this year", "unit", r"(?<=\bfor )(?:all of )?the year(?=[,.;])", _read_this_year),
)  # fmt: skip
