"""Tests of offices that a verb of appointment tells, and of words that tell none."""


def test_who_is_appointed_to_an_office_holds_it(cast_of, who):
    text = "Odra Vellin has been appointed as the new municipal manager of Hillside. Varania welcomed it."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "Odra Vellin")].sector == "GOV"


def test_a_faith_is_no_field(cast_of, who):
    text = "Karl Vellin was a Varanian Jew who built bridges."
    cast = cast_of(text)
    told = cast.actors[who(cast, text, "Karl Vellin")]
    assert (told.sector, told.country) == ("CVL", "XVA")


def test_an_opposition_leader_is_of_the_opposition(cast_of, who):
    text = "Opposition leader Mira Kestrel has alleged that the vote was false. Varania denied it."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "Mira Kestrel")].sector == "OPP"


def test_a_committee_of_a_parliament_is_told_by_its_field(cast_of, who):
    text = "The Foreign Affairs Committee met in Varania on Monday."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "Foreign Affairs Committee")].sector == "LEG"


def test_a_law_is_no_body(cast_of):
    text = "Varania should end the abuses under the Unlawful Activities Prevention Act, it said."
    assert not [a for a in cast_of(text).actors.values() if "Act" in a.name]
