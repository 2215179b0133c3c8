"""What an address tells of the day, in the forms that houses write it."""

import pytest

from verbale.articles.addresses import date_in_address


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://news.example/world/2022/7/21/bridge-closed", "2022-07-21"),
        ("https://news.example/2022-07-31/bridge/101", "2022-07-31"),
        ("https://news.example/20220715/abc/c.html", "2022-07-15"),
        ("https://news.example/article/27/07/2022/bridge-closed", "2022-07-27"),
        ("https://news.example/stories/202207270441.html", "2022-07-27"),
        ("https://news.example/world/bridge-closed-101658804286233.html", "2022-07-26"),
        ("https://news.example/2019/sep/04/bridge", "2019-09-04"),
    ],
)
def test_a_day_in_the_path_is_read(address: str, day: str) -> None:
    clue = date_in_address(address, None)
    assert clue is not None
    assert clue.reading == f"{day}/{day}"


def test_a_month_in_the_path_is_the_whole_month() -> None:
    clue = date_in_address("https://news.example/2022/06/bridge", None)
    assert clue is not None
    assert clue.reading == "2022-06-01/2022-06-30"


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/article/3185462/bridge",
        "https://news.example/news.php?id=20220715",
        "https://news.example/31/02/2022/bridge",
        "https://news.example/story-101234",
        "not an address at all",
        "http://[broken",
    ],
)
def test_a_number_that_is_no_day_is_none(address: str) -> None:
    assert date_in_address(address, None) is None
