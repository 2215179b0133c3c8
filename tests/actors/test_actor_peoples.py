"""Checks that a people is a group under its name, of the state in which it lives or that the sentence tells of."""

import pytest


def test_a_people_is_a_group_of_the_state_where_it_lives(cast_of, who) -> None:
    text = "The army of Varania drove out Rohingya on Monday."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "Rohingya")].country == "MMR"


def test_a_people_of_several_states_is_of_none_where_the_text_tells_none(cast_of, who) -> None:
    text = "Varania attacked the Kurds on Monday."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "Kurds")].country is None


@pytest.mark.parametrize("text", ["Tuareg rebels of Varania marched on Monday.", "He spoke in Zulu on Monday."])
def test_a_peoples_name_as_an_adjective_or_a_language_is_not_the_people(cast_of, text: str) -> None:
    assert not {"group:tuaregs", "group:zulus"} & cast_of(text).actors.keys()


def test_every_people_has_a_name_and_known_states() -> None:
    from verbale.actors.vocabulary import vocabulary
    from verbale.knowledge import known

    states = {state.code for state in known().states}
    folks = vocabulary().folks.values()
    assert len(folks) > 150
    assert all(folk.name in folk.forms and set(folk.states) <= states for folk in folks)
