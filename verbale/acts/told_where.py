"""Knows who is told in which sentence of an article, by a name or without one, or as the state of a place; and how often."""

from __future__ import annotations

from collections import Counter

from verbale.actors.actor import Actor
from verbale.acts.parties import Parties
from verbale.text.parse import Parse, Token


class ToldWhere:
    """The parties of each sentence by the token that heads their words, in text order. Built once an article."""

    def __init__(self, parse: Parse, parties: Parties) -> None:
        self.parse = parse
        self.parties = parties
        cast = parties.cast
        heads: dict[int, Actor] = {}
        for mention, actor in cast.described:
            if inside := parse.within(mention.span):
                heads[inside[-1].i] = actor
        self._times: Counter[str] = Counter()
        self._countries: Counter[str] = Counter()
        for mention in cast.mentions:
            known = cast.get(mention.actor)
            inside = parse.within(mention.span)
            if known is None or not inside:
                continue
            self._times[known.id] += 1
            self._countries[known.country or ""] += 1
            last, first = inside[-1].i, inside[0].i
            head = next((t for t in reversed(inside) if not first <= t.head <= last), inside[-1])
            heads[head.i] = known
        self._all = max(1, self._times.total())
        self._here: dict[int, list[tuple[Token, Actor]]] = {}
        for i in sorted(heads.keys() | parties.grounds):
            token = parse.tokens[i]
            found = heads.get(i) or parties.ground_of(token)
            if found is not None:
                self._here.setdefault(token.sentence, []).append((token, found))
        #: the states of the article, the one named oftenest first
        ranked = sorted(self._countries.items(), key=lambda pair: (-pair[1], pair[0]))
        self.states = tuple(parties.states[c] for c, _ in ranked if c in parties.states)
        opens = bool(parse.sentences) and bool(parse.paragraphs)
        #: the number of the first sentence
        self.headline = 0 if opens else None

    def inside(self, sentence: int) -> list[tuple[Token, Actor]]:
        """Who is told in the sentence of this number, by what token; empty for a number that is none."""
        return self._here.get(sentence, [])

    def times(self, actor: Actor) -> int:
        """How often the article mentions the actor."""
        return self._times[actor.id]

    def share(self, actor: Actor) -> float:
        """The share of all mentions that are of the actor's country, or of the actor, where he has none."""
        return (self._countries[actor.country] if actor.country else self._times[actor.id]) / self._all
