"""Knows that each phenomenon of phenomena.yaml is read as expected, and that docs/statements.md tells the same ones."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

_HERE = Path(__file__).parent
_GROUPS = yaml.safe_load((_HERE / "phenomena.yaml").read_text("utf-8"))
_CASES: list[dict[str, Any]] = [case for group in _GROUPS for case in group["cases"]]


def _read(found: Any) -> list[dict[str, Any]]:
    ids = [s.statement.id for s in found]
    return [
        {
            "content": s.content, "source": s.source, "cue": s.cue, "kind": s.statement.kind, "act": s.statement.act,
            "negated": s.statement.negated, "inside": ids.index(s.statement.inside) if s.statement.inside else None,
            "speaker": s.statement.speaker, "speakers": list(s.statement.speakers),
            "addressees": list(s.statement.addressees),
        }
        for s in found
    ]  # fmt: skip


@pytest.mark.parametrize("case", _CASES, ids=lambda c: c["id"])
def test_the_passage_is_read_as_expected(case, said):
    found = _read(said(case["text"], headline=case.get("headline", False), people=case.get("people")))
    expected = [{"negated": False, "inside": None} | wanted for wanted in case["expect"]]
    read = [{key: got[key] for key in wanted} for got, wanted in zip(found, expected, strict=False)]
    assert (read, len(found)) == (expected, len(expected)), found


def test_there_are_sixty_phenomena_and_more_each_named_once():
    names = [case["id"] for case in _CASES]
    assert len(names) == len(set(names)) >= 60


def test_the_peers_are_told_in_known_words():
    for case in _CASES:
        assert set(case.get("peers", {})) <= {"citron", "tracker", "textacy"}
        assert set(case.get("peers", {}).values()) <= {"ok", "part", "missed"}


def test_the_page_tells_these_phenomena_and_no_others():
    page = (_HERE.parent.parent / "docs" / "statements.md").read_text("utf-8")
    told = subprocess.run(
        [sys.executable, str(_HERE.parent.parent / "tools" / "tell_phenomena.py")],
        capture_output=True, text=True, encoding="utf-8", check=True, env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    ).stdout  # fmt: skip
    assert page.endswith(told), "run: python tools/tell_phenomena.py --write"
    assert told.count("\n| ") - len(_GROUPS) == len(_CASES)
