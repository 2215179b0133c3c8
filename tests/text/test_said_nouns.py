"""Knows that a clause behind 'that' tells the words of the noun of saying before it."""

from collections.abc import Callable

import pytest

from verbale.text.parse import Parse
from verbale.text.said_nouns import whose_words_then


@pytest.mark.parametrize(
    ("words", "verb", "noun"),
    [
        ("Ostria would act, an apparent reference to her warning in September that the officials would have their assets frozen.", "have", "warning"),
        ("The minister recalled Ostria's threat last month that it would close the border.", "close", "threat"),
        ("Norvia rejected the demand in May that the mines be shut.", "shut", "demand"),
    ],
)  # fmt: skip
def test_the_clause_belongs_to_the_noun_of_saying(
    parsed: Callable[[str], Parse], words: str, verb: str, noun: str
) -> None:
    parse = parsed(words)
    clause = next(t for t in parse.tokens if t.lower == verb)
    assert parse.head(clause).lower == noun


def test_so_does_the_time_between_them(parsed: Callable[[str], Parse]) -> None:
    parse = parsed("The minister recalled Ostria's threat last month that it would close the border.")
    month = next(t for t in parse.tokens if t.lower == "month")
    said = whose_words_then(parse, month)
    assert said is not None
    assert said.lower == "threat"


def test_what_is_said_in_a_statement_is_told_by_the_verb(parsed: Callable[[str], Parse]) -> None:
    parse = parsed("The minister said in a statement on Monday that the border would close.")
    assert parse.head(next(t for t in parse.tokens if t.lower == "close")).lower == "said"


def test_a_time_behind_words_that_are_nobody_s_is_the_clause_s_own(parsed: Callable[[str], Parse]) -> None:
    parse = parsed("Ostria made a threat last month.")
    assert whose_words_then(parse, next(t for t in parse.tokens if t.lower == "month")) is None
