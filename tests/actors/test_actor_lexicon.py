"""Tests of what the lexicon makes of the knowledge."""

import re
from dataclasses import replace
from datetime import date

import pytest

from verbale.actors.spellings import other_spellings
from verbale.coding import code
from verbale.knowledge import known
from verbale.knowledge.facts import Holder
from verbale.knowledge.further import further, further_one
from verbale.pages import Page

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


def test_every_name_of_the_long_table_is_met_by_the_word_that_it_is_kept_under() -> None:
    first = further().by_first
    for number, row in enumerate(further().rows):
        for name in further_one(row).names:
            bare = name[4:] if name[:4] in ("The ", "the ") else name
            kept = bare if " " in bare or bare.isupper() else name
            assert number in first[re.match(r"[^\W_]+|\W", kept)[0].lower()], name  # type: ignore[index]


def test_what_was_read_before_changes_no_name_that_is_found() -> None:
    text = "The report was read by the Guardian in London and by the Atlantic Council in Washington.\n"
    page = Page("a.txt", text.encode(), charset="utf-8")
    before = Page("b.txt", b"Guardian, Atlantic and Council were words of an essay in the Atlantic.\n", charset="utf-8")
    knowledge = known()
    first = code(page, knowledge)
    code(before, knowledge)
    assert code(page, knowledge) == first
    assert "Atlantic Council" in {a.name for a in first.cast.actors.values()}


def test_names_of_bodies_have_other_spellings() -> None:
    assert other_spellings("Hill Labour Organisation") == ["Hill Labor Organization"]
    assert other_spellings("Committee of the Seven Lakes") == ["Committee for the Seven Lakes"]
    assert other_spellings("Programme") == []
