"""Importing facts and showing them on the command line; a record tells when it was made with other knowledge."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]


def test_a_person_is_shown_with_offices_and_days(run: Run) -> None:
    result = run("knowledge", "show", "Ban Ki-moon")
    assert result.exit_code == 0
    assert "2007-01-01 to 2016-12-31" in result.stdout


def test_an_unknown_name_is_refused_with_a_plain_message(run: Run) -> None:
    result = run("knowledge", "show", "Odra Vellin")
    assert result.exit_code != 0
    assert "nothing is known" in result.stderr


def test_imported_terms_are_shown_with_the_users_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("q.csv").write_text("name,position,start,country\nOdra Vellin,Prime Minister,2031-01-01,Norway\n")
    assert run("knowledge", "import", "q.csv", "--to", "mine.yaml").exit_code == 0
    assert "Prime Minister, NOR" in run("knowledge", "show", "Odra Vellin", "--actors", "mine.yaml").stdout
