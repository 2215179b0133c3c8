"""Knows when a later act carries a commitment out: the right deed by the right side toward the right one, and how far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from verbale.acts.act import MUTUAL
from verbale.acts.guessed import guessed
from verbale.record.rows import ActRow, Party
from verbale.relations.commitment import Commitment, Followed
from verbale.relations.doers import told_whom
from verbale.relations.expectation import is_any_deed
from verbale.relations.marks import ASKED, is_kept_from
from verbale.relations.naming import is_named, state_stems
from verbale.relations.retelling import starts_on, tells_again
from verbale.relations.sides import meet
from verbale.relations.words import alike, name_stems, names_in, stems

#: what is due on a day is taken for done on it so long after, even if told in other words
SOON = timedelta(days=14)
#: what is due on a day can come a little late; later than this it must say so in its own words
LATE = timedelta(days=45)
#: types that name their deed closely enough; the others need shared words or both sides named
SPECIFIC = frozenset({"SANCTION", "ASSAULT", "MOBILIZE", "COERCE", "AID", "COOPERATE"})
GIVES = frozenset({"CONCEDE", "RETREAT"})
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: a deed that is told as a part of what was promised
PART = re.compile(
    r"\b(?:half|part|parts|some|a (?:third|quarter|few)|(?:the |a )?first (?:part|third|half|batch|instal\w+|convoy|tranche|\d+)|"
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) of (?:the|its|their|his|her)|partly|partial\w*|so far|"
    r"only (?:\d+|one|two|three|a few))\b",
    re.I,
)


#: who is to attend, meet or visit does not do so by telephone
IN_PERSON = re.compile(
    r"\b(?:attend\w*|invit\w*|meet\w*|visit\w*|travel\w*|host\w*|go(?:es|ing)? to|fl(?:y|ies|ying) to|sit down|return to the table|(?-i:(?:[Tt]alks|[Nn]egotiations) in (?=[A-Z]))\w*)\b",
    re.I,
)
#: weapons and walls that are made or bought
MAKES = re.compile(r"\b(?:buil[dt]|develop|construct|acquir|buy|bought|purchas|produc|manufactur)\w*", re.I)
#: a name behind a word for where
PLACED = re.compile(r"\b(?:off|near|in|at|into|over|towards?|around|across|on|of) (?:the )?([A-Z][\w-]+)")
#: one goes to several one after the other
VISITS = re.compile(r"\b(?:visit|travel|tour|trip)(?:s|ed|ing|led|ling)?\b", re.I)
BY_WIRE = re.compile(
    r"\b(?:(?:tele)?phoned?|(?:tele)?phon(?:ed|ing|es)|rang|by (?:tele|video ?)?phone|phone call|by (?:letter|video)|wrote)\b",
    re.I,
)


def act_day(act: ActRow) -> date | None:
    """The day from which the act is known: its own where that is narrow, else the day it was reported."""
    if act.earliest and act.latest and (act.latest - act.earliest).days <= 45:
        return act.earliest
    return act.published[0] if act.published else act.earliest


def tells_of_another_year(act: ActRow) -> bool:
    """A passage that names years, none of them its own: 'put it into orbit in December 2012' is not of this week."""
    named = {int(year) for year in YEAR.findall(act.words)}
    day = act_day(act)
    return bool(named and day) and not any(abs(year - day.year) < 1 for year in named if day)


def is_mutual(act: ActRow) -> bool:
    """What both sides do, whoever is named first: meetings, agreements, cooperation; a visit has a visitor."""
    return act.type in MUTUAL and act.mode != "visit"


def likeness(entry: Commitment, act: ActRow) -> float:
    """Likeness of the two passages beyond the parties' names, which agree anyway; of a demand what stands behind the word
    that demands, where that is told: 'would come with an open diary and urged them to drop the deadline' asks for no opening."""
    return alike(_asked(entry), act.words, _parties(entry, act))


def _asked(entry: Commitment) -> str:
    """The words of a demand behind the one that demands; all of them where too little stands there."""
    head = entry.act
    asked = head.words[max(0, head.trigger.end - head.evidence.start) :] if entry.kind == "demand" else ""
    return asked if len(stems(asked) - name_stems((*entry.by, *entry.to))) >= 2 else entry.words


def shared_stems(entry: Commitment, act: ActRow) -> int:
    """How many content words the two passages share, names of parties and places apart."""
    apart = _parties(entry, act) | (names_in(entry.words) & names_in(act.words))
    return len((stems(entry.words) & stems(act.words)) - apart)


def _parties(entry: Commitment, act: ActRow) -> frozenset[str]:
    return name_stems((*entry.by, *entry.to, *act.actors, *act.recipients))


#: what is said to go on is going on
GOES_ON = re.compile(r"\b(?:continu\w+ to|keep \w+ing|go on \w+ing|goes on \w+ing|remains? \w+ed to)\b", re.I)


def _goes_on(entry: Commitment, act: ActRow) -> bool:
    """Is support that was called lasting said to go on: 'unwavering' ... 'we will continue to support those who suffer'?"""
    return entry.type == act.type == "SUPPORT" and act.status == "promised" and GOES_ON.search(act.words) is not None


def carries(entry: Commitment, act: ActRow, doers: Sequence[Party], toward: Sequence[Party]) -> Followed | None:
    """The act as what was committed to; None where it is another deed, by or toward others, or not sure to be done."""
    if act.status == "alleged":
        if not (act.claimant and meet([act.claimant], toward)):
            return None
    elif act.status not in ("done", "ongoing") and not _goes_on(entry, act):
        return None
    if (act.type not in GIVES and is_kept_from(act)) or _only_welcomes(entry, act):
        return None
    who = _who(act, doers)
    if not who or tells_of_another_year(act):
        return None
    if act.type == "CONSULT" and BY_WIRE.search(act.trigger_words) and IN_PERSON.search(entry.words):
        return None
    began, day = starts_on(entry), act_day(act)
    if tells_again(entry, act, day) or (
        began and day and day < began and entry.kind in ("agreement", "promise", "plan")
    ):
        return None
    if act.type == entry.type == "AGREE" and not stems(act.trigger_words).isdisjoint(stems(entry.act.trigger_words)):
        return None  # what was accepted is not carried out by what is accepted again
    if MAKES.search(entry.act.trigger_words) and not MAKES.search(act.words):
        return None  # what is to be built is not built by being used
    words = likeness(entry, act)
    whom = _whom(entry, act, doers, toward, words)
    if whom is None:
        return None
    if entry.kind == "threat" and _is_guessed(entry) and (shared_stems(entry, act) < 2 or _is_elsewhere(entry, act)):
        return None  # whom it is to was worked out: the deed must be told in like words
    if entry.kind == "threat" and not told_whom(act) and _falls_elsewhere(entry, act, toward):
        return None
    if who == 0.6 and (words < 0.3 or (act.intensity < 0 and shared_stems(entry, act) < 2)):
        return None  # two organs of one state: the deed must be told in like words
    if entry.due and day and day > entry.due + LATE and words < 0.35:
        return None
    in_time = bool(entry.due and day and day <= entry.due + SOON)
    if words < _needed(entry, act, in_time, whom):
        return None
    gives = act.type in GIVES and not (in_time and _gives_the_same(entry, act))
    if (is_any_deed(entry.expected) or gives) and entry.kind != "demand" and shared_stems(entry, act) < 2:
        return None  # what is given up, or any deed at all, must be told in like words
    score = 0.35 * who + 0.3 * whom + 0.25 * min(1.0, 2 * words) + 0.1 * _near(entry, act)
    how = "answers" if entry.kind == "demand" else "carries out"
    if how == "carries out" and entry.kind in ("promise", "agreement") and PART.search(act.words):
        how = "carries out in part"
    if how == "carries out" and _reaches_some(entry, act, toward):
        how = "carries out in part"
    why = f"{act.type} by {names(act.actors)}"
    why += f" toward {names(act.recipients)}" if act.recipients else ""
    told = "to go on" if _goes_on(entry, act) else act.status
    why += f", as {act.claimant.name} says" if act.status == "alleged" and act.claimant else f", reported {told}"
    return Followed(act, how, round(min(score, 1.0), 3), why + (f", {day}" if day else ""))


#: a word that asks for something
CALL = re.compile(rf"\b(?:{ASKED}|resolutions?)\b", re.I)


def _only_welcomes(entry: Commitment, act: ActRow) -> bool:
    """'Welcomed the party's call to annex the valley' is for what was asked, and does nothing of it."""
    return entry.kind == "demand" and act.type == "SUPPORT" and CALL.search(act.words) is not None


def _gives_the_same(entry: Commitment, act: ActRow) -> bool:
    """Is it of one mode, and at one place: 'pull its soldiers back across the Tarn', 'the withdrawal from the west bank of the Tarn'?"""
    return act.mode is not None and act.mode == entry.act.mode and _at_one_place(entry, act)


def _reaches_some(entry: Commitment, act: ActRow, toward: Sequence[Party]) -> bool:
    """Were several states to be visited, and is one only of some of them told? 'He plans to visit Korland and Quessa' ... 'He
    arrived in Korland.' A meeting with several is one."""
    states = {party.country: party for party in toward if party.kind == "state" and party.country}
    if act.type != "CONSULT" or len(states) < 2 or VISITS.search(entry.words) is None:
        return False
    reached = [state for state in states.values() if meet([state], (*act.actors, *act.recipients))]
    return 0 < len(reached) < len(states)


def _is_guessed(entry: Commitment) -> bool:
    """Was whom it is to worked out, and is nobody of them named in its words or its condition ('if Kothmar moves')?"""
    words = f"{entry.words} {entry.condition or ''}"
    return guessed(entry.act.rule).recipients and not any(is_named(words, party) for party in entry.to)


def _is_elsewhere(entry: Commitment, act: ActRow) -> bool:
    """Does the commitment name places or others beside its author, none of which the act's words name?"""
    named = names_in(entry.words) - name_stems(entry.by)
    return bool(named) and not named & names_in(act.words)


def _falls_elsewhere(entry: Commitment, act: ActRow, toward: Sequence[Party]) -> bool:
    """'threatened to fire rockets towards Ferrow': 'fired a rocket eastward', which names neither Ferrow nor any place of the threat,
    nor much else of it, is not the deed."""
    if not toward or any(is_named(act.words, party) for party in toward):
        return False
    if act.type in ("MOBILIZE", "ASSAULT") and any(is_named(entry.words, party) for party in toward):
        # whatever else is common: the kind of rocket is no place
        return not {stem for at in PLACED.finditer(entry.words) for stem in stems(at[1])} & names_in(act.words)
    return shared_stems(entry, act) < 3 and not _at_one_place(entry, act)


def _who(act: ActRow, doers: Sequence[Party]) -> float:
    """A visit or a meeting that one person plans is not carried out by another of the same state."""
    who = meet(doers, (*act.actors, *act.recipients) if is_mutual(act) else act.actors)
    if act.type == "CONSULT" and who == 0.6 and all(p.kind == "person" for p in (*doers, *act.actors)):
        return 0.0
    return who


def _needed(entry: Commitment, act: ActRow, in_time: bool, whom: float) -> float:
    """The likeness of words that the two need: none where the type says enough and both sides are named."""
    if is_any_deed(entry.expected):
        return 0.4
    if act.type in ("SUPPORT", "AGREE"):
        return 0.3
    if whom >= 0.6 and in_time and act.type == entry.type:
        return 0.0
    if act.type == "CONSULT":
        return 0.0 if whom >= 0.6 else 0.15
    if act.type in SPECIFIC:
        # the deed itself must be named, unless both passages give its kind by PLOVER's mode; 'weapons' may be any
        same = act.mode is not None and act.mode == entry.act.mode
        return 0.0 if same and act.type != "MOBILIZE" else 0.01
    return 0.15


def _whom(
    entry: Commitment, act: ActRow, doers: Sequence[Party], toward: Sequence[Party], words: float
) -> float | None:
    """How far the act goes to the side that the commitment names; None where it goes elsewhere or stays at home.
    What is demanded need not be done to the one who demands it: 'urged Korland to hold talks with Quessa'."""
    if is_mutual(act) and toward:
        both = (*act.actors, *act.recipients)
        if reached := meet(toward, [p for p in both if not meet(doers, [p])] if meet(toward, doers) else both):
            return reached
        if entry.kind in ("demand", "agreement") and len(doers) > 1 and all(meet([d], both) for d in doers):
            return 0.8
        if act.type == "CONSULT" and meet(doers, both) and _at_one_place(entry, act):
            return 0.6
    if act.recipients:
        reached = meet(toward, act.recipients)
        if reached == 1.0 or (reached and not meet(toward, doers)):
            return reached
        # where neither is told to be whom it touches they part nothing
        worked_out = guessed(act.rule).recipients and guessed(entry.act.rule).recipients
        if entry.kind != "demand" and not worked_out and (toward or meet(doers, act.recipients)):
            return None
    elif act.type == entry.type == "AID" and _at_one_place(entry, act):
        return 0.3  # a convoy that reaches the valley whose families were promised shelter
    # one word in common, 'force', makes no other's deed the one threatened, nor 'released' that of others the one asked for
    elsewhere = act.type in GIVES and bool(act.recipients) and bool(toward)
    least = 2 if act.intensity < 0 or elsewhere else 1
    return 0.3 if words >= (0.3 if toward else 0.2) and shared_stems(entry, act) >= least else None


def _at_one_place(entry: Commitment, act: ActRow) -> bool:
    """Do both passages name a place or an occasion that is no party's name, nor its state's? Whom talks are 'to' may only be their host."""
    parties = (*entry.by, *entry.to, *act.actors, *act.recipients)
    called = name_stems(parties).union(*(state_stems(party.country) for party in parties))
    return bool((names_in(entry.words) & names_in(act.words)) - called)


def _near(entry: Commitment, act: ActRow) -> float:
    day = act_day(act)
    if day is None or entry.made is None:
        return 0.0
    return max(0.0, 1 - abs((day - entry.made).days) / 365)


def names(parties: Sequence[Party]) -> str:
    """The parties' names in a row, for a reader."""
    return ", ".join(p.name for p in parties) or "an unnamed actor"
