"""Knows whom the words name in harder places: joint names, 'them', asides, sources, content clauses."""

from collections.abc import Callable

import pytest

from verbale.actors.actor import Actor, Cast, Mention
from verbale.acts.act import Act
from verbale.acts.parties import Parties
from verbale.text.parser import parse
from verbale.text.spans import Span

VAR, OST, KESSEL, DORN, ALLIANCE = "state:XVA", "state:XOS", "person:mara-kessel", "person:ivo-dorn", "org:alliance"
REBELS, STUDENTS = "group:XOS.rebels", "group:XVA.students"

_NAMED = [
    ("Varland is investigating suspicions that Ivo Dorn took money from a bank.", "ACCUSE", VAR, DORN),
    ("Mara Kessel met Ivo Dorn, a bishop, who was detained in Ostria on Monday.", "COERCE", OST, DORN),
    ("Varland shelled the village of the students, and rebels fired rockets at them.", "ASSAULT", REBELS, STUDENTS),
    ("The recent visit of Mara Kessel to Ostria angered Norvia.", "CONSULT", KESSEL, OST),
    ("Ivo Dorn contacted the Varlandic government requesting that it send troops.", "REQUEST", DORN, None),
    ("Varland’s war with Ostria in the delta went on.", "ASSAULT", VAR, OST),
]


@pytest.mark.parametrize(("sentence", "kind", "actor", "recipient"), _NAMED, ids=[r[0] for r in _NAMED])
def test_parties_are_those_whom_the_words_name(
    told: Callable[..., tuple[Act, ...]], sentence: str, kind: str, actor: str | None, recipient: str | None
) -> None:
    found = [a for a in told(sentence) if a.type == kind]
    assert any(
        (actor is None or a.actors[:1] == (actor,)) and (recipient is None or a.recipients[:1] == (recipient,))
        for a in found
    ), found


def test_who_is_the_source_is_no_party(told: Callable[..., tuple[Act, ...]]) -> None:
    acts = told("According to the Northern Alliance, Varland arrested ten Ostrians on Monday.")
    assert acts
    assert all(ALLIANCE not in (*a.actors, *a.recipients) for a in acts)


def test_people_named_stand_before_the_state_that_is_guessed(told: Callable[..., tuple[Act, ...]]) -> None:
    text = "Varland bombed Ostria. Varland bombed Ostria again. Varlandic troops fired on the students."
    last = [a for a in told(text) if a.type == "ASSAULT"][-1]
    assert last.recipients[0] == STUDENTS


def test_one_name_may_stand_for_two_states() -> None:
    text = "The two countries agreed to cooperate."
    states = [Actor("state:XVA", "Varland", "state", "XVA"), Actor("state:XOS", "Ostria", "state", "XOS")]
    span = Span(4, 17)
    cast = Cast({a.id: a for a in states}, tuple(Mention(span, "nominal", a.id) for a in states))
    parsed = parse(text, [Span(0, len(text))])
    noun = next(t for t in parsed.tokens if t.text == "countries")
    assert {a.id for a in Parties(parsed, cast, ()).all_strict([noun])} == {OST, VAR}


def test_a_government_that_only_the_article_gives_is_not_the_one_that_it_speaks_to(
    told: Callable[..., tuple[Act, ...]],
) -> None:
    acts = told("Ostria lies in the east. Ostria is large. The government had given Ostria 48 hours to withdraw.")
    assert all(OST not in a.actors for a in acts)
