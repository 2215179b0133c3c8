"""The relations of a story are scored from its pages on: what is found, what is missed, what is shown beside."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from verbale.cli.evaluate import app
from verbale.coded import Coded
from verbale.evaluation.gold import GoldError
from verbale.evaluation.told_relations import score_told_relations
from verbale.pages import Page

EXAMPLES = Path(__file__).parents[2] / "examples"
Story = tuple[tuple[Page, Coded], ...]


def test_every_act_that_two_articles_of_the_story_tell_in_full_is_joined(coded_story: Story) -> None:
    score = score_told_relations(EXAMPLES, coded_story)
    full = [r for r in score.relations if r.kind == "same act" and not r.weak]
    assert len(full) >= 19
    assert [r.what for r in full if not r.found] == []


def test_every_turn_and_every_account_is_found(coded_story: Story) -> None:
    score = score_told_relations(EXAMPLES, coded_story)
    assert [r.what for r in score.relations if r.kind != "same act" and not r.found] == []


def test_hardly_anything_is_shown_beside_and_no_turn_or_account(coded_story: Story) -> None:
    beside = score_told_relations(EXAMPLES, coded_story).beside
    assert len(beside) <= 1
    assert all(line.startswith("same act") for line in beside)


def test_what_nobody_wrote_down_is_told_as_beside(coded_story: Story, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "gold", tmp_path / "gold")
    expected = (EXAMPLES / "expected.yaml").read_text("utf-8")
    head, _, accounts = expected.partition("shifts:\n")
    (tmp_path / "expected.yaml").write_text(
        f"{head}shifts: []\n\naccounts:{accounts.partition('accounts:')[2]}", "utf-8"
    )
    beside = score_told_relations(tmp_path, coded_story).beside
    assert sum(line.startswith("shift: ") for line in beside) == 4


def test_a_story_without_its_expectations_is_refused(coded_story: Story, tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="is not a story"):
        score_told_relations(tmp_path, coded_story)


def test_the_command_counts_each_kind(monkeypatch: pytest.MonkeyPatch, coded_story: Story) -> None:
    monkeypatch.setattr("verbale.evaluation.told_relations.code_story", lambda story: list(coded_story))
    told = CliRunner().invoke(app, ["relations", str(EXAMPLES), "--json"])
    assert told.exit_code == 0
    counts = json.loads(told.stdout)
    assert set(counts) == {
        "one act, told in full",
        "one act, named again",
        "positions that turn",
        "accounts that differ",
        "beside",
    }
    assert counts["positions that turn"] == {"found": 4, "of": 4}
    assert counts["one act, named again"] == {"found": 12, "of": 12}
    untold = [(page, replace(one, acts=()) if "06_" in page.uri else one) for page, one in coded_story]
    monkeypatch.setattr("verbale.evaluation.told_relations.code_story", lambda story: untold)
    shown = CliRunner().invoke(app, ["relations", str(EXAMPLES), "--errors"])
    assert "not found: same act, the closing of the Ferriden crossing" in shown.stdout
