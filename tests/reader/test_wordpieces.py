"""How words are cut into pieces, and that each piece knows where it came from."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.reader.wordpieces import UNKNOWN, cut, vocabulary


def pieces(text: str) -> list[str]:
    names = {number: piece for piece, number in vocabulary().items()}
    return [names[p.number] for p in cut(text, 0, len(text))]


def test_a_known_word_is_one_piece():
    assert pieces("The minister resigned.") == ["the", "minister", "resigned", "."]


def test_an_unknown_word_is_cut_into_its_longest_known_beginnings():
    found = pieces("Varenia")
    assert len(found) > 1
    assert found[0] + "".join(p.removeprefix("##") for p in found[1:]) == "varenia"


def test_accents_and_capitals_do_not_count():
    assert pieces("Élysée") == pieces("elysee")


def test_marks_stand_by_themselves():
    assert pieces("U.S.-led") == ["u", ".", "s", ".", "-", "led"]


def test_a_word_without_end_is_unknown():
    assert [p.number for p in cut("x" * 400, 0, 400)] == [UNKNOWN]


@given(st.text(max_size=80))
def test_every_letter_and_mark_lies_in_a_piece_and_pieces_are_in_order(text: str):
    found = cut(text, 0, len(text))
    assert all(text[p.start : p.end].strip() for p in found)
    assert [p.start for p in found] == sorted(p.start for p in found)
    covered = {c for p in found for c in range(p.start, p.end)}
    assert covered == {i for i, c in enumerate(text) if not c.isspace()}


def test_only_the_part_asked_for_is_cut():
    assert [(p.start, p.end) for p in cut("one two three", 4, 7)] == [(4, 7)]
