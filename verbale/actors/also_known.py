"""Knows persons whom the text tells by two names: 'Odra Vellin, better known as Mira Kestrel'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.names import NameHit
from verbale.actors.person import Person

_HOW = frozenset("better also otherwise commonly popularly widely formerly previously once more best".split())
#: tokens from the first name to 'known as', with a calling between: 'Odra Vellin, a singer better known as'
_BETWEEN = 14


def join_also_known(desk: Desk, persons: list[Person]) -> None:
    """Make one person of two names of which the text says that one is better, also or formerly known by the other."""
    starts = {hit.first: (person, hit) for person in persons for hit in person.hits}
    for i, word in enumerate(desk.lowers):
        if word != "known" or desk.lowers[max(0, i - 1)] not in _HOW or desk.lowers[i + 1 : i + 2] != ("as",):
            continue
        other = starts.get(i + 2)
        first = _before(persons, i, desk.parse.sentence_of(desk.parse.tokens[i]).first)
        if other is None or first is None or other[0] is first:
            continue
        if first.known is not None and other[0].known is not None:
            continue  # two whom the knowledge holds apart
        _join(first, other[0])
        persons.remove(other[0])
        starts |= {hit.first: (first, hit) for hit in first.hits}


def _before(persons: list[Person], place: int, floor: int) -> Person | None:
    """Whose name ends last before the place, in its sentence and near."""
    near: list[tuple[NameHit, Person]] = [
        (hit, person) for person in persons for hit in person.hits if floor <= hit.first and hit.last < place
    ]
    hit, person = max(near, key=lambda pair: pair[0].last, default=(None, None))
    return person if hit is not None and place - hit.last <= _BETWEEN else None


def _join(one: Person, other: Person) -> None:
    one.hits.extend(other.hits)
    one.offices.extend(other.offices)
    one.known = one.known or other.known
    one.gender = one.gender or other.gender
    one.sector = one.sector or other.sector
    one.country = one.country or other.country
