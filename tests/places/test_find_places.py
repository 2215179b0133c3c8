"""Knows which places names in a text mean. Real names of places stand in neutral sentences of our own."""

from collections.abc import Callable

import pytest

from verbale.knowledge.facts import Knowledge, State
from verbale.places import find_places
from verbale.places.gazetteer import fold, gazetteer
from verbale.places.place import Place
from verbale.text.parse import Parse

Parsed = Callable[[str], Parse]
KNOWN = Knowledge(
    states=(
        State("FRA", ("France",), ("French",)),
        State("UKR", ("Ukraine",), ("Ukrainian",)),
        State("USA", ("United States", "US"), ("American",)),
        State("LBN", ("Lebanon",), ("Lebanese",)),
        State("LBY", ("Libya",), ("Libyan",)),
        State("GEO", ("Georgia",), ("Georgian",)),
        State("MEX", ("Mexico",), ("Mexican",)),
        State("XKE", ("Kestria",), ("Kestrian",)),
    ),
    organisations=(),
    holders=(),
    happenings=(),
    digest="test",
)


def found(parsed: Parsed, text: str) -> dict[str, Place]:
    return {p.span.of(text): p for p in find_places(parsed(text), KNOWN)}


@pytest.mark.parametrize(
    ("text", "words", "country", "latitude"),
    [
        ("The envoys will meet in Geneva on Friday.", "Geneva", "CHE", 46.2),
        (
            "The envoys spoke to the US delegation in Geneva. The US and the United States agreed.",
            "Geneva",
            "CHE",
            46.2,
        ),
        ("Shells fell on houses in Kharkiv.", "Kharkiv", "UKR", 49.99),
        ("A court in Kiev freed the man.", "Kiev", "UKR", 50.45),
        ("Two ships met in the port of Tripoli, Lebanon.", "Tripoli", "LBN", 34.43),
        ("Libyan soldiers left their camp in Tripoli.", "Tripoli", "LBY", 32.89),
        ("The fair opens in São Paulo tomorrow.", "São Paulo", "BRA", -23.55),
        ("The talks in The Hague went on.", "The Hague", "NLD", 52.08),
    ],
)
def test_a_city_is_tied_to_its_country_and_position(
    parsed: Parsed, text: str, words: str, country: str, latitude: float
) -> None:
    place = found(parsed, text)[words]
    assert (place.kind, place.country) == ("city", country)
    assert place.latitude == pytest.approx(latitude, abs=0.1)


@pytest.mark.parametrize(
    ("text", "words", "kind", "country"),
    [
        ("Two frigates sailed to the Eastern Mediterranean.", "Eastern Mediterranean", "sea", None),
        ("Drought has spread across the Sahel.", "Sahel", "region", None),
        ("The front in Donbas has not moved.", "Donbas", "region", "UKR"),
        ("Settlers in the West Bank built a road.", "West Bank", "region", "PSE"),
        ("Farmers in Texas sold their herds.", "Texas", "region", "USA"),
        ("Traders in Kestria closed their shops.", "Kestria", "state", "XKE"),
    ],
)
def test_regions_seas_and_states_are_told_apart(
    parsed: Parsed, text: str, words: str, kind: str, country: str | None
) -> None:
    place = found(parsed, text)[words]
    assert (place.kind, place.country) == (kind, country)


@pytest.mark.parametrize(
    "text",
    [
        "HMS Trent left the harbour.",
        "Ms Florence Paris spoke to reporters.",
        "The USS Cole sailed at dawn.",
        "Mr Lincoln thanked the crew.",
        "President Jackson Troy signed the bill.",
        "She wrote for the Washington Post.",
        "He works in mobile phones and likes reading.",
    ],
)
def test_a_persons_a_ships_or_a_papers_name_is_no_place(parsed: Parsed, text: str) -> None:
    assert found(parsed, text) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister arrived for the Summit. The Summit of US states opened.", "Summit"),
        ("In March the US envoy left.", "March"),
        ("She teaches at the University of Cambridge.", "Cambridge"),
        ("US Independence came late, and before Independence the town was small.", "Independence"),
    ],
)
def test_a_common_word_with_a_capital_and_a_university_are_no_places(parsed: Parsed, text: str, words: str) -> None:
    assert words not in found(parsed, text)


def test_of_two_bearers_the_country_that_the_text_is_about_counts(parsed: Parsed) -> None:
    told = "Mexican police closed the road. Mexico mourned. The Mexican army came. An American saw it in Mérida."
    assert found(parsed, told)["Mérida"].country == "MEX"


def test_a_division_is_known_in_its_own_country_only(parsed: Parsed) -> None:
    assert found(parsed, "Herders in Texas came with others from Flores.").keys() == {"Texas"}
    held = found(parsed, "Ukrainian engineers reached the Dnipro River and the villages of Volhynia.")
    assert held["Volhynia"].country == "UKR"


def test_a_state_has_its_middle_for_a_pin(parsed: Parsed) -> None:
    place = found(parsed, "Traders in France closed their shops.")["France"]
    assert (place.kind, place.latitude, place.longitude) == ("state", 46.5, 2.5)


def test_a_small_town_in_a_country_never_mentioned_stays_unknown(parsed: Parsed) -> None:
    assert "Lindau" not in found(parsed, "Lindau said that the plan was sound.")


def test_a_name_that_nobody_bears_stays_unknown(parsed: Parsed) -> None:
    assert found(parsed, "The envoys will meet in Qorvandal on Friday.") == {}


def test_a_surname_named_in_full_before_is_no_town(parsed: Parsed) -> None:
    text = "Dana Walker was freed in Texas. Walker thanked her friends."
    assert "Walker" not in found(parsed, text)


def test_a_short_form_means_the_town_named_in_full_before(parsed: Parsed) -> None:
    text = "The march began in San Miguel de Allende, Mexico. The road to San Miguel was shut."
    assert found(parsed, text)["San Miguel"].name == "San Miguel de Allende"


def test_spans_are_the_exact_words(parsed: Parsed) -> None:
    text = "The envoys met in Geneva, then in Kharkiv and on the Black Sea."
    assert list(found(parsed, text)) == ["Geneva", "Kharkiv", "Black Sea"]


def test_folding_keeps_the_length() -> None:
    for name in ("São Paulo", "Klaipėda", "N’Djamena", "Łódź", "Kyiv"):
        assert len(fold(name)) == len(name)
    assert fold("Klaipėda") == "klaipeda"


def test_every_city_of_the_table_has_a_position_and_a_country() -> None:
    table = gazetteer()
    for name in ("geneva", "tripoli", "paris", "odesa", "washington, d.c."):
        for candidate in table.named(name):
            assert candidate.latitude is not None
            assert -90 <= candidate.latitude <= 90
            assert candidate.country is None or len(candidate.country) == 3
