"""Knows whose a government, a body's officials, a request and a law are where no name stands beside them."""

from collections.abc import Callable

import pytest

from verbale.acts.act import Act

Tell = Callable[..., tuple[Act, ...]]
VAR, OST, KESSEL, DORN, ALLIANCE = "state:XVA", "state:XOS", "person:mara-kessel", "person:ivo-dorn", "org:alliance"
STUDENTS, REBELS = "group:XVA.students", "group:XOS.rebels"


def recipients(acts: tuple[Act, ...], kind: str) -> list[tuple[str, ...]]:
    return [a.recipients for a in acts if a.type == kind]


def test_a_minister_may_accuse_his_own_government(told: Tell) -> None:
    acts = told(
        "Ostria shelled Varland. Ostria threatened Varland.\nMara Kessel accused the Varlandic leadership of weakness."
    )
    assert recipients(acts, "ACCUSE") == [(VAR,)]


def test_the_government_urged_is_that_of_the_state_where_the_article_plays(told: Tell) -> None:
    text = "Varland is poor. Varland has many lakes. Varland votes in May.\nThe students urged the government to build roads."
    acts = told(text)
    (asked,) = [a for a in acts if a.type == "REQUEST"]
    assert asked.recipients == (VAR,)
    assert "other side" not in asked.rule


def test_governments_elsewhere_are_not_the_articles_own(told: Tell) -> None:
    text = "Varland is poor. Varland has many lakes. Varland votes in May.\nThe plan was backed by governments in the south."
    assert all(VAR not in a.actors for a in told(text))


def test_local_governments_are(told: Tell) -> None:
    text = "Varland is poor. Varland has many lakes. Varland votes in May.\nLocal governments banned the Northern Alliance."
    assert any(a.actors == (VAR,) and a.type == "COERCE" for a in told(text))


@pytest.mark.parametrize(
    ("sentence", "kind", "recipient"),
    [
        ("Varland agreed to requests made by Ostria.", "AGREE", OST),
        ("Police in Varland arrested students and confiscated their phones.", "COERCE", STUDENTS),
    ],
)
def test_whose_it_is_stands_in_the_clause(told: Tell, sentence: str, kind: str, recipient: str) -> None:
    assert any(recipient in r for r in recipients(told(sentence), kind))


def test_who_came_under_fire_is_struck(told: Tell) -> None:
    (act,) = told("On Monday Ivo Dorn came under fire from Varlandic troops.")
    assert (act.type, act.actors, act.recipients) == ("ASSAULT", (VAR,), (DORN,))
