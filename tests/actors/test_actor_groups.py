import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor", "sector"),
    [
        ("Varanian protesters blocked the bridge.", "protesters", "group:XVA.protesters", "CVL"),
        ("Mira Kestrel will visit aid organisations on Monday.", "aid organisations", "group:aid-organisations", "NGO"),
        ("Ostrovia urged the west not to arm the rebels.", "west", "group:west", "GOV"),
        ("She asked allies for more help.", "allies", "group:allies", None),
        ("Opposition lawmakers walked out of the hall.", "Opposition lawmakers", "group:opposition-lawmakers", "OPP"),
        ("The Ostrovian army shelled the town.", "army", "org:XOR.army", "MIL"),
        ("Pro-Varanian separatists attacked the post.", "separatists", "group:pro-varanian-separatists", "REB"),
        ("Protesters in Varania blocked the road.", "Protesters", "group:XVA.protesters", "CVL"),
    ],
)
def test_a_group_has_an_id_and_a_sector(cast_of, who, text, words, actor, sector) -> None:
    cast = cast_of(text)
    assert who(cast, text, words) == actor
    assert cast.actors[actor].sector == sector


def test_his_army_is_the_army_of_his_state(cast_of, who) -> None:
    text = "President Anton Velitsky and his army are committing crimes."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "army")].country == "XOR"


def test_a_direction_is_not_the_west(cast_of) -> None:
    assert "group:west" not in cast_of("Fighting went on in the west of the country.").actors


def test_the_government_is_that_of_the_state_that_the_article_is_about(cast_of, who) -> None:
    text = "Varania goes to the polls in May. Varanian voters are tired. The government has promised new roads."
    assert who(cast_of(text), text, "government") == "state:XVA"


def test_the_government_is_unknown_where_two_states_are_spoken_of(cast_of, who) -> None:
    text = "Varania and Ostrovia signed the treaty. The government has promised new roads."
    assert who(cast_of(text), text, "government") is None


def test_the_owner_before_the_mark_is_the_groups_state(cast_of, who) -> None:
    text = "Varania's army is in Karsk. The oil company's workers left Marland's embassy."
    cast = cast_of(text)
    assert cast.actors[who(cast, text, "army")].country == "XVA"
    assert cast.actors[who(cast, text, "embassy")].country == "XMA"
    assert cast.actors[who(cast, text, "workers")].name == "workers"


def test_the_prosecutors_are_those_of_the_state_that_had_them_before(cast_of, who):
    text = "The Varanian army is calm. Varania is calm. Marlander prosecutors came. The prosecutors said no."
    assert who(cast_of(text), text, "prosecutors", 2) == "group:XMA.prosecutors"


def test_a_persons_party_is_no_person(cast_of, who) -> None:
    text = "Marland accused Mira Kestrel's party of lies on Monday."
    cast = cast_of(text)
    party = cast.actors[who(cast, text, "Mira Kestrel's party")]
    assert (party.kind, party.sector, party.country) == ("organisation", "PTY", "XVA")
