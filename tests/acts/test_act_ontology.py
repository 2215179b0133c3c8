"""Knows that the ontology file says what PLOVER says: 16 types, signs that follow the quad class, 37 contexts."""

import re
from pathlib import Path
from typing import get_args

from verbale.acts.act import Status
from verbale.acts.contexts import contexts_of, intensity
from verbale.knowledge import data

_TYPES = data("plover.yaml")["types"]


def test_there_are_sixteen_types_and_thirty_seven_contexts() -> None:
    assert len(_TYPES) == 16
    assert len(data("plover.yaml")["contexts"]) == 37
    assert list(data("acts_contexts.yaml")) == data("plover.yaml")["contexts"]


def test_cooperation_scores_above_nothing_and_conflict_not() -> None:
    for name, kind in _TYPES.items():
        scores = [kind["score"], *kind.get("modes", {}).values()]
        if "cooperation" in kind["quad"]:
            assert min(scores) > 0, name
        elif name != "REQUEST":
            assert max(scores) < 0, name


def test_an_accusation_is_negative_though_the_manual_prints_it_without_its_sign() -> None:
    assert intensity("ACCUSE", None) == -3


def test_a_mode_has_its_own_score_and_no_mode_the_types() -> None:
    assert intensity("RETREAT", "disarm") == 10
    assert intensity("RETREAT", None) == 6.5
    assert intensity("SANCTION", "discontinue") == -6


def test_contexts_come_from_words_in_the_manuals_order() -> None:
    assert contexts_of("The army tested a nuclear missile near the border.") == ("military", "territory", "cbrn")
    assert contexts_of("He went home.") == ()


def test_the_docs_name_every_type_and_every_status() -> None:
    told = (Path(__file__).parents[2] / "docs" / "acts.md").read_text("utf-8")
    rows = set(re.findall(r"^\| (\w+) \|", told, re.M))
    assert set(data("plover.yaml")["types"]) | set(get_args(Status)) <= rows
