"""Tests of what the lexicon makes of the knowledge."""

from dataclasses import replace
from datetime import date

import pytest

from verbale.knowledge.facts import Holder

KINGS = (
    Holder(("Orvan II",), "head_of_state", "King", "XVA", date(2010, 1, 1), None, "m"),
    Holder(("Orvan bin Tamar",), "head_of_state", "King", "XOR", date(2010, 1, 1), None, "m"),
)


@pytest.fixture(scope="module")
def kingdoms(world):
    return replace(world, holders=world.holders + KINGS, digest="kings")


def test_a_king_of_two_of_one_name_is_that_of_the_state_spoken_of(cast_of, who, kingdoms):
    text = "King Orvan came home to Varania on Monday. The Varanian army was glad. Ostrovia sent a note."
    cast = cast_of(text, knowledge=kingdoms)
    assert who(cast, text, "Orvan") == "person:orvan-ii"
    assert cast.actors["person:orvan-ii"].name == "King Orvan II"


def test_a_namesake_of_a_state_not_spoken_of_is_somebody_else(cast_of, who, kingdoms):
    text = "King Orvan came home to Marland on Monday. The Marlander army was glad."
    assert who(cast_of(text, knowledge=kingdoms), text, "Orvan") == "person:orvan"
