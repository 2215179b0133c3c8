"""Knows which organisation 'the Alliance', 'the ministry' or 'the company' points back to."""

from __future__ import annotations

from bisect import bisect_left

from verbale.actors.desk import Desk, Found
from verbale.text.parse import Token

#: sentences back that 'the company' reaches
_REACH = 5


def find_short_names(desk: Desk) -> None:
    """Note a mention for each organisation told by a capitalised noun after 'the': 'the Alliance'."""
    tokens = desk.parse.tokens
    for token in tokens:
        if token.pos != "PROPN" or not token.text[0].isupper() or token.i == 0 or tokens[token.i - 1].lower != "the":
            continue
        if token.dep in ("compound", "nmod", "amod"):
            continue
        held = desk.owner.get(token.i)
        if held is not None and held.last - held.first > 1:
            continue
        before = [f for f in _named(desk) if f.first < token.i and _ends_with(desk, f, token.lower)]
        if not before:
            continue
        rule = "short name of an organisation named before"
        if held is not None:
            held.actor, held.rule = before[-1].actor, rule
        else:
            desk.add(desk.actors[before[-1].actor], (token.i, token.i + 1), token.i, "nominal", rule)


def body_beside(desk: Desk, token: Token) -> str | None:
    """The body named before that the plain noun right before the token points at: 'a bureau spokesman', 'a board report'."""
    for noun in desk.parse.children(token, "compound", "nmod"):
        if noun.i == token.i - 1 and noun.tag == "NN" and noun.i not in desk.owner and noun.lower in desk.words.bodies:
            return pointed_at(desk, noun)
    return None


#: what any of them may be called, though its name does not say so here: 'the Islamic State' is not 'the group' before others are
_ANY = frozenset({"group"})


def pointed_at(desk: Desk, token: Token) -> str | None:
    """The organisation that 'the alliance' or 'the company' means: the last one named with that noun, else the only
    one of its kind in the nearest sentence that names one; None where there are two or none."""
    word = token.lower
    named = _named(desk)
    before = named[: bisect_left(named, token.i, key=lambda f: f.first)]
    same = [f for f in before if _ends_with(desk, f, word)]
    if same:
        return same[-1].actor
    sectors = desk.words.points_back.get(word)
    if sectors is None:
        return None
    near: dict[str, None] = {}
    last = token.sentence
    for f in reversed(before):
        sentence = desk.parse.tokens[f.first].sentence
        if token.sentence - sentence > _REACH or (near and sentence < last):
            break
        if desk.actors[f.actor].sector in sectors:
            near[f.actor], last = None, sentence
    return next(iter(near)) if len(near) == 1 else None


def _named(desk: Desk) -> list[Found]:
    if desk.named_organisations is None:
        found = [f for f in desk.found if f.actor.startswith("org:") and f.form == "name"]
        desk.named_organisations = sorted(found, key=lambda f: f.first)
    return desk.named_organisations


def _ends_with(desk: Desk, found: Found, word: str) -> bool:
    if found.last - found.first > 1 and desk.parse.tokens[found.head].lower == word:
        return True
    if word in _ANY:
        return False
    one = desk.lexicon.organisations.get(found.actor.removeprefix("org:"))
    return one is not None and any(n.lower().split()[-1] == word for n in one.names if " " in n)
