"""Knows what speakers do by the content of what they say."""

from collections.abc import Callable

import pytest

from verbale.acts.act import Act

KESSEL, OST, NOR = "person:mara-kessel", "state:XOS", "state:XNO"

_SAID = [
    ("“Ostria’s raids are unacceptable,” Kessel said.", "ACCUSE", OST),
    ("“The raids of Ostria were barbaric,” Kessel said.", "ACCUSE", OST),
    ("“Ostria has violated the treaty,” Kessel said.", "ACCUSE", OST),
    ("“Ostria is committing war crimes in the north,” Kessel said.", "ACCUSE", OST),
    ("“Ostria is yet to show that it is serious,” Kessel said.", "ACCUSE", OST),
    ("“Ostria must leave the island,” Kessel said.", "REQUEST", OST),
    ("“Ostria needs to leave the island,” Kessel said.", "REQUEST", OST),
    ("“Ostria should release the sailors,” Kessel said.", "REQUEST", OST),
    ("“Our support for Norvia is unwavering,” Kessel said.", "SUPPORT", NOR),
    ("“Ostria will pay a heavy price,” Kessel said.", "THREATEN", OST),
    ("“I welcome the decision of Norvia,” Kessel said.", "SUPPORT", NOR),
]


@pytest.mark.parametrize(("words", "kind", "toward"), _SAID, ids=[s[0] for s in _SAID])
def test_what_is_said_is_an_act_of_its_speaker(
    told: Callable[..., tuple[Act, ...]], words: str, kind: str, toward: str
) -> None:
    content = words[: words.index("”") + 1]
    acts = told(words, (KESSEL, content, "say"))
    assert (kind, "done", (KESSEL,), (toward,)) in [(a.type, a.status, a.actors, a.recipients) for a in acts]


def test_an_attack_that_would_be_met_with_sanctions_is_a_conditional_threat(
    told: Callable[..., tuple[Act, ...]],
) -> None:
    words = "“Any Ostrian attack would be met with sanctions,” Kessel said."
    act = next(
        a
        for a in told(words, (KESSEL, "“Any Ostrian attack would be met with sanctions,”", "say"))
        if a.type == "THREATEN"
    )
    assert (act.status, act.consequence, act.recipients) == ("conditional", "SANCTION", (OST,))
    assert act.condition is not None
    assert act.condition.of(words) == "Any Ostrian attack"


def test_a_speaker_does_not_accuse_his_own_side(told: Callable[..., tuple[Act, ...]]) -> None:
    words = "“Our delays are unacceptable,” Kessel said."
    assert told(words, (KESSEL, "“Our delays are unacceptable,”", "say")) == ()


def test_a_question_whether_somebody_should_do_something_asks_for_nothing(told: Callable[..., tuple[Act, ...]]) -> None:
    words = "Kessel asked whether Ostria should join the union."
    acts = told(words, (KESSEL, "whether Ostria should join the union", "ask"))
    assert "REQUEST" not in {a.type for a in acts}


def test_the_threat_of_a_verb_names_what_it_threatens(told: Callable[..., tuple[Act, ...]]) -> None:
    acts = told("Varland threatened to impose sanctions on Ostria.")
    assert ("THREATEN", "SANCTION") in {(a.type, a.consequence) for a in acts}
