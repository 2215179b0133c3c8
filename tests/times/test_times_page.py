"""Knows that docs/times.md says what the code does: kinds of clue, kinds of expression, values, limits."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse
from verbale.times import combining, find_times
from verbale.times.evidence.evidence import FIRST, LAST

Parsed = Callable[[str], Parse]
ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/times.md").read_text(encoding="utf-8")
EVIDENCE = ROOT / "verbale/times/evidence"


def test_the_page_names_every_kind_of_clue() -> None:
    made: set[str] = set()
    for path in EVIDENCE.glob("*.py"):
        code = path.read_text(encoding="utf-8")
        made.update(re.findall(r"Evidence\(\s*\"([a-z' ]+)\"", code))
    assert made
    assert sorted(kind for kind in made if not re.search(rf"^\|.*\b{kind}\b.*\|.*\|$", PAGE, re.MULTILINE)) == []


def test_the_page_names_every_kind_of_expression_and_its_value(parsed: Parsed) -> None:
    text = (
        "On Oct. 31 he left. He stayed from 1985 to 1988. He ran the port for six months. He has to go by Friday. "
        "He has slept since 1985. He now meets them every Monday at noon."
    )
    day = date(1989, 11, 2)
    found = find_times(parsed(text), DateEstimate(day, day, "day"))
    assert {t.kind for t in found} == set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))
    for timex in found:
        if timex.kind != "deadline":
            assert timex.value in PAGE or timex.value in ("1989-11-02T12:00",), timex


def test_the_limits_are_those_of_the_code() -> None:
    assert f"every day from {FIRST.year} to {LAST.year}" in PAGE
    assert f"a probability of {round(100 * combining._ENOUGH)} in 100" in PAGE
    assert combining._WIDEST.days == 3653
    assert "Longer than ten years" in PAGE
