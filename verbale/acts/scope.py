"""Knows which sentences are out of scope: sport, the arts, shopping and weather, whose verbs only sound like politics."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from verbale.actors.actor import Cast
from verbale.knowledge import data
from verbale.text.parse import Parse, Token

#: of a hundred words, so many of politics make an article of it
_ENOUGH = 0.9
#: and at least so many that are no names
_LEAST = 0.3
#: under so many words there is too little to count
_SHORT = 100
#: what the name of an office-holder, party or armed group counts beside a word of politics
_NAME = 0.5


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    given = data("acts_scope.yaml")
    return frozenset(given["outside"]), frozenset(given["inside"])


def is_out_of_scope(tokens: Sequence[Token]) -> bool:
    """Do more words of the sentence belong to sport, culture or weather than to politics?"""
    outside, inside = _words()
    away = sum(1 for t in tokens if t.lemma in outside)
    return away > 0 and away > sum(1 for t in tokens if t.lemma in inside)


def is_about_politics(parse: Parse, cast: Cast) -> bool:
    """Is the article about politics, so that people and groups of whom it tells no office act in it? Words of politics
    and names of office-holders, parties, courts and armed groups are counted."""
    outside, inside = _words()
    away = sum(1 for t in parse.tokens if t.lemma in outside)
    words = sum(1 for t in parse.tokens if t.lemma in inside and t.lemma not in _OF_CRIME_TOO)
    named = 0
    for mention in cast.mentions:
        actor = cast.get(mention.actor)
        if actor is not None and actor.kind != "state" and (actor.office or actor.sector in _OF_POLITICS):
            named += 1
    size = len(parse.tokens)
    shown = words + _NAME * named
    if size < _SHORT:
        return shown >= away
    return 100 * shown >= _ENOUGH * size and 100 * words >= _LEAST * size and shown > 3 * away


#: words and services of which reports of plain crime are full, too
_OF_CRIME_TOO = frozenset({"police", "court", "attack", "state", "foreign"})
_OF_POLITICS = frozenset("GOV MIL LEG SPY PTY REB OPP PRM UAF IGO UNO ISM IMG ELI LAB".split())
