"""Knows what one without a name is called by: whom he speaks or works for, 'FBI spokesman', 'lawyer for the dockers' union'."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.actors.desk import Desk
from verbale.actors.short_names import body_beside
from verbale.text.parse import Token

#: those who speak, work or act for a body or for somebody. source: own compilation
_FOR_OTHERS = frozenset(
    """spokesman spokeswoman spokesperson official aide adviser advisor lawyer attorney representative envoy ambassador delegate
    member leader commander head chief director president chairman chairwoman chairperson chair secretary deputy officer employee
    negotiator founder manager minister commissioner governor mayor candidate senator mp lawmaker""".split()
)
_LINKS = frozenset(["for", "of", "at", "to", "from", "with"])
#: tokens from the noun to what stands behind it, and words that this is told by at most
_REACH, _LONG = 8, 7


@dataclass(frozen=True, slots=True)
class Behalf:
    """Whom one acts for: what to call one after that, and the actor's id where it is known."""

    called: str
    actor: str | None


def behalf(desk: Desk, token: Token, key: str, country: str | None) -> Behalf | None:
    """Whom the person at the noun acts for, where a phrase behind it or the body right before it tells that."""
    if key not in _FOR_OTHERS:
        return None
    link = desk.parse.child(token, "prep")
    thing = desk.parse.child(link, "pobj") if link is not None and link.lower in _LINKS else None
    if link is None or thing is None or link.i != token.i + 1 or thing.i - token.i > _REACH:
        return _body_before(desk, token)
    noun = plain_noun(desk, token)
    held = desk.owner.get(thing.i)
    actor = desk.actors[held.actor] if held is not None and held.head == thing.i and not held.plural else None
    if held is not None and actor is not None and held.form == "name" and actor.kind != "state":
        return Behalf(f"{noun} {link.lower} {actor.name}", actor.id)
    words = _words(desk, thing)
    if not words or len(words) > _LONG:
        return None
    told = desk.words_of(words[0].i, words[-1].i + 1)
    if any(w.tag in ("NNP", "NNPS") for w in words):
        return Behalf(f"{noun} {link.lower} {told}", None)
    if thing.lemma not in desk.words.bodies:
        return None
    whose = desk.adjective_of(country) + " " if country else ""
    return Behalf(f"{whose}{told} {noun}", None)  # 'Marlandish foreign ministry spokesman'


def _body_before(desk: Desk, token: Token) -> Behalf | None:
    """'A bureau spokesman': the body of that kind named before."""
    meant = body_beside(desk, token)
    return Behalf(f"{desk.actors[meant].name} {token.lower}", meant) if meant is not None else None


def plain_noun(desk: Desk, token: Token) -> str:
    """The noun with the nouns before it: 'an ambitious young tax lawyer' -> 'tax lawyer'."""
    tokens = desk.parse.tokens
    first = token.i
    while first > 0 and tokens[first - 1].dep == "compound" and tokens[first - 1].head == token.i:
        if tokens[first - 1].pos != "NOUN":
            break
        first -= 1
    return desk.words_of(first, token.i + 1).lower()


def _words(desk: Desk, thing: Token) -> list[Token]:
    """The words before the noun that tell it, and itself, without articles."""
    apart = ("relcl", "acl", "appos", "conj", "cc", "prep", "punct")
    below = [t for t in desk.parse.subtree(thing, apart) if t.i <= thing.i]
    if any(t.tag in ("PRP$", "WP$") for t in below):
        return []
    while below and (below[0].dep == "det" or below[0].tag == "DT"):
        below = below[1:]
    return below
