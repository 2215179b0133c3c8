"""Knows whom an act touches that the words before it tell: who is spoken to, answered, fought at home, and whose things are."""

from collections.abc import Callable

import pytest

from verbale.actors.actor import Actor, Cast
from verbale.acts.act import Act
from verbale.acts.names_again import names_of

Tell = Callable[..., tuple[Act, ...]]
VAR, OST, NOR, KESSEL, DORN = "state:XVA", "state:XOS", "state:XNO", "person:mara-kessel", "person:ivo-dorn"
STUDENTS, REBELS = "group:XVA.students", "group:XOS.rebels"


def parties(acts: tuple[Act, ...], kind: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(a.actors, a.recipients) for a in acts if a.type == kind]


def test_who_denies_what_he_is_accused_of_rejects_the_accuser(told: Tell) -> None:
    acts = told("Norvia accused Ivo Dorn of fraud.\nOn Monday Ivo Dorn denied the charge.")
    assert ((DORN,), (NOR,)) in parties(acts, "REJECT")


def test_a_plan_cancelled_answers_nobody(told: Tell) -> None:
    acts = told("Norvia accused Ivo Dorn of fraud.\nIvo Dorn cancelled a meeting in May.")
    assert all("+answered" not in a.rule for a in acts)


@pytest.mark.parametrize(
    ("sentence", "kind", "recipient"),
    [
        ("Varland refused one of Ostria's appeals.", "REJECT", OST),
        ("Norvia condemned the raids of Ostria on the delta, but they were praised by Varland.", "SUPPORT", OST),
        (
            "The president of Varland spoke by phone with his friends the ministers of Ostria and Norvia.",
            "CONSULT",
            NOR,
        ),
    ],
)
def test_whose_the_thing_is_is_touched(told: Tell, sentence: str, kind: str, recipient: str) -> None:
    assert any(recipient in r for _, r in parties(told(sentence), kind))


def test_sanctions_without_an_agent_are_of_whose_they_are(told: Tell) -> None:
    acts = told("The trouble was worsened by Varlandic sanctions imposed on Ostria.")
    assert ((VAR,), (OST,)) in parties(acts, "SANCTION")


def test_an_operation_at_home_is_against_the_rebels_of_the_article(told: Tell) -> None:
    text = (
        "The rebels in Ostria have many guns.\nOn Monday Ostria launched a military operation in the north of Ostria."
    )
    assert any(r == (REBELS,) for _, r in parties(told(text), "ASSAULT"))


def test_who_is_called_on_to_reconsider_a_decision_has_taken_it(told: Tell) -> None:
    text = "Varland called on the students in the capital, to reconsider the decision to declare a strike."
    assert all(VAR not in a for a, _ in parties(told(text), "PROTEST"))


def test_a_single_name_means_the_one_who_bears_it() -> None:
    anna = Actor("person:anna-sorell", "Anna Sorell", "person")
    board, state = Actor("org:kelmboard", "Kelmboard", "organisation"), Actor("state:XVA", "Varland", "state", "XVA")
    two = (Actor("person:jan-tolen", "Jan Tolen", "person"), Actor("person:eva-tolen", "Eva Tolen", "person"))
    cast = Cast({a.id: a for a in (anna, board, state, *two)}, ())
    assert names_of(cast) == {"Sorell": anna, "Kelmboard": board}


def test_who_writes_to_a_government_asking_for_news_asks_the_government(told: Tell) -> None:
    acts = told("Norvia wrote to the Varlandic government seeking information about the detention of Ivo Dorn.")
    assert all(a != (VAR,) for a, _ in parties(acts, "REQUEST"))


def test_whom_one_asked_for_help_one_does_not_threaten(told: Tell) -> None:
    acts = told("Varland asked Norvia for help.\nVarland vowed to fight crime.")
    assert all("+implied" not in a.rule for a in acts if a.type == "THREATEN")


def test_what_was_blamed_long_before_is_not_meant_again(told: Tell) -> None:
    between = "\n".join(["The sea is cold in spring."] * 12)
    acts = told(
        f"Varland blamed Ostria for the fire.\n{between}\nVarland blamed nobody else.\nVarland imposed sanctions."
    )
    assert all("+implied" not in a.rule for a in acts)


def test_who_says_that_what_is_asked_to_go_stays_refuses_who_asked(told: Tell) -> None:
    text = "Mara Kessel urged Ostria to drop the deadline.\nIvo Dorn said the deadline stood."
    acts = told(text, (DORN, "the deadline stood", "say"))
    assert ((DORN,), (KESSEL,)) in parties(acts, "REJECT")
