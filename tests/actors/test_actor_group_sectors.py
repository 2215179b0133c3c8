"""Tests of sectors that the word before a group's noun tells."""

import pytest


@pytest.mark.parametrize(
    ("words", "sector"),
    [
        ("political prisoners", "OPP"),
        ("presidential candidates", "PTY"),
        ("law enforcement officers", "COP"),
        ("tour agencies", "BUS"),
        ("managing directors", "BUS"),
        ("state media", "JRN"),
    ],
)
def test_the_word_before_the_noun_tells_the_sector(cast_of, who, words, sector):
    text = f"The {words} of Varania met the minister on Monday."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, words)].sector == sector


def test_prisoners_are_suspects_without_it(cast_of, who):
    text = "The prisoners of Varania met the minister on Monday."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "prisoners")].sector == "CRM"
