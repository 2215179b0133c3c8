"""Knows whom an act touches that names nobody: both sides, who stands beside it, the adversary; and nobody at home."""

from collections.abc import Callable

from verbale.acts.act import Act
from verbale.views.rules import act_rule

VAR, OST, NOR = "state:XVA", "state:XOS", "state:XNO"
Tell = Callable[..., tuple[Act, ...]]


def recipients(acts: tuple[Act, ...], kind: str) -> set[str]:
    return {r for act in acts if act.type == kind for r in act.recipients}


def test_both_governments_are_the_two_that_deal_with_each_other(told: Tell) -> None:
    acts = told(
        "Varland accused Ostria of fraud.\nOstria expelled two diplomats of Varland.\nNorvia urged both governments to talk."
    )
    assert recipients(acts, "REQUEST") == {VAR, OST}


def test_who_rejects_rejects_the_one_beside_it(told: Tell) -> None:
    acts = told("Varland rejected the demand after Ostria had repeated it.")
    assert OST in recipients(acts, "REJECT")


def test_the_adversary_of_the_article_is_the_one_threatened(told: Tell) -> None:
    acts = told(
        "Varland accused Ostria of fraud.\nVarland accused Ostria of theft.\nOn Friday Ostria rejected the claims."
    )
    assert recipients(acts, "REJECT") == {VAR}


def test_an_inferred_recipient_is_less_sure_and_says_so(told: Tell) -> None:
    acts = told(
        "Varland accused Ostria of fraud.\nVarland accused Ostria of theft.\nOn Friday Ostria rejected the claims."
    )
    (rejected,) = [a for a in acts if a.type == "REJECT"]
    assert rejected.rule.endswith("+answered")
    assert "it answers" in act_rule(rejected.rule)
    (named,) = [a for a in told("Ostria rejected the claims of Varland.") if a.type == "REJECT"]
    assert rejected.confidence < named.confidence


def test_a_named_recipient_stays(told: Tell) -> None:
    acts = told(
        "Varland accused Ostria of fraud.\nVarland accused Ostria of theft.\nVarland rejected the claims of Norvia."
    )
    assert recipients(acts, "REJECT") == {NOR}


def test_what_a_state_does_to_its_own_people_is_not_turned_abroad(told: Tell) -> None:
    acts = told("Varland accused Ostria of fraud.\nVarland accused Ostria of theft.\nVarland arrested the students.")
    assert recipients(acts, "COERCE") <= {"group:XVA.students"}


def test_nobody_is_inferred_where_the_article_tells_of_no_other_side(told: Tell) -> None:
    assert recipients(told("Varland rejected the plan."), "REJECT") == set()


def test_the_invasion_denounced_is_that_of_the_one_who_invades_in_the_article(told: Tell) -> None:
    acts = told(
        "Varland invaded Ostria in May.\nMany states spoke of Ostria.\nNorvia and its friends denounced the invasion."
    )
    assert recipients(acts, "ACCUSE") == {VAR}


def test_where_troops_are_sent_with_others_is_no_adversary(told: Tell) -> None:
    acts = told(
        "Varland accused Ostria of fraud.\nVarland accused Ostria of theft.\nVarland doubled its troops in Norvia and deployed two warships."
    )
    assert NOR not in {r for a in acts if a.type == "MOBILIZE" and "deploy" in a.rule for r in a.recipients}


def test_who_declines_to_speak_refuses_nobody(told: Tell) -> None:
    acts = told(
        "Varland accused Ostria of fraud.\nOstria accused Varland of theft.\nOn Friday Ostria refused to comment on the plan."
    )
    assert all(not a.rule.endswith("+other side") for a in acts if a.type == "REJECT")


def test_of_two_states_in_a_quarrel_the_mediator_is_not_the_adversary(told: Tell) -> None:
    text = (
        "Varland shelled Ostria. Ostria shelled Varland. Varland and Ostria are poor. Norvia met Varland. Norvia met Ostria.\n"
        "Varland will lift its asset freeze once Norvia confirms it."
    )
    conceded = [a for a in told(text) if a.type == "CONCEDE"]
    assert conceded
    assert all(NOR not in a.recipients for a in conceded)


def test_who_withdraws_his_own_forces_yields_to_the_other_state(told: Tell) -> None:
    text = "Varland shelled Ostria. Varland threatened Ostria.\nVarland withdrew its troops from the valley."
    assert [a.recipients for a in told(text) if a.type == "RETREAT"] == [(OST,)]


def test_what_somebody_is_asked_to_undo_was_done_to_the_one_who_asks(told: Tell) -> None:
    acts = told(
        "Norvia hosted the talks. Mara Kessel urged Ostria to withdraw the ultimatum that Ostria issued last week."
    )
    assert [a.recipients for a in acts if a.type == "THREATEN"] == [("state:XVA",)]
