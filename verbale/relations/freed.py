"""Knows whom a report tells as set free or held: leaders who are handed over for girls are others than these."""

from __future__ import annotations

import re
from functools import lru_cache

from verbale import settings
from verbale.actors.vocabulary import vocabulary
from verbale.record.rows import ActRow
from verbale.relations.days_apart import clause_of

#: kinds of acts in which people are set free or held
HOLDING = frozenset({"RETREAT", "COERCE"})
#: who anybody may be called that is held
CAPTIVES = frozenset("prisoner detainee hostage captive inmate people person member other victim".split())
IRREGULAR = {"women": "woman", "men": "man", "children": "child"}
WORD = re.compile(r"[^\W\d_]+")


def are_others(a: ActRow, b: ActRow) -> bool:
    """Do both tell of people set free, or held, by nouns of two fields ('four leaders were released', 'the girls were released')? Who
    is only called a prisoner may be either."""
    if a.type != b.type or a.type not in HOLDING:
        return False
    ours, theirs = _fields(clause_of(a)), _fields(clause_of(b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _fields(clause: str) -> frozenset[str]:
    """The sectors of the people whom a clause names by nouns, those that may be anybody's left out."""
    found = set()
    for word in WORD.findall(clause.lower()):
        noun = _noun(word)
        if noun is not None and noun not in CAPTIVES and (sector := vocabulary().persons.get(noun)) is not None:
            found.add(sector)
    return frozenset(found)


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _noun(word: str) -> str | None:
    """The noun of people that the word is, or ends in: 'schoolgirls' are girls."""
    persons = vocabulary().persons
    plain = IRREGULAR.get(word, word.removesuffix("s"))
    for form in (word, plain, f"{word.removesuffix('ies')}y"):
        if form in persons:
            return form
    return next((noun for noun in ("girl", "boy", "woman", "child") if plain.endswith(noun)), None)
