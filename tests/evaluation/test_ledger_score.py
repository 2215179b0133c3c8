"""The written ledger: outcomes stay right, no near miss is taken for the deed, and a broken story is told plainly."""

from pathlib import Path

import pytest

from verbale.coded import Coded
from verbale.evaluation.gold import GoldError
from verbale.evaluation.ledger import LedgerScore, score_ledger
from verbale.evaluation.told_ledger import score_told_ledger
from verbale.pages import Page

WRITTEN = Path(__file__).parents[2] / "examples" / "ledger"


@pytest.fixture(scope="module")
def score() -> LedgerScore:
    return score_ledger(WRITTEN)


def test_outcomes_are_right(score: LedgerScore) -> None:
    assert len(score.lines) >= 60
    assert score.right / len(score.lines) >= 0.93


def test_no_near_miss_is_taken_for_the_deed(score: LedgerScore) -> None:
    assert sum(bool(line.near) for line in score.lines) >= 10
    assert score.fooled == ()


def test_the_stories_held_apart_come_out_as_on_the_day_they_were_run() -> None:
    held = score_ledger(WRITTEN / "held")
    assert held.right / len(held.lines) >= 0.88
    assert held.fooled == ()


def test_a_third_of_the_commitments_has_no_outcome_in_the_record(score: LedgerScore) -> None:
    absent = [line for line in score.lines if line.wanted in ("open", "due", "overdue", "not found in this record")]
    assert len(absent) >= len(score.lines) / 3


def test_every_outcome_that_the_ledger_knows_is_tried(score: LedgerScore) -> None:
    assert {line.wanted for line in score.lines} == {
        "open", "condition not met", "due", "overdue", "carried out", "partly", "withdrawn", "contradicted", "answered",
        "not found in this record",
    }  # fmt: skip


def test_a_right_outcome_with_the_wrong_evidence_is_told_apart(score: LedgerScore) -> None:
    assert all(line.evidence for line in score.lines if line.right)


def test_the_story_of_pages_is_scored_from_text_on(coded_story: tuple[tuple[Page, Coded], ...]) -> None:
    lines = score_told_ledger(WRITTEN.parent, coded_story)
    assert len(lines) == 34
    rows = [line for line in lines if line.given is not None]
    assert len(rows) >= 32
    assert sum(line.right for line in lines) >= 31
    assert not any(line.right for line in lines if line.given is None)


def test_a_broken_story_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("states: {XAA: Aa}\nacts: [{id: a1}]\ntruth: []\nends: 2031-01-01\n", "utf-8")
    with pytest.raises(GoldError, match=r"bad\.yaml"):
        score_ledger(tmp_path)
    (tmp_path / "bad.yaml").write_text("[", "utf-8")
    with pytest.raises(GoldError, match="cannot be read"):
        score_ledger(tmp_path)
