"""Knows that who tells what stands before is the subject of the telling, however the parser hangs them."""

from collections.abc import Callable

import pytest

from verbale.text.parse import Parse

_TEXT = """\
Fighters of the Harrow Front attacked a village on Monday, killing nine people and burning dozens of homes, witnesses and police said.
The rebels took the town after heavy clashes with government troops, residents and a local official said.
Attackers torched 30 houses in the village of Kelm, a resident, Musa Sorell, told reporters.
Militants ambushed a convoy, two security sources and a tribal elder said, and killed six soldiers.
The army shelled rebel positions near Gorra overnight, killing at least 15 fighters, Colonel Hamid Dorn told reporters.
The rebels attacked soldiers, traders and police on Monday."""


@pytest.fixture(scope="module")
def parse(parsed: Callable[[str], Parse]) -> Parse:
    return parsed(_TEXT)


def _subjects(parse: Parse, word: str, nth: int) -> list[str]:
    verb = [t for t in parse.tokens if t.lower == word][nth]
    first = parse.child(verb, "nsubj")
    return [t.text for t in (first, *parse.children(first, "conj")) if t is not None] if first else []


@pytest.mark.parametrize(
    ("word", "nth", "who"),
    [
        ("said", 0, ["witnesses", "police"]),
        ("said", 1, ["residents", "official"]),
        ("told", 0, ["resident"]),
        ("told", 1, ["Dorn"]),
    ],
)
def test_who_tells_is_the_subject(parse: Parse, word: str, nth: int, who: list[str]) -> None:
    assert _subjects(parse, word, nth) == who


def test_what_stands_before_is_told(parse: Parse) -> None:
    torched = next(t for t in parse.tokens if t.lower == "torched")
    assert torched.dep == "ccomp"
    assert parse.head(torched).lower == "told"
    assert parse.sentence_of(torched).root == parse.head(torched).i


def test_who_storms_kills_not_who_tells_it(parse: Parse) -> None:
    killed = next(t for t in parse.tokens if t.lower == "killed")
    assert parse.head(killed).lower == "ambushed"


def test_those_shot_stay_the_objects_of_their_own_sentence(parse: Parse) -> None:
    killing = [t for t in parse.tokens if t.lower == "killing"][1]
    assert [t.text for t in parse.children(killing, "dobj")] == ["fighters"]
    soldiers = [t for t in parse.tokens if t.lower == "soldiers"][-1]
    assert [t.text for t in parse.children(soldiers, "conj")] == ["traders"]
