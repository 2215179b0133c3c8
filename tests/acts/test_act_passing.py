"""Knows the acts that news tells in passing: blame and asking within speech, crowds, light verbs, deeds as background."""

import pytest

from tests.acts.conftest import Tell

_SPOKEN = (
    ("“This is Varland’s discriminatory policy against our people,”", "person:ivo-dorn", "ACCUSE", "state:XVA"),
    ("“Varland raided the camp out of revenge,”", "person:ivo-dorn", "ACCUSE", "state:XVA"),
    ("“Varland has no right to judge us,”", "person:ivo-dorn", "ACCUSE", "state:XVA"),
    ("“Varland is cynically using the border,”", "person:ivo-dorn", "ACCUSE", "state:XVA"),
    ("“Varland is doing everything to sabotage the talks,”", "person:ivo-dorn", "ACCUSE", "state:XVA"),
    ("“It is time for Varland to open the border,”", "person:ivo-dorn", "REQUEST", "state:XVA"),
    ("“Varland would do well to open the border,”", "person:ivo-dorn", "REQUEST", "state:XVA"),
    ("“We expect Varland to open the border,”", "person:ivo-dorn", "REQUEST", "state:XVA"),
)


@pytest.mark.parametrize(("content", "speaker", "kind", "toward"), _SPOKEN)
def test_a_speaker_blames_and_asks_in_passing(told: Tell, content: str, speaker: str, kind: str, toward: str) -> None:
    acts = told(f"{content} Ivo Dorn said.", (speaker, content, "say"))
    assert any(a.type == kind and a.actors == (speaker,) and a.recipients == (toward,) for a in acts), acts


@pytest.mark.parametrize(
    "content",
    [
        "“We must fight corruption in Varland,”",
        "“Varland has no plan to leave,”".replace("plan", "train"),
        "“It was not out of revenge,”",
        "“If Varland has no right to judge us, nobody has,”",
        "“We would expect rain in Varland,”",
    ],
)
def test_words_of_blame_that_fall_on_nobody_blame_nobody(told: Tell, content: str) -> None:
    assert not told(f"{content} Ivo Dorn said.", ("person:ivo-dorn", content, "say"))


_TOLD = (
    ("Thousands protested on Monday against the government of Varland.", "PROTEST", "done"),
    ("Students blocked the highway to the capital of Varland to demand aid from the government.", "PROTEST", "done"),
    ("Varland was shaken by the government’s fall after an uprising against its rule last month.", "PROTEST", "done"),
    ("Varland asked Ostria for help.", "REQUEST", "done"),
    ("Varland said it would accept the plan of Ostria.", "AGREE", "promised"),
    ("Varland offered amnesty to the rebels.", "CONCEDE", "done"),
    ("Varland and Ostria agreed to cooperate on a railway.", "COOPERATE", "planned"),
    ("Fighting broke out between Varland and Ostria.", "ASSAULT", "done"),
    ("Varland has continued to bomb Ostria.", "ASSAULT", "ongoing"),
    ("Varland launched a rocket over the sea.", "MOBILIZE", "done"),
    ("Varland fired rockets at Ostria.", "ASSAULT", "done"),
    ("Varland invaded Ostria.", "ASSAULT", "done"),
    ("The Northern Alliance suspended Varland on Monday.", "SANCTION", "done"),
    ("The navy of Varland will host naval drills with Ostria.", "COOPERATE", "planned"),
    ("The government of Varland is paying three million crowns to the harbour towns.", "AID", "ongoing"),
)


@pytest.mark.parametrize(("text", "kind", "status"), _TOLD)
def test_acts_told_in_passing_have_their_type_and_status(told: Tell, text: str, kind: str, status: str) -> None:
    said = [("state:XVA", "it would accept the plan of Ostria", "say")] if "said it" in text else []
    assert (kind, status) in {(a.type, a.status) for a in told(text, *said)}


def test_a_deed_after_nor_did_not_happen(told: Tell) -> None:
    assert not [a for a in told("Varland never warned the rebels, nor were they attacked.") if a.type == "ASSAULT"]


def test_a_war_that_is_only_named_is_no_attack(told: Tell) -> None:
    assert not told("She wrote two plays about the war in Ostria.")


_HUNG = (
    ("Varland will release the prisoners provided that Ostria lifts the blockade.", "Ostria lifts the blockade"),
    ("Varland will release the prisoners on condition that Ostria lifts the blockade.", "Ostria lifts the blockade"),
    (
        "Varland agreed to release the prisoners only on condition that Ostria lifts the blockade.",
        "Ostria lifts the blockade",
    ),
    ("Varland would free the prisoners as long as Ostria keeps the truce.", "Ostria keeps the truce"),
    ("Varland will free the prisoners only when Ostria opens the border.", "Ostria opens the border"),
)


@pytest.mark.parametrize(("text", "words"), _HUNG)
def test_an_act_hangs_on_what_is_told_as_its_condition(told: Tell, text: str, words: str) -> None:
    freed = [a for a in told(text) if a.type == "RETREAT"]
    assert [a.status for a in freed] == ["conditional"]
    assert freed[0].condition is not None
    assert words in freed[0].condition.of(text)


def test_what_is_given_in_exchange_is_promised_and_its_price_is_kept(told: Tell) -> None:
    text = "Varland offered to free the prisoners in exchange for grain from Ostria."
    freed = next(a for a in told(text) if a.type == "RETREAT")
    assert freed.status == "promised"
    assert freed.condition is not None
    assert freed.condition.of(text).startswith("grain")
    assert all(a.condition is None for a in told("Varland freed two prisoners in exchange for grain from Ostria."))


_MORE = (
    ("The talks between Varland and Ostria collapsed on Monday.", "REJECT"),
    ("The talks between Varland and Ostria ended without a deal.", "REJECT"),
    ("The truce between Varland and Ostria took effect on Monday.", "RETREAT"),
    ("Ivo Dorn has been accused of stealing the grain.", "ACCUSE"),
    ("Ivo Dorn came under fire over the tax.", "ACCUSE"),
    ("Varland handed over the fugitive to Ostria.", "COOPERATE"),
    ("The army of Varland attacked the websites of Ostria.", "COERCE"),
    ("The president of Varland pardoned Ivo Dorn.", "CONCEDE"),
)


@pytest.mark.parametrize(("text", "kind"), _MORE)
def test_the_types_of_talks_that_fail_and_of_blame_by_nobody_named(told: Tell, text: str, kind: str) -> None:
    assert kind in {a.type for a in told(text)}


def test_a_rally_for_somebody_is_no_protest(told: Tell) -> None:
    assert not [a for a in told("Students rallied in support of Mara Kessel.") if a.type == "PROTEST"]


_BESIDE = (
    ("The police of Varland responded with force to the students.", "ASSAULT"),
    ("Varland entered into a contract with Ostria.", "AGREE"),
    ("Varland extended its support to Ivo Dorn.", "SUPPORT"),
    ("Varland gave military support to Ostria.", "AID"),
)


@pytest.mark.parametrize(("text", "kind"), _BESIDE)
def test_what_stands_beside_the_verb_settles_the_type(told: Tell, text: str, kind: str) -> None:
    assert [a.type for a in told(text)] == [kind]


def test_a_guest_who_is_welcomed_is_met(told: Tell) -> None:
    assert [a.type for a in told("The president of Ostria was welcomed by Mara Kessel at the palace.")] == ["CONSULT"]


def test_what_is_done_to_somebody_after_which_he_acts_is_told(told: Tell) -> None:
    acts = told("Ivo Dorn left the capital after being arrested by Varland.")
    assert [(a.type, a.recipients) for a in acts if a.type == "COERCE"] == [("COERCE", ("person:ivo-dorn",))]


def test_an_aim_told_with_in_order_to_is_no_act(told: Tell) -> None:
    acts = told("Varland jailed the rebels in order to be paid by Ostria for sending them back.")
    assert "requested" not in {a.status for a in acts}


_NONE = (
    "Varland vowed to fight corruption.",
    "Varland warned that the mine was a risk for the river.",
    "Mara Kessel showed no remorse for the raid.",
    "The release of the report by Varland came on Monday.",
    "Varland asked where Ostria stands with respect to grain.",
    "Ivo Dorn will negotiate the release of the rebels.",
)


@pytest.mark.parametrize("text", _NONE)
def test_what_only_sounds_like_an_act_is_none(told: Tell, text: str) -> None:
    kinds = {"THREATEN", "CONCEDE", "RETREAT", "SUPPORT"}
    assert not [a for a in told(text) if a.type in kinds]


_WHEN = (
    ("The parliament of Varland voted to ratify the treaty with Ostria.", "done"),
    ("Varland decided to close the border with Ostria and to expel its envoys.", "planned"),
)


@pytest.mark.parametrize(("text", "status"), _WHEN)
def test_a_vote_is_a_deed_and_a_decision_a_plan(told: Tell, text: str, status: str) -> None:
    assert {a.status for a in told(text)} == {status}
