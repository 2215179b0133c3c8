"""Checks the tool that compares our table of offices with other tables."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

HEAD = "position,person,personID,start,end\n"


@pytest.fixture(scope="module")
def tool(load_tool: Callable[[str], ModuleType]) -> ModuleType:
    return load_tool("check_holders")


def test_a_term_that_is_ours_agrees(tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "united-kingdom-cabinet.csv").write_text(
        HEAD + "Prime Minister,David Cameron,Q0,2010-05-20,2016-07-01\n"
    )
    assert tool.main([str(tmp_path)]) == 0
    assert "GBR\thead_of_government\t1\t1\t1\t1\t1" in capsys.readouterr().out


def test_a_date_far_off_and_an_unknown_person_are_shown(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        "Prime Minister,David Cameron,Q0,2010-05-11,2015-01-01\nPrime Minister,Edwin Marlow,Q1,2011-01-01,2011-05-01\n"
    )
    (tmp_path / "united-kingdom-cabinet.csv").write_text(HEAD + rows)
    assert tool.main([str(tmp_path), "--show"]) == 0
    out = capsys.readouterr().out
    assert "David Cameron 2010-05-11 to 2015-01-01: ours 2010-05-11 to 2016-07-13" in out
    assert "Edwin Marlow 2011-01-01 to 2011-05-01: not ours" in out
    assert "GBR\thead_of_government\t2\t1\t1\t0\t0" in out


def test_second_cabinets_of_one_person_are_one_term(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        "Prime Minister,David Cameron,Q0,2010-05-11,2015-05-08\nPrime Minister,David Cameron,Q0,2015-05-08,2016-07-13\n"
    )
    (tmp_path / "united-kingdom-cabinet.csv").write_text(HEAD + rows)
    tool.main([str(tmp_path)])
    assert "GBR\thead_of_government\t1\t1\t1\t1\t1" in capsys.readouterr().out


def test_a_folder_that_is_none_is_refused(tool: ModuleType, tmp_path: Path) -> None:
    assert tool.main([str(tmp_path / "absent")]) == 2
    assert tool.main([]) == 2
