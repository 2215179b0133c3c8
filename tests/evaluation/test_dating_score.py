"""Knows how the dating of texts and the placing of mentions are scored: texts of our own, written into a folder."""

from datetime import date
from pathlib import Path

import pytest

from verbale.articles.article import DateEstimate
from verbale.evaluation.dating import Dated, date_folder, day_in_address, score_dating
from verbale.evaluation.placing import CHECKED, read_checked, score_places
from verbale.knowledge import known


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://news.example/2019/04/03/bridge", date(2019, 4, 3)),
        ("https://news.example/bridge-2019-4-3", date(2019, 4, 3)),
        ("https://news.example/03/04/2019/bridge", date(2019, 4, 3)),
        ("https://news.example/bridge-20190403871", None),
        ("https://news.example/2019/14/03/bridge", None),
    ],
)
def test_the_day_in_an_address(address: str, day: date | None) -> None:
    assert day_in_address(address) == day


def test_the_score_tells_what_holds_from_what_is_withheld() -> None:
    day = date(2019, 4, 3)
    shown = DateEstimate(day, day, "day")
    week = DateEstimate(date(2019, 4, 1), date(2019, 4, 7), "week")
    other = DateEstimate(date(2018, 1, 1), date(2018, 12, 31), "year")
    score = score_dating(
        [Dated("a", day, week, shown), Dated("b", day, other, shown), Dated("c", day, DateEstimate(), DateEstimate())]
    )
    assert (score.articles, score.answered, score.median_width) == (3, 2, 365)
    assert score.holds == score.excludes == pytest.approx(1 / 3)
    assert score.same_day == pytest.approx(2 / 3)
    assert {w: (r, x) for w, r, x in score.widths}[7] == (1, 0)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no article"):
        score_dating(list(date_folder(tmp_path, known())))


def test_a_text_is_dated_by_its_address_and_without_it(tmp_path: Path) -> None:
    text = "TARSK, April 3, 2019 (Norpress) - Kestria closed the bridge on Wednesday, its government said.\n"
    (tmp_path / "a.txt").write_text(f"https://news.example/2019/04/03/bridge\n\n{text}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"https://news.example/bridge\n\n{text}", encoding="utf-8")
    (dated,) = date_folder(tmp_path, known())
    assert dated.name == "a.txt"
    assert dated.same_day
    assert dated.holds


def test_checked_places_are_found_again_or_told(tmp_path: Path) -> None:
    text = "The envoys met in Geneva, then in Springfield.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    table = tmp_path / "list.tsv"
    table.write_text(
        "article\tstart\tend\tkind\tcountry\tlatitude\tlongitude\n"
        "a.txt\t18\t24\tcity\tCHE\t46.2\t6.1\n"
        "a.txt\t34\t45\tcity\tUSA\t39.8\t-89.6\n"
        "gone.txt\t0\t5\tcity\tUSA\t39.8\t-89.6\n",
        encoding="utf-8",
    )
    score = score_places(read_checked(table), [tmp_path], known())
    assert (score.mentions, score.country, score.near) == (2, 1, 1)
    assert any("34-45" in error for error in score.errors)


def test_the_list_that_comes_with_verbale_holds_two_hundred_mentions() -> None:
    checked = read_checked(CHECKED)
    assert len(checked) == 200
    assert all(one.start < one.end for one in checked)
    assert sum(one.kind != "state" for one in checked) >= 60
