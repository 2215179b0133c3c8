"""Knows that passages written to be hard are read no worse than they were: a drawn sample of them, files unread included."""

import random
from pathlib import Path

import pytest

from verbale.evaluation.gold import GoldError
from verbale.evaluation.probes import Passage, ProbeScore, read_passages, score_passages
from verbale.knowledge import data, known

_HERE = Path(__file__).with_name("probes")
_ACTORS = _HERE / "actors.yaml"
_DRAWN = 64
#: a little below what was measured on the sample when it was drawn; raise them when the figures rise
_FLOORS = {"recall": 0.39, "precision": 0.70, "status": 0.74}


def _all() -> list[Passage]:
    return [p for file in sorted(_HERE.glob("p*.yaml")) for p in read_passages(file)]


@pytest.fixture(scope="module")
def passages() -> list[Passage]:
    return _all()


@pytest.fixture(scope="module")
def score(passages: list[Passage]) -> ProbeScore:
    return score_passages(random.Random(7).sample(passages, _DRAWN), known((_ACTORS,)))


def test_every_passage_has_an_id_of_its_own_and_acts_of_known_types(passages: list[Passage]) -> None:
    types = set(data("plover.yaml")["types"])
    assert len({p.id for p in passages}) == len(passages) == 800
    assert all(kind in types for p in passages for act in p.acts for kind in act.types)


def test_a_good_part_of_the_passages_tells_no_act(passages: list[Passage]) -> None:
    assert 0.08 < sum(not p.acts for p in passages) / len(passages) < 0.2


def test_drawn_passages_are_read_no_worse_than_the_floors(score: ProbeScore) -> None:
    told = {
        "recall": score.acts.recall,
        "precision": score.acts.precision,
        "status": score.status.right / score.status.all,
    }
    assert all(told[name] >= floor for name, floor in _FLOORS.items()), (told, score.errors)


def test_the_table_counts_what_the_totals_count(score: ProbeScore) -> None:
    assert sum(s.all for s in score.found.values()) == score.acts.gold
    assert sum(s.right for s in score.found.values()) == score.acts.right
    assert sum(s.all for s in score.statuses.values()) == score.status.all


def test_a_file_that_is_no_list_of_passages_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text("- {id: a, text: Varland slept.}\n")
    with pytest.raises(GoldError, match=r"wrong\.yaml"):
        read_passages(file)
    file.write_text(
        "- {id: a, text: Varland slept., acts: [{type: AID, actor: [], recipient: [], status: done, evidence: woke}]}\n"
    )
    with pytest.raises(GoldError, match="woke"):
        read_passages(file)
