"""Knows a body that only its head's name tells: 'the president's office said', 'Vellin's party accused'."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: what a person has that acts, and its sector where it is not the person's own
BODIES: dict[str, str | None] = {"office": None, "party": "PTY", "campaign": "PTY", "faction": "PTY"}


def read_persons_body(desk: Desk, token: Token, key: str) -> bool:
    """Note a body of its own, of the person's state, where the noun has a person before it; whether it has one."""
    for poss in desk.parse.children(token, "poss"):
        held = desk.owner.get(poss.i)
        if held is None or not held.actor.startswith("person:") or (key != "office" and held.form == "pronoun"):
            continue
        owner = desk.actors[held.actor]
        actor = Actor(
            f"org:{owner.id.removeprefix('person:')}.{key}", f"{key} of {owner.name}", "organisation",
            owner.country, BODIES[key] or owner.sector,
        )  # fmt: skip
        desk.add(actor, (held.first, token.i + 1), token.i, "nominal", f"{key} of a person")
        return True
    return False
