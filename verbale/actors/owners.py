"""Knows whose a thing is where the words beside 'his' or 'her' make it plain: 'Vellin and his wife', 'For her part, Vellin said'."""

from __future__ import annotations

from verbale.actors.desk import Desk, Found
from verbale.text.parse import Token


def plain_owner(desk: Desk, token: Token, gender: str) -> Found | None:
    """The person whose the thing behind a possessive pronoun is: who is named before 'and his', or is the subject after 'for his
    part'. None where another gender is known of the person, or nothing is plain."""
    if token.dep != "poss":
        return None
    parse = desk.parse
    owned = parse.head(token)
    above = parse.head(owned)
    other: Token | None = None
    if owned.dep == "conj" and above.i < token.i:
        other = above
    elif owned.lower == "part" and owned.dep == "pobj" and above.lower == "for":
        other = parse.child(parse.head(above), "nsubj", "nsubjpass")
    found = desk.owner.get(other.i) if other is not None else None
    if found is None or other is None or found.head != other.i or found.plural:
        return None
    if desk.actors[found.actor].kind != "person" or desk.genders.get(found.actor, gender) != gender:
        return None
    return found
