def test_the_alliance_in_small_letters_is_the_only_alliance_named_before(cast_of, who) -> None:
    text = "The Lakes Pact sent ships to Karsk. The alliance said it was ready."
    cast = cast_of(text)
    assert who(cast, text, "alliance") == "org:lakes-pact"
    assert who(cast, text, "it ") == "org:lakes-pact"


def test_its_alliance_is_another(cast_of, who) -> None:
    text = "The Lakes Pact met on Monday. Varania and its alliance were absent."
    assert who(cast_of(text), text, "alliance") != "org:lakes-pact"


def test_the_country_is_the_only_state_spoken_of(cast_of, who) -> None:
    text = "Varania is at war. The country has closed its ports."
    cast = cast_of(text)
    assert who(cast, text, "country") == "state:XVA"
    assert who(cast, text, "its") == "state:XVA"


def test_the_country_is_unknown_where_two_are_spoken_of(cast_of, who) -> None:
    text = "Varania and Ostrovia are at war. The country has closed the ports."
    assert who(cast_of(text), text, "country") is None
