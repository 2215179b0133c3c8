"""Knows in which state an article plays, as far as its names tell, and which bodies and crowds are that state's."""

from __future__ import annotations

import re

from verbale.actors.actor import Actor, Cast

#: bodies that without a name are those of the state in which the article plays
AT_HOME = frozenset(
    "government authority parliament army military cabinet ministry court prosecutor senate house police state regime "
    "administration lawmaker judge".split()
)

#: nouns that stand for a state itself
GOVERNING = frozenset("government authority administration regime leadership cabinet state country junta".split())


def home_of(cast: Cast, states: dict[str, Actor]) -> Actor | None:
    """The state that the article is about, where one is named far more often than any other."""
    ranked = sorted(_counted(cast, states).items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[0][1] < 3 * ranked[1][1]):
        return None
    return states[ranked[0][0]]


def setting_of(cast: Cast, states: dict[str, Actor]) -> Actor | None:
    """The state in which the article plays, as far as its names tell: the only one, or the one named oftenest, half as
    often again as the next."""
    counts = _counted(cast, states)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and 2 * ranked[0][1] < 3 * ranked[1][1]):
        return None
    return states[ranked[0][0]]


def other_state(cast: Cast, states: dict[str, Actor], but: set[str | None]) -> Actor | None:
    """The state named oftenest of those that are not `but`; none where another is named as often."""
    ranked = sorted(_counted(cast, states).items(), key=lambda pair: (-pair[1], pair[0]))
    left = [(country, n) for country, n in ranked if country not in but]
    if not left or (len(left) > 1 and left[0][1] == left[1][1]):
        return None
    return states[left[0][0]]


_CROWDS = re.compile(r"protest|demonstrat|striker|rioter|marcher|picket")


def crowd_of(cast: Cast) -> tuple[Actor, ...]:
    """The article's protesters, where it names one crowd of them."""
    found = [a for _, a in sorted(cast.actors.items()) if a.kind == "group" and _CROWDS.search(a.id)]
    return tuple(found) if len(found) == 1 else ()


def _counted(cast: Cast, states: dict[str, Actor]) -> dict[str, int]:
    counts: dict[str, int] = {}
    if cast.unsettled:
        return counts  # 'Varania' is named once, in the last paragraph
    for mention in cast.mentions:
        actor = cast.get(mention.actor)
        if actor is not None and actor.country in states:
            counts[actor.country] = counts.get(actor.country, 0) + 1
    return counts
