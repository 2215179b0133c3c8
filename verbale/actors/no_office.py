"""Knows where a noun that tells a person tells none: 'the founder and chief' after 'is', 'the role of the father'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: what is played: 'the role of the father'
_PLAYED = frozenset(["role", "part", "character"])
#: what is said of somebody
_SAID_OF = frozenset(["attr", "oprd"])
#: what is nobody's: 'a king's ransom', 'a master's degree'
_SAYINGS = {
    "king": "ransom",
    "bachelor": "degree",
    "master": "degree",
    "driver": "licence license seat",
    "devil": "advocate",
    "fool": "errand paradise gold",
    "baker": "dozen",
}
#: what one does who wants an office
_WANTING = frozenset("run stand campaign compete candidate bid nominee candidacy contender hopeful".split())
#: ships, teams and titles: 'the Polar Prince'
_RANKS = frozenset("prince princess king queen emperor captain chief major marshal".split())


def nobody_here(desk: Desk, token: Token, key: str) -> bool:
    """Whether the noun at the token, known by `key`, is said of somebody, names a thing, or is a word within a name."""
    return (
        _only_a_name(desk, token)
        or _said_too(desk, token)
        or _within_a_body(desk, token)
        or (key not in desk.words.offices and _beside_no_person(desk, token))
        or (token.dep == "pobj" and desk.parse.head(desk.parse.head(token)).lemma in _PLAYED)
        or (token.dep == "poss" and desk.parse.head(token).lower in _SAYINGS.get(key, "").split())
        or _run_for(desk, token)
        or (key == "exile" and desk.parse.child(token, "poss") is not None)
        or (key == "youth" and desk.parse.child(token, "det", "poss") is None)
    )


def _run_for(desk: Desk, token: Token) -> bool:
    # 'will run for president': an office that somebody wants
    above = desk.parse.head(token)
    wanted = token.dep == "pobj" and above.lower == "for" and desk.parse.head(above).lemma in _WANTING
    return wanted and token.tag == "NN" and desk.parse.child(token, "det", "poss") is None


def _said_too(desk: Desk, token: Token) -> bool:
    # 'Vellin is the founder and chief of the club'
    if token.dep != "conj":
        return False
    top = token
    while top.dep == "conj":
        top = desk.parse.head(top)
    verb = desk.parse.head(top)
    return top.dep in _SAID_OF and desk.parse.child(verb, "expl") is None


def _within_a_body(desk: Desk, token: Token) -> bool:
    # 'the Attorney General's Office', 'Hill Magistrate's Court', the song 'Monday's Child'
    tokens = desk.parse.tokens
    if token.tag != "NNP":
        return False
    owner = desk.parse.child(token, "poss")
    if owner is not None and owner.entity in ("DATE", "TIME"):
        return True
    after = tokens[token.i + 1 : token.i + 3]
    return len(after) == 2 and after[0].tag == "POS" and after[1].tag == "NNP" and after[1].lower in desk.words.bodies


def _beside_no_person(desk: Desk, token: Token) -> bool:
    # 'Varania, the largest exporter of grain', 'the grain's largest exporter, Varania'
    beside = [desk.parse.head(token)] if token.dep == "appos" else []
    beside += desk.parse.children(token, "appos")
    for other in beside:
        held = desk.owner.get(other.i)
        if held is not None and held.head == other.i and held.form == "name" and held.actor.startswith("state:"):
            low, high = sorted((other.i, token.i))
            between = [t.text for t in desk.parse.tokens[low + 1 : high]]
            return "," in between and "(" not in between
    return False


def _only_a_name(desk: Desk, token: Token) -> bool:
    # 'the Polar Prince', a ship: a capitalised word before a title that is no place's, no state's and no office's
    if token.tag != "NNP" or not token.text[0].isupper() or token.i == 0:
        return False
    before = desk.parse.tokens[token.i - 1]
    if before.tag not in ("NNP", "JJ") or before.head != token.i or not before.text[0].isupper():
        return False
    known = before.i in desk.owner or before.i in desk.matches or desk.country_at(before.i) is not None
    words = desk.words
    return not (
        known or before.lower in words.office_words or before.lower in words.makers or before.lower in words.persons
        or before.lower in words.bodies or before.lower in words.state_words or desk.capitalised(token.sentence)
    ) and token.lower in _RANKS  # fmt: skip
