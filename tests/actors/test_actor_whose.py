"""Checks whose an unnamed group is, where only the place of its clause, its sentence or its paragraph tells."""


def test_the_place_of_the_clause_tells_whose_the_group_is(cast_of, who) -> None:
    text = "In Varania, farmers have blocked roads. In Marland, teachers went on strike."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "farmers")].country == "XVA"
    assert cast.actors[who(cast, text, "teachers")].country == "XMA"


def test_forces_are_those_of_the_state_that_sends_them(cast_of, who) -> None:
    text = "Ostrovia was urged by Marland on Monday to act. Varania sent troops to the hills of Marland."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "troops")].country == "XVA"


def test_people_from_many_countries_are_of_none(cast_of, who) -> None:
    text = "The games in Varania drew students from 70 countries. The students of Varania won."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "students")].country is None


def test_things_named_like_people_are_no_actors(cast_of, who) -> None:
    text = "Varania lives on energy sources. It posted on social media. Jet fighters rose. Tourism figures fell."
    cast = cast_of(text)
    assert all(who(cast, text, word) is None for word in ("energy sources", "media", "fighters", "figures"))


def test_a_name_that_is_said_to_be_a_firm_is_no_person(cast_of, who) -> None:
    text = "Nexora, a subsidiary of a Varanian chain, closed its plant. Nexora said on Monday that it had no choice."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "Nexora")].kind == "organisation"
