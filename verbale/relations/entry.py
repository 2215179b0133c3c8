"""Knows what a commitment is before anything followed it: who made it to whom, when, on which condition, by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from verbale.acts.guessed import guessed
from verbale.record.followed_rows import Commitment
from verbale.record.rows import ActRow, Party
from verbale.relations.conditions import condition_in
from verbale.relations.event import Event, make_event
from verbale.relations.expectation import Expectation, expect, is_any_deed
from verbale.relations.naming import is_named, may_mean
from verbale.relations.same_act import Reports
from verbale.relations.sides import meet
from verbale.relations.unbinding import binds_nobody
from verbale.relations.words import name_stems, stems

#: a deadline further off must be named in the passage itself
FAR = timedelta(days=270)
#: words that can name a day by which something is due
DAY = re.compile(
    r"\d|\b(?:day|tomorrow|tonight|noon|midnight|week|weekend|month|year|hour|deadline|end of|spring|summer|autumn|winter|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|christmas|easter)s?\b",
    re.I,
)
#: what goes on has no day by which it is due
GOES_ON = re.compile(r"\b(?:continu\w+|keep(?:s|ing)? (?:on )?\w+ing|remain\w*|go(?:es)? on)\b", re.I)
#: types whose act is to say so: their own day is the day on which the commitment was made
SAYS = frozenset({"THREATEN", "REQUEST", "AGREE", "SUPPORT"})
#: 'some years ago' says nothing of when
WIDEST = timedelta(days=366)
#: the day of an act is known where it is known to so many
NARROW = timedelta(days=7)
#: how far a party and its state are one side
OWN = 0.8
#: a threat or warning of which something is told
TELLS = re.compile(
    r"\b(?:that|of|against|about|over|if|unless|would|will|could|may|might|should|not to|to \w+ (?:the|its|their|his|her|any|a|an|all|on|out|with|at)|with)\b",
    re.I,
)
#: what is left at the end of a passage that was cut before the next clause
HANGING = re.compile(
    r"(?:[\s,;:—–-]+(?:and|but|or|nor|yet|so|while|as|after|which|who|whose|that|when|where|because|although|though))*[\s,;:—–-]*$",
    re.I,
)
#: words before those who are against it
OBJECTION = re.compile(
    r"\b(?:over|despite|in spite of|against|ignoring) (?:the |strong |fierce )*(?:objections?|opposition|protests?|criticism|warnings?)\b",
    re.I,
)
#: words before those whom it is about, not whom it is to: 'a session in response to the launch', 'pressure on the regime'
ABOUT = re.compile(
    r"\b(?:in (?:response|reply|answer|reaction) to|because of|due to|in view of|in the wake of|over the|"
    r"(?:pressure|sanctions?|measures?|action|steps|restrictions|embargo|tariffs?|bans?)\W+(?:\w+ )?(?:on|against|over)|"
    r"denuclear\w* of|situation in|crisis (?:in|on|over)|peace (?:in|on))\b",
    re.I,
)
#: 'demanded that the envoys be tried': of whom it is asked is not told
PASSIVE = re.compile(
    r"\b(?:that|order\w*|ask\w*|want\w*|demand\w*|urg\w*)\b(.{0,120}?)\b(?:be|to be) (?:\w+ed|\w+en|\w+ught|put|cut|shut|set|held|kept|sent|made)\b",
    re.I | re.S,
)
#: 'warned in its state media': where it was said
SAID_WHERE = re.compile(
    r"\b(?:in|via|through|on) (?:its|his|her|their|the)(?: [\w-]+){0,2} (?:media|newspapers?|television|radio|website|agency)\b",
    re.I,
)
#: 'all parties concerned', 'both sides': everybody, and no group of one country
EVERYBODY = re.compile(
    r"\b(?:(?:all|both|every)(?: \w+){0,2} (?:parties|party|sides?)|(?:parties|sides) (?:concerned|involved))\b", re.I
)
#: an article is closely dated where its day is known to so many
CLOSE = timedelta(days=45)


def commits(act: ActRow) -> bool:
    """Does the act commit somebody to something?"""
    return bool(act.actors) and expect(act) is not None


def make_entry(reports: Reports) -> Commitment | None:
    """The commitment that these reports of one event tell, with nothing yet of what followed; None where they tell none.

    Reports that commit nobody are left out. Its reason says what is looked for, or why nothing can be.
    """
    told = [(act, join) for act, join in reports if commits(act)]
    if not told:
        return None
    event = _telling_most(make_event(told))
    kind = expect(event.head)
    if kind is None or _recalled(event, kind) or binds_nobody(event.head, kind) or not _says_enough(event.head):
        return None
    return _entry(event, kind)


def _telling_most(event: Event) -> Event:
    """The event as the report tells it that names the deed, where the fullest does not: a headline has 'threatens Korland
    over bridge', the article with what; of 'the sum that it pledged' another tells what it is for."""
    kind = expect(event.head)
    if kind is None or (kind.types and not is_any_deed(kind.types)):
        return event
    others = [(act, other) for act in event.reports if (other := expect(act)) is not None and other.kind == kind.kind]
    named = next((act for act, other in others if other.types and not is_any_deed(other.types)), None)
    if named is None and not kind.types:
        named = next((act for act, other in others if other.types), None)
    return event if named is None else replace(event, head=named)


def _entry(event: Event, kind: Expectation) -> Commitment:
    head = event.head
    made, said = _days(event)
    return Commitment(
        id="c-" + event.id.removeprefix("e-"),
        kind=kind.kind,
        type=head.type,
        by=event.actors,
        to=_meant(event, kind),
        made=made,
        expected=kind.types,
        condition=_condition(event.reports, threat=kind.kind == "threat"),
        due=next((due for one in (head, *event.reports) if (due := _due(one, kind))), None),
        words=trimmed(head.words),
        act=head,
        reports=event.reports,
        outlets=event.outlets,
        outcome="open",
        reason=kind.why,
        followed=(),
        said=said,
    )


def _days(event: Event) -> tuple[date | None, date | None]:
    """The days between which it was made: the closest that one of the reports tells ('earlier this month', 'on Monday',
    'agreed in July to deploy') where they lie before its article, no later than it was first reported; else those of the
    article that first reported it, which may be known to a month only. Days ahead are those of what is promised."""
    told, first = event.head.published, event.first_reported
    if not (first and told):
        return first or event.earliest, first or event.earliest
    until = max(first, told[1]) if told[0] == first else first
    own = [days for act in event.reports if (days := _told_before(act)) is not None and days[0] <= until]
    if own:
        since, last = min(own, key=lambda days: (days[1] - days[0], days))
        # 'the deadline that it set last week' says no more than the report of the day on which it was set
        for act in event.reports:
            day = act.published
            if day and day[0] == first and _told_before(act) is None and since <= day[0] <= day[1] <= last:
                return min((since, min(last, until)), day, key=lambda days: days[1] - days[0])
        return since, min(last, until)
    return first, max(first, told[1])


def _told_before(act: ActRow) -> tuple[date, date] | None:
    """The days on which a report says that it was made, where they begin before its article's."""
    told = act.published
    if not (told and act.earliest and act.latest) or act.latest - act.earliest > WIDEST:
        return None
    if act.status == "done" and act.type not in SAYS:
        return None  # its day is that of what was done
    narrow = told[1] - told[0] <= NARROW
    before = act.earliest < told[0] and act.latest <= told[1]
    return (act.earliest, act.latest) if before and (narrow or act.latest < told[0]) else None


def trimmed(words: str) -> str:
    """The words without what is left hanging at their end: 'ready to take on responsibility but'."""
    return HANGING.sub("", words).rstrip() or words


def is_closely_told(act: ActRow) -> bool:
    """The day of the act's article is known closely."""
    return act.published is not None and act.published[1] - act.published[0] <= CLOSE


def closely_dated(entry: Commitment) -> bool:
    """One of its articles is known closely."""
    return any(is_closely_told(report) for report in entry.reports)


def _says_enough(act: ActRow) -> bool:
    """The passage says what is meant: 'him to resign' alone is no plan, 'had given warnings to authorities' no threat."""
    kind = expect(act)
    if act.type == "THREATEN" and not (kind and kind.types) and not TELLS.search(act.words):
        return False
    return len(stems(act.words) - name_stems(act.actors)) >= 2


def _condition(reports: Sequence[ActRow], threat: bool) -> str | None:
    """On what it hangs: as one of the reports has it told apart, else as the words of a threat tell it."""
    told = next((a.condition_words for a in reports if a.condition_words), None)
    if told is not None or not threat:
        return told
    return next((words for a in reports if (words := condition_in(a.words))), None)


def _recalled(event: Event, kind: Expectation) -> bool:
    """'The threat that it made last month': an earlier commitment only recalled, with nothing to look for; or 'has in the past
    vowed', made on no day that is known though its article's is."""
    act = event.head
    if all(report.latest is None and is_closely_told(report) for report in event.reports):
        return True
    return not kind.types and bool(act.latest and act.published and act.latest < act.published[0])


def _meant(event: Event, kind: Expectation) -> tuple[Party, ...]:
    """The recipients whom the passages name; where they name none of them, those who may be meant."""
    words = [report.words for report in event.reports]
    # nobody commits himself to the state for which he speaks, nor to those who object
    others = [p for p in event.recipients if p.kind != "state" or meet([p], event.actors) < OWN]
    others = [p for p in others if not _is_everybody(p, words)]
    # whom another report's coder worked out is not taken over
    told = {
        p.id for r in event.reports if r.id == event.head.id or not guessed(r.rule).recipients for p in r.recipients
    }
    named = tuple(p for p in others if any(is_named(w, p) and not _is_beside(w, p, kind) for w in words))
    if named:
        return named
    left = [p for p in others if p.id in told and not any(_is_beside(w, p, kind) for w in words)]
    return tuple(p for p in left if kind.kind == "threat" or any(may_mean(w, p) for w in words))


def _is_everybody(party: Party, words: Sequence[str]) -> bool:
    """Is it a group made of 'all parties' alone?"""
    last = party.name.rpartition(" ")[2].lower()
    return party.kind == "group" and last in ("parties", "sides") and any(EVERYBODY.search(w) for w in words)


def _is_beside(words: str, party: Party, kind: Expectation) -> bool:
    """Is it named in the words only as one who objects ('over objections from China'), whom it is about ('pressure on
    China') or who is to suffer it ('that the envoys be tried')?"""
    asides = (OBJECTION,) if kind.kind == "threat" else (OBJECTION, ABOUT)
    for aside in asides:
        found = aside.search(words)
        if found is not None and is_named(words, party) and not is_named(words[: found.start()], party):
            return True
    where = SAID_WHERE.search(words)
    if where is not None and party.name.rpartition(" ")[2].lower() in where.group(0).lower().split():
        return True
    suffers = PASSIVE.search(words) if kind.kind == "demand" else None
    return suffers is not None and is_named(suffers[1], party) and not is_named(words[: suffers.start()], party)


def _due(act: ActRow, kind: Expectation) -> date | None:
    """The deadline that the passage sets, or the day of what is planned; nothing where its article has no day."""
    if act.published is None or GOES_ON.search(act.words):
        return None
    first, last = act.published
    days = [act.deadline] if act.deadline and act.deadline >= first else []
    close = act.earliest and act.latest and act.latest - act.earliest <= CLOSE
    if close and act.latest and act.latest > last and kind.kind in ("plan", "promise"):
        days.append(act.latest)
    return next((day for day in days if day - first <= FAR or DAY.search(act.words)), None)
