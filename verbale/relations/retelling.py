"""Knows which later passages only tell a commitment again: the agreeing itself carries nothing out, nor does what is told of a day
before the one from which it holds."""

from __future__ import annotations

import re
from datetime import date, timedelta

from verbale.record.followed_rows import Commitment
from verbale.record.rows import ActRow
from verbale.relations.words import stems
from verbale.text.months import MONTHS, WEEKDAYS
from verbale.times.calendar import make_day, month_number, weekday_number

#: days within which the making of an agreement is news
NEWS = timedelta(days=7)
#: words of making it
MAKES = re.compile(
    r"\b(?:agree[ds]?|agreeing|sign(?:s|ed|ing)?|accept(?:s|ed)?|announce[sd]?|declare[sd]?|clinch(?:ed|es)?|reach(?:ed|es)?|"
    r"strike|struck|seal(?:s|ed)?|broker(?:s|ed)?|conclude[sd]?|hail(?:s|ed)?)\b",
    re.I,
)
#: what is made
MADE = re.compile(
    r"\b(?:deals?|accords?|pacts?|agreements?|cease-?fires?|truces?|treat(?:y|ies)|terms|swaps?|armistice)\b", re.I
)
#: it is itself to be made: 'agreed to sign the treaty on Friday'
TO_MAKE = re.compile(r"\bto (?:sign|conclude|accept|declare|announce|seal|reach|strike)\b", re.I)
#: words of its being done
DONE = re.compile(
    r"\b(?:(?:came|comes|went|goes|put|entered|enters) into (?:force|effect)|t(?:ook|akes) (?:effect|hold)|in (?:force|effect|place)|"
    r"began|begins|begun|started|starts|h(?:eld|olds|olding)|observ(?:ed|es|ing)|implement\w*|fell silent|went quiet|"
    r"under (?:a|an|the|its|their) (?:\w+ ){0,2}(?:deal|accord|pact|agreement|ceasefire|truce)|as agreed)\b",
    re.I,
)
_WEEKDAYS, _MONTHS = "|".join(WEEKDAYS), "|".join(MONTHS)
#: from when it holds: 'that will come into force at midnight on Tuesday', 'from 5 March'
STARTS = re.compile(
    r"\b(?:(?:come|comes|go|goes|enter|enters|coming|entering)(?: \w+)? into (?:force|effect)|tak(?:e|es|ing) effect|to (?:start|begin)|"
    r"(?:starts|begins|starting|beginning|effective)|will (?:start|begin)|from)\b(?: (?:at|from|on|midnight|noon|dawn|early|late|next|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?))*? "
    rf"(?:(?P<weekday>{_WEEKDAYS})|(?P<day>\d{{1,2}}) (?P<month>{_MONTHS})|(?P<month2>{_MONTHS}) (?P<day2>\d{{1,2}})|(?P<next>tomorrow))\b",
    re.I,
)


def tells_again(entry: Commitment, act: ActRow, day: date | None) -> bool:
    """Does the passage only tell that it was agreed: in words of the making, of the same thing, while that was news?"""
    if entry.kind not in ("agreement", "promise") or day is None or entry.made is None or TO_MAKE.search(entry.words):
        return False
    if not MAKES.search(act.words) or not MADE.search(act.words) or DONE.search(act.words):
        return False
    thing = stems(" ".join(MADE.findall(act.words)))
    return day - (entry.said or entry.made) <= NEWS and not thing.isdisjoint(stems(entry.words))


def starts_on(entry: Commitment) -> date | None:
    """The day from which it is to hold, as its words name it; None where they name none."""
    told = entry.act.published
    at = STARTS.search(entry.words) if told else None
    if told is None or at is None or told[1] - told[0] > NEWS:
        return None
    if at["next"]:
        return told[0] + timedelta(days=1)
    if at["weekday"]:
        ahead = (weekday_number(at["weekday"]) - told[0].weekday()) % 7
        return told[0] + timedelta(days=ahead)
    month, number = month_number(at["month"] or at["month2"]), int(at["day"] or at["day2"])
    day = make_day(told[0].year, month, number)
    return day if day is None or day >= told[0] - NEWS else make_day(told[0].year + 1, month, number)
