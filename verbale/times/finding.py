"""Knows how a text's temporal expressions are found and tied to days."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse, Sentence, Token
from verbale.text.spans import Span
from verbale.times import business, dates, relative, unplaced
from verbale.times import calendar as cal
from verbale.times.guards import is_no_date
from verbale.times.hanging import day_of, event_of
from verbale.times.interval import Interval, Timex
from verbale.times.rule import Direction, Meaning, Rule
from verbale.times.tense import direction
from verbale.times.values import value_of
from verbale.times.words import words_of

#: a publication known to within this many days is read as its last day: "on Monday" is the Monday before it
_NARROW: Final = 7
#: white space in texts that is no plain space
_SPACES: Final = "\n\u00a0\t\r\u2009\u200a\u202f\u2003\u2002\u2028\u3000\x0b\x0c\x85"
#: what is longer or surer goes first: of two that overlap the first holds
_RULES: Final = dates.RULES[:-2] + business.RULES + relative.RULES + dates.RULES[-2:] + unplaced.RULES
_SINCE: Final = re.compile(r"(?:ever )?since (?:the )?(?:beginning of |start of |end of )?$", re.IGNORECASE)
_BY: Final = re.compile(r"(?:by|before|until|till|no later than|not later than|up to) (?:the )?$", re.IGNORECASE)
#: what _widen joins to an expression before it
#: "the year before", where no other day has been spoken of
_FROM_NOW: Final = re.compile(r"the (?:year|month|week) (?:before|earlier)", re.IGNORECASE)
#: what stands between an hour and its day
_BESIDE: Final = re.compile(r"\.?,?[ \u00a0](?:on |at |around |about )?")
_LEAD: Final = re.compile(
    r"^(?:(?:ever )?since|by|before|until|till|no later than|not later than|up to|from|between)\s(?:the\s)?",
    re.IGNORECASE,
)
#: "early Tuesday" is Tuesday, and told with its part
_PART: Final = re.compile(r"(?<!\w)(?:early|late) $", re.IGNORECASE)
_SPREAD: Final = re.compile(r"^(?:from|between)\s", re.IGNORECASE)
_TO: Final = re.compile(r"(?<=[\w.])(?: ?[-–—/] ?|,? (?:to|and|until|till|through) )(?:the )?(?=\w)", re.IGNORECASE)
_FROM: Final = re.compile(r"(?:from|between) (?:the )?$", re.IGNORECASE)
_JOIN: Final = re.compile(r" ?(?:,? to|and|until|till|through|-|–|—) ?(?:the )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """One match: its span in the article's text, the rule's name, and its meaning."""

    start: int
    end: int
    rule: str
    meaning: Meaning


def find_times(parse: Parse, published: DateEstimate) -> tuple[Timex, ...]:
    """The temporal expressions of a text in order, each tied to the days that it means.

    Relative ones start from the day of publication; where that is an interval, so is what they mean, as wide as
    honesty needs. Where the publication is unknown they have no interval. 'the next day' starts from the day
    last spoken of in the same or the previous sentence.
    """
    found: list[Timex] = []
    hanging: list[tuple[int, Found, Token]] = []
    last: tuple[int, Interval] | None = None
    for sentence, match in find_expressions(parse):
        spoken = last[1] if last is not None and sentence - last[0] <= 1 else None
        if spoken is None and _FROM_NOW.match(parse.text, match.start):
            spoken = _days_of(published)
        timex = _tie(parse, match, published, spoken)
        event = event_of(parse, timex.span) if match.rule == "relative.offset" else None
        if event is not None:
            hanging.append((len(found), match, event))
        found.append(timex)
        if timex.interval is not None and timex.kind == "point":
            last = (sentence, timex.interval)
    for place, match, event in hanging:
        found[place] = _tie(parse, match, published, day_of(parse, event, found))
    return _at_hours(parse, [_valued(parse, timex, published) for timex in _widen(parse, found, published)])


def _days_of(published: DateEstimate) -> Interval | None:
    if published.earliest is None or published.latest is None:
        return None
    return Interval(published.earliest, published.latest, published.precision)


def _at_hours(parse: Parse, timexes: list[Timex]) -> tuple[Timex, ...]:
    """An hour said with its day ('9 a.m. Monday', 'Monday at 9 a.m.') is an hour of that day."""
    for i, (one, other) in enumerate(itertools.pairwise(timexes)):
        if _BESIDE.fullmatch(parse.text[one.span.end : other.span.start]) is None:
            continue
        for place, hour, day in ((i, one, other), (i + 1, other, one)):
            known = day.interval
            if hour.rule == "clock" and day.kind == "point" and known is not None and known.earliest == known.latest:
                value = known.earliest.isoformat() + hour.value[hour.value.find("T") :]
                timexes[place] = replace(hour, value=value)
    return tuple(timexes)


def _valued(parse: Parse, timex: Timex, published: DateEstimate) -> Timex:
    """The expression with its TIMEX3 type and value."""
    words = parse.text[timex.span.start : timex.span.end]
    bare = _LEAD.sub("", words)
    spread = bare != words and timex.kind == "span" and _SPREAD.match(words) is not None
    spread = spread or timex.rule in ("date.days", "date.years")
    if timex.rule == "relative.weekday" and (
        part := _PART.search(parse.text[max(0, timex.span.start - 6) : timex.span.start])
    ):
        timex = replace(timex, span=Span(timex.span.start - len(part[0]), timex.span.end))
    kind, value = value_of(bare, timex.rule, timex.kind, _said(timex), published, spread)
    return replace(timex, type=kind, value=value)


def _said(timex: Timex) -> Interval | None:
    """The days that the words after 'since' name: 'since 2014' is valued as 2014."""
    if timex.kind == "since" and timex.interval is not None:
        return Interval(timex.interval.earliest, timex.interval.earliest, timex.interval.precision)
    return timex.interval


def _spaced(words: str) -> str:
    for space in _SPACES:
        if space in words:
            words = words.replace(space, " ")
    return words


def _lower(words: str) -> str:
    """The words in lower case, as long as they were (a few letters would grow)."""
    low = words.lower()
    return low if len(low) == len(words) else "".join(c.lower() if len(c.lower()) == 1 else c for c in words)


_LAST: Final[list[tuple[Parse, list[tuple[int, Found]]]]] = []


def find_expressions(parse: Parse) -> list[tuple[int, Found]]:
    """All expressions of a text, each with its sentence's number, not yet tied to days.

    Dating and tying both need them, one after the other: the last text's are kept.
    """
    if not _LAST or _LAST[0][0] is not parse:
        signs = words_of(parse).signs
        _LAST[:] = [
            (parse, [(i, found) for i in sorted(signs) for found in _in_sentence(parse, parse.sentences[i], signs[i])])
        ]
    return _LAST[0][1]


@lru_cache(maxsize=1024)
def _rules_for(signs: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that a sentence with these signs may match."""
    return tuple(rule for rule in _RULES if rule.needs in signs)


def _in_sentence(parse: Parse, sentence: Sentence, signs: set[str]) -> list[Found]:
    start, end = sentence.span
    text = parse.text
    words = _lower(_spaced(text[start:end]))
    taken: list[Found] = []
    for rule in _rules_for(frozenset(signs)):
        if not rule.may_match(words):
            continue
        for match in rule.pattern.finditer(words):
            s, e = start + match.start(), start + match.end()
            if any(s < t.end and t.start < e for t in taken):
                continue
            meaning = rule.read(match)
            if meaning is None or is_no_date(parse, rule.name, list(parse.within(Span(s, e))), text, s, e):
                continue
            taken.append(Found(s, e, rule.name, meaning))
    return sorted(taken, key=lambda f: f.start)


def _tie(parse: Parse, match: Found, published: DateEstimate, spoken: Interval | None) -> Timex:
    span = Span(match.start, match.end)
    meaning = match.meaning

    def looks() -> Direction:
        return direction(parse, list(parse.within(span)))

    found: Interval | None
    if meaning.anchor == "nothing":
        found = meaning.resolve(date.min, "present")
    elif meaning.anchor == "spoken":
        found = _hull(meaning, spoken.earliest, spoken.latest, looks()) if spoken is not None else None
    elif published.earliest is None or published.latest is None:
        found = None
    else:
        found = _from(match, published.earliest, published.latest, looks())
    return Timex(span, meaning.kind, found, match.rule)


def _from(match: Found, first: date, last: date, looks: Direction) -> Interval | None:
    """What the expression means in a text published between two days.

    Within a week it is read from the last day, unless a weekday is one of those days: what a text of 3 to 5 April
    "marks on Monday" is marked on Monday the 4th.
    """
    if (last - first).days >= _NARROW:
        return _hull(match.meaning, first, last, looks)
    read = match.meaning.resolve(last, looks)
    if match.rule == "relative.weekday" and first < last:
        other = match.meaning.resolve(first, looks)
        if other is not None and first <= other.earliest and other.latest <= last:
            return other
    return read


def _hull(meaning: Meaning, first: date, last: date, looks: Direction) -> Interval | None:
    """What the expression means for some day of an interval: the days from its first reading to its last."""
    a = meaning.resolve(first, looks)
    b = a if first == last else meaning.resolve(last, looks)
    if a is None or b is None:
        return None
    return a if a == b else cal.interval(min(a.earliest, b.earliest), max(a.latest, b.latest))


def _widen(parse: Parse, found: list[Timex], published: DateEstimate) -> Iterator[Timex]:
    """Join what stands before an expression to it: 'since', 'by', 'from ... to', 'between ... and'."""
    text, i = parse.text, 0
    while i < len(found):
        timex = found[i]
        left = text[max(0, timex.span.start - 24) : timex.span.start].replace("\u00a0", " ")
        following = found[i + 1] if i + 1 < len(found) else None
        if following is not None and (opened := _FROM.search(left)) and _joined(text, timex, following):
            yield _between(timex, following, timex.span.start - len(opened[0]))
            yield replace(timex, kind="part")
            yield replace(following, kind="part")
            i += 2
            continue
        if opened := _SINCE.search(left):
            yield _since(timex, published, timex.span.start - len(opened[0]))
            yield replace(timex, kind="part")
        elif timex.kind == "point" and (opened := _BY.search(left)):
            yield Timex(Span(timex.span.start - len(opened[0]), timex.span.end), "deadline", timex.interval, timex.rule)
        else:
            yield timex
            yield from _ends_of(text, timex)
        i += 1


def _ends_of(text: str, timex: Timex) -> Iterator[Timex]:
    """The two days of a span that one rule has read ("March 3-6", "20 November to 11 December")."""
    between = _TO.search(text, timex.span.start, timex.span.end) if timex.rule == "date.days" else None
    known = timex.interval
    if between is None or known is None or known.earliest == known.latest:
        return
    for span, day in (
        (Span(timex.span.start, between.start()), known.earliest),
        (Span(between.end(), timex.span.end), known.latest),
    ):
        yield Timex(span, "part", cal.day(day), timex.rule)


def _joined(text: str, a: Timex, b: Timex) -> bool:
    return _JOIN.fullmatch(text[a.span.end : b.span.start].replace("\u00a0", " ")) is not None


def _between(a: Timex, b: Timex, start: int) -> Timex:
    span = Span(start, b.span.end)
    if a.interval is None or b.interval is None or a.interval.earliest > b.interval.latest:
        return Timex(span, "span", b.interval, b.rule)
    return Timex(span, "span", cal.interval(a.interval.earliest, b.interval.latest), b.rule)


def _since(timex: Timex, published: DateEstimate, start: int) -> Timex:
    span = Span(start, timex.span.end)
    if timex.interval is None:
        return Timex(span, "since", None, timex.rule)
    until = published.latest or timex.interval.latest
    return Timex(span, "since", cal.interval(timex.interval.earliest, max(until, timex.interval.earliest)), timex.rule)
