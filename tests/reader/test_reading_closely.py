"""What the reader makes of a text: acts by their words, parties by both words, the same each time."""

import re
from functools import cache

import numpy as np
import pytest

from verbale.reader import Impression, read_closely
from verbale.reader.impression import STATUSES, TYPES, odds
from verbale.text.parse import Parse, Token
from verbale.text.parser import parse
from verbale.text.spans import Span


def parsed(text: str) -> Parse:
    return parse(text, [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)])


@cache
def read(text: str) -> tuple[Parse, Impression]:
    one = parsed(text)
    return one, read_closely(one)


def word(one: Parse, text: str) -> Token:
    return next(t for t in one.tokens if t.text == text)


def test_the_word_that_carries_an_act_is_seen_and_its_type():
    for text, at, kind in (
        ("Gunmen killed two judges in Kelm on Tuesday.", "killed", "ASSAULT"),
        ("Varenia condemned the raid and recalled its envoy.", "condemned", "ACCUSE"),
        ("Dockers marched through the port in protest at the decree.", "marched", "PROTEST"),
        ("The minister urged both sides to return to the table.", "urged", "REQUEST"),
    ):
        one, seen = read(text)
        assert TYPES[int(seen.of_types(word(one, at)).argmax())] == kind
        assert seen.of_types(word(one, at))[TYPES.index(kind)] > 0.5


def test_words_that_tell_no_act_are_left_alone():
    one, seen = read("The recipe calls for two eggs, and the oven should be hot before the tray goes in.")
    assert max(float(seen.of_types(t).max()) for t in one.tokens) < 0.5


def test_who_acts_and_upon_whom_are_told_apart():
    one, seen = read("Police arrested twelve students near the market.")
    verb, police, students = (word(one, w) for w in ("arrested", "Police", "students"))
    assert seen.related(verb, (police,), "actor") > seen.related(verb, (students,), "actor")
    assert seen.related(verb, (students,), "recipient") > seen.related(verb, (police,), "recipient")


def test_a_passive_turns_them_round():
    one, seen = read("Twelve students were arrested by police near the market.")
    verb, police, students = (word(one, w) for w in ("arrested", "police", "students"))
    assert seen.related(verb, (police,), "actor") > seen.related(verb, (students,), "actor")


def test_what_is_only_threatened_is_not_done():
    one, seen = read("The union will strike next week, its leader warned, unless the ministry pays.")
    statuses = seen.of_statuses(word(one, "strike"))
    assert STATUSES[int(statuses.argmax())] != "done"
    assert np.isclose(statuses.sum(), 1, atol=1e-3)


def test_the_source_of_a_cue_is_its_speaker():
    one, seen = read("The bridge would stay shut, Mayor Tolen said on Friday, and the ferry as well.")
    said = word(one, "said")
    assert seen.related(said, (word(one, "Tolen"),), "source") > seen.related(said, (word(one, "bridge"),), "source")


def test_the_same_text_gives_the_same_impression():
    text = "Rebels shelled the town. The governor called for talks."
    first, second = read_closely(parsed(text)), read_closely(parsed(text))
    assert np.array_equal(first.types, second.types)
    assert np.array_equal(first.asks, second.asks)


def test_an_empty_text_has_an_empty_impression():
    seen = read_closely(Parse("", (), (), (), ()))
    assert len(seen.types) == 0
    assert seen.pieces == ()


def test_words_outside_the_paragraphs_are_not_read():
    text = "Menu Home News\nRebels shelled the town."
    one = parse(text, [Span(15, len(text))])
    seen = read_closely(one)
    assert len(seen.pieces) == len(one.tokens)
    assert len(seen.types) == len(one.tokens)
    assert seen.stretch.shape == (len(seen.asks),)


def test_a_long_paragraph_is_read_in_parts_none_of_them_lost():
    text = "Rebels shelled the town again on Monday. " * 60
    one = parsed(text.strip())
    seen = read_closely(one)
    assert int(seen.stretch.max()) > 0
    assert all(last > first for first, last in seen.pieces)


def test_odds_grow_with_the_share_and_have_an_end():
    assert odds(0.5) == 0
    assert odds(0.1) == pytest.approx(-odds(0.9))
    assert odds(0.9999999) == odds(1.0) == 3.0
