"""The tutorial runs as it stands, and gives what it says."""

import ast
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
BLOCKS = re.findall(r"^```python\n(.*?)^```", (ROOT / "docs" / "tutorial.md").read_text("utf-8"), re.M | re.S)


def test_the_tutorial_runs_and_gives_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    known: dict[str, Any] = {}
    checked = 0
    for block in BLOCKS:
        for node in ast.parse(block).body:
            told = re.search(r"# -> (.*)$", block.splitlines()[(node.end_lineno or 1) - 1])
            code = ast.unparse(node)
            if told:
                checked += 1
                assert repr(eval(code, known)) == told[1], code
            else:
                exec(code, known)
    assert checked >= 8
    known["record"].close()


def test_the_tutorial_tells_of_the_commands_that_there_are() -> None:
    assert len(BLOCKS) >= 5
