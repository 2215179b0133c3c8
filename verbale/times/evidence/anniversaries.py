"""Knows the evidence of anniversaries: 'the alliance marks 73 years since its foundation on Monday'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from verbale.knowledge.facts import Knowledge
from verbale.text.parse import Parse, Sentence
from verbale.text.spans import Span
from verbale.times import calendar as cal
from verbale.times.dates import WEEKDAY
from verbale.times.evidence.evidence import FIRST, LAST, Evidence, between
from verbale.times.evidence.known import Index, index_of
from verbale.times.tense import certainly
from verbale.times.words import words_of

_YEARS: Final = re.compile(
    rf"\b(?P<n>{cal.NUMBER}) (?P<unit>days|weeks|months|years) (?P<since>since|after|to the day since|from|of (?=(?:its |the country's )?independence))\b"
    r"|\b(?P<nth>\d{1,3})(?:st|nd|rd|th)[- ](?:founding |wedding )?(?P<anniversary>anniversary|birthday)\b"
    r"|\b(?P<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one-year|two-year|five-year) anniversary\b"
    r"|\bon (?P<dayn>day \d{1,3}|the \d{1,3}(?:st|nd|rd|th) day) of\b",
    re.IGNORECASE,
)
#: one of these stands in all that _YEARS matches, beside a unit of time where it is none of _MARKED
_OF_INDEPENDENCE: Final = "s of "
_MARKED: Final = ("nniversar", "irthday")
_HINTS: Final = (
    "s since ",
    "s after ",
    "s from ",
    _OF_INDEPENDENCE,
    *_MARKED,
    "s to the ",
    "on day",
    " day of",
)
_WORDS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_FOUNDING: Final = re.compile(
    r"\b(?:found(?:ed|ing|ation)|creat(?:ed|ion)|establish(?:ed|ment)|form(?:ed|ation)|birth|inception)\b"
)
_ON_DAY: Final = re.compile(rf"\b(?:on|this) (?P<wd>{WEEKDAY})\b|\b(?P<today>today)\b", re.IGNORECASE)
#: between an anniversary and what it is of: "anniversary of the", "years after Russia's"
_OF: Final = re.compile(r" ?(?:of|since|after|to|from)? ?(?:the |its |\w+['’]s )?(?:\w+ ){0,2}", re.IGNORECASE)
_OWNED: Final = re.compile(r"['’]?s?(?: own| founding| upcoming| forthcoming)? ?", re.IGNORECASE)
_IN_MONTH: Final = re.compile(r"\b(?:early |earlier |late |later )?(?P<which>this|last) month\b", re.IGNORECASE)
_EXACT: Final = re.compile(r"\b(?:today|exactly|to the day|marks?|marking|marked)\b")


def find(parse: Parse, knowledge: Knowledge) -> Iterator[Evidence]:
    """One piece of evidence for each anniversary of an organisation's founding or of a known happening."""
    index = index_of(knowledge)
    signs = words_of(parse).signs
    marked = any(word in parse.text for word in _MARKED)
    hints = [hint for hint in _HINTS if hint != _OF_INDEPENDENCE or "ndependence" in parse.text]
    for sentence in parse.sentences:
        if not marked and "unit" not in signs.get(sentence.i, ()):
            continue
        words = sentence.span.of(parse.text)
        for hint in hints:
            if hint in words:
                break
        else:
            continue
        for match in _YEARS.finditer(words):
            found = _anniversary(parse, sentence, words, match, index)
            if found is not None:
                yield found


def _anniversary(parse: Parse, sentence: Sentence, words: str, match: re.Match[str], index: Index) -> Evidence | None:
    count, unit = _count(match)
    base = _base(parse, sentence, words, match, index)
    if base is None or not count:
        return None
    name, started = base
    if match["dayn"]:
        count -= 1
    there = cal.shift(started, count, unit)
    if not FIRST < there < LAST:
        return None
    span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    told = f"{name} dates from {started.isoformat()}; {match[0].strip()} is {there.isoformat()}"
    if unit != "years":
        slack = {"days": 2, "weeks": 7, "months": 25}[unit]
        return Evidence(
            "anniversary", span, between(there - timedelta(days=slack), there + timedelta(days=slack)), 0.8, told
        )
    said_month = _IN_MONTH.search(words)
    if said_month:
        # "early this month it marked the 60th anniversary": written in the month of the day, or in the next
        step = 1 if said_month["which"].lower() == "last" else 0
        when = cal.calendar_unit(there, "month", step)
        first = max(when.earliest, there)
        return Evidence("anniversary", span, between(first, when.latest), 0.95, f"{told}, '{said_month[0].strip()}'")
    said = _ON_DAY.search(words)
    looks = certainly(parse, list(parse.within(span)))
    # "will mark" is written before the day, "marked" after it, "marks" on it or the day after
    back, ahead = (6, 0) if looks == "future" else (0, 3) if looks == "past" else (0, 1)
    if said and said["wd"] and there.weekday() == cal.weekday_number(said["wd"]):
        return Evidence(
            "anniversary",
            span,
            between(there - timedelta(days=back), there + timedelta(days=ahead)),
            0.998,
            f"{told}, a {said['wd']}, as the text says",
        )
    if said and said["today"]:
        return Evidence(
            "anniversary", span, between(there, there + timedelta(days=1)), 0.97, told + ", and that is today"
        )
    if match["since"] and not _EXACT.search(words):
        return Evidence(
            "anniversary",
            span,
            between(cal.shift(there, -6, "months"), cal.shift(there, 1, "years")),
            0.7,
            told + ", in round years",
        )
    return Evidence("anniversary", span, between(there - timedelta(days=20), there + timedelta(days=20)), 0.8, told)


def _count(match: re.Match[str]) -> tuple[int, str]:
    if match["n"]:
        vague = cal.is_vague(match["n"]) or match["n"].lower().startswith(("half", "many"))
        return (0 if vague else cal.read_number(match["n"])), match["unit"].lower()
    if match["nth"]:
        return int(match["nth"]), "years"
    if match["dayn"]:
        digits = re.search(r"\d+", match["dayn"])
        return (int(digits[0]) if digits else 0), "days"
    word = match["word"].lower()
    return {"one-year": 1, "two-year": 2, "five-year": 5}.get(word) or _WORDS.index(word) + 1, "years"


def _base(parse: Parse, sentence: Sentence, words: str, match: re.Match[str], index: Index) -> tuple[str, date] | None:
    """What the anniversary is of: a happening named after it, or the organisation whose founding it is."""
    start, at = sentence.span.start + match.start(), sentence.span.start + match.end()
    for span, happening in index.happenings_in(parse, sentence.span):
        between_them = parse.text[at : span.start] if span.start >= at else parse.text[span.end : start]
        joined = _OF.fullmatch(between_them) if span.start >= at else _OWNED.fullmatch(between_them)
        if joined and len(between_them) < 40:
            return happening.words[0], happening.start
    independence = _independence(words, match, index)
    if independence is not None:
        return independence
    founding = _FOUNDING.search(words[max(0, match.start() - 60) : match.end() + 60])
    if match["dayn"] or (match["since"] and not founding):
        return None
    organisations = [(s, o) for s, o in index.organisations_in(parse, sentence.span) if o.founded is not None]
    if not organisations:
        return None
    span, organisation = min(organisations, key=lambda o: abs(o[0].start - start))
    owned = founding or (span.end <= start and _OWNED.fullmatch(parse.text[span.end : start]))
    if not owned or organisation.founded is None:
        return None
    return organisation.names[0], organisation.founded


def _independence(words: str, match: re.Match[str], index: Index) -> tuple[str, date] | None:
    """ "60 years of independence" of the state that the sentence names, where the day of it is known."""
    around = words[max(0, match.start() - 12) : match.end() + 60].lower()
    if "independence" not in around:
        return None
    low = words.lower().replace("’", "'")
    for happening in index.knowledge.happenings:
        for name in happening.words:
            state, own, _ = name.partition("'s independence")
            if own and re.search(rf"\b{re.escape(state.lower())}\b", low):
                return name, happening.start
    return None
