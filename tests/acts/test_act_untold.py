"""Knows which words tell no act, and which acts stand in words that look like none."""

from collections.abc import Callable

import pytest

from verbale.acts.act import Act

VAR, OST, NOR = "state:XVA", "state:XOS", "state:XNO"
Tell = Callable[..., tuple[Act, ...]]

_NOTHING = [
    "Varland did not say how many Ostrian soldiers were arrested.",
    "Mara Kessel declined to say whether Varland had expelled the envoys of Ostria.",
    "A ferry of Varland crashed in Ostria, killing ten Ostrian soldiers.",
    "Varland will impose no more tariffs on Ostria.",
    "Mara Kessel recognises the risks for Ostria.",
    "Mara Kessel challenged President Ivo Dorn at the polls.",
    "Mara Kessel defended her decision on Monday.",
    "The president of Varland sought a stronger economy.",
    "Varland has worked out how to cooperate with Ostria.",
    "Should Ostria fail to leave, the port will stay closed.",
    "Varland praised nobody at the press conference with Ostria.",
    "Varland issued a flood warning to Ostria.",
    "Mara Kessel deployed vehicles to Ostria.",
    "Mara Kessel regretted her remark about Ostria.",
    "Varland will release the figure for Ostria on Monday.",
    "Mara Kessel met someone who sells lamps in Ostria.",
]


@pytest.mark.parametrize("sentence", _NOTHING)
def test_what_is_left_open_denied_or_meant_otherwise_is_no_act(told: Tell, sentence: str) -> None:
    assert [(a.type, a.trigger.of(sentence)) for a in told(sentence) if a.type != "REJECT"] == []


def test_agreeing_to_pay_threatens_nobody_and_vowing_that_they_pay_does(told: Tell) -> None:
    assert "THREATEN" not in {a.type for a in told("Varland agreed to pay ten million crowns to Ostria.")}
    assert "THREATEN" in {a.type for a in told("Varland vowed that Ostria would pay for the raid.")}


def test_enemies_such_as_two_states_are_the_two(told: Tell) -> None:
    (act,) = [a for a in told("Varland accused its enemies such as Ostria and Norvia of theft.") if a.type == "ACCUSE"]
    assert set(act.recipients) == {OST, NOR}


def test_counterparts_of_two_states_are_the_two(told: Tell) -> None:
    (act,) = [a for a in told("Mara Kessel met her Ostrian and Norvian counterparts.") if a.type == "CONSULT"]
    assert {OST, NOR} <= {*act.actors, *act.recipients}


def test_who_condemns_a_deed_blames_not_its_victim(told: Tell) -> None:
    acts = [a for a in told("Varland condemned the annexation of Ostria.") if a.type == "ACCUSE"]
    assert all(OST not in a.recipients for a in acts)


def test_those_who_accuse_each_other_are_each_other_s_recipients(told: Tell) -> None:
    (act,) = [a for a in told("Varland and Ostria accused each other of theft.") if a.type == "ACCUSE"]
    assert set(act.actors) == set(act.recipients) == {VAR, OST}


def test_it_is_a_violation_blames_whom_the_speaker_blamed_before(told: Tell) -> None:
    text = "Mara Kessel accused Ostria of piracy. “It is a clear violation of the treaty,” she said."
    acts = told(text, ("person:mara-kessel", "“It is a clear violation of the treaty,”", "say"))
    assert [a.recipients for a in acts if a.rule.startswith("judge-evaluative")] == [(OST,)]


def test_what_was_asked_in_a_call_has_the_day_of_the_call(told: Tell) -> None:
    acts = told("Mara Kessel telephoned Ivo Dorn on April 30. Kessel asked Dorn to open the bridge.")
    (asked,) = [a for a in acts if a.type == "REQUEST"]
    assert asked.date is not None
    assert (asked.date.earliest.month, asked.date.earliest.day) == (4, 30)


def test_a_deed_told_has_the_time_of_its_telling_where_it_has_none(told: Tell) -> None:
    text = "On April 30 Varland said that it had arrested an Ostrian envoy."
    acts = told(text, ("state:XVA", "it had arrested an Ostrian envoy", "say"))
    (act,) = [a for a in acts if a.type == "COERCE"]
    assert act.date is not None
    assert act.date.earliest.month == 4


def test_is_going_to_is_still_to_come(told: Tell) -> None:
    (act,) = [a for a in told("Mara Kessel is going to meet Ivo Dorn.") if a.type == "CONSULT"]
    assert act.status in ("planned", "promised")


def test_a_planned_attack_is_planned(told: Tell) -> None:
    assert [a.status for a in told("Varland planned an attack on Ostria.") if a.type == "ASSAULT"] == ["planned"]


def test_troops_sent_to_a_state_are_no_aid_to_it(told: Tell) -> None:
    assert {a.type for a in told("Varland sent troops to Ostria.")} == {"MOBILIZE"}


def test_exercises_with_another_navy_are_cooperation(told: Tell) -> None:
    assert {a.type for a in told("Varland held military exercises with the Norvian navy.")} == {"COOPERATE"}
