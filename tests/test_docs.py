"""The docs say what is: commands, options, settings, folders and links that they name exist."""

import re
from pathlib import Path
from typing import Any

import pytest
import typer.main

from verbale import settings
from verbale.cli.app import app

ROOT = Path(__file__).parent.parent
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = typer.main.get_command(app)


def told(path: Path) -> str:
    return path.read_text("utf-8")


def commands(path: Path) -> list[list[str]]:
    """The words of every `verbale ...` line and span of the document."""
    found = re.findall(r"(?:^ {4}|`|\| )(verbale [^`\n|>#]*)", told(path), re.M)
    return [line.split() for line in found]


@pytest.mark.parametrize("path", DOCS, ids=lambda p: p.name)
def test_every_command_and_option_of_the_docs_exists(path: Path) -> None:
    for words in commands(path):
        group: Any = COMMANDS
        for word in words[1:]:
            context = group.make_context("verbale", [], resilient_parsing=True)
            children = group.list_commands(context) if hasattr(group, "list_commands") else []
            if word in children:
                group = group.get_command(context, word)
            elif children and re.fullmatch(r"[a-z]+", word):
                pytest.fail(f"{path.name}: no command {' '.join(words)!r}")
        known = {o for p in group.params for o in (*p.opts, *p.secondary_opts)} | {"--help", "--version", "--verbose"}
        for option in (w.partition("=")[0] for w in words if w.startswith("--")):
            assert option in known, f"{path.name}: {' '.join(words)!r} has no option {option}"


@pytest.mark.parametrize("path", DOCS, ids=lambda p: p.name)
def test_every_link_of_the_docs_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", told(path)):
        assert (path.parent / target).exists(), f"{path.name}: {target}"


#: settings of the tests themselves
READ_BY_TESTS = {
    name
    for path in Path(__file__).parent.rglob("*.py")
    for name in re.findall(r'environ\.get\("VERBALE_([A-Z_]+)"', path.read_text("utf-8"))
}


@pytest.mark.parametrize("path", DOCS, ids=lambda p: p.name)
def test_every_setting_of_the_docs_exists(path: Path) -> None:
    for name in re.findall(r"\bVERBALE_([A-Z_]+)\b", told(path)):
        assert hasattr(settings, name) or name in ("RECORD", "ACTORS", *READ_BY_TESTS), f"{path.name}: VERBALE_{name}"


def test_the_architecture_names_every_folder_of_the_house() -> None:
    table = set(re.findall(r"^\| `(\w+)/` \|", told(ROOT / "docs" / "architecture.md"), re.M))
    folders = {p.name for p in (ROOT / "verbale").iterdir() if p.is_dir() and (p / "__init__.py").exists()}
    assert table == folders


def test_the_readme_has_the_two_commands_first() -> None:
    first = re.findall(r"^ {4}(\S.*)$", told(ROOT / "README.md"), re.M)[:2]
    assert [line.split("  ")[0].strip() for line in first] == ["make demo", "make test"]


def test_the_public_names_of_the_readme_are_the_packages() -> None:
    import verbale

    for name in re.findall(r"\bverbale\.(\w+)\(", told(ROOT / "README.md")):
        assert name in verbale.__all__
