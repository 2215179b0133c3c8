"""Knows where an act takes place."""

from collections.abc import Callable

import pytest

from verbale.knowledge.facts import Knowledge, State
from verbale.places import find_places, where
from verbale.text.parse import Parse

Parsed = Callable[[str], Parse]
KNOWN = Knowledge(
    (
        State("UKR", ("Ukraine",), ("Ukrainian",)),
        State("EST", ("Estonia",), ("Estonian",)),
        State("POL", ("Poland",), ("Polish",)),
        State("RUS", ("Russia",), ("Russian",)),
    ),
    (),
    (),
    (),
    "test",
)


def place_of(parsed: Parsed, text: str, word: str) -> str | None:
    parse = parsed(text)
    token = next(t for t in parse.tokens if t.text == word)
    place = where(parse, find_places(parse, KNOWN), token)
    return None if place is None else place.name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The envoys will meet in Geneva on Friday.", "meet", "Geneva"),
        ("The minister will travel to Brussels.", "travel", "Brussels"),
        ("The talks in Geneva failed.", "talks", "Geneva"),
        ("Troops are massing on the border of Ukraine.", "massing", "Ukraine"),
        ("She has doubled her troop presence in Estonia.", "doubled", "Estonia"),
        ("The minister visited Poland.", "visited", "Poland"),
        ("Rebels carried out an attack in Kharkiv.", "attack", "Kharkiv"),
        ("Two frigates were sent to the Black Sea.", "sent", "Black Sea"),
        ("The envoy returned from Estonia.", "returned", "Estonia"),
    ],
)
def test_the_place_of_a_word_is_that_of_its_phrase(parsed: Parsed, text: str, word: str, name: str) -> None:
    assert place_of(parsed, text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister called on Russia to leave.", "called"),
        ("The union gave aid to Ukraine.", "gave"),
        ("The union imposed sanctions against Russia.", "imposed"),
        ("Halden said that the talks in Geneva had failed.", "said"),
    ],
)
def test_a_party_to_an_act_is_not_its_place(parsed: Parsed, text: str, word: str) -> None:
    assert place_of(parsed, text, word) is None
