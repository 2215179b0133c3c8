"""Knows whom 'both' and 'the two' mean where no mention tells it: the two parties told just before."""

from __future__ import annotations

from verbale.actors.actor import Actor, Cast
from verbale.acts.standing import standing
from verbale.text.parse import Parse, Token
from verbale.text.spans import Span

_PRESS = frozenset({"JRN", "MED"})
_PLACES = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "poss"})


def both(parse: Parse, cast: Cast, token: Token) -> tuple[Actor, ...]:
    """'A deal that the two signed', 'a request that both undertook to respect': the two parties, of two sides, that the
    sentence tells before it, else with the sentence before; () where they are not two, or one of them is no party in politics."""
    if token.dep not in _PLACES or not _is_pair(parse, token):
        return ()
    here = parse.sentence_of(token).span
    start = here.start
    for back in (0, 1):
        if back:
            place = token.sentence - 1
            if place < 0:
                return ()
            start = parse.sentences[place].span.start
        found = _sides(cast, Span(start, token.start)) if token.start > start else ()
        if len(found) == 2:
            return found
        if len(found) > 2:
            return ()
    return ()


def _is_pair(parse: Parse, token: Token) -> bool:
    """'both' or 'the two' as a noun of its own."""
    if parse.children(token, "prep"):
        return False
    if token.lower == "both":
        return True
    return token.lower in ("two", "pair") and any(t.lower == "the" for t in parse.children(token, "det"))


def _sides(cast: Cast, span: Span) -> tuple[Actor, ...]:
    """Those with a part in politics that the span names, one of each state."""
    found: dict[str, Actor] = {}
    for mention in sorted(cast.inside(span), key=lambda m: (m.span.start, -m.span.end)):
        actor = cast.get(mention.actor)
        if actor is None or standing(actor) < 2 or (actor.sector in _PRESS):
            continue
        found.setdefault(actor.country or actor.id, actor)
    return tuple(found.values())
