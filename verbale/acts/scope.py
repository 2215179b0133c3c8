"""Knows what an article is about: politics, crime among private people, or another of the things that fill a newspaper,
by its words and by whom it names; and which sentences are of sport or the arts, whose verbs only sound like politics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
#: of a hundred words, so many of crime make a story of it, where they outweigh what is left without police and courts
_CRIMINAL = 1.2
#: under so many words there is too little to count
_SHORT = 100


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    given = data("acts_scope.yaml")
    return frozenset(given["outside"]), frozenset(given["inside"])


@cache
def _genres() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words of all genres outside politics but crime; those of crime; those of police and courts."""
    given = data("acts_genres.yaml")
    crime, law = frozenset(given["crime"]), frozenset(given["law"])
    return frozenset(w for name in given if name not in ("crime", "law") for w in given[name]), crime, law


def is_out_of_scope(tokens: Sequence[Token]) -> bool:
    """Do more words of the sentence belong to sport, culture or weather than to politics?"""
    outside, inside = _words()
    away = sum(1 for t in tokens if t.lemma in outside and not (t.lemma == "storm" and t.pos == "VERB"))
    return away > 0 and away > sum(1 for t in tokens if t.lemma in inside)


def of_politics(token: Token) -> bool:
    """Is it a word of politics?"""
    return token.lemma in _words()[1]


def of_other_genres(token: Token) -> bool:
    """Is it a word of sport, the arts, business, nature, crime or the like?"""
    away, crime, _ = _genres()
    return token.lemma in away or token.lemma in crime


@dataclass(frozen=True, slots=True)
class Weights:
    """Of an article of `size` tokens: how many words and names are of politics (`shown`), and how many words of sport, culture
    or weather (`away`)."""

    shown: int
    away: int
    size: int


def weigh(parse: Parse, cast: Cast) -> Weights:
    """The weights of the article."""
    outside, inside = _words()
    away = sum(1 for t in parse.tokens if t.lemma in outside)
    shown = sum(1 for t in parse.tokens if t.lemma in inside) + _named(cast, _OF_POLITICS)
    return Weights(shown, away, len(parse.tokens))


def is_short(article: Weights) -> bool:
    """Is the text too short to count words in?"""
    return article.size < _SHORT


def other_genres(parse: Parse) -> int:
    """How many words of the article are of genres outside politics, crime aside; names of persons do not count."""
    away = _genres()[0]
    return sum(1 for t in parse.tokens if t.entity != "PERSON" and t.lemma.lower() in away)


def is_about_politics(article: Weights) -> bool:
    """Is the article about politics, so that people and groups of whom it tells no office act in it?"""
    enough = is_short(article) or 100 * article.shown >= _ENOUGH * article.size
    return article.shown > 2 * article.away and enough


def is_steeped(article: Weights) -> bool:
    """Does the article tell of hardly anything but politics?"""
    return article.shown > 2 * article.away and 100 * article.shown >= _STEEPED * article.size


def is_elsewhere(article: Weights) -> bool:
    """Is the article about sport, culture or weather, by its words, or with hardly a word of politics?"""
    hardly = 100 * article.shown < _HARDLY * article.size
    return (article.away > article.shown or hardly) and not is_short(article)


def is_about_crime(parse: Parse, cast: Cast) -> bool:
    """Is the article about crime among private people, with hardly a word of politics beside police and courts?"""
    _, crime, law = _genres()
    inside = _words()[1] - law
    size = len(parse.tokens)
    told = sum(1 for t in parse.tokens if t.lemma in crime)
    shown = sum(1 for t in parse.tokens if t.lemma in inside) + _named(cast, _OF_POLITICS - _OF_LAW)
    return 100 * told >= _CRIMINAL * size and told > shown


def _named(cast: Cast, sectors: frozenset[str]) -> int:
    """How often somebody of the sectors, or in office, is named; states aside."""
    found = (cast.get(mention.actor) for mention in cast.mentions)
    return sum(
        1
        for actor in found
        if actor is not None
        and actor.kind != "state"
        and (actor.sector in sectors or (actor.office and actor.sector not in _OF_LAW))
    )


_OF_POLITICS = frozenset("GOV MIL LEG JUD COP SPY PTY REB OPP PRM UAF IGO UNO EUR NGO ISM IMG ELI LAB".split())
_OF_LAW = frozenset({"COP", "JUD"})
