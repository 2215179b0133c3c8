"""Knows whom words mean that no mention was found for: the actor of the article who bears the name, or one told without a name."""

from __future__ import annotations

import re

from verbale.actors.actor import Actor, Cast
from verbale.actors.described import PERSONS
from verbale.text.parse import Parse, Token


def names_of(cast: Cast) -> dict[str, Actor]:
    """The persons by their last name, and the bodies with a name of one word by it; none that two actors bear, and none
    that is a state's."""
    found: dict[str, Actor] = {}
    taken: set[str] = set()
    for _, actor in sorted(cast.actors.items()):
        words = [w for w in re.split(r"[\s.]+", actor.name) if w]
        if not words or actor.kind == "group":
            continue
        if (len(words) > 1) == (actor.kind == "person"):
            name = words[-1]
            if name in found or name in taken or len(name) < 3 or not name[0].isalpha():
                taken.add(name)
                found.pop(name, None)
            else:
                found[name] = actor
    return {name: actor for name, actor in found.items() if actor.kind != "state"}


def told_without_names(parse: Parse, cast: Cast) -> tuple[dict[int, Actor], dict[int, Actor]]:
    """People told without a name, and bodies, by the token that heads their words."""
    people: dict[int, Actor] = {}
    bodies: dict[int, Actor] = {}
    for mention, actor in cast.described:
        inside = parse.within(mention.span)
        if inside:
            (people if mention.rule == PERSONS else bodies)[inside[-1].i] = actor
    return people, bodies


#: organs of the state at home that stand before a deed as one word of it
_FORCES = frozenset({"police", "army", "military", "government", "navy", "security", "airforce", "state"})


def by_forces(parse: Parse, deed: Token) -> bool:
    """'Police sniper fire', 'an army offensive': is the deed told as one of the forces at home?"""
    words = parse.children(deed, "compound", "nmod", "amod")
    words += [t for word in words for t in parse.children(word, "compound", "nmod", "amod")]
    return any(t.lemma in _FORCES for t in words)


def is_somebody_else(parse: Parse, token: Token) -> bool:
    """'blamed somebody else': nobody told."""
    return any(t.lower == "else" for t in parse.children(token, "advmod"))
