"""That what the reader was taught from is sound: every copied word stands in its text, all types and statuses occur."""

from collections import Counter
from pathlib import Path

import pytest

from tools.reader.passages import PassageError, read_passages
from verbale.reader.impression import STATUSES, TYPES

FOLDER = Path(__file__).parents[2] / "tools" / "reader" / "passages"


def test_every_passage_can_be_read_and_none_stands_twice():
    passages = list(read_passages(FOLDER))
    assert len(passages) >= 2000
    assert len({p.id for p in passages}) == len({p.text for p in passages}) == len(passages)


def test_every_type_and_status_is_taught_and_what_tells_nothing_as_well():
    passages = list(read_passages(FOLDER))
    types = Counter(a.types[0] for p in passages for a in p.acts)
    statuses = Counter(a.status for p in passages for a in p.acts)
    assert all(types[t] >= 100 for t in TYPES)
    assert all(statuses[s] >= 20 for s in STATUSES)
    assert sum(not p.acts for p in passages) >= 300


def test_a_word_that_does_not_stand_in_the_text_is_named(tmp_path: Path):
    (tmp_path / "x.txt").write_text("## X_01_01\nThe dockers marched.\n--\nPROTEST | done | walked | The dockers | -\n")
    with pytest.raises(PassageError, match=r"X_01_01.*'walked'"):
        list(read_passages(tmp_path))


def test_a_later_place_of_the_same_word_can_be_named(tmp_path: Path):
    (tmp_path / "x.txt").write_text("## X\nThey met as they fled.\n--\nCONSULT | done | met | they | - | weak\n")
    (act,) = next(read_passages(tmp_path)).acts
    assert (act.actors, act.weak) == (((12, 16),), True)
