"""Knows when a noun tells an act, not only names one: what happens, meetings beside a verb, deeds known with their victim."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.judging import judging_adjectives
from verbale.acts.parties import is_political
from verbale.acts.patterns import Match
from verbale.text.parse import Parse, Token

_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
_HAPPENS = frozenset(
    "begin start continue resume kill leave wound injure destroy follow happen occur last end take go come hit strike "
    "intensify escalate open fail collapse stall spark trigger draw damage prompt cause".split()
)


def is_told(parse: Parse, match: Match, spoken: bool, status: str) -> bool:
    """Is the nominal act told, not only mentioned: the subject of what happens, or judged in a statement?"""
    if status in ("hypothetical", "requested"):
        return False
    noun = match.head
    if match.pattern.type == "CONSULT" and noun.dep == "pobj" and parse.head(noun).lower in _AT_MEETING:
        return True
    if spoken and match.pattern.type in _FORCE:
        return any(t.lemma in judging_adjectives() for t in parse.children(noun, "amod"))
    over = parse.head(noun)
    if match.pattern.id == "n-clash" and noun.dep in ("nsubj", "nsubjpass", "dobj"):
        return True
    return noun.dep in ("nsubj", "nsubjpass") and over.dep == "ROOT" and over.lemma in _HAPPENS


_DEEDS = frozenset(
    "assassination murder killing execution invasion bombing shelling massacre abduction kidnapping poisoning".split()
)
_AVERTING = frozenset("prevent avoid stop end halt fear risk deter avert justify call".split())


def is_known_deed(parse: Parse, match: Match, recipients: tuple[Actor, ...]) -> bool:
    """'After the assassination of the prime minister ...': a deed that the narrator takes as known, with its victim."""
    noun, over = match.head, parse.head(match.head)
    if match.pattern.type != "ASSAULT" or noun.lemma not in _DEEDS or not recipients:
        return False
    if not any(
        t.lower in ("the", "its", "his", "her", "their") or t.dep == "poss" for t in parse.children(noun, "det", "poss")
    ):
        return False
    if not any(is_political(r) or r.country is not None for r in recipients) or not roles.governed(parse, noun, "of"):
        return False
    return not {over.lemma, parse.head(over).lemma} & _AVERTING


_AT_MEETING = frozenset({"in", "during", "at", "after", "following", "on", "from", "over", "through"})


def who_meets(parse: Parse, noun: Token) -> list[Token]:
    """'After talks with Dorn, Kessel said ...': the subject of the verb beside which the meeting stands."""
    prep = parse.head(noun)
    over = parse.head(prep)
    if noun.dep != "pobj" or prep.lower not in _AT_MEETING or over.pos not in ("VERB", "AUX"):
        return []
    return roles.subjects(parse, over)
