"""Checks that a person's name that names a family, a firm or a place called after him is not he."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Anna Brandt Day was kept in Varania on Monday.",
        "The Brandt family met Anna Brandt in Varania on Monday.",
    ],
)
def test_what_is_called_after_somebody_is_not_he(cast_of, text: str) -> None:
    cast = cast_of(text)
    first = text.index("Brandt")
    assert not any(m.span.start <= first < m.span.end and m.actor.startswith("person:") for m in cast.mentions)


def test_letters_before_a_states_name_make_it_another_name(cast_of) -> None:
    assert "state:XVA" not in cast_of("There are plans for QRT Varania and for a film.").actors
    assert "state:XVA" not in cast_of("He leads in the Mt. Varania East.").actors
