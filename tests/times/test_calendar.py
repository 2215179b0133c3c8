"""Knows that the calendar's arithmetic is right."""

from datetime import date

import pytest

from verbale.times import calendar as cal


@pytest.mark.parametrize(
    ("year", "day"),
    [(1999, date(1999, 4, 4)), (2022, date(2022, 4, 17)), (2024, date(2024, 3, 31)), (2038, date(2038, 4, 25))],
)
def test_easter_falls_on(year: int, day: date) -> None:
    assert cal.easter(year) == day


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("three", 3),
        ("a", 1),
        ("a few", 5),
        ("twenty-two", 22),
        ("90", 90),
        ("several", 7),
        ("a couple of", 2),
        ("nineteen", 19),
    ],
)
def test_number_words_count(words: str, count: int) -> None:
    assert cal.read_number(words) == count


def test_a_month_back_from_the_thirty_first_is_the_last_day_of_february() -> None:
    assert cal.shift_months(date(2024, 3, 31), -1) == date(2024, 2, 29)


def test_winter_runs_into_the_next_year() -> None:
    assert cal.season(2021, "winter").latest == date(2022, 2, 28)


def test_there_is_no_thirty_first_of_june() -> None:
    assert cal.make_day(2022, 6, 31) is None


@pytest.mark.parametrize(
    ("first", "last", "precision"),
    [
        (date(2022, 4, 4), date(2022, 4, 4), "day"),
        (date(2022, 4, 4), date(2022, 4, 10), "week"),
        (date(2022, 4, 1), date(2022, 4, 30), "month"),
        (date(2022, 1, 1), date(2022, 12, 31), "year"),
        (date(2020, 1, 1), date(2022, 12, 31), "unknown"),
    ],
)
def test_precision_follows_the_width(first: date, last: date, precision: str) -> None:
    assert cal.precision_of(first, last) == precision
