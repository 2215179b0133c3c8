"""What is fired over a country or into the sea is shown and not aimed, and who condemns it condemns who fired it."""

import pytest

from tests.acts.conftest import Tell


@pytest.mark.parametrize(
    "text",
    [
        "Varland fired a projectile over Ostria at 6am local time.",
        "Varland launched a missile over Ostria and into the ocean on Tuesday.",
    ],
)
def test_what_flies_over_a_country_is_a_show_of_arms(told: Tell, text: str) -> None:
    assert [a.type for a in told(text)] == ["MOBILIZE"]


def test_what_is_fired_at_a_base_is_an_attack(told: Tell) -> None:
    assert [a.type for a in told("Varland fired a missile at a base in Ostria on Tuesday.")] == ["ASSAULT"]


def test_who_condemns_the_launch_condemns_who_launched(told: Tell) -> None:
    acts = told("Varland fired a missile over Ostria on Tuesday.\nNorvia condemned the launch on Wednesday.")
    assert [(a.actors, a.recipients) for a in acts if a.type == "ACCUSE"] == [(("state:XNO",), ("state:XVA",))]


def test_the_host_of_talks_between_the_two_sides_hosts_both(told: Tell) -> None:
    text = (
        "Varland accused Ostria of raids. Ostria condemned Varland on Monday.\n"
        "Norvia, which hosted talks between the two sides this month, urged Varland and Ostria to stop."
    )
    (talks,) = [a for a in told(text) if a.type == "CONSULT"]
    assert talks.actors == ("state:XNO",)
    assert set(talks.recipients) == {"state:XVA", "state:XOS"}


def test_the_same_list_is_laid_on_the_same_ones(told: Tell) -> None:
    text = "Varland froze the assets of Ostria on Monday.\nNorvia will apply the same list from next week."
    assert [(a.actors, a.recipients) for a in told(text) if a.status == "planned"] == [(("state:XNO",), ("state:XOS",))]
