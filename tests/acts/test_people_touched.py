"""Knows which people an act touches that names nobody at its places: the one group in its words, and both sides of two."""

from collections.abc import Callable

from verbale.acts.act import Act
from verbale.views.rules import act_rule

Tell = Callable[..., tuple[Act, ...]]
VAR, OST, KESSEL = "state:XVA", "state:XOS", "person:mara-kessel"
STUDENTS = "group:XVA.students"


def test_two_sides_that_praise_their_ties_praise_each_other(told: Tell) -> None:
    text = (
        "Varland met Ostria. Varland and Ostria are neighbours.\nVarland praised the bond that joins the two countries."
    )
    acts = [a for a in told(text) if a.type == "SUPPORT"]
    assert any(OST in a.recipients for a in acts)


def test_what_is_linked_to_somebody_is_his(told: Tell) -> None:
    acts = told("Varland froze 90 bank accounts linked to Ivo Dorn.")
    assert any("person:ivo-dorn" in a.recipients for a in acts if a.type == "SANCTION")


def test_an_inferred_group_says_so_in_words() -> None:
    assert "the one group of people" in act_rule("agree-to/done+people")
    assert "other side" not in act_rule("agree-to/done+own people")


def test_of_teams_of_people_the_people_are_touched(told: Tell) -> None:
    acts = told("Rebels in Ostria detained three teams of students on Friday.")
    assert [a.recipients for a in acts if a.type == "COERCE"] == [("group:XVA.students",)]
