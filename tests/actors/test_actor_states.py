import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Varania closed the border on Monday.", "Varania"),
        ("The Varanian border is closed.", "Varanian"),
        ("Marland signed a treaty with Velmora on Monday.", "Velmora"),
        ("Velmora accused its neighbour of lying.", "Velmora"),
        ("Marland rejected Velmora's demands.", "Velmora"),
        ("The Copper Gate said the talks had failed.", "Copper Gate"),
        ("The Varanian government resigned.", "Varanian government"),
        ("The government of Varania resigned.", "government"),
        ("Velmora officials declined to comment.", "Velmora"),
    ],
)
def test_a_state_is_meant_by_name_adjective_capital_seat_and_government(cast_of, who, text, words) -> None:
    assert who(cast_of(text), text, words) in ("state:XVA", "group:XVA.officials")


@pytest.mark.parametrize(
    "text",
    [
        "The crowd gathered in Velmora on Monday.",
        "VELMORA, March 9 (Lakes Wire) - The crowd went home.",
        "The minister flew to Velmora on Monday.",
        "The Velmora airport was closed.",
        "The troops captured Velmora on Monday.",
    ],
)
def test_a_capital_that_is_only_a_place_is_no_actor(cast_of, text) -> None:
    assert "state:XVA" not in cast_of(text).actors


def test_troops_of_a_state_are_its_own_military_group(cast_of, who) -> None:
    text = "Varanian troops crossed the river at dawn."
    cast = cast_of(text)
    actor = cast.actors[who(cast, text, "troops")]
    assert (actor.country, actor.sector, actor.name) == ("XVA", "MIL", "Varanian troops")
    assert [m.actor for m in cast.mentions] == ["group:XVA.troops", "state:XVA"]


def test_what_is_for_a_state_is_not_the_state(cast_of) -> None:
    assert "state:XVA" not in cast_of("The pro-Varanian rebels attacked the town.").actors


def test_a_people_is_a_group_of_its_state(cast_of, who) -> None:
    text = "Thousands of Ostrovians fled the city."
    cast = cast_of(text)
    actor = cast.actors[who(cast, text, "Ostrovians")]
    assert (actor.id, actor.kind, actor.sector) == ("group:XOR.people", "group", "CVL")


def test_government_without_an_article_is_the_state_where_it_acts(cast_of, who):
    text = "Varania closed its ports. But government publicly said there was need of food, and government should serve all."
    cast = cast_of(text)
    assert who(cast, text, "government") == who(cast, text, "Varania")
    assert who(cast, text, "government", 2) is None


def test_a_states_name_that_ends_another_name_or_tells_a_contest_is_not_the_state(cast_of, who) -> None:
    text = "They will receive help from Education Varania this spring. A sixth final is to come at Varania 2022, he said. West Indians and Marland cheered."
    cast = cast_of(text)
    assert who(cast, text, "Varania this") is None
    assert who(cast, text, "Varania 2022") is None
    assert who(cast, text, "Marland") == "state:XMA"
