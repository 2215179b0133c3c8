"""Knows which time governs a word."""

from collections.abc import Callable
from datetime import date

import pytest

from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse
from verbale.times import find_times, when

Parsed = Callable[[str], Parse]
PUBLISHED = DateEstimate(date(2023, 3, 15), date(2023, 3, 15), "day")


def day_of(parsed: Parsed, sentence: str, word: str) -> tuple[str, str] | None:
    parse = parsed(sentence)
    token = next(t for t in parse.tokens if t.text == word)
    held = when(parse, find_times(parse, PUBLISHED), token, PUBLISHED)
    return None if held is None else (str(held.earliest), str(held.latest))


@pytest.mark.parametrize(
    ("sentence", "word", "days"),
    [
        ("Kestria expelled the envoy on Monday.", "expelled", ("2023-03-13", "2023-03-13")),
        ("Halden said on Sunday that Norvania would close the port on Friday.", "said", ("2023-03-12", "2023-03-12")),
        ("Halden said on Sunday that Norvania would close the port on Friday.", "close", ("2023-03-17", "2023-03-17")),
        ("Monday's attack killed nine people.", "attack", ("2023-03-13", "2023-03-13")),
        ("The two sides agreed to meet in May.", "meet", ("2023-05-01", "2023-05-31")),
        ("The rebels, who had seized the town in January, fled on Tuesday.", "seized", ("2023-01-01", "2023-01-31")),
        ("The rebels, who had seized the town in January, fled on Tuesday.", "fled", ("2023-03-14", "2023-03-14")),
        ("On Monday police arrested nine people and closed two papers.", "closed", ("2023-03-13", "2023-03-13")),
        ("Rebels carried out an attack on Monday.", "attack", ("2023-03-13", "2023-03-13")),
    ],
)
def test_the_time_of_a_word_is_that_of_its_clause(
    parsed: Parsed, sentence: str, word: str, days: tuple[str, str]
) -> None:
    assert day_of(parsed, sentence, word) == days


def test_a_clause_that_names_no_day_has_none(parsed: Parsed) -> None:
    assert day_of(parsed, "Halden said on Sunday that Norvania had closed the port.", "closed") is None


def test_a_deadline_leaves_all_days_until_it(parsed: Parsed) -> None:
    assert day_of(parsed, "Kestria must withdraw by Friday.", "withdraw") == ("2023-03-15", "2023-03-17")


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Rebels carried out the attack in retaliation for air strikes last week in the province.", "carried"),
        ("Kestria pulled out its troops after clashes in January.", "pulled"),
    ],
)
def test_what_is_answered_or_followed_has_its_own_time(parsed: Parsed, sentence: str, word: str) -> None:
    assert day_of(parsed, sentence, word) is None


def test_a_deed_keeps_the_day_that_stands_before_what_it_follows(parsed: Parsed) -> None:
    assert day_of(parsed, "On Monday Kestria pulled out its troops after clashes in January.", "pulled") == (
        "2023-03-13",
        "2023-03-13",
    )


def test_the_first_time_since_a_year_is_not_all_the_years_since(parsed: Parsed) -> None:
    assert day_of(parsed, "It was the first time a missile was launched over Kestria since 2009.", "launched") is None
    assert day_of(parsed, "Kestria has been at war since 2009.", "been") == ("2009-01-01", "2023-03-15")


@pytest.mark.parametrize(
    ("sentence", "word", "days"),
    [
        ("Halden said Norvania would act on her warning in January that the port would close.", "act", None),
        ("Halden said Norvania would act on her warning in January that the port would close.", "warning", ("2023-01-01", "2023-01-31")),
    ],
)  # fmt: skip
def test_a_time_behind_somebody_s_words_is_the_time_of_the_words(
    parsed: Parsed, sentence: str, word: str, days: tuple[str, str] | None
) -> None:
    assert day_of(parsed, sentence, word) == days


def test_time_that_was_given_lies_ahead_though_it_was_given(parsed: Parsed) -> None:
    parse = parsed("Kestria gave the rebels until 30 November to leave.")
    (timex,) = find_times(parse, PUBLISHED)
    assert timex.interval is not None
    assert str(timex.interval.latest) == "2023-11-30"
