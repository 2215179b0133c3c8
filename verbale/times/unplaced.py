"""Knows the expressions that name no day by themselves: how long ('three-year'), how often ('every Monday'), at what hour, 'now'."""

from __future__ import annotations

import re
from typing import Final

from verbale.times import calendar as cal
from verbale.times.dates import WEEKDAY
from verbale.times.rule import Meaning, Rule, rule

_UNIT: Final = r"(?P<unit>second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centur(?:y|ie))"
_PLURALS: Final = tuple(
    f" {unit}s"
    for unit in "second minute hour day night week fortnight weekend month quarter year decade centurie".split()
)
_COUNT: Final = rf"(?P<n>\d{{1,4}}(?:\.\d+)?(?:[- ]?(?:1/2|and a half))?|{cal.NUMBER}(?: and a half)?|half|another|(?:dozens|hundreds|thousands) of|a (?:full|whole))"
_ABOUT: Final = r"(?:(?:more|less|fewer) than |at least |at most |almost |nearly |about |around |over |roughly |up to |the (?:(?:first|last|final|full) )?)?"

#: words for the time of writing, before it and after it, with the value that the TIMEX standard gives them
REFERENCES: Final = {
    "PRESENT_REF": r"now|nowadays|currently|presently|at present|at the moment|right now|at this (?:time|point|stage|moment)|"
    r"(?<=the )current|(?<=its )current|(?<=their )current|(?<=his )current|(?<=her )current|(?<=our )current|these days|the present",
    "PAST_REF": r"recently|lately|previously|formerly|in the past|the past(?= (?:is|was|and|to|has)\b|[.,;])|long ago|a long time ago|"
    r"some time ago|(?:a few|several|many) (?:years|months|weeks|days) back|in recent times|the recent past|the distant past|years ago|months ago|weeks ago|days ago",
    "FUTURE_REF": r"(?:in )?the (?:near |foreseeable |not[- ]too[- ]distant |distant )?future|in future|soon|shortly(?= (?:be|before|after)?)|"
    r"in due course|someday|one day soon|in the years ahead",
}
#: "daily", "annual": how often
OFTEN: Final = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "quarterly": "P1Q", "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "biennial": "P2Y",
}  # fmt: skip


def _unplaced(kind: str) -> Meaning:
    return Meaning("nothing", lambda _day, _direction: None, kind)


def _span(_match: re.Match[str]) -> Meaning:
    return _unplaced("span")


def _set(_match: re.Match[str]) -> Meaning:
    return _unplaced("set")


def _reference(_match: re.Match[str]) -> Meaning:
    return _unplaced("reference")


def _hour(_match: re.Match[str]) -> Meaning:
    return _unplaced("hour")


#: an hour, with the zone and the day that may follow
CLOCK: Final = (
    r"(?P<h>[01]?\d|2[0-3])(?:[:.](?P<min>[0-5]\d))? ?(?P<half>a\.?m\.?|p\.?m\.?)(?!\w)"
    r"|(?P<h2>[01]?\d|2[0-3]):(?P<min2>[0-5]\d)(?! ?[-–]\d)"
)

RULES: Final[tuple[Rule, ...]] = (
    rule("set.each", "weekday", rf"(?:every|each) (?P<wd>{WEEKDAY})(?: (?:morning|afternoon|evening|night))?", _set),
    rule("set.each", "weekday", rf"(?:on )?(?P<wd>{WEEKDAY})s(?: (?:mornings|evenings|nights))?", _set),
    rule("set.each", "unit", rf"(?:every|each)(?: (?:other|few|{cal.NUMBER}))? {_UNIT}s?", _set),
    rule("set.rate", "unit", rf"(?:(?<=\d )|(?<=\w ))(?:once |twice |(?:\d+|\w+) times )?(?:per|a) {_UNIT}(?! (?:ago|later|earlier|before|after|of|and|long|old|or|from|in|on))", _set),
    rule("set.often", "often", "(?P<often>" + "|".join(OFTEN) + ")", _set),
    rule("duration.age", "unit", rf"(?P<n>\d{{1,3}}|{cal.NUMBER})[- ]{_UNIT}s?[- ]olds?", _span),
    rule("duration.long", "unit", rf"{_ABOUT}{_COUNT}[- ]{_UNIT}s?(?:[- ]long)?(?![- ]?(?:ago|earlier|later|before|after)\b)", _span),
    rule("duration.vague", "unit", rf"(?:(?<=for )|(?<=in )|(?<=over )|(?<=take )|(?<=takes )|(?<=took )|(?<=taken )|(?<=lasted )|(?<=last )|(?<=spent )|(?<=within )|(?<=after ))(?P<n>){_UNIT}s", _span, _PLURALS),
    rule("duration.vague", "unit", r"(?P<n>)(?P<unit>year|month|week|decade|centurie|hour)s(?= of)", _span, ("s of",)),
    rule("duration.long", "unit", r"(?P<n>)(?P<unit>hour|day|week|month|year|decade|centur(?:y|ie))s?-?long", _span, ("long",)),
    rule("duration.age", "unit", r"(?P<n>)(?P<unit>hour|day|week|month|year|decade|century)-old", _span, ("-old",)),
    rule("duration.vague", "unit", rf"(?:the )?(?:first |last )?(?P<n>few) {_UNIT}s", _span, ("few ",)),
    rule("clock", "hour", rf"(?:{CLOCK})(?: (?:gmt|utc|est|edt|cst|cdt|pst|pdt|bst|ist|cet|local time))?", _hour),
    rule("clock", "hour", r"(?:noon|midnight|midday)", _hour),
    *(rule(f"reference.{name.split('_')[0].lower()}", "reference", f"(?:{words})", _reference) for name, words in REFERENCES.items()),
)  # fmt: skip
