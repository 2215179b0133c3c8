"""Knows what one given party does to another: the type of a sentence, a source and a target."""

import pytest

from verbale.acts import classify_pair

_PAIRS = [
    ("Varland condemned the raid by Ostria.", "Varland", "Ostria", "ACCUSE"),
    ("A court in Varland convicted the former mayor of fraud.", "A court in Varland", "the former mayor", "ACCUSE"),
    ("Varland agreed to lift the ban on Ostrian grain.", "Varland", "Ostrian grain", "AGREE"),
    ("Varland will meet the envoys of Ostria on Friday.", "Varland", "the envoys of Ostria", "AGREE"),
    ("Varland is willing to withdraw its troops from Ostria.", "Varland", "Ostria", "AGREE"),
    ("Varland refused to meet the envoy of Ostria.", "Varland", "the envoy of Ostria", "REJECT"),
    ("Varland will not lift the embargo on Ostria.", "Varland", "Ostria", "REJECT"),
    ("Varland threatened to shell the ports of Ostria.", "Varland", "the ports of Ostria", "THREATEN"),
    ("Varland will boycott the summit in Ostria.", "Varland", "Ostria", "THREATEN"),
    ("Varland freed ten prisoners of Ostria.", "Varland", "prisoners of Ostria", "YIELD"),
    ("Varland eased the curfew in the south.", "Varland", "the south", "YIELD"),
    ("Varland sent food and medicine to Ostria.", "Varland", "Ostria", "AID"),
    ("Ten villages in Ostria were shelled by the army of Varland.", "the army of Varland", "Ostria", "ASSAULT"),
    ("Police in Varland arrested the editor.", "Police in Varland", "the editor", "COERCE"),
    ("Varland suspended aid to Ostria.", "Varland", "Ostria", "SANCTION"),
    ("Students marched against the government of Varland.", "Students", "the government of Varland", "PROTEST"),
    ("Varland urged Ostria to open the bridge.", "Varland", "Ostria", "REQUEST"),
    ("The envoy of Varland said Ostria must open the bridge.", "The envoy of Varland", "Ostria", "REQUEST"),
    ("The president of Varland held talks with the king of Ostria.", "The president of Varland", "the king of Ostria", "CONSULT"),
    ("Varland praised the decision of Ostria.", "Varland", "Ostria", "SUPPORT"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "source", "target", "kind"), _PAIRS, ids=[p[0] for p in _PAIRS])
def test_the_type_follows_what_the_source_does(sentence: str, source: str, target: str, kind: str) -> None:
    assert classify_pair(sentence, source, target).rootcode == kind


def test_the_pattern_that_touches_source_and_target_wins_over_another_in_the_sentence() -> None:
    sentence = "Varland, which Norvia had condemned on Monday, sent food to Ostria."
    assert classify_pair(sentence, "Varland", "Ostria").rootcode == "AID"


def test_a_sentence_without_any_pattern_has_no_type_and_no_confidence() -> None:
    found = classify_pair("The river Ost is long.", "The river Ost", "long")
    assert (found.rootcode, found.confidence) == (None, 0.0)


def test_an_absent_source_is_no_error() -> None:
    assert classify_pair("Varland condemned Ostria.", "Norvia", "").rootcode == "ACCUSE"
