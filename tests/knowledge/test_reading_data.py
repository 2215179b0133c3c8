"""Checks how the data files are read, and that each tells its source."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from verbale.knowledge import KnowledgeError, data, known, table
from verbale.knowledge.reading import FOLDER, read_table


def test_a_table_is_read_by_its_first_line_and_comments_are_left_out() -> None:
    rows = read_table(Path("t.tsv"), "# what it is\nname\tend\nA\t\n\n# more\nB\t2020\n")
    assert rows == [{"name": "A", "end": ""}, {"name": "B", "end": "2020"}]


def test_a_row_with_a_column_too_few_is_told_with_its_line() -> None:
    with pytest.raises(KnowledgeError, match=r"t\.tsv, line 3: has 1 columns where 2 are named"):
        read_table(Path("t.tsv"), "name\tend\nA\t\nB\n")


def test_a_file_is_read_once() -> None:
    assert data("states.yaml") is data("states.yaml")
    assert table("holders.tsv") is table("holders.tsv")
    assert known() is known()


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(KnowledgeError, match=r"absent\.yaml"):
        data("absent.yaml")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.tsv")), ids=lambda p: p.name)
def test_every_table_tells_its_source(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    rows = read_table(path, text)
    in_each_row = all(row.get("source") for row in rows)
    above = any(line.startswith("#") and "source" in line.lower() for line in text.split("\n")[:12])
    assert rows
    assert in_each_row or above


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda p: p.name)
def test_every_yaml_file_tells_its_source(path: Path) -> None:
    assert re.search(r"source[^\n]*: *\w", path.read_text(encoding="utf-8"))


def test_knowing_all_stays_cheap() -> None:
    # counted in calls, which are the same on every machine: 450,000 take about 100 ms (benchmarks/load_knowledge.py times it)
    script = """
import cProfile, pstats
from verbale.knowledge import known
counted = cProfile.Profile()
counted.runcall(known)
print(pstats.Stats(counted).total_calls)
"""
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=FOLDER.parent.parent
    )
    assert 10_000 < int(told.stdout) < 700_000


def test_knowing_does_not_load_the_parser() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys; from verbale.knowledge import known; known(); print('spacy' in sys.modules)"],
        capture_output=True, text=True, check=True, cwd=FOLDER.parent.parent,
    )  # fmt: skip
    assert told.stdout.strip() == "False"
