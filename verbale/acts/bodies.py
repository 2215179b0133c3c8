"""Knows who acts where the words name a public body or people of whom the cast knows nothing: 'an appeals bench', 'growers'."""

from __future__ import annotations

import re

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.lexicon import lexicon
from verbale.acts.organs import ORGANS, is_people
from verbale.acts.parties import Parties
from verbale.acts.party_words import ONE_A_STATE
from verbale.acts.patterns import Match
from verbale.acts.standing import standing
from verbale.text.parse import Parse, Token

_PRONOUNS = frozenset({"they", "he", "she", "who", "we", "i", "it", "both"})
#: what people undergo, told in the passive without who does it
_UNDERGONE = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "REJECT", "CONCEDE"})
#: what firms and clubs do, too
_GIVING = frozenset({"AID", "COOPERATE"})
_SIDES = frozenset(
    "country nation city town state side leader capital group neighbour neighbor member delegate hacker bulldozer whip minister official".split()
)
_THINGS = frozenset(
    "company firm team player club bank owner airline maker retailer network ship study report book film".split()
)
_TYPES = frozenset({"PROTEST", "REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "CONCEDE", "RETREAT", "ASSAULT"})


def unnamed_body(parse: Parse, match: Match, parties: Parties) -> tuple[Actor, ...]:
    """The state whose organ acts, though no mention tells whose it is: of its owner, of the place that it or the clause
    names, else of the state where the article plays; () where no organ of state acts."""
    organs = [
        t
        for one in match.actors
        for t in [roles.core(parse, one)]
        if t.pos == "NOUN" and t.lemma in ORGANS and not _are_many(t)
    ]
    if not organs:
        return ()
    found = parties.owner(organs[0])
    for preposition in ("of", "in", "from", "for"):
        for noun in roles.governed(parse, organs[0], preposition):
            found = found or parties.lenient(noun)
    if found is None:
        found = next((a for n in roles.governed(parse, match.head, "in") if (a := parties.lenient(n))), None)
        found = found if found is not None and found.kind == "state" else None
    found = found or parties.home or parties.setting
    return (found,) if found is not None else ()


#: matters of police alone, in which no one has a part in politics
_EVERYDAY = re.compile(
    r"\b(?:robb|burgl|theft|steal|stole|thie[fv]|stabb|murder|rape|rapist|molest|drunk|driver|crash|collision|shoplift|cocaine|heroin|"
    r"cannabis|marijuana|drug|gang|fraudster|scam|assault(?!s on)|knife|knives|smuggl|traffick|paedophil|pedophil|"
    r"domestic violence|indecent|manslaughter|arson|killer|celebrit|actor|actress|singer|rapper|footballer|fans?\b)",
    re.I,
)


def _are_many(token: Token) -> bool:
    """'governments in the south' are not the state's own."""
    return token.tag == "NNS" and token.lemma in ONE_A_STATE


def is_everyday_crime(text: str) -> bool:
    """Does the text tell of what is a matter of police alone?"""
    return _EVERYDAY.search(text) is not None


def is_lawful_at_home(parse: Parse, match: Match, parties: Parties) -> bool:
    """Is it told of people of whom nothing is known, in an article of politics about one state that tells of no everyday
    crime: 'the crew are being questioned', 'a curfew was clamped on four districts'?"""
    if not parties.of_politics or match.head.pos not in ("VERB", "AUX") or match.pattern.mode == "restrict":
        return False
    return (parties.home or parties.setting) is not None and not is_everyday_crime(parse.text)


def between_whom(parse: Parse, match: Match, parties: Parties) -> tuple[Actor, ...]:
    """Who talks where the words do not say, in an article that names two states and no third: those two."""
    states = {a.country: a for a in parties.cast.actors.values() if a.kind == "state" and a.country}
    talks = match.head.pos == "NOUN" or match.pattern.id.startswith("talks")
    return tuple(a for _, a in sorted(states.items())) if len(states) == 2 and talks and parties.of_politics else ()


def are_unnamed(parse: Parse, match: Match, parties: Parties, recipients: tuple[Actor, ...]) -> bool:
    """Do organs or people act who are only described, in an article of politics: 'a court', 'growers', 'the bar association'?"""
    if not parties.of_politics or match.head.pos not in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
        return False
    actors = [roles.core(parse, t) for t in match.actors]
    if any(t.pos in ("NOUN", "PROPN") and t.lemma.lower() in ORGANS for t in actors):
        return True
    if not actors:
        touched = any(standing(r) == 2 or r.country is not None for r in recipients)
        return match.pattern.type in _UNDERGONE and touched and is_specific(match)
    named = all(t.pos != "PRON" and (_is_somebody(t) or is_people(parse, t) or t.entity == "ORG") for t in actors)
    if parties.steeped and actors and named:
        return True
    if match.pattern.type not in _GIVING and is_specific(match) and all(_is_somebody(t) for t in actors):
        return True
    return match.pattern.type in _TYPES and any(is_people(parse, t) for t in actors)


def is_specific(match: Match) -> bool:
    """Is the pattern sure, and does it ask for more than its verb alone?"""
    pattern = match.pattern
    asks = bool(pattern.objects or pattern.tail or pattern.need or pattern.complement)
    return match.head.pos in ("VERB", "AUX") and pattern.certainty >= _SURE and asks


_SURE = 0.65


def _is_somebody(token: Token) -> bool:
    """A person, a body or a state by name, pronoun or office; no thing."""
    if token.lemma.lower() in _THINGS:
        return False
    if token.lower in _PRONOUNS or token.pos == "PROPN" or token.entity in ("NORP", "GPE", "PERSON"):
        return True
    sets = lexicon().sets
    return token.lemma in _SIDES or any(token.lemma in sets[n] for n in ("OFFICIALS", "RESIDENTS", "PERSONS"))
