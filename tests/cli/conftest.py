"""Knows a small record in our own words, and how a test runs a command."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from verbale.cli.app import app

PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="{day}T09:00:00Z"><meta property="og:site_name" content="{outlet}">
</head><body><article><h1>{title}</h1><p>{body}</p></article></body></html>"""
PAGES = {
    "gazette-1.html": PAGE.format(
        title="Ostel threatens Varland over bridge",
        day="2031-05-03",
        outlet="The Gazette",
        body="Ostel threatened on Saturday to impose sanctions on Varland if the Senn bridge stayed closed.</p><p>"
        "“We will not wait for ever,” said Tomas Reed, the foreign minister of Ostel. He added that talks with Varland "
        "had failed, and that his country would ask the members of the river commission for help in the coming weeks.",
    ),
    "courier-2.html": PAGE.format(
        title="Ostel imposes sanctions on Varland",
        day="2031-05-12",
        outlet="The Courier",
        body="Ostel imposed sanctions on Varland on Monday. Varland condemned the sanctions.</p><p>Varland denied that "
        "its troops had crossed the river Senn, its foreign ministry said, and called the reports an invention of "
        "people who had never seen the river and did not wish for peace on its banks.",
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
