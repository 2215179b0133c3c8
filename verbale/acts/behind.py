"""Knows whose people, papers and parts act: 'fighters of the Brigade', 'a letter drafted by Ostria', 'the Front's youth wing'."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.party_words import OF_BODIES, ORGANS, SPEAKING_FOR
from verbale.text.parse import Token

if TYPE_CHECKING:
    from verbale.acts.parties import Parties

#: who stand against the body whose name they bear
_AGAINST = frozenset("critic opponent foe rival victim detractor enemy protester demonstrator client".split())
#: bodies that fight
_FIGHTING = frozenset({"REB", "UAF"})
#: parts by which a body acts
PARTS_OF = frozenset("wing branch arm chapter faction caucus cell section leadership delegation".split())
#: how a paper comes from somebody
_MADE = frozenset("draft sign write send issue release publish initial author pen submit back endorse".split())


def who_is_behind(parties: Parties, token: Token, found: Actor) -> Actor:
    """'leaders of the opposition', 'Alliance ministers', 'Front fighters', 'the youth wing of the Front': whose they are,
    where the group itself tells nothing."""
    part = token.lemma in PARTS_OF
    if found.kind == "group" and token.lemma in ORGANS and not part:  # 'Front fighters', of whatever country
        before = parties.parse.children(token, "compound", "nmod")
        bodies = (b for t in before for b in (within(parties, t), _named_in(parties, token, t)))
        body = next((b for b in bodies if b is not None and b.kind == "organisation" and b.sector in OF_BODIES), None)
        whole = (parties.actor(t) for p in ("of", "from") for t in roles.governed(parties.parse, token, p))
        body = body or next(
            (b for b in whole if b is not None and b.kind == "organisation" and b.sector in _FIGHTING), None
        )
        if body is not None:
            return body
    if found.country is not None or not (part or found.kind == "group"):
        return found
    speaks = part or token.lemma in ORGANS | SPEAKING_FOR or found.sector in OF_BODIES
    for child in parties.parse.children(token, "compound", "poss", "nmod", "amod"):
        whose = within(parties, child)
        if whose is None and token.lemma not in _AGAINST:
            whose = _named_in(parties, token, child)
            speaks = speaks or whose is not None
        if whose is not None and whose.kind == "organisation" and speaks:
            return whose
    if not speaks:
        return found
    for noun in [n for p in ("of", "from") for n in roles.governed(parties.parse, token, p)]:
        other = parties.actor(noun) or parties.owner(noun)
        if other is not None and other.kind != "person":
            return other
    return found


def within(parties: Parties, modifier: Token) -> Actor | None:
    """The state or body that the one word names within a longer mention: 'Alliance' in 'Alliance leaders'."""
    named = (parties.cast.get(m.actor) for m in parties.cast.inside(modifier.span))
    return next((a for a in named if a is not None and a.kind in ("state", "organisation")), None)


def _named_in(parties: Parties, noun: Token, modifier: Token) -> Actor | None:
    """The body with a name of several words that stands before the noun: 'Harrow Front' in 'Harrow Front fighters'."""
    before = parties.parse.tokens[modifier.i].sentence == noun.sentence and modifier.i < noun.i
    if not before or modifier.pos != "PROPN":
        return None
    for mention in parties.cast.inside(parties.parse.subtree_span(modifier)):
        if mention.span.end == modifier.end:
            found = parties.cast.get(mention.actor)
            if found is not None and found.kind == "organisation":
                return found
    return None


def issuer(parties: Parties, paper: Token) -> Actor | None:
    """Whose paper it is: 'a resolution of the council demanding', 'the leaders issued a statement condemning', 'a letter
    drafted by Ostria', 'put their names to a letter asking'."""
    parse = parties.parse
    found = parties.owner(paper)
    for noun in [n for p in ("of", "by", "from") for n in roles.governed(parse, paper, p)]:
        found = found or parties.actor(noun) or parties.owner(noun)
    for clause in parse.children(paper, "acl", "relcl"):
        if found is None and clause.lemma in _MADE and roles.is_passive(parse, clause):
            found = next((a for n in roles.agents(parse, clause) if (a := parties.strict(n)) is not None), None)
    if found is None and paper.dep in ("dobj", "pobj"):
        for noun in roles.holder(parse, paper):
            found = found or parties.strict(noun)
    return found


def senders(parties: Parties, carried: Iterable[Token]) -> tuple[Actor, ...]:
    """'A convoy of 32 lorries carrying tents from Ostria': from whom what reaches others comes."""
    below = (t for thing in carried for t in parties.parse.subtree(thing) if t.dep == "pobj")
    named = (parties.strict(t) for t in below if parties.parse.head(t).lower == "from")
    return tuple({a.id: a for a in named if a is not None}.values())
