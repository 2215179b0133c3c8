"""Knows whose leader or member an office with a party's name right before it can mean: 'a Plough Party leader'."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.actors.desk import Desk
from verbale.actors.person import Person
from verbale.text.parse import Token


def body_beside(desk: Desk, token: Token) -> Actor | None:
    """The party or armed group whose name stands right before the office."""
    for child in desk.parse.children(token, "compound", "nmod", "poss"):
        held = desk.owner.get(child.i)
        if held is not None and held.form == "name" and held.actor.startswith("org:"):
            body = desk.actors[held.actor]
            return body if body.sector in ("PTY", "OPP", "REB") else None
    return None


def is_of_body(desk: Desk, person: Person, body: Actor) -> bool:
    """Whether one of the person's offices, told or known, is of the body."""
    words = {w.lower() for w in body.name.split()}
    own = body.id.removeprefix("org:")
    if any(o.of == own or words & set(o.title.lower().split()) - {"party"} for o in person.offices):
        return True
    return person.known is not None and any(t.of == own for t in person.known.terms)
