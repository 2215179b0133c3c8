"""Inputs made to flood a reader end in a problem, within 300 MB and a few seconds."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

FLOODS = Path(__file__).parent.parent / "hostile" / "floods.py"
NAMES = re.findall(r'^    "([\w.]+)": lambda', FLOODS.read_text("utf-8"), re.M)
#: what is read after all, since it is a report inside too many elements
_READ = ("nested_with_text.html",)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in other units elsewhere")
@pytest.mark.parametrize("name", NAMES)
def test_a_flood_ends_in_a_problem_within_300_mb(name: str) -> None:
    done = subprocess.run([sys.executable, str(FLOODS), name], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2_000:]
    *told, memory = done.stdout.strip().split("\n")
    assert told or name in _READ
    assert int(memory) <= 300


def test_all_floods_are_named() -> None:
    assert len(NAMES) >= 15
