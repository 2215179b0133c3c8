"""What an address tells of the day, in the forms that houses write it."""

from datetime import date
from itertools import groupby, pairwise

import pytest

from verbale.articles.addresses import date_in_address
from verbale.articles.stamps import posts_cited
from verbale.knowledge.reading import table


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
        ("https://news.example/view.php?ud=20220725000123", "2022-07-25"),
        ("https://news.example/view/AEN20220725004800325", "2022-07-25"),
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


@pytest.mark.parametrize(
    ("address", "day", "weight"),
    [
        ("https://news.example/rights/1656671400_41044.html", "2022-07-01", 0.85),
        ("https://news.example/articles/bridge-closed-1656671400", "2022-07-01", 0.7),
        ("https://www.wsj.com/articles/bridge-closed-1656671400", "2022-07-01", 0.85),
        ("https://news.example/economy/1.1656671400000", "2022-07-01", 0.85),
        ("https://news.example/bridge/8531656671400/", "2022-07-01", 0.85),
        ("https://news.example/entry/bridge-closed_n_62bed0e8e4b0a1b2c3d4e5f6", "2022-07-01", 0.85),
        ("https://news.example/bridge/00000181-b931-dd30-a9d7-ffdd61970000", "2022-07-01", 0.85),
        ("https://news.example/bridge/article_93b3c400-f928-11ec-a9d7-ffdd61970000.html", "2022-07-01", 0.85),
    ],
)
def test_a_moment_that_an_address_holds_as_a_count_is_read(address: str, day: str, weight: float) -> None:
    clue = date_in_address(address, None)
    assert clue is not None
    assert (clue.reading, clue.weight) == (f"{day}/{day}", weight)


def test_a_moment_late_in_the_day_may_be_of_the_next() -> None:
    clue = date_in_address("https://news.example/rights/1656712800_41044.html", None)
    assert clue is not None
    assert clue.reading == "2022-07-01/2022-07-02"


def test_a_code_that_counts_days_is_read() -> None:
    clue = date_in_address("https://news.example/article/us-bridge-closed-idUSKBN2AN0XY", None)
    assert clue is not None
    assert clue.reading == "2021-02-23/2021-02-24"


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/story/news/1086302001/",
        "https://news.example/call-1203555010",
        "https://news.example/bridge-670bf328-76c0-4534-9ee1-f4c7821886ef",
        "https://news.example/news-story/8b912e379e31316214a9ea662a20fc75",
    ],
)
def test_other_numbers_and_ids_hold_no_moment(address: str) -> None:
    assert date_in_address(address, None) is None


@pytest.mark.parametrize(
    ("address", "number", "holds"),
    [
        ("https://www.bbc.com/news/world-00000000", 59845000, "2022-01-01"),
        ("https://www.dawn.com/news/00000000/bridge-closed", 1700000, "2022-07-20"),
        ("https://timesofindia.indiatimes.com/city/articleshow/00000000.cms", 88623000, "2022-01-01"),
        ("https://www.independent.co.uk/news/bridge-b00000000.html", 2022000, "2022-02-24"),
    ],
)
def test_the_running_number_of_a_house_gives_an_interval_that_settles_nothing(
    address: str, number: int, holds: str
) -> None:
    clue = date_in_address(address.replace("00000000", str(number)), None)
    assert clue is not None
    first, last = (date.fromisoformat(end) for end in clue.reading.split("/"))
    assert first <= date.fromisoformat(holds) <= last
    assert (last - first).days <= 31
    assert clue.kind == "serial"


def test_a_number_far_behind_the_last_known_one_only_bounds_from_below() -> None:
    clue = date_in_address("https://www.dawn.com/news/1960000/bridge-closed", None)
    assert clue is not None
    assert clue.reading.endswith("/..")
    assert clue.weight < 0.8


def test_a_number_before_all_known_ones_tells_nothing() -> None:
    assert date_in_address("https://www.dawn.com/news/12345/bridge-closed", None) is None


def test_known_numbers_grow_with_their_days_and_are_rounded() -> None:
    runs = groupby(table("serials.tsv"), key=lambda r: (r["site"], r["where"], r["run"]))
    for name, rows in runs:
        known = [(int(r["number"]), date.fromisoformat(r["day"]), int(r["days"])) for r in rows]
        assert len(known) > 1, name
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(known)), name
        assert all(number % 10 == 0 and 2 <= days <= 25 for number, _, days in known), name


def test_the_latest_post_cited_bounds_from_below() -> None:
    text = "see https://twitter.com/orsa/status/1542839808000000000 and twitter.com/orsa/status/1500000000000000000"
    clue = posts_cited(text)
    assert clue is not None
    assert clue.reading == "2022-07-01/.."
    assert posts_cited("see https://twitter.com/orsa") is None
