"""Knows that the list of judged acts is sound and that those given again are counted by their verdicts."""

from collections import Counter

import pytest

from verbale.evaluation.checked_acts import CheckedAct, digest_of, judge_acts, read_checked_acts, share_right

_PARTIES = digest_of(["Varland"], ["Ostria"])
_ROWS = (
    CheckedAct("first", "road.txt", 10, 20, "SANCTION", "done", _PARTIES, {"r1": "yyyy", "r2": ""}),
    CheckedAct("first", "road.txt", 30, 40, "ASSAULT", "done", _PARTIES, {"r1": "nnnn", "r2": ""}),
    CheckedAct("first", "bridge.txt", 1, 5, "AID", "done", _PARTIES, {"r1": "yyny", "r2": ""}),
)
_CODED = {
    "article": {"uri": "news/road.txt"},
    "actors": [{"id": "a", "name": "Varland"}, {"id": "b", "name": "Ostria"}],
    "acts": [{"type": "SANCTION", "trigger": [12, 18], "actors": ["a"], "recipients": ["b"], "status": "planned"}],
}


def test_what_is_given_still_is_counted_by_its_verdict_as_far_as_it_is_unchanged() -> None:
    judged = judge_acts(_ROWS, [_CODED])[("first", "r1")]
    assert judged.drawn["type"] == Counter(y=2, n=1)
    assert judged.drawn["parties"] == Counter(y=1, n=2)
    assert judged.again["type"] == Counter(y=1)
    assert judged.again["parties"] == Counter(y=1)
    assert judged.again["status"] == Counter()
    assert (judged.gone, judged.missing) == (Counter(n=1), {"bridge.txt"})


def test_shares_leave_out_what_readers_are_unsure_of() -> None:
    assert share_right(Counter({"y": 9, "n": 1, "?": 5})) == pytest.approx(0.9)
    assert share_right(Counter({"?": 5})) == 0.0


def test_the_list_holds_two_hundred_acts_a_sample_and_known_verdicts_only() -> None:
    checked = read_checked_acts()
    sizes = Counter(c.sample for c in checked)
    fewer = {"eighth unread": 80, "ninth added": 60}
    assert all(n == fewer.get(sample, 200) for sample, n in sizes.items())
    letters = {letter for c in checked for told in c.verdicts.values() for letter in told}
    assert letters <= {"y", "n", "?"}
    assert all(c.start < c.end and len(c.parties) == 8 for c in checked)


@pytest.mark.parametrize(
    ("sample", "floors"),
    [
        ("second", {"type": 0.84, "parties": 0.56, "status": 0.77}),
        ("third", {"type": 0.86, "parties": 0.57, "status": 0.81}),
        ("eighth", {"type": 0.91, "parties": 0.71, "status": 0.86}),
        ("fourth", {"type": 0.53, "parties": 0.35, "status": 0.49}),
        ("fifth", {"type": 0.82, "parties": 0.61, "status": 0.79}),
        ("twelfth", {"type": 0.87, "parties": 0.74, "status": 0.80}),
        ("sixth", {"type": 0.90, "parties": 0.63, "status": 0.84}),
    ],
)
def test_a_sample_was_right_as_often_as_the_docs_say(sample: str, floors: dict[str, float]) -> None:
    judged = [c for c in read_checked_acts() if c.sample == sample]
    for question, floor in floors.items():
        for reader in ("r1", "r2"):
            assert share_right(Counter(c.told(reader)[question] for c in judged if c.verdicts[reader])) >= floor, (
                question
            )
