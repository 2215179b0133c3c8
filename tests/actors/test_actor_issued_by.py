"""Tests of whose statement an article is."""


def test_offices_without_a_country_in_a_ministrys_own_statement_are_its_states(cast_of, who):
    text = (
        "Ministry of Foreign Affairs of Marland\n\nPress release\n\nThe Ministry condemns the seizure of a ship by the "
        "Varanian navy. As the Foreign Minister told parliament, Varania broke its word. Varania lied."
    )
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "Foreign Minister")].country == "XMA"
    assert cast.actors[who(cast, text, "parliament")].country == "XMA"


def test_a_headline_with_a_verb_makes_no_statement_of_a_ministry(cast_of):
    text = "Ministry of Marland condemns Varania\n\nVarania lied. Varania denied it. The Varanian navy left on Monday."
    assert cast_of(text).focus is None or cast_of(text).focus.country != "XMA"
