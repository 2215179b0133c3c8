"""Knows what speaks for two reports being one act, and what against it: each point with its weight in log-odds.

The weights were set by hand, in quarters, beside pairs of reports that people judged (`verbale evaluate same-act`): the three
kept lists and then a fourth, and some 430 pairs more of the same stories that one of us judged. A logistic fit on all of
these, tried on stories that it had not seen, did no better than they do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.acts.guessed import guessed
from verbale.record.rows import ActRow, Party
from verbale.relations.arms import show_other_arms
from verbale.relations.days_apart import (
    SLACK,
    are_days_apart,
    are_of_one_month,
    clause_of,
    gap,
    is_dated,
    is_fresh,
    is_of_one_day,
    may_be_week_off,
    names_other_days,
)
from verbale.relations.doers import are_alike, contested, is_described
from verbale.relations.freed import are_others
from verbale.relations.kinds import BILATERAL, VERBAL, family, stage
from verbale.relations.likeness import (
    covered,
    deed_shared,
    nothing_but_act,
    party_names,
    share_a_run,
    trigger_alike,
    words_alike,
)
from verbale.relations.marks import count_one_thing, count_otherwise, names_in_general, only_names, sums_up
from verbale.relations.sides import at_home, meet, sides
from verbale.relations.words import name_stems, names_in, stems

#: before anything is known of two reports of near days
PRIOR = -3.5
#: by how much each point raises the odds, times how far it holds
WEIGHTS = {
    "words": 2.0, "deed": 2.0, "rare words": 0.75, "trigger": 2.0, "run": 1.0, "two sides": 2.5, "supposed": -2.0, "threats": -2.0, "recipients": 1.0, "count": 1.5, "fresh": 0.75,
    "openings": 1.5, "headlines": 1.0, "name": 0.5,
    "kinds differ": -1.5, "types differ": -1.0, "only act": -0.75, "stages differ": -1.25, "long apart": -2.0, "days apart": -3.0, "two days": -0.75, "other days": -1.0, "week apart": -0.75, "undated": -2.0, "unrelated": -1.0,
    "other counts": -1.0, "other arms": -2.5, "one of many": -2.5, "many": -0.5, "general": -2.0, "two speakers": -1.5, "somebody else": -3.0, "others": -2.5, "once": 2.0, "contested": -0.5, "one article": -1.5,
}  # fmt: skip
#: rare words in common that count, and how many make two openings one thing
RARE, TELLING = 4.0, 1.0
#: how much must be in common beside the parties' names for the deed to count whole: 'arrested' alone is told of many
WHOLE = 0.8
#: the letters with which articles of near days open tell their news, the first of all in the headline
OPENING, BEGINNING, HEADLINE = 1000, 600, 150
#: how far the doers of two acts of one article must be one side for the acts to be by one
BY_ONE = 0.8
#: what recipients that agree count where those of one report are only worked out
GUESSED = 0.75
#: days between two acts that no misreading of a weekday explains
LONG = 10


@dataclass(frozen=True, slots=True)
class Point:
    """What speaks for or against, in words, and by how much (log-odds)."""

    what: str
    odds: float


def weigh(a: ActRow, b: ActRow, however_coded: bool = False) -> list[Point]:
    """All points of two reports, those that do not hold left out; their sum with the prior are the log-odds. `however_coded`:
    one text or one speaker's words, whose kinds and stages are not compared."""
    kinds = [] if however_coded else _kinds(a, b)
    return [
        Point(what, round(WEIGHTS[name] * far, 3))
        for name, far, what in (*_words(a, b), *_parties(a, b), *_days(a, b), *_places(a, b), *kinds)
        if far
    ]


Told = tuple[str, float, str]


def _words(a: ActRow, b: ActRow) -> list[Told]:
    alike, deed, rare, trigger = words_alike(a.words, b.words), covered(a, b), deed_shared(a, b), trigger_alike(a, b)
    return [
        ("words", alike, f"words agree ({alike:.2f})"),
        ("deed", deed * min(1.0, rare / WHOLE), f"what is done agrees ({deed:.2f})"),
        ("rare words", min(RARE, rare), f"rare words in common ({rare:.1f})"),
        ("trigger", trigger, f"the same word for it ({trigger:.2f})"),
        ("run", share_a_run(a, b), "words in a row in common"),
        ("only act", nothing_but_act(a, b), "no words in common but such for acts"),
        ("count", count_one_thing(a.words, b.words), "as many of one thing"),
        ("other counts", count_otherwise(a.words, b.words), "not as many of one thing"),
        ("other arms", show_other_arms(a, b), "arms of other kinds"),
        ("one of many", _sums_up(a) != _sums_up(b), "one tells of many acts"),
        ("many", _sums_up(a) and _sums_up(b), "both tell of many acts"),
        ("general", names_in_general(a) != names_in_general(b), "one names them in general"),
        ("name", only_names(a.words) or only_names(b.words), "one only names it"),
    ]


def _parties(a: ActRow, b: ActRow) -> list[Told]:
    whom = _whom(a, b)
    speakers = a.type in VERBAL and b.type in VERBAL and (_two_persons(a, b) or _two_tell(a, b))
    return [
        ("recipients", whom * (GUESSED if _is_guessed(a, b) else 1.0), f"recipients agree ({whom:.1f})"),
        ("somebody else", _to_another(a, b), "done to somebody else"),
        ("others", are_others(a, b), "others are set free or held"),
        ("once", happens_once(a, b), "what is done to one but once"),
        ("two speakers", speakers, "two speakers"),
        ("contested", contested(a, b), "one side alleges what the other tells of itself"),
        ("unrelated", not are_related(a, b), "no side or name in common"),
    ]


def _whom(a: ActRow, b: ActRow) -> float:
    """How far the recipients are the same ones, 0 to 1; groups that are described alike are. At home two bodies of the state are
    two: 'the cabinet told the ministry', 'the cabinet told the mayors'."""
    if are_alike(a.recipients, b.recipients):
        return 1.0
    if _is_at_home(a) and _is_at_home(b):
        return float(not {p.id for p in a.recipients}.isdisjoint(p.id for p in b.recipients))
    return meet(a.recipients, b.recipients)


def _is_guessed(a: ActRow, b: ActRow) -> bool:
    """Are those of one report only worked out?"""
    return any(guessed(act.rule).recipients for act in (a, b))


def _is_at_home(act: ActRow) -> bool:
    """Are all who have a part in it of one country?"""
    return at_home((*act.actors, *act.recipients))


def _days(a: ActRow, b: ActRow) -> list[Told]:
    own = gap(a.earliest, a.latest, b.earliest, b.latest)
    return [
        ("fresh", is_fresh(a) and is_fresh(b), "both are news of their day"),
        ("two sides", _between_two(a, b, own), "what two sides do but once a day"),
        ("long apart", own is not None and own > LONG, f"{own} days apart"),
        ("days apart", are_days_apart(a, b) and own is not None and own <= LONG, f"{own} days apart"),
        ("other days", min(names_other_days(a, b), 2), "each names another day"),
        ("two days", own == SLACK.days and is_of_one_day(a) and is_of_one_day(b), "two days apart"),
        ("week apart", own is not None and own > SLACK.days and may_be_week_off(a, b, own), "may be a week off"),
        (
            "undated",
            a.article != b.article and not (is_dated(a) and is_dated(b)) and not are_of_one_month(a, b),
            "not dated",
        ),
    ]


def _places(a: ActRow, b: ActRow) -> list[Told]:
    """Where in their articles: what two articles of near days open with is most likely one thing."""
    at = max(a.evidence.start, b.evidence.start)
    # what stands first in one article are two things, unless the one is its headline
    apart = a.article != b.article or min(a.evidence.start, b.evidence.start) < HEADLINE
    own = gap(a.earliest, a.latest, b.earliest, b.latest)
    near = not are_days_apart(a, b) and (own is None or own <= LONG)
    one_thing = apart and near and are_related(a, b) and _tell_one_thing(a, b)
    by_one = meet(a.actors, b.actors) >= BY_ONE
    if a.article == b.article and a.type in VERBAL and not by_one:
        one_thing = False  # of a crowd's anger and a politician's charge the headline tells one
    openings = (at < OPENING) + (at < BEGINNING) if one_thing and _one_kind(a, b) else 0
    if not meet((*a.actors, *a.recipients), (*b.actors, *b.recipients)):
        openings = min(openings, 1)
    headlines = one_thing and at < HEADLINE
    repeated = a.article == b.article and _one_kind(a, b) and by_one
    return [
        ("openings", openings, "both open their articles"),
        ("headlines", headlines, "both stand in headlines"),
        ("one article", repeated, "two of one kind by one side in one article"),
    ]


def _kinds(a: ActRow, b: ActRow) -> list[Told]:
    return [
        ("supposed", "hypothetical" in (a.status, b.status), "only supposed"),
        ("threats", a.type == b.type == "THREATEN", "two threats"),
        ("kinds differ", not _one_kind(a, b), f"kinds differ ({a.type}, {b.type})"),
        ("types differ", a.type != b.type, f"types differ ({a.type}, {b.type})"),
        ("stages differ", stage(a) != stage(b), f"stages differ ({a.status}, {b.status})"),
    ]


def _sums_up(act: ActRow) -> bool:
    """Does the clause of the act's own word tell of many? 'Handed over the captives after a series of talks' does not."""
    return sums_up(clause_of(act))


def _one_kind(a: ActRow, b: ActRow) -> bool:
    return family(a.type) == family(b.type)


def are_related(a: ActRow, b: ActRow) -> bool:
    """Have two reports anything to do with one another: an article, a side, or a name in their words?"""
    if a.article == b.article or sides((*a.actors, *a.recipients)) & sides((*b.actors, *b.recipients)):
        return True
    return not _names(a).isdisjoint(_names(b))


def _tell_one_thing(a: ActRow, b: ActRow) -> bool:
    """Is there more in common than a state and words for acts: a rare word, a name, somebody who is no state?"""
    if deed_shared(a, b) >= TELLING or not (names_in(a.words) & names_in(b.words)) <= party_names(a, b):
        return True
    theirs = {p.id for p in (*b.actors, *b.recipients)}
    return any(p.kind != "state" and p.id in theirs for p in (*a.actors, *a.recipients))


def _names(act: ActRow) -> frozenset[str]:
    parties = (p.name for p in (*act.actors, *act.recipients) if p.kind != "group")
    return names_in(act.words).union(*(stems(word) for name in parties for word in name.split() if word[0].isupper()))


def _two_persons(a: ActRow, b: ActRow) -> bool:
    return (
        _has_person(a.actors) and _has_person(b.actors) and {p.id for p in a.actors}.isdisjoint(p.id for p in b.actors)
    )


def _to_another(a: ActRow, b: ActRow) -> bool:
    """Is it done to one person in the one report, and to others in the other, no word of whose names is common; or said, at home,
    to two groups or bodies of other names?"""
    if not (a.recipients and b.recipients):
        return False
    both = (*a.recipients, *b.recipients)
    if a.type in VERBAL and b.type in VERBAL and _is_at_home(a) and _is_at_home(b):
        # 'the Kothmar ministry' and 'the Kothmar mayors' have the land in common
        apart = _called(a.recipients).isdisjoint(_called(b.recipients))
        return apart and not any(p.kind == "state" for p in both) and not are_alike(a.recipients, b.recipients)
    if meet(a.recipients, b.recipients) or not name_stems(a.recipients).isdisjoint(name_stems(b.recipients)):
        return False
    if not any(all(p.kind == "person" for p in some) for some in (a.recipients, b.recipients)):
        return False
    return not (
        all(p.kind == "person" for p in both) and any(is_described(p) for p in both)
    )  # 'a man of 42', 'the driver'


def _called(parties: Sequence[Party]) -> frozenset[str]:
    """The stems of what they are called without their land, which stands in the ids of groups and bodies: 'group:XKO.mayors'."""
    names = (p.id.rpartition(".")[2].replace("-", " ") if f":{p.country}." in p.id else p.name for p in parties)
    return frozenset().union(*(stems(name) for name in names))


def _between_two(a: ActRow, b: ActRow, own: int | None) -> float:
    """Do two articles tell as news of one day what these two sides hardly do twice then (meet, agree, set free, sanction)?
    More so, 1 instead of 0.6, where the same ones are told on both sides and no state; or of one month what somebody, who is no
    state, did to them then: 'spurned the pact in November'."""
    if a.article == b.article or a.type != b.type:
        return 0.0
    if are_of_one_month(a, b):
        return 1.0 if _same_ones(a.actors, b.actors) and meet(a.recipients, b.recipients) else 0.0
    if a.type not in BILATERAL or not (is_fresh(a) and is_fresh(b)):
        return 0.0
    if own not in (0, 1) or not (meet(a.actors, b.actors) and _whom(a, b)):
        return 0.0
    return 1.0 if _same_ones(a.actors, b.actors) and _same_ones(a.recipients, b.recipients) else 0.6


#: deeds that one does to another but once, and those that one does but once where a land is named
ONCE = re.compile(r"\b(?:annex\w*|assassinat\w*|invad\w*|invasion|seced\w*|secession)\b", re.I)
TAKES = re.compile(r"\b(?:annex\w*|occup\w+|seiz\w+|takeover|t(?:ake|akes|aking|ook|aken) over)\b", re.I)


def happens_once(a: ActRow, b: ActRow) -> bool:
    """Do both tell, by its own word, what the one does to the other but once: 'the annexation of the delta', or 'took over the
    territory of Tarn' and 'annexing Tarn'?"""
    if a.type != b.type or not (meet(a.actors, b.actors) and meet(a.recipients, b.recipients)):
        return False
    if ONCE.search(a.trigger_words) is not None and ONCE.search(b.trigger_words) is not None:
        return True
    taken = all(TAKES.search(act.trigger_words) is not None and act.type == "COERCE" for act in (a, b))
    return taken and not (names_in(a.words) & names_in(b.words)) <= party_names(a, b)


def _same_ones(left: Sequence[Party], right: Sequence[Party]) -> bool:
    theirs = {party.id for party in right if party.kind != "state"}
    return any(party.id in theirs for party in left)


def _has_person(parties: Sequence[Party]) -> bool:
    return any(party.kind == "person" for party in parties)


def _two_tell(a: ActRow, b: ActRow) -> bool:
    return a.claimant is not None and b.claimant is not None and not meet([a.claimant], [b.claimant])
