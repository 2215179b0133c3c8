"""Knows days that differ: reports of one act that name two days for it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from verbale.record.followed_rows import DifferingAccount
from verbale.record.rows import ActRow
from verbale.relations.account import make_account
from verbale.relations.same_act import Reports
from verbale.relations.told import in_order, one_source, tell_act
from verbale.text.months import MONTHS

_MONTHS = "|".join(MONTHS)
#: words that name one day: a day of the week, or of a month
NAMED = re.compile(
    rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}(?!\d))\b",
    re.I,
)
#: how surely a report must have been joined: two acts of two days are no disagreement
SURE = 0.6
#: a night has two days: what was done 'late on Thursday' may be told of Friday
NIGHT = re.compile(r"\b(?:night|overnight|midnight|late|early|dawn|small hours|before sunrise)\b", re.I)


def compare_days(reports: Reports) -> list[DifferingAccount]:
    """The reports of one act, told by two sources, that name two days for it: the surest pair of each two days."""
    named = [(act, join.score, day) for act, join in reports if (day := _day_named(act)) is not None]
    named.sort(key=lambda row: in_order(tell_act(row[0])))
    found: dict[tuple[str, str], DifferingAccount] = {}
    for number, (one, first, day) in enumerate(named):
        for other, second, another in named[number + 1 :]:
            if one.earliest == other.earliest or day.lower() == another.lower() or min(first, second) < SURE:
                continue
            if _is_weekday_of(day, other.earliest) or _is_weekday_of(another, one.earliest):
                continue
            tellings = replace(tell_act(one), value=day), replace(tell_act(other), value=another)
            if one.article == other.article or one_source(*tellings):
                continue
            pair = (min(day, another).lower(), max(day, another).lower())
            why = f"'{day}' and '{another}' for what was joined as one act ({min(first, second):.2f})"
            account = make_account("dates differ", *tellings, f"when: {day} or {another}", min(first, second), why)
            found.setdefault(pair, account)
    return [found[pair] for pair in sorted(found)]


def _is_weekday_of(named: str, day: date | None) -> bool:
    """Is it the name of the day of the week that a day was? Then the week may have been misread, and nothing differs."""
    return day is not None and f"{day:%A}".lower() == named.lower()


def _day_named(act: ActRow) -> str | None:
    """The one day that the passage names, where the act is told as of that day; nothing where it was night."""
    if act.earliest is None or act.earliest != act.latest or NIGHT.search(act.words):
        return None
    days = {found.group(0).lower(): found.group(0) for found in NAMED.finditer(act.words)}
    return next(iter(days.values())) if len(days) == 1 else None
