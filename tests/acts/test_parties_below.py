"""Knows who stands below the object or after a preposition, who fires a shot, and who does what names no doer."""

from collections.abc import Callable

import pytest

from verbale.acts.act import Act
from verbale.views.rules import act_rule

Tell = Callable[..., tuple[Act, ...]]
VAR, OST, NOR, DORN, ALLIANCE = "state:XVA", "state:XOS", "state:XNO", "person:ivo-dorn", "org:alliance"
STUDENTS = "group:XVA.students"


@pytest.mark.parametrize(
    ("sentence", "kind", "actor", "recipient"),
    [
        ("Varland reaffirmed its support for Ostria's candidacy for the council for the coming period.", "SUPPORT", VAR, OST),
        ("Varland agreed to requests submitted by the students.", "AGREE", VAR, STUDENTS),
        ("A student was hit by a bullet fired by Varlandic police, and students were wounded by Ostrian gunfire.", "ASSAULT", OST, STUDENTS),
        ("Mara Kessel seized land that used to belong to the students.", "COERCE", "person:mara-kessel", STUDENTS),
        ("Ostria was suspended from the Northern Alliance in May.", "SANCTION", ALLIANCE, OST),
        ("Varlandic police raided the homes of the students and confiscated their laptops.", "COERCE", VAR, STUDENTS),
        ("Varlandic police arrested the students and later jailed several.", "COERCE", VAR, STUDENTS),
        ("Ivo Dorn was allowed to visit Ostria in May.", "CONCEDE", OST, DORN),
        ("Ivo Dorn made the accusation that Norvia had lied about the bridge.", "ACCUSE", DORN, NOR),
        ("Varland raised the fees despite continuous protests from the students.", "PROTEST", STUDENTS, VAR),
        ("Varland battled for independence from Norvia.", "ASSAULT", VAR, NOR),
    ],
)  # fmt: skip
def test_who_stands_farther_off_is_found(told: Tell, sentence: str, kind: str, actor: str, recipient: str) -> None:
    found = [(a.actors, a.recipients) for a in told(sentence) if a.type == kind]
    assert any(actor in who and recipient in whom for who, whom in found), found


def test_leaders_of_a_body_are_the_body(told: Tell) -> None:
    (act,) = [a for a in told("Ivo Dorn accused Northern Alliance leaders of lying.") if a.type == "ACCUSE"]
    assert act.recipients == (ALLIANCE,)


def test_who_expels_people_from_a_state_does_it_not_to_the_state(told: Tell) -> None:
    acts = [a for a in told("Ivo Dorn expelled all Kelmers from Ostria.") if a.type == "SANCTION"]
    assert all(OST not in a.recipients for a in acts)


def test_of_a_war_without_a_doer_the_article_tells_him(told: Tell) -> None:
    acts = told("Varland is said to have bombed Ostria on Monday.\nPrices have risen since the war in Ostria began.")
    (war,) = [a for a in acts if a.trigger.start > 60]
    assert war.actors == (VAR,)
    assert "the article tells" in act_rule(war.rule)


def test_what_officials_do_at_home_to_nobody_named_they_do_to_their_own_people(told: Tell) -> None:
    text = "Varland is poor. Varland has many lakes. Varland votes in May.\nMara Kessel promised to lower taxes."
    (act,) = [a for a in told(text) if a.type == "AGREE"]
    assert act.recipients == (VAR,)
    assert "the people of the state" in act_rule(act.rule)


def test_what_the_state_itself_does_at_home_names_no_state_twice(told: Tell) -> None:
    text = "Varland is poor. Varland has many lakes. Varland votes in May.\nVarland seized several buildings."
    assert all(VAR not in a.recipients for a in told(text))


def test_officials_of_one_state_among_two_do_nothing_to_their_own_people(told: Tell) -> None:
    text = "Varland and Ostria are poor. Varland and Ostria vote in May.\nMara Kessel promised to lower taxes."
    assert all(a.recipients == () for a in told(text) if a.type == "AGREE")
