"""Knows which sentences are out of scope: sport, the arts, shopping and weather, whose verbs only sound like politics."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from verbale.actors.actor import Cast
from verbale.knowledge import data
from verbale.text.parse import Parse, Token

#: of a hundred words, so many of politics make an article of it
_ENOUGH = 0.9
#: and so many make one that tells of hardly anything else
_STEEPED = 8.0
#: and under so many it is about something else
_HARDLY = 2.0
#: under so many words there is too little to count
_SHORT = 100


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    given = data("acts_scope.yaml")
    return frozenset(given["outside"]), frozenset(given["inside"])


def is_out_of_scope(tokens: Sequence[Token]) -> bool:
    """Do more words of the sentence belong to sport, culture or weather than to politics?"""
    outside, inside = _words()
    away = sum(1 for t in tokens if t.lemma in outside)
    return away > 0 and away > sum(1 for t in tokens if t.lemma in inside)


def weigh(parse: Parse, cast: Cast) -> tuple[int, int]:
    """How many words and names of the article are of politics, and how many words of sport, culture or weather."""
    outside, inside = _words()
    away = sum(1 for t in parse.tokens if t.lemma in outside)
    words = sum(1 for t in parse.tokens if t.lemma in inside)
    named = 0
    for mention in cast.mentions:
        actor = cast.get(mention.actor)
        if actor is not None and actor.kind != "state" and (actor.office or actor.sector in _OF_POLITICS):
            named += 1
    return words + named, away


def is_about_politics(parse: Parse, cast: Cast) -> bool:
    """Is the article about politics, so that people and groups of whom it tells no office act in it?"""
    shown, away = weigh(parse, cast)
    size = len(parse.tokens)
    return shown > 2 * away and (size < _SHORT or 100 * shown >= _ENOUGH * size)


def is_steeped(parse: Parse, cast: Cast) -> bool:
    """Does the article tell of hardly anything but politics?"""
    shown, away = weigh(parse, cast)
    return shown > 2 * away and 100 * shown >= _STEEPED * len(parse.tokens)


def is_elsewhere(parse: Parse, cast: Cast) -> bool:
    """Is the article about sport, culture or weather, by its words, or with hardly a word of politics?"""
    shown, away = weigh(parse, cast)
    size = len(parse.tokens)
    return (away > shown or 100 * shown < _HARDLY * size) and size >= _SHORT


_OF_POLITICS = frozenset("GOV MIL LEG JUD COP SPY PTY REB OPP PRM UAF IGO UNO EUR NGO ISM IMG ELI LAB".split())
