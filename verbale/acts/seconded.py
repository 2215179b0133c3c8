"""Knows what the reader says for and against an act that is told: signs by name, as log odds."""

from __future__ import annotations

from collections.abc import Iterable

from verbale.actors.actor import Actor
from verbale.acts.drafts import Draft
from verbale.acts.parties import Parties
from verbale.acts.told_where import ToldWhere
from verbale.reader.impression import STATUSES, TYPES, Impression, odds
from verbale.text.parse import Parse, Token

Signs = dict[str, float]
#: sentences before the act in which a party may stand
_BACK = 2


def seconded(draft: Draft, parse: Parse, parties: Parties, told: ToldWhere, impression: Impression) -> Signs:
    """How likely the reader holds the draft's type at its own words and within its clause, another type there, its status,
    and its parties beside the likeliest others."""
    at = TYPES.index(draft.type)
    own = [draft.head, *parse.within(draft.trigger)]
    types = [impression.of_types(t) for t in own]
    clause = [impression.of_types(t) for t in parse.within(draft.evidence)] or types
    anchor = max(parse.within(draft.evidence) or own, key=lambda t: (impression.of_types(t)[at], -t.i))
    anchor = anchor if impression.of_types(anchor)[at] > max(float(t[at]) for t in types) + 0.2 else draft.head
    others = [float(t[k]) for t in types for k in range(len(TYPES)) if k != at]
    found = {
        "reader: type": odds(max(float(t[at]) for t in types)),
        "reader: type in the clause": odds(max(float(t[at]) for t in clause)),
        "reader: another type": odds(max(others)),
        "reader: status": odds(float(impression.of_statuses(draft.head)[STATUSES.index(draft.status)])),
    }
    for role, has, other in (("actor", draft.actors, draft.recipients), ("recipient", draft.recipients, draft.actors)):
        mine, rival = 0.0, 0.0
        ids, barred = {a.id for a in has}, {a.id for a in other}
        for token, actor in _near(draft.head, told):
            likely = impression.related(
                anchor, (token, *parse.children(token)), "actor" if role == "actor" else "recipient"
            )
            if actor.id in ids:
                mine = max(mine, likely)
            elif actor.id not in barred:
                rival = max(rival, likely)
        if has:
            found[f"reader: {role}"] = odds(mine)
            found[f"reader: {role} beside another"] = odds(mine) - odds(rival)
        else:
            found[f"reader: no {role}"] = -odds(rival)
    return found


def _near(head: Token, told: ToldWhere) -> Iterable[tuple[Token, Actor]]:
    for sentence in range(head.sentence - _BACK, head.sentence + 2):
        yield from told.inside(sentence)
