import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Lodestar is a space capsule. It was built by Lodestar over ten years.",
        "They spoke of a drink called Vellin. “I'll have a Vellin,” a guest said.",
        "Brandt released Hill Style, a song that made him rich. Hill Style was heard less.",
    ],
)
def test_what_the_text_tells_to_be_a_thing_is_no_person(cast_of, text: str) -> None:
    assert not [a for a in cast_of(text).actors if a.startswith("person:") and "guest" not in a and "brandt" not in a]


def test_a_work_by_a_person_is_no_person(cast_of) -> None:
    text = "Odra Vellin painted for years. A Vellin Portrait was sold on Monday. The Portrait hung in Karsk."
    assert [a for a in cast_of(text).actors if a.startswith("person:")] == ["person:odra-vellin"]


def test_somebody_of_the_past_is_known_by_one_name(cast_of) -> None:
    actor = cast_of("The pupils read Tolstoy and a letter of Napoleon’s.").actors
    assert actor["person:leo-tolstoy"].country == "RUS"
    assert "person:napoleon-bonaparte" in actor


def test_initials_and_a_surname_are_a_person(cast_of, who) -> None:
    text = "K.C. Vellin, treasurer of the fund, said the gift was large."
    assert who(cast_of(text), text, "Vellin") == "person:k-c-vellin"


def test_a_name_before_a_common_noun_is_a_person(cast_of, who) -> None:
    text = "Everybody has a Rebecca Solberg story to tell."
    assert who(cast_of(text), text, "Rebecca Solberg") == "person:rebecca-solberg"


def test_a_surname_alone_is_not_the_relative_of_the_known(cast_of, who) -> None:
    text = (
        "Officials of the Ostrovian foreign ministry met Mr Lasko's widow Ada Lasko. Piotr Lasko resigned in 2021.\n"
        "Lasko was much liked in Karsk."
    )
    assert who(cast_of(text), text, "Lasko was") == "person:piotr-lasko"


def test_a_title_for_several_is_told_of_each(cast_of) -> None:
    cast = cast_of("On Monday the magistrates Alfredo Brandt, Heriberto Vellin and Eduardo Solberg denied an appeal.")
    assert cast.actors["person:eduardo-solberg"].sector == "JUD"


def test_who_leads_an_organisation_is_of_its_sector(cast_of) -> None:
    text = "The Harbour Sailors Association (HTA) met. Tourism grows, said Odra Vellin, HTA vice-president."
    assert cast_of(text).actors["person:odra-vellin"].sector == "NGO"


def test_a_body_within_another_states_name_is_not_the_known_one(cast_of, world) -> None:
    text = "The Marlander Free Hills Army attacked a town."
    assert "org:free-hills" not in cast_of(text).actors


def test_the_accused_denies(cast_of, who) -> None:
    text = "Varania accused Ostrovia of theft. The foreign ministry denied it. Marland said nothing."
    cast = cast_of(text)
    assert [a for a in cast.actors.values() if "ministry" in a.id and a.country == "XOR"]


@pytest.mark.parametrize(
    "text",
    [
        "A firm landed the Orbit cable on Friday. Orbit will deliver more capacity.",
        "Lasko Motors-backed Orbit will run two cars. The city signed an agreement with Orbit to operate them.",
        "He served as art director in “Odra Vellin: The Film” for years.",
    ],
)
def test_cables_firms_and_films_are_no_persons(cast_of, text: str) -> None:
    assert not [a for a in cast_of(text).actors if a.startswith("person:")]


def test_a_prison_before_a_given_name_is_no_part_of_it(cast_of, who) -> None:
    text = "Karl Brandt was jailed. At Hillside Prison Karl is not always able to call his family."
    assert who(cast_of(text), text, "Karl is") == "person:karl-brandt"
