"""Dates and names as containers write them."""

from datetime import date, datetime

import pytest

from verbale.pages.stated_fields import day_of, names_of


@pytest.mark.parametrize(
    "written",
    [
        "2022-03-04",
        "2022-03-04T23:50:00-05:00",
        "2022/3/4",
        "20220304",
        "20220304T101500Z",
        "Fri, 04 Mar 2022 23:50:00 -0500",
        "2022-03-04 10:00:00",
        1646388000,
        1646388000000,
    ],
)
def test_a_stated_day_is_the_one_written(written: object) -> None:
    assert day_of(written) == date(2022, 3, 4)


def test_a_datetime_keeps_its_own_day() -> None:
    assert day_of(datetime(2022, 3, 4, 23, 59)) == date(2022, 3, 4)


@pytest.mark.parametrize(
    "written", ["", "soon", "2022-13-45", "yesterday", None, True, -5, 1e30, float("nan"), [], "99999999"]
)
def test_what_is_no_day_is_none(written: object) -> None:
    assert day_of(written) is None


def test_authors_come_as_strings_lists_or_objects() -> None:
    assert names_of("By Ada Holm and Jon Weir") == ("Ada Holm", "Jon Weir")
    assert names_of(["Ada Holm", {"name": "Jon  Weir"}, "Ada Holm", 3]) == ("Ada Holm", "Jon Weir")
    assert names_of({"@type": "Person", "name": "Ada Holm"}) == ("Ada Holm",)
    assert names_of(None) == ()
