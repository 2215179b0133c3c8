"""Tests of whose a thing is where the words beside 'his' or 'her' make it plain, and of whose name a surname is."""


def test_his_wife_beside_a_name_is_that_ones(cast_of, who):
    text = "Anton Velitsky spoke at noon. The envoy met Daniel Vellin and his wife in Varania."
    assert who(cast_of(text), text, "his") == "person:daniel-vellin"


def test_for_his_part_is_who_comes_after(cast_of, who):
    text = "Karl Brandt spoke in Varania. For his part, President Anton Velitsky commended the work."
    assert who(cast_of(text), text, "his") == "person:anton-velitsky"


def test_a_surname_is_not_the_fathers_who_was_only_named_as_such(cast_of, who):
    text = (
        "Henrik Vellin sang in Varania. He is the son of property tycoon Karl Vellin. The crowd cheered. Vellin left."
    )
    assert who(cast_of(text), text, "Vellin left") == "person:henrik-vellin"


def test_a_body_told_by_what_it_is_is_no_second_one(cast_of, who):
    text = "The Lakes Pact, a regional organisation, met. The Free Hills Army is a rebel group."
    cast = cast_of(text)
    assert who(cast, text, "regional organisation") == "org:lakes-pact"


def test_the_university_of_another_town_is_not_the_one_named_before(cast_of, who):
    text = "He studied at Hillside State University in Varania. The Karsk university gave him a degree."
    assert who(cast_of(text), text, "Karsk university") != "org:hillside-state-university"
