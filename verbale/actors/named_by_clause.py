"""Knows the name that a clause gives to one told by a noun: 'a man identified as Karl Brandt', 'a woman who gave her name as Mira Hall'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.text.parse import Token

_NAMING = frozenset(["identify", "name", "know", "call", "give", "introduce"])
_SELF = frozenset(["himself", "herself", "themselves", "themself"])
#: tokens from the verb to the name
_REACH = 9


def named_by_clause(desk: Desk, token: Token) -> str | None:
    """The person whom a participle or relative clause of the noun names; None where it names somebody else."""
    for clause in desk.parse.children(token, "acl", "relcl"):
        if clause.i < token.i or clause.lemma not in _NAMING or _names_another(desk, clause):
            continue
        for i in range(clause.i + 1, min(clause.i + _REACH, desk.parse.sentence_of(token).last)):
            held = desk.owner.get(i)
            if held is None or held.form != "name" or not held.actor.startswith("person:"):
                continue
            before = [t.lower for t in desk.parse.tokens[clause.i : held.first]]
            told = before[-1] == "as" or len(before) == 1 or (before[-1] == "," and "name" in before)
            return held.actor if told and i in desk.named else None
    return None


def _names_another(desk: Desk, clause: Token) -> bool:
    """'The officer who identified the man as Karl Brandt' is not Brandt."""
    who = desk.parse.child(clause, "nsubj")
    if clause.dep == "acl" or who is None or who.lower not in ("who", "that"):
        return clause.tag == "VBG"
    return not any(c.lower in _SELF or c.lemma == "name" for c in desk.parse.children(clause, "dobj"))
