"""Knows which capitalised names act somewhere in the text: they speak, are dealt with, or have people and an office."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: what is done to people and bodies and not to things
_DEALT_WITH = frozenset(
    """tell ask urge accuse criticise criticize blame thank praise meet arrest detain sue warn invite appoint hire advise
    inform condemn charge convict convince persuade contact interview congratulate fine bribe lobby ban sanction expel deport kill injure murder sack dismiss elect nominate endorse jail imprison sentence acquit kidnap abduct rescue marry succeed quote assassinate extradite
    hospitalise hospitalize oust depose reinstate pardon""".split()
)
#: what a thing may be the subject of, too: no sign of an actor
_THINGS_DO = frozenset(
    """be have become remain include consist contain begin start end happen occur take come go stand lie rise fall open
    close feature bring make mean cause show run cost last arrive continue grow increase decline offer hit follow
    provide allow help cover reach need get see celebrate feel represent""".split()
)
#: between a person's noun and the name of what he belongs to: 'director of X', 'a lawyer for X'
_LINKS = frozenset(["of", "for", "from", "at", "with"])


#: who are at or from places as well as bodies
_FROM_PLACES = frozenset(["GOV", "COP", "MIL", "CVL", "LEG"])


def acting(desk: Desk) -> frozenset[str]:
    """The last words of names that act somewhere in the text; worked out once an article."""
    if desk.acting is None:
        desk.acting = frozenset(t.text for t in desk.parse.tokens if t.text[0].isupper() and _acts(desk, t))
    return desk.acting


def _acts(desk: Desk, token: Token) -> bool:
    parse = desk.parse
    above = parse.head(token)
    dep = token.dep
    if dep == "conj":
        return above.i != token.i and above.text[0].isupper() and _acts(desk, above)
    if dep == "nsubj":
        return above.pos == "VERB" and above.lemma not in _THINGS_DO
    if dep in ("dobj", "nsubjpass", "dative"):
        return above.lemma in _DEALT_WITH
    if dep in ("poss", "compound", "nmod"):
        return above.lemma in desk.words.persons and above.pos in ("NOUN", "PROPN")
    if dep == "appos":
        return _person_noun(desk, above) or above.lemma in desk.words.bodies
    if dep == "pobj":
        if above.dep == "agent":
            return True
        if above.lower == "to":
            return parse.head(above).lower == "according"
        if above.lower in ("at", "from") and desk.words.persons.get(parse.head(above).lemma) in _FROM_PLACES:
            return False  # 'officials at Karsk', 'a man from Karsk'
        return above.lower in _LINKS and _person_noun(desk, parse.head(above))
    return any(
        _person_noun(desk, other) or other.lemma in desk.words.bodies for other in parse.children(token, "appos")
    )


def _person_noun(desk: Desk, token: Token) -> bool:
    known = token.lemma in desk.words.persons or token.lemma in desk.words.callings
    return known and token.pos in ("NOUN", "PROPN")
