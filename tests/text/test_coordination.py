"""Knows that what was done is joined to the verb that tells of it, not to an infinitive within what is told."""

from collections.abc import Callable

import pytest

from verbale.text.parse import Parse


@pytest.mark.parametrize(
    ("words", "verb", "over"),
    [
        ("Ms Lorn argued that the officer did not have grounds to question her, and accused him of abusing his power.", "accused", "argued"),
        ("The council said that the move did not contravene the law and asked the mayor to set aside a budget.", "asked", "said"),
    ],
)  # fmt: skip
def test_a_past_form_is_joined_to_the_verb_that_tells(
    parsed: Callable[[str], Parse], words: str, verb: str, over: str
) -> None:
    parse = parsed(words)
    token = next(t for t in parse.tokens if t.lower == verb)
    assert parse.head(token).lower == over


def test_of_a_form_that_may_be_an_infinitive_the_parser_decides(parsed: Callable[[str], Parse]) -> None:
    parse = parsed("Ms Lorn said that the police did not question the guard and cut the talks short.")
    assert parse.head(next(t for t in parse.tokens if t.lower == "cut")).lower == "question"
