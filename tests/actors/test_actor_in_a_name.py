"""Checks that a state's or a body's name that only begins the name of a thing is nobody."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The marchers gathered in Varania Street on Monday.",
        "He won the Varanian Cup on Monday.",
    ],
)
def test_a_thing_is_no_state(cast_of, text: str) -> None:
    assert "state:XVA" not in cast_of(text).actors


@pytest.mark.parametrize(
    "text",
    ["Varania Prime Minister Mira Kestrel spoke on Monday.", "The Varanian Army crossed the lake on Monday."],
)
def test_an_office_and_a_body_are_still_its(cast_of, text: str) -> None:
    actors = cast_of(text).actors
    assert any(a.country == "XVA" for a in actors.values())
