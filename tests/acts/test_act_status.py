"""Knows minimal pairs: the same act done, planned, promised, threatened, asked for, denied, or not at all."""

from collections.abc import Callable

import pytest

from verbale.acts.act import Act

_NARRATED = [
    ("Varland has imposed sanctions on Ostria.", "SANCTION", "done"),
    ("Varland imposed sanctions on Ostria on Monday.", "SANCTION", "done"),
    ("Sanctions were imposed on Ostria by Varland.", "SANCTION", "done"),
    ("Varland is imposing sanctions on Ostria.", "SANCTION", "ongoing"),
    ("Varland is working on tightening sanctions against Ostria.", "SANCTION", "ongoing"),
    ("Varland will impose sanctions on Ostria.", "SANCTION", "planned"),
    ("Varland plans to impose sanctions on Ostria.", "SANCTION", "planned"),
    ("Varland intends to impose sanctions on Ostria.", "SANCTION", "planned"),
    ("Varland decided to impose sanctions on Ostria.", "SANCTION", "planned"),
    ("Varland is expected to impose sanctions on Ostria.", "SANCTION", "planned"),
    ("Varland promised to impose sanctions on Ostria.", "SANCTION", "promised"),
    ("Varland vowed to impose sanctions on Ostria.", "SANCTION", "promised"),
    ("Varland agreed to impose sanctions on Ostria.", "SANCTION", "planned"),
    ("Varland is ready to impose sanctions on Ostria.", "SANCTION", "promised"),
    ("Varland threatened to impose sanctions on Ostria.", "THREATEN", "done"),
    ("Varland could impose sanctions on Ostria.", "SANCTION", "hypothetical"),
    ("Varland may impose sanctions on Ostria.", "SANCTION", "hypothetical"),
    ("Varland is considering imposing sanctions on Ostria.", "SANCTION", "hypothetical"),
    ("Varland would impose sanctions on Ostria if the raids went on.", "THREATEN", "conditional"),
    ("Varland will impose sanctions on Ostria unless the raids end.", "THREATEN", "conditional"),
    ("If the raids go on, Varland will impose sanctions on Ostria.", "THREATEN", "conditional"),
    ("Varland has reportedly imposed sanctions on Ostria.", "SANCTION", "alleged"),
    ("Varland allegedly imposed sanctions on Ostria.", "SANCTION", "alleged"),
    ("Varland denied imposing sanctions on Ostria.", "SANCTION", "denied"),
    ("Varland began to impose sanctions on Ostria.", "SANCTION", "done"),
    ("Norvia called on Varland to impose sanctions on Ostria.", "SANCTION", "requested"),
    ("Norvia urged Varland to impose sanctions on Ostria.", "SANCTION", "requested"),
    ("Norvia asked Varland to impose sanctions on Ostria.", "SANCTION", "requested"),
    ("Ostria accused Varland of bombing Norvia.", "ASSAULT", "alleged"),
    ("Varland denied bombing Ostria.", "ASSAULT", "denied"),
    ("Varland bombed Ostria.", "ASSAULT", "done"),
    ("Varland threatened to bomb Ostria.", "THREATEN", "done"),
    ("Varland is bombing Ostria.", "ASSAULT", "ongoing"),
    ("Varland has been massing troops on the border of Ostria.", "MOBILIZE", "ongoing"),
    ("Varland moved troops to the border of Ostria.", "MOBILIZE", "done"),
    ("Varland will deploy troops to the border of Ostria.", "MOBILIZE", "planned"),
    ("The president of Varland will meet Ivo Dorn on Friday.", "CONSULT", "planned"),
    ("Mara Kessel met Ivo Dorn on Monday.", "CONSULT", "done"),
    ("Mara Kessel is to meet Ivo Dorn on Friday.", "CONSULT", "planned"),
    ("Varland gave humanitarian aid to Ostria.", "AID", "done"),
    ("Varland promised to give humanitarian aid to Ostria.", "AID", "promised"),
    ("Varland agreed to withdraw its troops from Ostria.", "RETREAT", "promised"),
    ("Varland withdrew its troops from Ostria.", "RETREAT", "done"),
    ("Varland began withdrawing its troops from Ostria.", "RETREAT", "done"),
    ("Varland threatened Ostria with war.", "THREATEN", "done"),
    ("Varland urged Ostria to withdraw.", "REQUEST", "done"),
    ("Varland refused to meet Ivo Dorn.", "REJECT", "done"),
    ("Varland will not lift the embargo on Ostria.", "REJECT", "done"),
]

_NOTHING = [
    ("Varland did not impose sanctions on Ostria.", "SANCTION"),
    ("Varland refused to impose sanctions on Ostria.", "SANCTION"),
    ("Varland failed to impose sanctions on Ostria.", "SANCTION"),
    ("Varland never bombed Ostria.", "ASSAULT"),
    ("If Varland bombed Ostria, the alliance would fall.", "ASSAULT"),
    ("Varland urged Ostria not to bomb Norvia.", "ASSAULT"),
    ("Varland declined to comment on the raid.", "REJECT"),
    ("Grain Co bought the mills on Monday.", "COOPERATE"),
    ("The novel attacks the vanity of the old court.", "ASSAULT"),
    ("The striker fired a shot at the goal in the league match.", "ASSAULT"),
    ("Heavy storms hit the coast, forecasters said.", "ASSAULT"),
    ("Mara Kessel met her sister in the garden.", "CONSULT"),
]


@pytest.mark.parametrize(("sentence", "kind", "status"), _NARRATED, ids=[s for s, _, _ in _NARRATED])
def test_the_status_follows_tense_helpers_and_governing_words(
    told: Callable[..., tuple[Act, ...]], sentence: str, kind: str, status: str
) -> None:
    assert (kind, status) in {(a.type, a.status) for a in told(sentence)}


@pytest.mark.parametrize(("sentence", "kind"), _NOTHING, ids=[s for s, _ in _NOTHING])
def test_what_is_negated_refused_supposed_or_no_politics_is_no_act(
    told: Callable[..., tuple[Act, ...]], sentence: str, kind: str
) -> None:
    assert kind not in {a.type for a in told(sentence)}


def test_a_speakers_we_will_is_a_promise_and_a_narrators_will_a_plan(told: Callable[..., tuple[Act, ...]]) -> None:
    words = "“We will send weapons to Norvia,” Kessel said."
    spoken = told(words, ("person:mara-kessel", "“We will send weapons to Norvia,”", "say"))
    assert [(a.type, a.status, a.actors, a.recipients) for a in spoken] == [
        ("AID", "promised", ("person:mara-kessel",), ("state:XNO",))
    ]
    narrated = told("Varland will send weapons to Norvia.")
    assert [(a.type, a.status) for a in narrated] == [("AID", "planned")]


def test_violence_of_another_in_a_statement_is_alleged_and_in_the_narrators_words_done(
    told: Callable[..., tuple[Act, ...]],
) -> None:
    said = told("Kessel said Ostria bombed Norvia.", ("person:mara-kessel", "Ostria bombed Norvia", "say"))
    assert ("ASSAULT", "alleged") in {(a.type, a.status) for a in said}
    assert ("ASSAULT", "done") in {(a.type, a.status) for a in told("Ostria bombed Norvia.")}


def test_a_threat_that_is_not_repeated_was_made_before_on_no_day_that_is_told(
    told: Callable[..., tuple[Act, ...]],
) -> None:
    (again,) = told("Varland has repeated its threat to cut off the electricity that it sells to Ostria.")
    assert (again.type, again.status, again.consequence) == ("THREATEN", "done", "COERCE")
    (before,) = told("Varland did not repeat its threat to cut off the electricity that it sells to Ostria.")
    assert (before.type, before.status, before.date) == ("THREATEN", "done", None)
    assert again.date is not None


def test_a_threat_that_was_not_made_is_none(told: Callable[..., tuple[Act, ...]]) -> None:
    assert not told("Varland did not issue a threat to cut off the electricity that it sells to Ostria.")


def test_what_somebody_seeks_to_know_of_a_deed_is_no_plan(told: Callable[..., tuple[Act, ...]]) -> None:
    acts = told("Norvia sought information about the detention of Ivo Dorn by Varland.")
    assert {(a.type, a.status) for a in acts if a.type == "COERCE"} <= {("COERCE", "done")}
    assert not any(a.status == "planned" for a in acts)
