"""Knows how far a person's name is at home in the area of a state, by the names of known persons: who is called so is hardly of
the state that the article is about, and may be of another that it names."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache

from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.knowledge import data
from verbale.knowledge.notables import notables

#: namings that an area is held to have before any is counted, so that what is seen once tells little
_HELD = 200.0

#: a name so much likelier elsewhere than at home, and so likely there, is from there
_LIKELIER, _LIKELY = 4.0, 0.6
#: and where no state is guessed, only this likely
_LIKELY_ALONE = 1.0


def country_by_name(desk: Desk, name: str, guessed: str | None) -> str | None:
    """The state named most in the article of those in whose area the person is likely to be called so, where `guessed`, the
    state that the article alone tells, is in another where hardly anybody is; else `guessed`. 'Yuki Hama' scores in an
    article of Hong Kong's on a match with Japan."""
    areas, lists = _areas(), data("name_areas.yaml")
    own = areas.get(guessed) if guessed is not None else None
    if len(name.split()) < 2 or guessed in lists["mixed"] or (guessed is not None and own is None):
        return guessed
    named = Counter(
        entry.key
        for match in desk.matches.values()
        if (entry := match.kind("state", "adjective", "people", "capital", "seat")) is not None
    )
    elsewhere = {area for code in named if (area := areas.get(code)) is not None and area != own}
    if own in lists["christened"]:
        name = f". {name.split(maxsplit=1)[1]}"  # 'Jemima' says nothing there
    ranked = max(((at_home_in(name, area), area) for area in elsewhere), default=None)
    if ranked is None or ranked[0] < (_LIKELY if own is not None else _LIKELY_ALONE):
        return guessed
    if own is not None and ranked[0] - at_home_in(name, own) < _LIKELIER:
        return guessed
    return max((code for code in named if areas.get(code) == ranked[1]), key=lambda code: (named[code], code))


def at_home_in(name: str, area: str) -> float:
    """Log odds, a third of those of its signs together, that a person called so is of the area rather than of any: above 0
    where the name is likelier there, far below where hardly anybody is called so. Each word of the name gives three signs:
    itself and its last three letters as given or as family name, its last four; a naive Bayes whose shares are smoothed by
    a Dirichlet prior (Manning, Raghavan and Schütze, Introduction to Information Retrieval, ch. 13 and 12.2)."""
    counts, totals, whole = _counted()
    score = 0.0
    for sign in _signs(name):
        seen = counts.get(sign)
        if seen is not None:
            share = sum(seen.values()) / whole
            score += math.log((seen.get(area, 0) + _HELD * share) / ((totals[area] + _HELD) * share))
    return score / 3


def _signs(name: str) -> list[str]:
    found: list[str] = []
    for i, word in enumerate(fold(name).lower().replace("-", " ").split()):
        if len(word) > 1:
            place = "-" if i else "+"
            found += (word + place, "~" + word[-3:] + place, "~" + word[-4:])
    return found


@cache
def _areas() -> dict[str, str]:
    return {state: line["area"] for line in data("name_areas.yaml")["areas"] for state in line["states"]}


@cache
def _counted() -> tuple[dict[str, dict[str, int]], dict[str, int], int]:
    """Of each sign the known persons of each area who bear it; the signs of each area; all signs. Counted once in a process."""
    areas = _areas()
    counts: dict[str, dict[str, int]] = {}
    totals = dict.fromkeys(areas.values(), 0)
    for name, one in notables().items():
        area = areas.get(one.country)
        if area is None:
            continue
        for sign in _signs(name):
            seen = counts.setdefault(sign, {})
            seen[area] = seen.get(area, 0) + 1
            totals[area] += 1
    return counts, totals, sum(totals.values())
