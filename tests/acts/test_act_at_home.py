"""Knows acts at home: what police and courts do without being named, whom people protest against, nouns that tell deeds."""

from collections.abc import Callable

import pytest

from verbale.acts.act import Act

VAR = "state:XVA"
KESSEL = "person:mara-kessel"
STUDENTS = "group:XVA.students"

_TOLD = [
    ("Students rallied against the government of Varland.", "PROTEST", {STUDENTS}, {VAR}),
    ("Students blocked the highway to the capital of Varland.", "PROTEST", {STUDENTS}, {VAR}),
    ("Students took to the streets to protest against the government of Varland.", "PROTEST", {STUDENTS}, {VAR}),
    ("Mara Kessel was found guilty of fraud by a court in Varland.", "SANCTION", {VAR}, {KESSEL}),
    ("A court in Varland sentenced Mara Kessel to ten years in prison.", "COERCE", {VAR}, {KESSEL}),
    ("Prosecutors in Varland charged Mara Kessel with fraud.", "ACCUSE", {VAR}, {KESSEL}),
    ("Varland cracked down on students.", "COERCE", {VAR}, {STUDENTS}),
    ("Varland subjected students to intimidation.", "COERCE", {VAR}, {STUDENTS}),
    ("Varland’s annexation of Ostria angered Norvia.", "COERCE", {VAR}, {"state:XOS"}),
    ("Mara Kessel received President Ivo Dorn.", "CONSULT", {KESSEL}, {"person:ivo-dorn"}),
    ("Varland refused visas to Ivo Dorn.", "REJECT", {VAR}, {"person:ivo-dorn"}),
]


@pytest.mark.parametrize(("sentence", "kind", "actors", "recipients"), _TOLD, ids=[t[0] for t in _TOLD])
def test_acts_at_home_have_their_parties(
    told: Callable[..., tuple[Act, ...]], sentence: str, kind: str, actors: set[str], recipients: set[str]
) -> None:
    assert (kind, actors, recipients) in [(a.type, set(a.actors), set(a.recipients)) for a in told(sentence)]


@pytest.mark.parametrize("verb", ["arrested", "detained", "jailed"])
def test_an_arrest_without_an_agent_is_by_the_state_that_the_clause_names(
    told: Callable[..., tuple[Act, ...]], verb: str
) -> None:
    assert [a.actors for a in told(f"Ivo Dorn was {verb} in Varland.") if a.type == "COERCE"] == [(VAR,)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Instead of attacking Ostria, Varland waited.",
        "Varland has yet to agree on a plan with Ostria.",
        "A coalition against Varlandic aggression grew.",
        "There was no attack on Ostria by Varland.",
    ],
)
def test_what_is_not_done_is_no_act(told: Callable[..., tuple[Act, ...]], sentence: str) -> None:
    assert told(sentence) == ()


def test_a_deed_within_an_accusation_that_is_rejected_is_not_done(told: Callable[..., tuple[Act, ...]]) -> None:
    acts = told("Varland rejected accusations that it broke the truce by bombing Ostria.")
    assert not [a for a in acts if a.type == "ASSAULT" and a.status == "done"]


def test_two_who_meet_stand_on_two_sides_and_none_on_both(told: Callable[..., tuple[Act, ...]]) -> None:
    (meeting,) = [a for a in told("Varland and Ostria held talks on Monday.") if a.type == "CONSULT"]
    assert not set(meeting.actors) & set(meeting.recipients)
    assert set(meeting.actors) | set(meeting.recipients) == {VAR, "state:XOS"}


def test_one_at_home_may_say_what_another_must_do(told: Callable[..., tuple[Act, ...]]) -> None:
    said = "“Mara Kessel must resign,”"
    acts = told(f"{said} the students said.", ("group:XVA.students", said, "say"))
    assert [(a.type, a.recipients) for a in acts] == [("REQUEST", (KESSEL,))]
