"""Knows the weekday on which the news happened: the first one that the text names as past ('said on Tuesday')."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times import calendar as cal
from verbale.times.finding import Found
from verbale.times.tense import direction

#: news names its weekday in its first sentences
_LEAD: Final = 12


def newsday(parse: Parse, found: Sequence[tuple[int, Found]]) -> int | None:
    """The weekday (0 is Monday) that the text first names as past; None where it names none. `found` as in mentions."""
    for sentence, one in found:
        if sentence > _LEAD:
            return None
        words = parse.text[one.start : one.end].lower()
        name = words.split()[0].split("-")[0]
        if one.rule == "relative.weekday" and name in cal.WEEKDAYS:
            if direction(parse, list(parse.within(Span(one.start, one.end)))) == "past":
                return cal.weekday_number(name)
    return None


def agrees(day: date, weekday: int) -> bool:
    """Whether news of that weekday could be printed on the day: the same day or the next."""
    return (day.weekday() - weekday) % 7 <= 1
