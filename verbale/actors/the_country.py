"""Knows which state 'the country' is, and 'the North' and 'the South' of a divided one."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.named_actor import STATE_BODIES
from verbale.actors.states import state_actor
from verbale.text.parse import Token


def find_the_country(desk: Desk) -> None:
    """Note a mention for 'the country' where one state only is spoken of in its sentence and the one before."""
    named = sorted((f for f in desk.found if f.actor.startswith("state:") and f.form == "name"), key=lambda f: f.first)
    tokens = desk.parse.tokens
    for i in [i for i, word in enumerate(desk.lowers) if word == "country"]:
        token = tokens[i]
        if token.i in desk.owner or token.dep in ("compound", "nmod") or token.i == 0:
            continue
        if tokens[token.i - 1].lower != "the" or desk.parse.child(token, "relcl", "prep", "acl") is not None:
            continue
        if (own := _tellers_own(desk, token)) is not None:
            desk.add(state_actor(desk, own), (token.i, token.i + 1), token.i, "nominal", "the country spoken of")
            continue
        near = {f.actor: None for f in named if f.first < token.i and token.sentence - tokens[f.first].sentence <= 1}
        if any(f.actor in near and _does_to(desk, f.head, token) for f in named):
            continue  # 'Varania cut its aid to the country': another
        if len(near) == 1:
            actor = desk.actors[next(iter(near))]
            desk.add(actor, (token.i, token.i + 1), token.i, "nominal", "the country spoken of")
    if desk.states_named >= set(_HALVES.values()):
        _find_halves(desk)


def _tellers_own(desk: Desk, token: Token) -> str | None:
    """The state of whose body or official the clause above tells: of 'Varania's ministry said the country's army was ready' Varania;
    None where the clause names another state before it."""
    parse = desk.parse
    clause = token
    for above in parse.ancestors(token):
        if clause.dep == "ccomp" and above.pos == "VERB":
            teller = parse.child(above, "nsubj")
            held = desk.owner.get(teller.i) if teller is not None and teller.i < token.i else None
            if held is None or teller is None:
                return None
            actor = desk.actors[held.actor]
            others = (desk.owner.get(i) for i in range(teller.i + 1, token.i))
            named = {desk.actors[f.actor].country for f in others if f is not None and f.actor.startswith("state:")}
            speaks = actor.kind == "state" or actor.sector in STATE_BODIES
            return actor.country if speaks and named <= {actor.country} else None
        clause = above
    return None


def _does_to(desk: Desk, subject: int, thing: Token) -> bool:
    """Whether what begins with the subject is done to the thing, after 'to', 'against', 'with' or 'into'."""
    tokens = desk.parse.tokens
    if thing.dep != "pobj" or tokens[thing.head].lower not in ("to", "against", "with", "into"):
        return False
    doer = tokens[subject]
    return doer.dep == "nsubj" and any(above.i == doer.head for above in list(desk.parse.ancestors(thing))[:3])


#: of two states that share a name one is 'the North', 'the South', where both are spoken of
_HALVES = {"North": "PRK", "South": "KOR"}


def _find_halves(desk: Desk) -> None:
    tokens = desk.parse.tokens
    for token in tokens[1:]:
        code = _HALVES.get(token.text)
        if code is None or token.i in desk.owner or token.i + 1 >= len(tokens):
            continue
        joined = (
            tokens[token.i + 1].lower in ("and", "or")
            and tokens[token.i + 2 : token.i + 3]
            and (tokens[token.i + 2].text in _HALVES)
        )
        alone = tokens[token.i - 1].lower == "the" and token.dep not in ("compound", "amod", "nmod")
        if joined or alone:
            desk.add(state_actor(desk, code), (token.i, token.i + 1), token.i, "nominal", "half of a divided country")
