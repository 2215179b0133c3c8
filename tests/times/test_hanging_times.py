"""Knows times that hang on an event or an hour on its day; read on Friday 1998-02-13."""

from collections.abc import Callable
from datetime import date

import pytest

from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse
from verbale.times import find_times
from verbale.times.interval import Timex

Parsed = Callable[[str], Parse]
FRIDAY = date(1998, 2, 13)


def of(parsed: Parsed, text: str, words: str) -> Timex:
    found = find_times(parsed(text), DateEstimate(FRIDAY, FRIDAY, "day"))
    return next(t for t in found if words in t.span.of(text))


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "Kestria voted on a treaty. The vote was held on Sunday. He resigned two days after the vote.",
            "two days",
            10,
        ),
        ("The envoy arrived two days after Sunday's vote.", "two days", 10),
        ("A day after the summit, the envoys fell out. The summit was held on Monday.", "A day", 10),
        ("The court ruled on Monday. The summit ended on Wednesday. Two days before the summit she left.", "Two", 9),
    ],
)
def test_a_time_hangs_on_the_day_of_its_event(parsed: Parsed, text: str, words: str, day: int) -> None:
    found = of(parsed, text, words).interval
    assert found is not None
    assert found.earliest == date(1998, 2, day)


def test_a_time_that_hangs_on_an_event_of_unknown_day_is_only_a_length(parsed: Parsed) -> None:
    text = "The court ruled on Monday. Two days after the flood the dam was shut."
    found = of(parsed, text, "Two days")
    assert (found.interval, found.type, found.value) == (None, "DURATION", "P2D")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The board meets at 9 a.m. Monday.", "1998-02-16T09:00"),
        ("The board will meet on Monday at 9 a.m. in Tarsk.", "1998-02-16T09:00"),
        ("The board will meet at 9 a.m. in Tarsk.", "1998-02-13T09:00"),
    ],
)
def test_an_hour_is_of_the_day_said_beside_it(parsed: Parsed, text: str, value: str) -> None:
    assert of(parsed, text, "9 a.m").value == value


def test_the_year_before_is_before_the_publication_where_no_other_time_is_spoken_of(parsed: Parsed) -> None:
    assert of(parsed, "Output was 3 million the year before.", "the year before").value == "1997"


def test_both_ends_of_a_span_of_days_are_told(parsed: Parsed) -> None:
    found = find_times(parsed("The fair will run from March 3 to March 6."), DateEstimate(FRIDAY, FRIDAY, "day"))
    assert [t.value for t in found if t.kind == "part"] == ["1998-03-03", "1998-03-06"]
