"""Knows how many days lie between two reports' acts: by the acts' own days, and by their articles' where these are not sure."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from verbale import settings
from verbale.record.rows import ActRow
from verbale.relations.kinds import SPOKEN

#: days by which two reports of one act may differ: morning papers, time zones, 'on Friday' said on a Friday
SLACK = timedelta(days=2)
#: days from which an act's own interval says little: then the articles' days must agree too
WIDE = 7
#: days of a month
MONTH = 31
#: days that may lie between two reports of one act
NEARLY = range(SLACK.days + 1)
#: a day that may be read a week off
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: words that open another clause
CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that|when|where|while|after|before|since|and|but)\b|[;:]", re.I)
RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where|while|and|but)\b|[;:]", re.I)
#: a participle that tells more of somebody: 'schoolgirls abducted by the group'
PARTICIPLE = re.compile(r"\b\w+(?:ed|en|ught|ept) (?:by|from|in|at|during)\b", re.I)
#: the first words of what a side tells of itself, and what is done once and stays so
_OURS = re.compile(r"\W*(?:and |but )?(?:we|I)(?: have|[’']ve| had)? (?!will\b|would\b)", re.I)
_ONCE = frozenset({"CONCEDE", "RETREAT", "SANCTION"})
#: words that put an act before its article's days
RECALLED = re.compile(r"\b(?:last (?:month|year)|(?:months?|years?|decades?) (?:ago|earlier))\b", re.I)


def day_off(day: date, days: int) -> date:
    """The day so many days later, or earlier; the first or last day of all where there is none."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def spans_of(act: ActRow) -> list[tuple[date, date]]:
    """The days on which an act is looked for: its own, and its article's where that is known to a week, since an act's
    day may be misread, 'Friday' as the Friday before; its article's alone where its own interval is wide, since then
    the articles' days must agree. What is said on no day that is told ('had given them 48 hours') is mostly of the month before."""
    told = is_told_of_a_week(act)
    own = (act.earliest, act.latest) if act.earliest and act.latest else None
    days = [own] if own is not None and (_within(act, MONTH) or not told) else []
    if act.published and (told or not days):
        days.append(act.published)
    if act.published and told and ((own is None and act.type in SPOKEN) or tells_of_itself(act)):
        days.append(_month_before(act.published))
    return days


def tells_of_itself(act: ActRow) -> bool:
    """'We opened the bridge', told on no day: it may be what its side did weeks before."""
    if act.type not in _ONCE or act.status != "done" or _OURS.match(act.words) is None or act.published is None:
        return False
    return (act.earliest, act.latest) == act.published


def _month_before(published: tuple[date, date]) -> tuple[date, date]:
    return day_off(published[0], -MONTH), day_off(published[0], -1)


def days_recalled(act: ActRow) -> tuple[date, date] | None:
    """The act's own days; where none are told, and of what a side tells of itself, those of the month before its article."""
    if act.published and tells_of_itself(act):
        return _month_before(act.published)
    if act.earliest and act.latest:
        return act.earliest, act.latest
    return _month_before(act.published) if act.published else None


def is_near(a: ActRow, b: ActRow) -> bool:
    """May two reports tell one act by their days? They stand in one article, or some days on which they are looked for
    are near."""
    if a.article == b.article:
        return True
    return any(gap(*x, *y) in NEARLY for x in spans_of(a) for y in spans_of(b))


def days_of(act: ActRow) -> tuple[date, date]:
    """The days beyond which no report of another article is near to it, with the slack before them; all days where
    none are known."""
    days = spans_of(act)
    if not days:
        return date.min, date.max
    return day_off(min(first for first, _ in days), -SLACK.days), max(last for _, last in days)


def are_of_one_month(a: ActRow, b: ActRow) -> bool:
    """Is each known to a month, or to some weeks, and both to the same: 'in November', told in March and in April? Of an article
    whose year is not known 'in November' may be one of several, of which the other's is one."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    least = min(a.latest - a.earliest, b.latest - b.earliest).days
    if (a.earliest, a.latest) == (b.earliest, b.latest):
        return WIDE < least <= MONTH
    named = _months(clause_of(a)) & _months(clause_of(b))
    return bool(named) and WIDE < least <= MONTH and gap(a.earliest, a.latest, b.earliest, b.latest) == 0


#: a month by its name alone
MONTH_NAMED = re.compile(
    r"\b(January|February|March|April|June|July|August|September|October|November|December)\b(?! \d{1,2}\b)"
)


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _months(clause: str) -> frozenset[str]:
    return frozenset(MONTH_NAMED.findall(clause))


def is_fresh(act: ActRow) -> bool:
    """Is it told within two days of its day?"""
    if act.published is None or act.latest is None:
        return False
    return act.published[1] - act.latest <= SLACK and _within(act, SLACK.days)


def is_of_one_day(act: ActRow) -> bool:
    """Is its day known?"""
    return _within(act, 0)


def are_days_apart(a: ActRow, b: ActRow) -> bool:
    """Are both known to a week, and more than some days apart? A day of the week may be read a week off."""
    own = gap(a.earliest, a.latest, b.earliest, b.latest)
    if own is None or own <= SLACK.days or not (_within(a, WIDE) and _within(b, WIDE)):
        return False
    return not may_be_week_off(a, b, own)


def may_be_week_off(a: ActRow, b: ActRow, own: int) -> bool:
    """May the days between two acts come from a day of the week that was read as that of another week? It is named, or
    two articles of near days tell them."""
    if not WIDE - 2 <= own <= WIDE + 1:
        return False
    if WEEKDAY.search(a.words) or WEEKDAY.search(b.words):
        return True
    told = gap(*(a.published or (None, None)), *(b.published or (None, None)))
    return a.article != b.article and own >= WIDE - 1 and told is not None and told < SLACK.days


#: a day by its month
OF_MONTH = re.compile(
    r"\b(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|"
    r"Nov(?:ember|\.)?|Dec(?:ember|\.)?) \d{1,2}\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b"
)


def names_other_days(a: ActRow, b: ActRow) -> int:
    """The days between two acts each of which names its day in its own clause ('on Tuesday', 'on July 28'); nought where one
    does not, or where a day of the week may have been read a week off."""
    if not (_names_day(a) and _names_day(b)):
        return 0
    own = gap(a.earliest, a.latest, b.earliest, b.latest)
    return 0 if own is None or may_be_week_off(a, b, own) else own


def _names_day(act: ActRow) -> bool:
    if not is_of_one_day(act):
        return False
    return _has_day(clause_of(act))


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _has_day(clause: str) -> bool:
    return WEEKDAY.search(clause) is not None or OF_MONTH.search(clause) is not None


def of_two_years(a: ActRow, b: ActRow) -> bool:
    """Does one passage say that its act was in years, none of them that of the other, nor named by it? 'In December
    2012' is not this week; 'who were kidnapped in 2014' is not when they were freed."""
    left, right = _years(a), _years(b)
    return any(
        named and not named & others and act.earliest is not None and act.latest is not None
        and not any(act.earliest.year <= year <= act.latest.year for year in named)
        for named, others, act in ((left, right, b), (right, left, a))
    )  # fmt: skip


def _years(act: ActRow) -> set[int]:
    """The years named in the clause of the act's own word."""
    return {int(year.group(0)) for year in YEAR.finditer(act.words) if _in_clause(act, year)}


def _is_recalled(act: ActRow) -> bool:
    """Do words beside the act's own put it before its article's days? 'Who were kidnapped two years ago' does not."""
    return any(_in_clause(act, told) for told in RECALLED.finditer(act.words))


def _in_clause(act: ActRow, told: re.Match[str]) -> bool:
    """Do words stand in the clause of the act's own word?"""
    at = act.trigger.end - act.evidence.start
    if at < told.start():
        between = act.words[at : told.start()]
        return not (CLAUSE.search(between) or PARTICIPLE.search(between))
    begins = act.trigger.start - act.evidence.start
    return not (
        RELATIVE.search(act.words[told.end() : at]) or PARTICIPLE.search(act.words[: min(told.start(), begins)])
    )


def clause_of(act: ActRow) -> str:
    """The words of the clause of the act's own word; what others stand before or behind it is left out."""
    return _clause_at(act.words, act.trigger.start - act.evidence.start, act.trigger.end - act.evidence.start)


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _clause_at(words: str, begins: int, ends: int) -> str:
    before = [m.end() for m in RELATIVE.finditer(words[: max(begins, 0)])]
    after = CLAUSE.search(words, max(ends, 0))
    return words[before[-1] if before else 0 : after.start() if after else len(words)]


def is_dated(act: ActRow) -> bool:
    """Is it known to a week when it happened, or when it was told? Else only the same words make one act. What is told
    of an earlier time has no day of its own where it was put on its article's."""
    if act.published and act.earliest and act.earliest >= act.published[0] and _is_recalled(act):
        return False
    return _narrow(act) or is_told_of_a_week(act)


def is_told_of_a_week(act: ActRow) -> bool:
    """Is it known to a week when its article was published?"""
    return act.published is not None and (act.published[1] - act.published[0]).days <= WIDE


def _narrow(act: ActRow) -> bool:
    return _within(act, WIDE)


def _within(act: ActRow, days: int) -> bool:
    return act.earliest is not None and act.latest is not None and (act.latest - act.earliest).days <= days


def gap(first: date | None, last: date | None, since: date | None, until: date | None) -> int | None:
    if first is None or last is None or since is None or until is None:
        return None
    if first <= until and since <= last:
        return 0
    return (since - last).days if last < since else (first - until).days
