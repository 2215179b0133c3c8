"""Knows whether the parties of two reports let them be one act: who did it, to whom, and who tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.actors.actor import is_nameless
from verbale.acts.guessed import guessed
from verbale.record.rows import ActRow, Party
from verbale.relations.kinds import BILATERAL, EITHER, FAMILIES, FORCE, MUTUAL, VERBAL
from verbale.relations.naming import is_named
from verbale.relations.sides import at_home, meet, sides
from verbale.relations.words import name_stems, stems

#: words that tell of an answer: who returns fire did not open it
ANSWER = re.compile(r"\b(return\w*|respon\w+|retaliat\w*|revenge|in reply|fought back|hit back|counter\w*)\b", re.I)
#: words by which a deed tells of dead
KILLS = re.compile(
    r"\b(?:kill\w*|slain|slay\w*|slaughter\w*|massacr\w*|murder\w*|assassinat\w*|execut\w*|dead|deaths?|died|dies)\b",
    re.I,
)
#: sectors of those who fight a state, and of those by whom it fights
REBELS, FORCES = frozenset({"REB", "UAF"}), frozenset({"MIL", "GOV", "COP"})
#: words by which one takes a deed upon himself, which is not the deed
CLAIMS = re.compile(r"\bresponsib\w+", re.I)


def clash(a: ActRow, b: ActRow) -> bool:
    """Are other doers named? One who is only described ('a suicide bomber', 'insurgents') may be anybody but the one to
    whom the other report says that it was done."""
    ours, theirs = told_doers(a), told_doers(b)
    if not _mutual(a, b) and (meet(ours, told_whom(b)) or meet(theirs, told_whom(a))):
        return True
    if not (ours and theirs) or _told_from_both(a, b) or _among_others(a, b):
        return False
    pairs = [(one, other) for one in ours for other in theirs]
    # a crowd or a party is not its state, however it is called
    if forceful(a) and any(_may_be(one, other) for one, other in pairs):
        return False
    return not any(_is_loosely_called(one, other) for one, other in pairs)


def are_two_speakers(a: ActRow, b: ActRow) -> bool:
    """Are both words of persons who are called by name, and of other persons? Two who condemn one deed are two acts."""
    if a.type not in VERBAL or b.type not in VERBAL or not (a.actors and b.actors):
        return False
    return _persons((*a.actors, *b.actors)) and {p.id for p in a.actors}.isdisjoint(p.id for p in b.actors)


def told_doers(act: ActRow) -> Sequence[Party]:
    """Who did it, as far as the report's words tell: a doer who was worked out parts no two reports."""
    return () if guessed(act.rule).actors else act.actors


def told_whom(act: ActRow) -> Sequence[Party]:
    """Whom it was done to, as far as the report's words tell."""
    return () if guessed(act.rule).recipients else act.recipients


def _mutual(a: ActRow, b: ActRow) -> bool:
    """Acts of one type that two do together: who is told first says nothing."""
    return a.type == b.type and a.type in MUTUAL


def _among_others(a: ActRow, b: ActRow) -> bool:
    """Have all who meet in the one report a part in the other, too? 'Korland and Quessa met' is 'Norvia hosted talks between
    them'."""
    if not (_mutual(a, b) and a.recipients and b.recipients):
        return False
    return not (not_among(a, b) and not_among(b, a))


def not_among(a: ActRow, b: ActRow) -> list[Party]:
    """The parties of the one report that have no part in the other; where all of a report are of one country, as at home,
    only who is the same has."""
    ours, theirs = (*a.actors, *a.recipients), (*b.actors, *b.recipients)
    if not (at_home(ours) or at_home(theirs)):
        return [one for one in ours if not meet([one], theirs)]
    ids = {p.id for p in theirs}
    return [one for one in ours if one.id not in ids]


#: words of those who bring others together, and of whom the one or the other report tells
BETWEEN = re.compile(r"\b(?:broker|mediat|facilitat|arrang|host)\w*", re.I)


def with_others(a: ActRow, b: ActRow) -> bool:
    """Do both tell who meets or agrees with whom, and each somebody who has no part in the other? 'The envoy met the premier of
    Korland' is not 'Norvia met the bank', whoever of them is of one country. Who brings others together may be left out."""
    told = all(told_doers(act) and told_whom(act) for act in (a, b))
    if not told or not _mutual(a, b) or BETWEEN.search(a.words) or BETWEEN.search(b.words):
        return False
    ours, theirs = not_among(a, b), not_among(b, a)
    return any(_are_two(one, other) for one in ours for other in theirs)


def _are_two(one: Party, other: Party) -> bool:
    """Are they of two countries, or two who are called by names?"""
    if one.country and other.country and one.country != other.country:
        return True
    return one.kind != "group" != other.kind and not (is_described(one) or is_described(other))


def of_other_lands(a: ActRow, b: ActRow) -> bool:
    """Are all who have a part in the one report of a country, and none of it one of the other's, nor named there?"""
    ours, theirs = (*a.actors, *a.recipients), (*b.actors, *b.recipients)
    lands, others = {p.country for p in ours}, {p.country for p in theirs}
    if not (lands and others) or None in lands | others or not lands.isdisjoint(others):
        return False
    told = ((b.words, ours), (a.words, theirs))
    return not any(is_named(words, p) for words, some in told for p in some if not is_described(p))


def _told_from_both(a: ActRow, b: ActRow) -> bool:
    """Does an act that takes two stand with either as the doer, the other being named in the words? 'Rebels free the
    hostages' is 'the government secured the release of those whom the rebels held'."""
    if a.type != b.type or a.type not in EITHER:
        return False
    # where both are of one country, its name does not say which of them is meant
    told = _called if sides(a.actors) & sides(b.actors) else is_named
    return any(told(b.words, party) for party in a.actors) or any(told(a.words, party) for party in b.actors)


def _called(words: str, party: Party) -> bool:
    """Do the words hold all of a name that is no state's?"""
    return party.kind != "state" and not is_described(party) and name_stems((party,)) <= stems(words)


def _may_be(one: Party, other: Party) -> bool:
    """May two doers be one, since one of them is only described? No state is, nor are a state's troops those who fight it."""
    return (
        not _are_foes(one, other)
        and "state" not in (one.kind, other.kind)
        and (is_described(one) or is_described(other))
    )


def _are_foes(one: Party, other: Party) -> bool:
    """Is one of those who fight a state, and the other of those by whom a state fights?"""
    sectors = {one.sector, other.sector}
    return bool(sectors & REBELS and sectors & FORCES)


def _is_loosely_called(one: Party, other: Party) -> bool:
    """May two doers be one under two names: two groups or bodies that are not of two countries ('separatists' and
    'Kothmar rebels'), or a body and its own state? Then the words of the reports must decide. Two bodies with names of
    their own that have no word in common are two."""
    if (one.country and other.country and one.country != other.country) or _are_foes(one, other):
        return False
    if _has_own_name(one) and _has_own_name(other) and name_stems((one,)).isdisjoint(name_stems((other,))):
        return False
    kinds = {one.kind, other.kind}
    if "state" in kinds:
        return "organisation" in kinds and one.country == other.country
    return "person" not in kinds


def _has_own_name(party: Party) -> bool:
    """'Hill Bank', and not 'the Kothmar parliament', whose id bears its state."""
    return party.kind == "organisation" and not is_described(party) and "." not in party.id


def elsewhere(a: ActRow, b: ActRow) -> bool:
    """Are two persons concerned, or do two states take part in two things? A treaty, a meeting, a sanction are what they are by those with whom; which
    state a threat or a show of force touches is often a matter of view."""
    ours, theirs = told_whom(a), told_whom(b)
    if ours and theirs and (_persons(ours) or _persons(theirs)):
        return True
    if not (a.type in BILATERAL or b.type in BILATERAL) or not (has_state(ours) and has_state(theirs)):
        return False
    # who is host to talks, and who is guest, is told either way
    return not (meet(a.recipients, b.actors) or meet(b.recipients, a.actors))


def _persons(parties: Sequence[Party]) -> bool:
    """Whether all of them are single persons who are called by name: a 'driver' may be anybody."""
    return all(party.kind == "person" and not is_described(party) for party in parties)


def has_state(parties: Sequence[Party]) -> bool:
    """Whether a state is among them."""
    return any(party.kind == "state" for party in parties)


def is_described(party: Party) -> bool:
    """Is it not called by a name? A person without one has an id that ends in a mark of its article."""
    return party.kind == "group" or is_nameless(party.id)


def are_alike(left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Are groups of one country among them whose names end alike: 'Kothmar girls' and 'Kothmar schoolgirls'?"""
    return any(_alike(one, other) for one in left for other in right)


def _alike(one: Party, other: Party) -> bool:
    if not (one.kind == other.kind == "group" and one.country == other.country):
        return False
    a, b = _as_people(one), _as_people(other)
    return bool(a and b) and (a.endswith(b) or b.endswith(a))


#: what their parents call them
_KIN = {
    "daughters": "girls",
    "sons": "boys",
    "daughter": "girl",
    "son": "boy",
    "kids": "children",
    "wives": "women",
    "husbands": "men",
}


def _as_people(group: Party) -> str:
    """The noun by which a group is called, as others than its parents call it."""
    noun = group.name.rpartition(" ")[2].lower()
    return _KIN.get(noun, noun)


def contested(a: ActRow, b: ActRow) -> bool:
    """Does one report tell as done what in the other the side that suffered it alleges? 'Opened fire first', alleged of
    soldiers, is not their own 'returned fire'. What officials or nobody named tell is contested by none."""
    if a.status == b.status or "alleged" not in (a.status, b.status):
        return False
    teller = (a if a.status == "alleged" else b).claimant
    return teller is not None and meet([teller], (*a.recipients, *b.recipients)) > 0


def one_answers(a: ActRow, b: ActRow) -> bool:
    return bool(ANSWER.search(a.words)) != bool(ANSWER.search(b.words))


def only_one_kills(a: ActRow, b: ActRow) -> bool:
    """Does one report tell of dead by the word for its deed, and the other of a deed of another type? 'Seized two villages,
    killing 11 people' is two acts, and who denies the seizure denies no killing."""
    if a.type == b.type and "denied" not in (a.status, b.status):
        return False
    return (KILLS.search(a.trigger_words) is None) != (KILLS.search(b.trigger_words) is None)


def only_one_claims(a: ActRow, b: ActRow) -> bool:
    """Does one report tell of the deed, and the other that somebody claimed it?"""
    return (CLAIMS.search(a.trigger_words) is None) != (CLAIMS.search(b.trigger_words) is None)


def forceful(act: ActRow) -> bool:
    return FAMILIES.get(act.type) == FORCE
