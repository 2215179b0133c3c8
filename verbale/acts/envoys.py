"""Knows between which states an envoy is moved: 'recalled its ambassador to Ostria', 'pulls envoy from <capital>'."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.behind import within
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match
from verbale.text.parse import Parse, Token

ENVOYS = frozenset("ambassador envoy consul chargé attaché diplomat".split())
_MOVED = frozenset({"recall", "withdraw", "pull", "call", "evacuate"})


def moved_envoys(parse: Parse, match: Match) -> list[Token]:
    """The nouns for envoys that are called home; none where something else is told."""
    if match.head.lemma not in _MOVED or match.pattern.type != "SANCTION":
        return []
    return [n for t in roles.objects(parse, match.head) for n in [roles.core(parse, t)] if n.lemma in ENVOYS]


def called_home(
    parse: Parse, envoys: list[Token], match: Match, parties: Parties, actors: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Who calls them home, and from whom: the state to which or in which they are sent is who is touched, not they; where
    nobody is told to call them, it is their own state, or the one whose voice tells it."""
    places = [n for e in envoys for p in ("to", "in", "from") for n in roles.governed(parse, e, p)]
    places += roles.governed(parse, match.head, "from")
    named = (within(parties, n) or parties.ground_of(n) or parties.lenient(n) for n in places)
    hosts = tuple({a.id: a for a in named if a is not None and a.kind in ("state", "organisation")}.values())
    if not actors:
        said = parties.statement_at(match.head)
        told = parties.cast.get(said.speaker) if said is not None and said.speaker else None
        whose = [parties.owner(e) for e in envoys]
        states = [parties.state(a.country) for a in (*whose, told) if a is not None]
        actors = tuple(a for a in states if a is not None and all(a.id != h.id for h in hosts))[:1]
    return actors, tuple(h for h in hosts if all(h.country != a.country for a in actors))
