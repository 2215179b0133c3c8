"""Checks what the table of organisations may hold."""

from collections import defaultdict
from datetime import date

from verbale.knowledge import data, known

KNOWN = known()
SECTORS = set(
    "IGO NGO MIL GOV LEG JUD REB UAF PRM PTY COP SPY MNC BUS MED JRN EDU LAB REL CRM CVL SOC OPP PRE AGR REF ELI".split()
)


def test_every_organisation_has_an_id_of_its_own_a_sector_and_a_source() -> None:
    ids = [one.id for one in KNOWN.organisations]
    assert len(ids) == len(set(ids))
    assert {one.id for one in KNOWN.organisations if one.sector not in SECTORS} == set()
    assert all(one.source for one in KNOWN.organisations)


def test_no_name_is_claimed_by_two_organisations_or_by_a_state_too() -> None:
    claimed: dict[str, set[str]] = defaultdict(set)
    for one in KNOWN.organisations:
        for name in one.names:
            claimed[name].add(one.id)
    for state in KNOWN.states:
        for name in state.names + state.adjectives + state.people + state.capitals + state.seats:
            if name in claimed:
                claimed[name].add(state.code)
    assert {name: who for name, who in claimed.items() if len(who) > 1} == {}


def test_countries_and_members_are_known_states() -> None:
    codes = {state.code for state in KNOWN.states}
    used = {code for one in KNOWN.organisations for code in (*one.members, *([one.country] if one.country else []))}
    assert used <= codes


def test_founding_days_from_which_anniversaries_count_are_there() -> None:
    founded = {one.id: one.founded for one in KNOWN.organisations}
    assert founded["nato"] == date(1949, 4, 4)
    assert founded["un"] == date(1945, 10, 24)
    assert founded["eu"] == date(1993, 11, 1)
    assert all(day is None or day < date(2025, 1, 1) for day in founded.values())


def test_alliances_and_unions_name_their_members() -> None:
    members = {one.id: one.members for one in KNOWN.organisations}
    assert len(members["nato"]) == 32
    assert len(members["eu"]) == 27
    assert len(members["g7"]) == 7
    assert len(members["asean"]) == 10
    assert all(len(codes) == len(set(codes)) for codes in members.values())


def test_a_name_that_several_states_have_is_left_to_the_context() -> None:
    bodies = data("bodies.yaml")
    own = {name for one in KNOWN.organisations for name in one.names}
    ids = {one.id for one in KNOWN.organisations}
    codes = {state.code for state in KNOWN.states}
    names = [name for body in bodies for name in body["names"]]
    assert len(names) == len(set(names))
    assert set(names) & own == set()
    for body in bodies:
        assert set(body["of"]) <= codes
        assert set(body["of"].values()) <= ids
        assert body.get("usual", "un") in ids
        assert body["source"]
