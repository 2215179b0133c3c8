"""Tests of states called by their kind."""

import pytest

from verbale.actors import epithets


@pytest.fixture(autouse=True)
def _kinds(monkeypatch):
    monkeypatch.setattr(epithets, "_epithets", lambda: {"rogue state": ("XVA", "XMA"), "oil-rich kingdom": ("XOR",)})


def test_the_rogue_state_is_the_one_of_its_kind_that_is_spoken_of(cast_of, who):
    text = "Varania angered Ostrovia. Officials said the rogue state fired again, and the oil-rich kingdom protested."
    cast = cast_of(text)
    assert who(cast, text, "rogue state") == "state:XVA"
    assert who(cast, text, "oil-rich kingdom") == "state:XOR"


def test_of_two_of_a_kind_none_is_meant(cast_of, who):
    text = "Varania angered Marland and Ostrovia. Officials said the rogue state fired again."
    assert who(cast_of(text), text, "rogue state") is None
