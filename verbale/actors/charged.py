"""Knows who the text says was arrested, charged or convicted: a suspect or a convict, where no calling is told."""

from __future__ import annotations

from itertools import pairwise

from verbale.actors.desk import Desk
from verbale.actors.person import Person
from verbale.text.parse import Token

_DONE = frozenset(
    ["arrest", "charge", "convict", "sentence", "jail", "imprison", "indict", "extradite", "apprehend", "remand"]
)
#: what somebody accused has: 'his trial', 'Vellin's bail'
_HAS = frozenset(
    ["trial", "bail", "conviction", "sentence", "sentencing", "guilt", "confession", "indictment", "extradition"]
)
_CRIMES = frozenset(
    """shooting killing murder murdering stabbing stealing theft rape raping fraud embezzling embezzlement smuggling trafficking
    assault assaulting bribery kidnapping abducting laundering robbery robbing arson manslaughter terrorism espionage spying""".split()
)
#: tokens from the verb that name the crime
_REACH = 7
#: for what nobody is a criminal: 'jailed for protesting', 'arrested over a post'
_NO_CRIMES = frozenset(
    """protest protests protesting protester demonstrating demonstration demonstrations rally march marching dissent criticising
    criticizing criticism insulting writing reporting posting post posts tweet tweets tweeting speech opinion opinions activism
    activist journalism journalist blogger blogging dissident opposition advocating waving singing praying worship belief""".split()
)
#: 'has been imprisoned for almost a year for protesting': so far behind the verb, and so little before the name
_REACH_OF_REASON, _BEFORE = 14, 4
_SUSPECTS = frozenset(
    ["suspect", "accused", "defendant", "convict", "fugitive", "inmate", "robber", "murderer", "killer", "smuggler"]
)


def is_charged(desk: Desk, person: Person) -> bool:
    """Whether one of the person's mentions stands where somebody charged does: 'Vellin was charged', 'the trial of Vellin';
    not where the article tells of political prisoners, or that it was for what is no crime."""
    heads = [desk.head_in(hit.first, hit.last) for hit in person.hits]
    if not any(_charged(desk, head) for head in heads):
        return False
    return not (any(_for_no_crime(desk, head) for head in heads) or _tells_of_political_prisoners(desk))


def _for_no_crime(desk: Desk, head: Token) -> bool:
    """Whether words beside the name or behind what was done to him give what is no crime."""
    above = desk.parse.head(head)
    behind = desk.lowers[above.i : above.i + _REACH_OF_REASON] if above.lemma in _DONE else ()
    return not _NO_CRIMES.isdisjoint((*behind, *desk.lowers[max(0, head.i - _BEFORE) : head.i]))


def _tells_of_political_prisoners(desk: Desk) -> bool:
    held = ("prisoner", "prisoners", "detainees")
    return any(word == "political" and following in held for word, following in pairwise(desk.lowers))


def _charged(desk: Desk, head: Token) -> bool:
    parse = desk.parse
    while head.dep == "conj" and parse.head(head).pos == "PROPN":
        head = parse.head(head)
    above = parse.head(head)
    if head.dep in ("nsubjpass", "dobj"):
        crime = above.lemma == "accuse" and not _CRIMES.isdisjoint(desk.lowers[above.i : above.i + _REACH])
        return above.lemma in _DONE or (crime and head.dep == "nsubjpass")  # 'is accused of shooting'
    if head.dep == "nsubj":
        pleads = above.lemma == "plead"
        return pleads or (above.lemma == "be" and any(c.lemma in _SUSPECTS for c in parse.children(above, "attr")))
    if head.dep == "poss":
        return above.lemma in _HAS
    if head.dep == "pobj" and above.lower == "of":
        return parse.head(above).lemma in _HAS
    beside = [*parse.children(head, "appos"), *([above] if head.dep == "appos" else [])]
    return any(c.lemma in _SUSPECTS for c in beside)
