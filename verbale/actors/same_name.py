"""Knows when two names can be one person's, and which part of a name is used alone."""

from __future__ import annotations

from verbale.actors.acting import acting
from verbale.actors.desk import Desk
from verbale.actors.folding import fold, sound
from verbale.actors.name_shape import is_figure
from verbale.actors.names import NameHit
from verbale.actors.things import called_person, called_thing, told_as_things


def key_of(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sound(w) for w in words)


def bare(desk: Desk, words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[-1].strip(".").lower() in desk.words.suffixes:
        words = words[:-1]
    return words


def same_name(desk: Desk, a: tuple[str, ...], b: tuple[str, ...], known: bool) -> bool:
    """Whether two full names can be one person's: same surname, given names equal, an initial, or left out."""
    x, y = key_of(bare(desk, a)), key_of(bare(desk, b))
    if x == y or (len(x) > 1 and x == y[-len(x) :]) or (len(y) > 1 and y == x[-len(y) :]):
        return True
    if x[-1] != y[-1]:
        # 'José Pérez' and 'José Pérez Gómez'; a known person's name is told in full
        return not known and x[:2] == y[:2] and min(len(x), len(y)) == 2 and max(len(x), len(y)) == 3
    if x[0] == y[0]:
        return True
    short = min(a[0].strip("."), b[0].strip("."), key=len)
    return len(short) == 1 and x[0][:1] == y[0][:1]


def surname_of(desk: Desk, words: tuple[str, ...]) -> str:
    words = bare(desk, words)
    if (
        fold(words[0]).lower() in desk.words.family_first
        and len(words) <= 3
        and fold(words[-1]).lower() not in desk.words.genders
    ):
        return sound(words[0])
    if len(words) == 2 and (parts := words[1].split("-"))[1:] and parts[1][:1].islower() and "-" not in words[0]:
        return sound(words[0])  # 'Lu Li-shih'
    return sound(words[-1])


def stands_alone(desk: Desk, hit: NameHit) -> bool:
    """Whether one word is enough for a person: with a title, as a given name, or where it acts or owns."""
    if hit.honorific or hit.sure:
        return True
    if hit.words[0] in desk.placed or called_thing(desk, hit.first):
        return False
    plain = fold(hit.words[0]).lower()
    token = desk.parse.tokens[hit.first]
    if plain in desk.words.genders or is_figure(desk, token) or called_person(desk, token):
        return True
    if hit.words[0] in told_as_things(desk):
        return False
    # 'the Daudka bridge', 'performed the Haj': a thing; a person speaks, is met, or has a mother or a lawyer somewhere
    return desk.head_in(hit.first, hit.last).text in acting(desk)
