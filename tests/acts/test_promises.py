"""What is promised, kept up and given time for: to whom one speaks, by agreement, and where an agreement tells no more."""

import pytest

from tests.acts.conftest import Tell
from verbale.acts import finding, sureness
from verbale.acts.act import Act


def one(acts: tuple[Act, ...], kind: str) -> Act:
    return next(a for a in acts if a.type == kind)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Mara Kessel told Ivo Dorn that she would come to the talks.", "AGREE", "promised"),
        ("Varland will keep its gunboats ten miles from the coast of Ostria.", "RETREAT", "planned"),
        ("Varland will keep its troops away from the border of Ostria.", "RETREAT", "planned"),
        ("Varland said it would now do what it said it would do to Ostria.", "THREATEN", "promised"),
        ("Varland will make good on its threat against Ostria.", "THREATEN", "promised"),
        ("Varland will apply the same list to Ostria.", "SANCTION", "planned"),
    ],
)
def test_what_one_will_do_is_told(told: Tell, text: str, kind: str, status: str) -> None:
    act = one(told(text), kind)
    assert act.status == status
    assert act.actors[0] in ("state:XVA", "person:mara-kessel")


@pytest.mark.parametrize(
    "text",
    [
        "Mara Kessel told Ivo Dorn that he would be sent away.",
        "Mara Kessel told Ivo Dorn that prices would come down.",
        "Mara Kessel told Ivo Dorn that she would not come.",
    ],
)
def test_what_others_or_nobody_will_do_is_no_promise(told: Tell, text: str) -> None:
    assert not [a for a in told(text) if a.type == "AGREE"]


@pytest.mark.parametrize("words", ["would stay", "will remain in place"])
def test_who_says_that_a_measure_stays_refuses_to_lift_it(told: Tell, words: str) -> None:
    content = f"the sanctions on Ostria {words}"
    act = one(told(f"Mara Kessel said {content}.", ("person:mara-kessel", content, "says")), "REJECT")
    assert (act.actors, act.recipients) == (("person:mara-kessel",), ("state:XOS",))


def test_who_is_sent_is_not_the_one_to_whom_it_is_promised(told: Tell) -> None:
    acts = told("Varland agreed to send rebels to the talks.")
    assert all("group:XOS.rebels" not in a.recipients for a in acts if a.type == "AGREE" and a.actors == ("state:XOS",))
    acts = told("Varland agreed to send students to the valley.")
    assert all("group:XVA.students" not in a.recipients for a in acts if a.type == "AGREE")


def test_what_somebody_is_given_time_for_belongs_to_the_demand(told: Tell) -> None:
    text = "Varland gave Ostria until Friday to withdraw its boats from the strait."
    act = one(told(text), "REQUEST")
    assert act.evidence.of(text) == text[:-1]


def test_from_whom_a_convoy_comes_brings_what_it_brings(told: Tell) -> None:
    act = one(told("A convoy of lorries carrying tents from Varland reached Ostria on Monday."), "AID")
    assert (act.actors, act.recipients) == (("state:XVA",), ("state:XOS",))


def test_an_agreement_is_told_where_what_was_agreed_is_too_unsure(told: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Varland agreed to release the sailors of Ostria on Monday."
    assert [a.type for a in told(text)] == ["RETREAT"]
    real = sureness.is_told
    kinds: list[str] = []

    def unsure(sure: float, signs: dict[str, float], seen: bool) -> bool:
        kind = next(name for name in signs if name.startswith("type "))
        kinds.append(kind)
        return kind != "type RETREAT" and real(sure, signs, seen)

    monkeypatch.setattr(finding, "is_told", unsure)
    assert [a.type for a in told(text)] == ["AGREE"]
    assert "type RETREAT" in kinds
