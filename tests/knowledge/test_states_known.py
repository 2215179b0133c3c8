"""Checks what the table of states may hold."""

import re
from collections import defaultdict

from verbale.knowledge import known

STATES = known().states


def test_every_state_has_a_code_of_its_own() -> None:
    codes = [state.code for state in STATES]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)


def test_no_name_capital_or_seat_is_claimed_by_two_states() -> None:
    claimed: dict[str, set[str]] = defaultdict(set)
    for state in STATES:
        for name in state.names + state.capitals + state.seats:
            claimed[name.lower()].add(state.code)
    assert {name: codes for name, codes in claimed.items() if len(codes) > 1} == {}


def test_an_adjective_shared_by_two_states_is_one_that_both_really_bear() -> None:
    claimed: dict[str, set[str]] = defaultdict(set)
    for state in STATES:
        for name in state.adjectives + state.people:
            claimed[name.lower()].add(state.code)
    shared = {name: codes for name, codes in claimed.items() if len(codes) > 1}
    assert shared == {"congolese": {"COD", "COG"}, "dominican": {"DMA", "DOM"}, "dominicans": {"DMA", "DOM"}}


def test_all_members_of_the_united_nations_are_there() -> None:
    # 193 members, and Kosovo, Palestine, Taiwan, the Vatican beside them
    codes = {state.code for state in STATES}
    assert {"KOS", "PSE", "TWN", "VAT", "SUN", "YUG", "CSK", "DDR", "HKG", "MAC", "GRL", "PRI"} <= codes
    assert len(codes) >= 193 + 12


def test_states_are_found_by_the_names_that_the_press_uses() -> None:
    by_name = {name: state.code for state in STATES for name in state.names + state.capitals + state.seats}
    expected = {
        "U.S.": "USA", "UK": "GBR", "Britain": "GBR", "Türkiye": "TUR", "Burma": "MMR", "DRC": "COD", "PRC": "CHN",
        "Ivory Coast": "CIV", "Holy See": "VAT", "Moscow": "RUS", "Kiev": "UKR", "Kremlin": "RUS", "No 10": "GBR",
    }  # fmt: skip
    assert {name: by_name.get(name) for name in expected} == expected


def test_every_state_tells_its_source_and_no_wikidata_number_is_used_twice() -> None:
    assert all(state.source for state in STATES)
    numbers = [state.wikidata for state in STATES if state.wikidata]
    assert len(numbers) == len(set(numbers))


def test_every_state_in_being_has_an_adjective_and_a_people() -> None:
    bare = [s.code for s in STATES if not (s.adjectives and s.people)]
    assert bare == ["JEY", "VAT"]
