"""Tests of what titles, the field of an article and the words beside a name tell of sectors, and of who is nobody."""

import pytest

TEXT = (
    "Film director Mira Solberg met Dr Karl Brandt, Medical Superintendent of Lemna Hospital, in Velmora. "
    "Ida Holm, head of the farmers, came at 11:55 pm on Monday. "
    "Nafi, a friend of Murad Hill, was hurt while trying to save him. "
    "The frigate USS Taylor left. A family spokeswoman spoke. "
    "Heavy tech users stayed at home. The prosecution of soldiers began. "
    "Tremors were felt in Orva Karst and Lunde Ostel districts."
)


@pytest.fixture(scope="module")
def cast(cast_of):
    return cast_of(TEXT)


@pytest.mark.parametrize(("actor", "sector"), [("mira-solberg", "CVL"), ("karl-brandt", "MED"), ("ida-holm", "AGR")])
def test_the_other_words_of_a_title_tell_the_sector_of_who_leads(cast, actor, sector):
    assert cast.actors[f"person:{actor}"].sector == sector


def test_half_an_hour_before_midnight_is_no_prime_minister(cast):
    assert not any("pm" in i.split(".") for i in cast.actors)


def test_who_tries_to_save_him_is_not_him(cast, who):
    assert who(cast, TEXT, "him") != "person:nafi"


def test_ships_and_lists_of_places_are_nobody(cast):
    assert not {"person:taylor", "person:orva-karst", "person:lunde-ostel"} & cast.actors.keys()


def test_users_of_a_thing_are_private_and_the_prosecution_of_somebody_is_a_deed(cast):
    assert all(a.sector == "CVL" for i, a in cast.actors.items() if i.endswith("users"))
    assert not any(i.endswith("prosecution") for i in cast.actors)
