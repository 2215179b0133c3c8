"""Knows a given name that the recogniser did not see before a surname: 'granddaughters, June Vellin says', where Karl Vellin is named, too."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.actors.name_shape import held_by, name_word
from verbale.actors.names import NameHit

#: months by which people are called
_MONTHS = frozenset(["April", "May", "June", "August"])


def with_given(desk: Desk, hit: NameHit) -> NameHit:
    """The hit with the given name before it, where it is a surname alone that has one."""
    if len(hit.words) != 1 or hit.honorific or hit.start != hit.first or not is_given_of_another(desk, hit.first):
        return hit
    given = desk.parse.tokens[hit.first - 1].text
    gender = hit.gender or desk.words.genders.get(fold(given).lower())
    return replace(hit, start=hit.first - 1, first=hit.first - 1, words=(given, *hit.words), gender=gender)


def is_given_of_another(desk: Desk, i: int) -> bool:
    """Whether the word before the surname at token i is a given name: a month of people's names or two initials that belong to it;
    any other the recogniser sees."""
    tokens = desk.parse.tokens
    if i == 0:
        return False
    before, name = tokens[i - 1], tokens[i]
    if before.sentence != name.sentence or before.end + 1 != name.start or not name_word(desk, name):
        return False
    if i > 1 and tokens[i - 2].tag in ("NNP", "CD") and tokens[i - 2].sentence == before.sentence:
        return False
    if before.dep != "compound" or before.head < i or held_by(desk, i - 1):
        return False
    initials = before.text.isupper() and len(before.text) == 2 and before.lower not in desk.words.persons
    return before.text in _MONTHS or (initials and before.tag == "NNP" and not desk.is_honorific(before.lower))
