"""Knows what the reader says for and against an act that is told: signs by name, as log odds."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts.drafts import Draft
from verbale.acts.signs import Signs
from verbale.acts.told_where import ToldWhere
from verbale.reader.impression import STATUSES, TYPES, Impression, Relation, odds
from verbale.text.parse import Parse, Token

#: types between which readers waver where something is given up: what a rule tells of the one the reader may see as another
_YIELDING = ("CONCEDE", "RETREAT", "AGREE")
#: sentences before the act in which a party may stand
_BACK = 2


def seconded(draft: Draft, parse: Parse, told: ToldWhere, impression: Impression) -> Signs:
    """How likely the reader holds the draft's type at its own words and within its clause, another type there, its status,
    and its parties beside the likeliest others."""
    at = TYPES.index(draft.type)
    own = [draft.head, *parse.within(draft.trigger)]
    types = [impression.of_types(t) for t in own]
    clause = [impression.of_types(t) for t in parse.within(draft.evidence)] or types
    anchor = max(parse.within(draft.evidence) or own, key=lambda t: (impression.of_types(t)[at], -t.i))
    anchor = anchor if impression.of_types(anchor)[at] > max(float(t[at]) for t in types) + 0.2 else draft.head
    kin = [TYPES.index(kind) for kind in (_YIELDING if draft.type in _YIELDING else (draft.type,))]
    others = [float(t[k]) for t in types for k in range(len(TYPES)) if k not in kin]
    found = {
        "reader: type": odds(max(float(t[k]) for t in types for k in kin)),
        "reader: type in the clause": odds(max(float(t[k]) for t in clause for k in kin)),
        "reader: another type": odds(max(others)),
        "reader: status": odds(float(impression.of_statuses(draft.head)[STATUSES.index(draft.status)])),
    }
    sides: tuple[tuple[Relation, tuple[Actor, ...], tuple[Actor, ...]], ...] = (
        ("actor", draft.actors, draft.recipients),
        ("recipient", draft.recipients, draft.actors),
    )
    for role, has, other in sides:
        likely = likely_parties(anchor, role, parse, told, impression)
        mine = max((likely.pop(a.id, 0.0) for a in has), default=0.0)
        rival = max((share for key, share in likely.items() if key not in {a.id for a in other}), default=0.0)
        if has:
            found[f"reader: {role}"] = odds(mine)
            found[f"reader: {role} beside another"] = odds(mine) - odds(rival)
        else:
            found[f"reader: no {role}"] = -odds(rival)
    return found


def likely_parties(
    carrier: Token, role: Relation, parse: Parse, told: ToldWhere, impression: Impression
) -> dict[str, float]:
    """How likely the reader holds each of those told near the word that carries an act for the party, by id."""
    found: dict[str, float] = {}
    for sentence in range(carrier.sentence - _BACK, carrier.sentence + 2):
        for token, actor in told.inside(sentence):
            share = impression.related(carrier, (token, *parse.children(token)), role)
            found[actor.id] = max(found.get(actor.id, 0.0), share)
    return found
