"""Knows that what is only asked, doubted, denied or laid to somebody is no deed done, and what hangs on an inverted condition."""

from collections.abc import Callable

import pytest

from verbale.acts.act import Act

Told = Callable[..., tuple[Act, ...]]
VAR, OST, NOR, ALLIANCE = "state:XVA", "state:XOS", "state:XNO", "org:alliance"


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister, did Varland threaten Ostria last week?",
        "Q: Has Varland attacked Ostria?",
        "Will Varland expel the Ostrian ambassador? Nobody would say.",
        "Had Varland attacked the convoy, what would you have done?",
        "Is Varland planning to attack Ostria?",
        "Why did Varland expel the Ostrian ambassador?",
        "Varland attacked Ostria?",
    ],
)
def test_a_question_tells_no_act(told: Told, sentence: str) -> None:
    assert told(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Varland attacked an Ostrian border post on Monday, but will it stop?",
        "What will Ostria do after Varland attacked its border post?",
    ],
)
def test_what_a_question_takes_for_known_is_told(told: Told, sentence: str) -> None:
    assert ("ASSAULT", "done") in [(a.type, a.status) for a in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Reports that Varland shelled an Ostrian port could not be confirmed.", "alleged"),
        ("Reports that Varland shelled an Ostrian port proved hard to verify.", "alleged"),
        ("There was no evidence that Varland shelled an Ostrian port.", "alleged"),
        ("Newspapers carried a rumor that Varland attacked Ostria.", "alleged"),
        ("Rumours that Varland shelled an Ostrian port were dismissed by Norvia.", "denied"),
        ("Reports that Varland shelled an Ostrian port were untrue.", "denied"),
        ("It is not true that Varland shelled an Ostrian port.", "denied"),
    ],
)
def test_what_reports_tell_is_as_sure_as_they_are(told: Told, sentence: str, status: str) -> None:
    assert [a.status for a in told(sentence) if a.type == "ASSAULT"] == [status]


def test_who_accuses_others_of_a_deed_does_not_do_it(told: Told) -> None:
    acts = told("The Northern Alliance accused both sides of detaining Ostrian students.")
    assert all(a.status == "alleged" and ALLIANCE not in a.actors for a in acts if a.type == "COERCE")
    assert [a.actors for a in acts if a.type == "ACCUSE"] in ([], [(ALLIANCE,)])


@pytest.mark.parametrize(
    "sentence",
    [
        "Should Ostria fail to pay by 20 May, Varland will close the border.",
        "Unless Ostria pays by 20 May, Varland will close the border.",
        "Varland will close the border should Ostria refuse to pay by 20 May.",
        "Varland said it would close the border should Ostria refuse to pay by 20 May.",
    ],
)
def test_a_condition_without_if_makes_a_threat_with_its_day(told: Told, sentence: str) -> None:
    (act,) = [a for a in told(sentence) if a.type == "THREATEN"]
    assert (act.actors, act.recipients, act.status, act.consequence) == ((VAR,), (OST,), "conditional", "SANCTION")
    assert act.condition is not None
    assert act.deadline is not None
    assert act.deadline.latest.isoformat() == "2031-05-20"


def test_were_before_its_subject_opens_a_condition(told: Told) -> None:
    acts = told("Were Ostria to attack, Varland would close the border.")
    assert [(a.type, a.status, a.recipients) for a in acts] == [("THREATEN", "conditional", (OST,))]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Varland and Ostria agree truce", "AGREE"),
        ("Varland and Ostria agreed a ceasefire.", "AGREE"),
        ("A ceasefire between Varland and Ostria took effect at midnight.", "RETREAT"),
        ("Varland and Ostria declared a ceasefire.", "RETREAT"),
    ],
)
def test_a_truce_is_agreed_and_then_kept_by_two_sides(told: Told, sentence: str, kind: str) -> None:
    assert [(a.type, a.actors, a.recipients) for a in told(sentence)] == [(kind, (VAR,), (OST,))]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Varland handed over two patrol boats to Ostria.", "AID"),
        ("Varland handed over the trawler to Ostria.", "RETREAT"),
        ("Varland handed over two captured boats to Ostria.", "RETREAT"),
        ("Varland handed over three seized ships to Ostria.", "RETREAT"),
    ],
)
def test_what_is_handed_over_is_given_or_given_back(told: Told, sentence: str, kind: str) -> None:
    assert [a.type for a in told(sentence)] == [kind]


def test_who_is_expelled_from_a_party_is_not_deported(told: Told) -> None:
    assert "COERCE" not in [a.type for a in told("Ivo Dorn was expelled from the party's parliamentary group.")]


def test_the_thanked_have_done_what_they_are_thanked_for(told: Told) -> None:
    acts = told("Varland expressed its gratitude to Ostria for sending food.")
    assert [a.actors for a in acts if a.type == "AID"] == [(OST,)]


def test_a_place_after_the_doer_turns_no_verb(told: Told) -> None:
    acts = told("Three Ostrian fishing vessels were seized by Varland off Vara's coast last week.")
    assert [(a.type, a.actors) for a in acts] == [("COERCE", (VAR,))]
