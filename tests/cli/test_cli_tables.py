"""How days, names and cells are put into a table."""

from datetime import date

import pytest

from verbale.record.rows import Party
from verbale.views.wording import clean, name_all, name_days, name_file


@pytest.mark.parametrize(
    ("earliest", "latest", "named"),
    [
        (None, None, "?"),
        (date(2031, 5, 3), date(2031, 5, 3), "2031-05-03"),
        (date(2031, 5, 3), date(2031, 5, 9), "2031-05-03 to 2031-05-09"),
        (date(2031, 5, 1), date(2031, 5, 31), "2031-05"),
        (date(2031, 5, 1), date(2031, 6, 30), "2031-05 to 2031-06"),
        (date(2031, 1, 1), date(2031, 12, 31), "2031"),
        (date(2030, 11, 13), date(2031, 9, 25), "2030-11 to 2031-09"),
        (date(2027, 11, 13), date(2031, 9, 25), "2027 to 2031"),
        (date(1901, 1, 1), date(2000, 12, 31), "1901 to 2000"),
        (date(2031, 5, 3), date.max, "2031 to 9999"),
        (date(2031, 5, 3), None, "2031-05-03"),
    ],
)
def test_an_interval_is_told_shortly(earliest: date | None, latest: date | None, named: str) -> None:
    assert name_days(earliest, latest) == named


def test_parties_are_told_by_their_names_and_nobody_by_a_question_mark() -> None:
    assert name_all([Party("a", "Ada", "person", None), "Ostel"]) == "Ada, Ostel"
    assert name_all([]) == "?"


def test_an_address_is_told_by_its_last_part() -> None:
    assert name_file("story/one.txt") == "one.txt"
    assert name_file("https://news.example/world/report/") == "report"


def test_what_steers_a_terminal_is_replaced_one_for_one() -> None:
    assert clean("a\x1b[2Jb\u202ec\nd") == "a\ufffd[2Jb\ufffdc\nd"
