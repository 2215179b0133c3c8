"""Knows a small record in our own words, and how a test runs a command."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from verbale.cli.app import app

PAGES = {
    "gazette-1.txt": (
        "Ostel threatens Varland over bridge\n\nBy Ada Lind\n\n"
        "Ostel threatened on Saturday, 3 May 2031, to impose sanctions on Varland if the Senn bridge stayed closed.\n\n"
        "“We will not wait for ever,” said Tomas Reed, the foreign minister of Ostel. He added that talks with Varland "
        "had failed.\n"
    ),
    "courier-2.txt": (
        "Ostel imposes sanctions on Varland\n\n"
        "Ostel imposed sanctions on Varland on Monday, 12 May 2031. Varland condemned the sanctions.\n\n"
        "Varland denied that its troops had crossed the river Senn, its foreign ministry said.\n"
    ),
}
ACTORS = """
states:
  - {code: XVA, names: [Varland], adjectives: [Varlandic], source: our own}
  - {code: XOS, names: [Ostel], adjectives: [Ostelian], source: our own}
holders:
  - {names: [Tomas Reed], role: foreign_minister, title: Foreign Minister, of: XOS, start: 2029-01-01, source: our own}
"""
Run = Callable[..., Result]


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two pages, their actors beside it, and the record made from them."""
    folder = tmp_path_factory.mktemp("story")
    (folder / "pages").mkdir()
    for name, text in PAGES.items():
        (folder / "pages" / name).write_text(text, "utf-8")
    (folder / "actors.yaml").write_text(ACTORS, "utf-8")
    args = ["add", str(folder / "pages"), "--actors", str(folder / "actors.yaml"), "--record", str(folder / "r.sqlite")]
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def run(story: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs a command on the story's record."""
    monkeypatch.setenv("VERBALE_RECORD", str(story / "r.sqlite"))

    def invoke(*args: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner(env=dict(os.environ)).invoke(app, [str(arg) for arg in args], input=stdin)

    return invoke
