"""Knows that the list of judged statements is sound and that those given again are counted by their verdicts."""

from collections import Counter

import pytest

from verbale.evaluation.checked_statements import VERDICTS, Checked, judge, precision, read_checked

_ROWS = (
    Checked("first", "road.txt", ((10, 20),), ((0, 5),), {"r1": "right", "r2": ""}),
    Checked("first", "road.txt", ((30, 40), (50, 60)), (), {"r1": "none", "r2": ""}),
    Checked("first", "bridge.txt", ((1, 2),), (), {"r1": "right", "r2": ""}),
)
_CODED = {
    "article": {"uri": "news/road.txt"},
    "statements": [{"content": [[10, 20]], "source": [0, 5]}, {"content": [[30, 41], [50, 60]], "source": None}],
}


def test_what_is_given_still_is_counted_by_its_verdict():
    judged = judge(_ROWS, [_CODED])[("first", "r1")]
    assert judged.drawn == Counter(right=2, none=1)
    assert (judged.again, judged.gone) == (Counter(right=1), Counter(none=1))
    assert judged.missing == {"bridge.txt"}


def test_precision_leaves_out_what_readers_are_unsure_of():
    assert precision(Counter(right=9, none=1, unsure=5)) == pytest.approx(0.9)
    assert precision(Counter(unsure=5)) == 0.0


def test_the_list_holds_a_hundred_statements_a_sample_or_more_and_known_verdicts_only():
    checked = read_checked()
    assert all(n >= 100 for n in Counter(c.sample for c in checked).values())
    assert {v for c in checked for v in c.verdicts.values() if v} <= set(VERDICTS)
    assert all(c.content and all(a < b for a, b in (*c.content, *c.source)) for c in checked)


def test_six_in_seven_of_each_sample_were_right_as_it_was_drawn():
    for reader in ("r1", "r2"):
        for sample in {c.sample for c in read_checked()}:
            told = Counter(c.verdicts[reader] for c in read_checked() if c.sample == sample and c.verdicts[reader])
            assert not told or precision(told) >= 6 / 7
