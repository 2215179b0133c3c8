"""Knows acts of bodies and people only described, deeds told by a noun alone, and words that mean two things."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

_TOLD = [
    ("A court in the capital of Varland overturned the conviction of the poet on Friday.", "CONCEDE"),
    ("An appeals bench quashed the sentence of the former minister of Varland.", "CONCEDE"),
    ("Growers blocked the road to the parliament of Varland.", "PROTEST"),
    ("The minister of Varland called the vote “a lynching”.", "ACCUSE"),
    ("A strike by students over pay began in Varland after talks with the government.", "PROTEST"),
    ("The mayor of Varland came under fire from the opposition.", "ACCUSE"),
    ("The government of Varland reinforced cooperation with Ostria.", "COOPERATE"),
    ("Varland and Ostria concluded three days of talks.", "CONSULT"),
    ("The activist from Varland was detained on suspicion of treason, the prosecutor of Varland said.", "COERCE"),
    ("Opposition lawmakers walked out of the parliament of Varland.", "PROTEST"),
]
_UNTOLD = [
    "The museum came under fire for its prices.",
    "The palace of the president of Varland is open to visitors on Sundays.",
    "Two men were jailed for stealing sheep from a farm in Varland.",
    "An air strike was feared by the farmers of Varland.",
]


@pytest.mark.parametrize(("text", "kind"), _TOLD)
def test_it_is_told_with_its_type(told: Tell, text: str, kind: str) -> None:
    assert kind in {a.type for a in told(text)}


@pytest.mark.parametrize("text", _UNTOLD)
def test_it_tells_no_act(told: Tell, text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The editor remains in custody in Varland.", "ongoing"),
        ("The editor remained in custody in Varland.", "done"),
        ("Police in Varland are questioning the mayor.", "ongoing"),
        ("The mayor is being questioned by police in Varland.", "ongoing"),
        ("Varland has occupied the islands of Ostria since May.", "ongoing"),
        ("The parliament of Varland plans to sue the president of Ostria.", "planned"),
    ],
)
def test_what_lasts_is_ongoing_and_what_is_planned_is_not_done(told: Tell, text: str, status: str) -> None:
    assert status in {a.status for a in told(text)}
