"""Knows when a name is that of a part of a body whose own name stands right before it: 'the United Nations Department of Fisheries'."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.actors.desk import Desk
from verbale.actors.named_actor import STATE_BODIES


def whose_part(desk: Desk, first: int) -> Actor | None:
    """The body of many states, or the firm or association, whose name stands right before the name of a part of it: 'the United
    Nations Department of Fisheries', 'the Hill Bank Finance Department'."""
    held = desk.owner.get(first) or desk.owner.get(first - 1)
    if held is None or held.form != "name":
        return None
    actor, last = desk.actors[held.actor], desk.parse.tokens[held.last - 1]
    if actor.kind != "organisation" or actor.sector in STATE_BODIES:
        return None
    if last.text == ")" or last.sentence != desk.parse.tokens[first].sentence:
        return None
    return actor if first in desk.owner or last.dep in ("compound", "nmod", "poss") else None
