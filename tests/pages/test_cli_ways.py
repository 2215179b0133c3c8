"""The commands take names of fields, and fetch nothing unless asked."""

import json
from pathlib import Path

from typer.testing import CliRunner

from verbale.cli.app import app

TABLE = "Rubrik,Tekst,Dag\nEnvoy leaves,“The river is closed.” The envoy of Ostmark left Lemna on Friday.,2022-03-04\n"


def test_code_reads_a_table_by_the_names_given(tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_text(TABLE)
    told = CliRunner().invoke(
        app, ["code", str(tmp_path / "export.csv"), "--fields", "text=Tekst,title=Rubrik,date=Dag"]
    )
    (coded,) = [json.loads(line) for line in told.stdout.splitlines() if line.startswith("{")]
    assert coded["article"]["headline"] == "Envoy leaves"
    assert coded["article"]["published"]["earliest"] == "2022-03-04"


def test_a_field_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_text(TABLE)
    told = CliRunner().invoke(app, ["code", str(tmp_path / "export.csv"), "--fields", "headline=Rubrik"])
    assert told.exit_code == 2


def test_an_address_is_not_fetched_unless_asked() -> None:
    told = CliRunner().invoke(app, ["code", "https://lemnapost.example/report"])
    assert told.exit_code == 1
    assert "--fetch" in told.stderr
