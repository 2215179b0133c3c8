"""Knows what the quotation-mark reader must tell apart."""

import re

import pytest

from verbale.text.quotation import Quotation, find_quotations
from verbale.text.spans import Span


def read(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, [Span(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)])


def words(text: str) -> list[list[str]]:
    return [[p.of(text) for p in q.parts] for q in read(text)]


def test_curly_marks_pair_by_shape() -> None:
    text = "“We will stay,” Tolen said. “We must.”"
    assert words(text) == [["“We will stay,”"], ["“We must.”"]]


def test_straight_marks_pair_by_state() -> None:
    text = '"We will stay," Tolen said. "We must."'
    assert words(text) == [['"We will stay,"'], ['"We must."']]


def test_two_single_marks_stand_for_one_double() -> None:
    text = "''We will stay,'' Tolen said."
    assert words(text) == [["''We will stay,''"]]


def test_angle_marks_are_marks() -> None:
    assert words("«We will stay,» Tolen said.") == [["«We will stay,»"]]


def test_single_quotation_marks_are_read_as_a_house_style() -> None:
    text = "'We will stay', said Tolen. ‘We must,’ she added."
    assert words(text) == [["'We will stay'"], ["‘We must,’"]]


def test_an_apostrophe_is_no_mark() -> None:
    assert words("Tolen's aides don't know what Varden's men won't do.") == []


def test_a_plural_possessive_is_no_mark() -> None:
    assert words("The workers' rights and the miners' pay are the unions' concern.") == []


def test_a_plural_possessive_does_not_close_a_single_quotation() -> None:
    text = "Tolen said: 'The workers' rights come first.' She left."
    assert words(text) == [["'The workers' rights come first.'"]]


def test_dropped_letters_are_no_marks() -> None:
    assert words("In the '90s they took 'em all, 'twas said.") == []


def test_inches_are_no_marks() -> None:
    assert words("He is 6'2\" tall and she is 5'9\" tall.") == []


def test_a_paragraph_that_does_not_close_goes_on_in_the_next() -> None:
    text = "Tolen said: “We will stay.\n“We must.\n“We can.”\nShe left."
    (quotation,) = read(text)
    assert [p.of(text) for p in quotation.parts] == ["“We will stay.", "“We must.", "“We can.”"]
    assert quotation.closed


def test_straight_marks_run_over_paragraphs_too() -> None:
    text = 'Tolen said: "We will stay.\n"We must."'
    assert words(text) == [['"We will stay.', '"We must."']]


def test_an_unclosed_mark_costs_one_paragraph() -> None:
    text = "Tolen said: “We will stay.\nShe left the room. “Nobody followed,” Varden said."
    assert words(text) == [["“We will stay."], ["“Nobody followed,”"]]


def test_an_unclosed_straight_mark_costs_one_paragraph() -> None:
    text = 'Tolen said: "We will stay.\nShe left. "Nobody followed," Varden said.'
    assert words(text) == [['"We will stay.'], ['"Nobody followed,"']]


def test_a_closing_mark_whose_opening_is_lost_is_nothing() -> None:
    assert words('We will stay," Tolen said. "We must."') == [['"We must."']]


def test_a_line_for_each_sentence_does_not_break_a_quotation() -> None:
    text = "“The people spoke.\nThey were clear.\nThey said no,” said Varden.\n“We heard,” he added."
    assert words(text) == [["“The people spoke.", "They were clear.", "They said no,”"], ["“We heard,”"]]


def test_a_line_for_each_sentence_with_straight_marks() -> None:
    assert words('"My car was hit.\nI am not afraid," he said.') == [['"My car was hit.', 'I am not afraid,"']]


def test_an_unclosed_mark_does_not_reach_over_another_quotation() -> None:
    text = "Tolen said: “We stay.\nShe left. “Nobody came,” he said.\nIt was late.” So it ended."
    assert words(text)[0] == ["“We stay."]


def test_a_mistyped_closing_mark_closes() -> None:
    assert words("“Go now,“ she said. “At once.”") == [["“Go now,“"], ["“At once.”"]]


def test_a_mistyped_opening_mark_opens() -> None:
    assert words("”Go now,” she said. ”At once.”") == [["”Go now,”"], ["”At once.”"]]


def test_nested_single_marks_have_depth_one() -> None:
    text = "“He told me ‘go home’ twice,” Tolen said."
    outer, inner = read(text)
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.parts[0].of(text) == "‘go home’"


def test_nested_double_marks_in_a_single_style_have_depth_one() -> None:
    outer, inner = read("‘He said “go home” to me,’ Tolen said.")
    assert (outer.depth, inner.depth) == (0, 1)


def test_a_mark_repeated_inside_a_paragraph_nests_nothing() -> None:
    text = "“We will stay. “We must.” Tolen left."
    assert words(text) == [["“We will stay. “We must.”"]]


@pytest.mark.parametrize(
    "text", ["the so-called “big tent”", 'He read "The Long Road Home" there', "her “partner” was seen"]
)
def test_scare_quotes_and_titles_are_no_speech(text: str) -> None:
    assert [q.speech for q in read(text)] == [False]


@pytest.mark.parametrize("text", ["“No.”", "“It is over”", "“Stay here,” she said", '"Why?" he asked'])
def test_a_short_sentence_is_speech(text: str) -> None:
    assert [q.speech for q in read(text)] == [True]


def test_every_part_is_exact_text() -> None:
    text = "“A is so.\n“B is so,” she said, ‘not C’."
    for quotation in read(text):
        for part in quotation.parts:
            assert 0 <= part.start < part.end <= len(text)


def test_a_text_without_marks_has_no_quotation() -> None:
    assert read("Nothing is quoted here.\nNor here.") == ()
