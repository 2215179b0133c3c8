"""Checks that only names that act somewhere in the text are actors, where nobody knows them."""


def test_a_name_that_only_names_a_thing_is_no_actor(cast_of) -> None:
    text = (
        "The boats left the mouth of the Ostel at dawn. Passengers use the Tidewater app. Visitors crossed the "
        "Grimwald bridge. Odra Vellin spoke."
    )
    actors = cast_of(text).actors
    assert "person:odra-vellin" in actors
    assert not any(word in actor for actor in actors for word in ("ostel", "tidewater", "grimwald"))


def test_a_name_that_speaks_is_one(cast_of, who) -> None:
    text = "Tidewater said that its boats would sail. The harbour master met Tidewater on Monday."
    cast = cast_of(text)
    assert who(cast, text, "Tidewater") is not None


def test_a_sum_of_money_names_no_state(cast_of) -> None:
    assert not cast_of("The bridge cost US $3.4 million.").actors


def test_letters_may_hold_the_states_own(cast_of, who) -> None:
    text = "The Varanian Harbours Authority (VHA) closed. The VHA said so."
    cast = cast_of(text)
    assert who(cast, text, "VHA", 2) == who(cast, text, "Harbours Authority") is not None
