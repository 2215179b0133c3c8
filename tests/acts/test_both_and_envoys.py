"""Knows who 'both' and 'each other' are, between whom envoys move, whose papers ask, and what an article crowded with acts tells."""

from collections.abc import Callable

from verbale.actors.actor import Actor
from verbale.acts.act import Act
from verbale.acts.standing import may_act

Tell = Callable[..., tuple[Act, ...]]
VAR, OST, STUDENTS = "state:XVA", "state:XOS", "group:XVA.students"
PAPER = Actor("org:the-lantern", "The Lantern", "organisation", "XVA", "JRN")
MINISTER = Actor("person:kessel", "Mara Kessel", "person", "XVA", "GOV", "Foreign Minister")


def test_both_are_the_two_parties_told_before(told: Tell) -> None:
    acts = told("Varland criticised Ostria on Monday.\nBoth signed a truce on Tuesday.")
    assert {p for a in acts if a.type == "AGREE" for p in a.actors + a.recipients} == {VAR, OST}


def test_who_recalls_an_envoy_does_it_to_his_hosts(told: Tell) -> None:
    (act,) = (a for a in told("Varland recalled its ambassador to Ostria on Monday.") if a.type == "SANCTION")
    assert (act.actors, act.recipients) == ((VAR,), (OST,))


def test_prisoners_are_exchanged_by_two_who_do_it_to_each_other(told: Tell) -> None:
    (act,) = (a for a in told("Varland and Ostria exchanged forty prisoners on Monday.") if a.type == "RETREAT")
    assert set(act.recipients) == {VAR, OST}


def test_a_paper_asks_for_whoever_drafted_it(told: Tell) -> None:
    acts = told("A letter drafted by Ostria and urging Varland to withdraw its troops was read out on Monday.")
    assert any(a.type == "REQUEST" and a.actors == (OST,) for a in acts)


def test_a_day_owns_no_strike(told: Tell) -> None:
    acts = told("Varland blamed the students for last month's stoppage.")
    assert all("month" not in " ".join(a.actors) for a in acts)


def test_papers_act_where_all_is_politics() -> None:
    assert not may_act("ACCUSE", (PAPER,), (), True)
    assert may_act("ACCUSE", (PAPER,), (), True, steeped=True)


def test_who_is_asked_has_a_part_where_all_is_politics_though_nobody_is_told_to_ask() -> None:
    assert not may_act("REQUEST", (), (MINISTER,), True)
    assert may_act("REQUEST", (), (MINISTER,), True, steeped=True)
    assert not may_act("REQUEST", (), (PAPER,), True, steeped=True)


def test_two_things_asked_by_two_verbs_side_by_side_are_two_acts(told: Tell) -> None:
    acts = told("Norvia demanded a report from Varland and called on Ostria to withdraw its troops.")
    assert {a.recipients for a in acts if a.type == "REQUEST"} == {(VAR,), (OST,)}


def test_who_is_arrested_is_told_beside_how_often(told: Tell) -> None:
    acts = told("Mara Kessel was arrested countless times in Ostria.")
    assert any("person:mara-kessel" in a.recipients for a in acts if a.type == "COERCE")


def test_a_march_against_a_closure_is_not_against_who_is_closed(told: Tell) -> None:
    acts = told("The students marched in Varland against the closure of Grain Co by Varland.")
    assert all("org:grain-co" not in a.recipients for a in acts if a.type == "PROTEST")


def test_who_told_of_help_from_abroad_has_it(told: Tell) -> None:
    text = "The president of Ostria said that Varland would finance new schools."
    acts = told(text, ("person:ivo-dorn", "that Varland would finance new schools", ""))
    assert any("person:ivo-dorn" in a.recipients for a in acts if a.type == "AID")
