"""Knows which events the table of dated news finds in a text, and which of its rows do harm."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from verbale.text.parse import Parse
from verbale.times.evidence.told import besides, often_told, tellings

Parsed = Callable[[str], Parse]
TOOL = Path(__file__).parents[2] / "tools" / "check_news.py"


def test_a_name_tells_its_event_only_with_the_words_beside(parsed: Parsed) -> None:
    # public record: the eruption at Tonga on 15 January 2022
    told = [t for t in tellings(parsed("Ash covered Tonga after the volcano.")) if t.rows[0].kind == "news"]
    assert date(2022, 1, 15) in [row.start for row in told[0].rows]
    assert [t for t in tellings(parsed("Tonga sells vanilla.")) if t.rows[0].kind == "news"] == []


def test_words_beside_are_beginnings_of_words() -> None:
    assert besides("erupt|ash").search("it erupted")
    assert not besides("erupt|ash").search("it was cash")


def test_a_name_of_many_events_over_years_is_often_told() -> None:
    assert "Beijing" in often_told()
    assert "Tonga" not in often_told()


@pytest.fixture
def checked(tmp_path: Path) -> str:
    rows = tmp_path / "rows.tsv"
    rows.write_text(
        "start\tend\tkind\tnames\tbeside\n"
        "2021-05-01\t2021-05-01\tnews\tTarsk\tflood\n"
        "2021-05-02\t2021-05-02\tnews\tTarsk\tflood|rain\n"
        "2021-06-01\t2021-06-01\tnews\t#Tarsk\tvote\n"
        "2021-07-01\t2021-07-01\tnews\tOrvena\tflood\n"
    )
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "old.txt").write_text("Orvena was hit by a flood on Monday. Tarsk is dry.")
    command = [sys.executable, str(TOOL), str(rows), "--texts", str(texts), "--before", "2020-01-01", "--drop", "1"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return said + "--\n" + rows.read_text()


def test_rows_that_are_doubled_never_found_or_told_too_early_are_reported_and_dropped(checked: str) -> None:
    said, _, left = checked.partition("--\n")
    assert [line.split("\t")[1] for line in said.splitlines()] == ["2021-05-02", "2021-06-01", "2021-07-01"]
    assert [line.split("\t")[0] for line in left.splitlines()] == ["start", "2021-05-01"]
