"""Knows whose 'its' is where one is judged, punished or thanked for something: 'Varania condemned Ostria for its raid' was Ostria's raid."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: verbs whose object is answerable for what follows 'for', 'over', 'of'
_JUDGES = frozenset(
    """condemn criticise criticize blame accuse sanction punish praise thank commend slam denounce blast rebuke warn fine sue charge
    arrest prosecute hail congratulate ridicule penalise penalize reprimand applaud expel suspend boycott censure chide scold
    lambast lambaste castigate reproach admonish deride mock fault press pressure confront question impeach jail convict sentence
    investigate probe salute laud welcome berate upbraid indict try reward honour honor target isolate shun chastise assail decry accost
    attack hit slap""".split()
)
#: nouns that are put on or levelled at somebody for it: 'imposed sanctions on Ostria over its raid'
_MEASURES = frozenset(
    """sanction penalty measure embargo ban tariff criticism condemnation pressure charge lawsuit complaint restriction fine accusation
    anger outrage fury action retaliation warning tribute praise boycott case probe investigation inquiry""".split()
)
_AT = frozenset(["on", "against", "at", "upon", "of", "to", "with", "toward", "towards"])
_FOR = frozenset(["for", "over", "of", "after", "following", "against", "about"])


def judged_for(desk: Desk, token: Token) -> Token | None:
    """The noun of whom the clause judges for what the possessive `token` owns; None where it judges nobody so."""
    if token.dep != "poss":
        return None
    parse = desk.parse
    node = parse.head(token)
    for _ in range(_UP):
        if node.dep in ("pobj", "pcomp") and (parse.head(node).lower in _FOR or parse.head(node).lower == "because"):
            break
        if node.dep not in ("dobj", "pobj", "prep", "compound", "conj") or node.head == node.i:
            return None
        node = parse.head(node)
    else:
        return None
    link = parse.head(node)
    while link.dep in ("prep", "pcomp") and parse.head(link).lower in ("because", "in"):
        link = parse.head(link)  # 'because of its raid'
    over, beside = parse.head(link), parse.tokens[max(link.i - 1, 0)]
    if beside.dep == "dobj" and parse.head(beside).lemma in _JUDGES:
        return beside  # 'a resolution condemning Ostria because of its raid'
    if (whom := _laid_on(desk, beside)) is not None:
        return whom
    judged = _object(desk, over, link) if over.pos == "VERB" else _of_noun(desk, over)
    return judged if judged is not None and judged.i < token.i else None


def actor_judged(desk: Desk, noun: Token, gender: str | None, many: bool) -> str | None:
    """The id of the actor whom the noun names, where a pronoun of that gender (None: 'its', 'their') and number may be his, its or theirs."""
    held = desk.owner.get(noun.i)
    if held is None or held.head != noun.i or held.plural != many:
        return None
    person = desk.actors[held.actor].kind == "person"
    if person != (gender is not None) or (person and desk.genders.get(held.actor, gender) != gender):
        return None
    return held.actor


#: words between what is owned and the preposition
_UP = 4


def _object(desk: Desk, verb: Token, link: Token) -> Token | None:
    """Whom the verb judges, or on whom it lays what judges."""
    thing = desk.parse.child(verb, "dobj")
    if thing is None or thing.i > link.i:
        return None
    if verb.lemma in _JUDGES:
        return thing
    if thing.lemma not in _MEASURES:
        return None
    return _below(desk, thing, link.i) or _below(desk, verb, link.i)


def _below(desk: Desk, above: Token, end: int) -> Token | None:
    """Whom 'on', 'against' and the like below a word name, before the token `end`."""
    links = (link for link in desk.parse.children(above, "prep") if link.lower in _AT and link.i < end)
    whom = (desk.parse.child(link, "pobj") for link in links)
    return next((one for one in whom if one is not None), None)


def _of_noun(desk: Desk, noun: Token) -> Token | None:
    """The noun that the preposition hangs on, where it is itself whom a verb judges or on whom a measure is laid; else on whom the
    measure that it is is laid."""
    parse = desk.parse
    if noun.lemma in _MEASURES:
        return _below(desk, noun, len(parse.tokens))
    above = parse.head(noun)
    if noun.dep == "dobj" and above.lemma in _JUDGES:
        return noun
    return _laid_on(desk, noun)


def _laid_on(desk: Desk, noun: Token) -> Token | None:
    """The noun, where a measure is laid on it: of 'sanctions on Ostria', 'toughening sanctions on Ostria'."""
    parse = desk.parse
    link = parse.head(noun)
    if noun.dep != "pobj" or link.lower not in _AT:
        return None
    laid = parse.head(link)
    thing = parse.child(laid, "dobj")
    measure = laid.lemma in _MEASURES or (thing is not None and thing.lemma in _MEASURES)
    return noun if measure else None
