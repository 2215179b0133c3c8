"""Knows who fights whom inside a state: who governs and the rebels, and each group those whom the article tells it fights."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from verbale.actors.actor import Actor, Cast
from verbale.acts.drafts import Draft
from verbale.acts.standing import governs

_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_REBELS = re.compile(r"separatist|rebel|insurg|militant|guerrilla|secession|independence|militia|gunm[ae]n|extremist")
_ARMED = frozenset({"REB", "UAF", "ISM"})


def foe_of(actor: Actor, drafts: Iterable[Draft], cast: Cast) -> tuple[Actor, ...]:
    """Upon whom force at home falls that names nobody: for a group the one whom it is told to fight in the article's
    other acts; for who governs the one group of rebels that the article tells of, or the one named twice as often as
    any other. Nobody where the article tells no more."""
    if governs(actor):
        return _rebels(actor, cast)
    met: Counter[str] = Counter()
    for draft in drafts:
        if draft.type in _FORCE:
            if any(a.id == actor.id for a in draft.actors):
                met.update(r.id for r in draft.recipients)
            elif any(r.id == actor.id for r in draft.recipients):
                met.update(a.id for a in draft.actors)
    return _foremost(met, cast)


def _rebels(actor: Actor, cast: Cast) -> tuple[Actor, ...]:
    named: Counter[str] = Counter()
    for mention in cast.mentions:
        one = cast.get(mention.actor)
        if one is None or one.kind not in ("group", "organisation") or one.country not in (None, actor.country):
            continue
        if one.sector in _ARMED or (one.kind == "group" and _REBELS.search(one.id)):
            named[one.id] += 1
    return _foremost(named, cast)


def _foremost(counted: Counter[str], cast: Cast) -> tuple[Actor, ...]:
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return ()
    found = cast.get(ranked[0][0])
    return (found,) if found is not None else ()
