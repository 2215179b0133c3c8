"""Who is chosen as a party where an act's own words name nobody, and how his points are fitted."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from verbale.actors.actor import Actor
from verbale.acts.act import Act
from verbale.acts.candidates import Candidate
from verbale.acts.choosing import points, points_of
from verbale.knowledge import table
from verbale.views.rules import act_rule

Tell = Callable[..., tuple[Act, ...]]
OSTRIA = Actor("state:XOS", "Ostria", "state", "XOS", "GOV")


@pytest.fixture(scope="module")
def tool(load_tool: Callable[[str], ModuleType]) -> ModuleType:
    return load_tool("fit_parties")


def test_points_of_signs_are_added_and_one_without_counts_nothing() -> None:
    one = Candidate(OSTRIA, {"home": 1.0, "share": 0.5, "written on a Tuesday": 1.0})
    assert points(one, {"home": 0.4, "share": 1.0}) == pytest.approx(0.9)


def test_each_sign_has_its_points_once_a_role() -> None:
    rows = [(row["role"], row["sign"]) for row in table("parties.tsv")]
    assert len(rows) == len(set(rows))
    assert {role for role, _ in rows} == {"actor", "recipient"}


def test_who_is_told_in_the_sentence_is_likelier_than_who_is_told_after_it() -> None:
    for role in ("actor", "recipient"):
        known = points_of(role)  # type: ignore[arg-type]
        assert known["same sentence"] > max(0.0, known.get("after", 0.0))


def test_whom_the_words_name_stays(told: Tell) -> None:
    acts = told("Norvia is a neighbour. Norvia is rich. Norvia votes.\nVarland imposed sanctions on Ostria on Monday.")
    assert [a.recipients for a in acts if a.type == "SANCTION"] == [("state:XOS",)]


def test_a_promise_to_nobody_is_made_to_nobody(told: Tell) -> None:
    text = "Varland and Ostria are poor. Varland and Ostria vote in May.\nMara Kessel promised to lower taxes."
    assert [a.recipients for a in told(text) if a.type == "AGREE"] in ([()], [])


def test_a_state_from_afar_is_not_asked_what_its_neighbour_demands_at_home(told: Tell) -> None:
    text = "Varland is rich. Varland is old. Ostria met Varland in May.\nOstria held a vote.\nOstria voiced support for a plan of safety."
    assert all(a.recipients != ("state:XVA",) for a in told(text) if a.type in ("SUPPORT", "REQUEST", "REJECT"))


def test_who_resigns_does_it_to_his_own_state_or_to_nobody(told: Tell) -> None:
    text = "Ostria and Norvia are neighbours. Norvia is rich. Norvia votes.\nThe foreign minister of Ostria, Mara Kessel, resigned on Monday."
    assert {a.recipients for a in told(text) if a.type == "RETREAT"} <= {("state:XOS",), ()}


def test_whom_nobody_named_killed_no_state_killed(told: Tell) -> None:
    text = (
        "Varland and Ostria are poor. Varland and Ostria vote in May.\nMara Kessel was shot dead in Ostria on Monday."
    )
    assert [a.actors for a in told(text) if a.type == "ASSAULT"] == [()]


def test_a_chosen_party_is_explained_by_its_signs() -> None:
    words = act_rule("deny/done+chosen: home; same sentence; share")
    assert "likeliest" in words
    assert "(mostly for: home; same sentence; share)" in words


def test_a_sign_of_the_right_one_gets_points(tool: ModuleType) -> None:
    two = [Candidate(OSTRIA, {"good": 1.0, "always": 1.0}), Candidate(None, {"bad": 1.0, "always": 1.0})]
    known = tool.fit([tool.Choice(two, [True, False], 1, False)] * 40)
    assert known["good"] > 0.3 > -0.3 > known["bad"]
    assert abs(known.get("always", 0.0)) < 0.05


def test_the_state_stands_for_its_people_less_well_than_they_do(tool: ModuleType) -> None:
    dockers = Actor("group:XOS.dockers", "Ostrian dockers", "group", "XOS", "LAB")
    assert tool.meets("XOS/dockers", dockers, True) == 1.0
    assert 0 < tool.meets("XOS/dockers", OSTRIA, True) < 1
    assert tool.meets("XOS", dockers, True) == 0.0
    assert tool.meets("XVA", OSTRIA, True) == 0.0
    assert tool.meets("Open Lantern", Actor("org:open-lantern", "Open Lantern", "organisation"), False) == 1.0


def test_what_words_tell_is_counted_as_the_rules_have_it(tool: ModuleType) -> None:
    two = [Candidate(OSTRIA, {"good": 1.0}), Candidate(None, {"bad": 1.0})]
    told = [tool.Choice(two, [True, False], 1, False), tool.Choice(two, [True, False], 1, True)]
    assert tool.met(told, None) == 0.0
    assert tool.met(told, {"good": 1.0}) == 0.5


def test_where_a_noun_tells_who_acts_no_state_from_afar_is_chosen(told: Tell) -> None:
    text = "Varland and Ostria are poor. Varland votes in May.\nTwo pupils of a boarding school petitioned the court of Ostria on Monday."
    assert all("state:XVA" not in a.actors for a in told(text))
