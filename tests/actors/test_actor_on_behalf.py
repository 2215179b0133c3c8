"""Tests of what one without a name is called after: the body or person that he speaks for."""

import pytest


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("A spokesman for the Lakes Pact said it was over.", "Lakes Pact spokesman"),
        ("A Lakes Pact spokesman said it was over.", "Lakes Pact spokesman"),
        ("A lawyer for the miners' union said it was over.", "miners' union lawyer"),
        ("A spokeswoman for the Hill Relief Fund said it was over.", "spokeswoman for Hill Relief Fund"),
        ("An adviser to President Anton Velitsky said it was over.", "adviser to Anton Velitsky"),
        ("A Varanian foreign ministry spokesman said it was over.", "Varanian foreign ministry spokesman"),
    ],
)
def test_one_who_speaks_for_others_is_called_after_them(cast_of, who, words: str, called: str):
    head = next(w for w in words.split() if w in ("spokesman", "lawyer", "spokeswoman", "adviser"))
    cast = cast_of(words)
    assert cast.actors[who(cast, words, head)].name == called


def test_spokesmen_of_two_bodies_are_two(cast_of, who):
    text = "A Lakes Pact spokesman said it was over. A spokesman for the Free Hills Army said it was not."
    cast = cast_of(text)
    assert who(cast, text, "spokesman") != who(cast, text, "spokesman", 2)
