"""Knows what a rule for temporal expressions is: a pattern, and how a match is read from a given day."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from verbale.times.interval import Interval

Direction = Literal["past", "present", "future"]
#: what a reading starts from: no day at all, the day of publication, or the day last spoken of
Anchor = Literal["nothing", "published", "spoken"]
Resolve = Callable[[date, Direction], Interval | None]

#: stands in where a reading needs no anchor
NO_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Meaning:
    """How an expression is read: from what, to what, and as what kind (see Timex)."""

    anchor: Anchor
    resolve: Resolve
    kind: str = "point"


@dataclass(frozen=True, slots=True)
class Rule:
    """`read` gets a match of `pattern` and returns its meaning, or None where the match is no time after all.

    `needs` is the kind of word (see SIGNS) without which the pattern cannot match, `hints` are letters of which it holds one:
    a sentence without them is passed by.
    """

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Meaning | None]
    needs: str
    hints: tuple[str, ...] = ()

    def may_match(self, words: str) -> bool:
        """Whether one of the hints, if there are any, stands in the words: without one the pattern cannot match."""
        for hint in self.hints:  # a loop, as this is asked very often
            if hint in words:
                return True
        return not self.hints


#: kinds of word that a temporal expression holds at least one of, in lower case: each is told by one word
SIGNS: dict[str, re.Pattern[str]] = {
    "month": re.compile(
        r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|"
        r"nov(?:ember)?|dec(?:ember)?)\b|9/11|\d(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    ),
    "digits": re.compile(r"\d\d"),
    "year": re.compile(r"(?:1[6-9]|20)\d\d"),
    "weekday": re.compile(r"day\b"),
    "often": re.compile(
        r"\b(?:hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|annual|annually|yearly|biennial)\b"
    ),
    "hour": re.compile(r"(?:^|\d)[ap]\.?m\.?$|\d:\d|noon|midnight|midday"),
    "reference": re.compile(
        r"\b(?:now|nowadays|current(?:ly)?|present(?:ly)?|moment|this|these|recent(?:ly)?|lately|previously|formerly|past|ago|back|"
        r"future|soon|shortly|due|someday|ahead)\b"
    ),
    "unit": re.compile(
        r"(?:\b|\d)(?:(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centurie)s?|century)(?:\b|long\b)"
    ),
    "season": re.compile(r"\b(?:spring|summer|autumn|fall|winter|quarters?|half|q[1-4])"),
    "decade": re.compile(r"(?:twen|thir|for|fif|six|seven|eigh|nine)ties"),
    "day word": re.compile(r"today|yesterday|tomorrow|tonight|night|morning|afternoon|evening"),
    "holiday": re.compile(r"christmas|boxing|year|may|valentine|friday|easter|thanksgiving"),
}


#: most words are no sign: one look tells so
_SIGN = re.compile("|".join(f"(?:{sign.pattern})" for sign in SIGNS.values()))

_PARTS = ("earl", "late", "mid", "beginning", "start", "end", "rest", "remainder")
_DIGITS = tuple("0123456789")
_STEPS = ("last", "past", "previous", "next", "coming", "following", "recent", "this", "same", "that")
_UNITS = tuple("second minute hour day night week fortnight month quarter year decade centur".split())
#: what a match of the rules of a name holds, so that most sentences need no look at them
_HINTS: dict[str, tuple[str, ...]] = {
    "relative.ago": ("ago", " back"),
    "relative.offset": ("later", "earlier", "before", "after"),
    "relative.end": ("beginning of", "start of", "middle of", "end of", "close of"),
    "relative.within_unit": _PARTS,
    "relative.stretch": _STEPS,
    "relative.unit": _STEPS,
    "relative.ahead": ("in ", "within"),
    "relative.duration": ("for ",),
    "relative.weekend": ("weekend",),
    "relative.holiday": ("christmas", "boxing", "new year", "may day", "valentine", "good fri", "easter", "thanksg"),
    "date.iso": ("-0", "-1"),
    "date.numeric": ("/", "-", ".1", ".2"),
    "date.famous": ("9/11", "attack", "hijack", "insurrection", "committee", "riot", "panel", "hearing", "select"),
    "date.decade": ("0s", "0's", "0’s"),
    "date.century": ("century",),
    "date.day": _DIGITS,
    "date.days": _DIGITS,
    "date.stretch": ("months of",),
    "date.quarter": ("quarter", "half", "q1", "q2", "q3", "q4"),
    "date.month.relative": _STEPS,
    "date.month.year": ("16", "17", "18", "19", "20", " year"),
    "date.month.part": _PARTS,
    "date.year.part": _PARTS,
    "date.piece": ("first", "second", "third", "fourth", "last", "final"),
    "date.years": ("-", "–", "/"),
    "business.quarter": ("quarter", "half"),
    "business.latest": ("quarter",),
    "business.this year": ("the year",),
    "business.fiscal": ("fiscal", "fy"),
    "business.year before": ("year-ago", "year ago", "year-earlier", "year earlier"),
    "set.each": ("every", "each", "days"),
    "set.rate": ("per ", *(f"a {unit}" for unit in _UNITS)),
    "duration.age": (" old", "-old"),
    "reference.present": ("now", "current", "present", "moment", "at this ", "these days"),
    "reference.past": ("recent", "lately", "previous", "former", "past", "ago", "back"),
    "reference.future": ("future", "soon", "shortly", "due", "someday", "ahead"),
    "duration.vague": ("s of", "for ", "in ", "over ", "few ", "take", "took", "last", "spent ", "within ", "after "),
}


def kinds_of(word: str) -> tuple[str, ...]:
    """The kinds of sign that one word is, in any case."""
    low = word.lower()
    if _SIGN.search(low) is None:
        return ()
    return tuple(kind for kind, sign in SIGNS.items() if sign.search(low))


def rule(
    name: str, needs: str, pattern: str, read: Callable[[re.Match[str]], Meaning | None], hints: tuple[str, ...] = ()
) -> Rule:
    """A rule whose pattern stands on word boundaries; the text is in lower case with plain spaces by then."""
    return Rule(name, re.compile(rf"(?<![\w$€£-]){pattern}(?!\w)"), read, needs, hints or _HINTS.get(name, ()))


def fixed(found: Interval | None, kind: str = "point") -> Meaning | None:
    """The meaning of an expression that says its day by itself; None for a day that no calendar has."""
    return None if found is None else Meaning("nothing", lambda _day, _direction: found, kind)
