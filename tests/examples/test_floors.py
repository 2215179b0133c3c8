"""Quality floors: the example story, coded whole, must stay as well read as it was when the floors were set.

A floor lies a little below the figure measured (docs/evaluation.md); raise it when the figure rises. The gold's digest
stands beside the floors, so that a floor is never compared with another gold.
"""

import hashlib
import json
from pathlib import Path

import pytest

from verbale import code
from verbale.coded import Coded
from verbale.evaluation.record import RecordScore, score_record
from verbale.evaluation.soundness import faults
from verbale.exports.coded import coded_object
from verbale.knowledge import known
from verbale.pages import Page

EXAMPLES = Path(__file__).parents[2] / "examples"
Story = tuple[tuple[Page, Coded], ...]
GOLD_DIGEST = "1ce6493c8ae27528"
FLOORS = {
    "dates": 1.0,
    "statements": 0.93,
    "statements_speaker": 0.89,
    "acts": 0.84,
    "acts_actor": 0.785,
    "acts_actor_recipient": 0.73,
    "kind": 0.97,
    "status": 0.88,
    "when": 0.94,
}


@pytest.fixture(scope="module")
def coded(coded_story: Story) -> list[dict[str, object]]:
    return [coded_object(found) for _, found in coded_story]


@pytest.fixture(scope="module")
def score(coded: list[dict[str, object]]) -> RecordScore:
    return score_record(EXAMPLES / "gold", coded)


def test_the_floors_belong_to_this_gold() -> None:
    digest = hashlib.sha256()
    for path in sorted((EXAMPLES / "gold").glob("*.yaml")):
        digest.update(path.read_bytes())
    assert digest.hexdigest()[:16] == GOLD_DIGEST, "the gold has changed: measure anew, then set floors and digest"


@pytest.mark.parametrize("figure", FLOORS)
def test_the_story_is_read_no_worse_than_its_floor(score: RecordScore, figure: str) -> None:
    measured = getattr(score, figure)
    value = measured.f1 if hasattr(measured, "f1") else measured.right / measured.all
    assert value >= FLOORS[figure], "\n".join(score.errors)


def test_every_span_of_the_story_holds_words_and_every_id_leads_somewhere(coded: list[dict[str, object]]) -> None:
    assert [fault for row in coded for fault in faults(row)] == []


def test_the_same_page_gives_the_same_bytes_twice(coded: list[dict[str, object]], coded_story: Story) -> None:
    knowledge = known((EXAMPLES / "actors.yaml",))
    again = [coded_object(code(page, knowledge)) for page, _ in coded_story[:3]]
    assert len(again) == 3
    assert json.dumps(again) == json.dumps(coded[:3])
