"""The record's scorer: what counts as found, what weak gold costs, and that anchors must be in the text."""

from pathlib import Path
from typing import Any

import pytest

from verbale.evaluation.gold import GoldError, interval
from verbale.evaluation.record import score_record
from verbale.evaluation.soundness import faults

TEXT = "Mira Tolland said talks would begin. Varenia imposed sanctions on Korland."
GOLD = """
text: story/one.txt
published: {value: 2019-03}
statements:
- {id: s1, speaker: Mira Tolland, kind: indirect, content: ["talks would begin"]}
- {id: s2, speaker: Mira Tolland, kind: indirect, content: ["imposed sanctions"], weak: true}
acts:
- {id: a1, type: SANCTION, actor: [XVA], recipient: [XKO], status: done, date: 2019-03, evidence: "Varenia imposed sanctions on Korland"}
"""


def span(words: str) -> list[int]:
    at = TEXT.index(words)
    return [at, at + len(words)]


def actor(code: str, name: str, kind: str, country: str) -> dict[str, Any]:
    return {"id": code, "name": name, "kind": kind, "country": country, "mentions": []}


def coded() -> dict[str, Any]:
    return {
        "article": {
            "uri": "some/where/one.txt",
            "text": TEXT,
            "published": {"earliest": "2019-03-04", "latest": "2019-03-05"},
            "furniture": [],
        },
        "actors": [
            actor("person:mira-tolland", "Mira Tolland", "person", "XVA"),
            actor("state:XVA", "Varenia", "state", "XVA"),
            actor("state:XKO", "Korland", "state", "XKO"),
        ],
        "statements": [
            {
                "id": "s", "kind": "indirect", "content": [span("talks would begin")], "cue": [span("said")], "source": None,
                "speaker": "person:mira-tolland", "addressees": [], "inside": None,
            }
        ],
        "acts": [
            {
                "id": "a", "type": "SANCTION", "actors": ["state:XVA"], "recipients": ["state:XKO"], "status": "done",
                "evidence": span("Varenia imposed sanctions on Korland"), "trigger": span("imposed"), "condition": None,
                "statement": None, "date": {"earliest": "2019-03-04", "latest": "2019-03-04"},
            }
        ],
    }  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "one.yaml").write_text(GOLD, "utf-8")
    return tmp_path


def test_a_right_article_has_full_marks(gold: Path) -> None:
    score = score_record(gold, [coded()])
    assert (score.dates.right, score.dates.all) == (1, 1)
    assert score.statements_speaker.f1 == score.acts_actor_recipient.f1 == 1.0
    assert (score.status.right, score.when.right, score.errors) == (1, 1, [])


def test_a_wrong_speaker_costs_the_speaker_only(gold: Path) -> None:
    row = coded()
    row["statements"][0]["speaker"] = "state:XKO"
    score = score_record(gold, [row])
    assert (score.statements.f1, score.statements_speaker.f1) == (1.0, 0.0)


def test_finding_weak_gold_costs_no_precision(gold: Path) -> None:
    row = coded()
    row["statements"].append(dict(row["statements"][0], id="s'", content=[span("imposed sanctions")]))
    assert score_record(gold, [row]).statements.precision == 1.0


def test_a_statement_that_is_not_in_the_gold_costs_precision_and_is_named(gold: Path) -> None:
    row = coded()
    row["statements"].append(dict(row["statements"][0], id="s'", content=[span("on Korland.")]))
    score = score_record(gold, [row])
    assert score.statements.precision == 0.5
    assert any("statement not in gold" in e for e in score.errors)


def test_another_type_is_no_match(gold: Path) -> None:
    row = coded()
    row["acts"][0]["type"] = "ACCUSE"
    assert score_record(gold, [row]).acts.f1 == 0.0


def test_a_date_of_a_whole_year_is_no_date(gold: Path) -> None:
    row = coded()
    row["article"]["published"] = {"earliest": "2019-01-01", "latest": "2019-12-31"}
    assert score_record(gold, [row]).dates.right == 0


def test_an_anchor_that_is_not_in_the_text_is_an_error_that_names_the_file(gold: Path) -> None:
    (gold / "one.yaml").write_text(GOLD.replace("talks would begin", "talks had begun"), "utf-8")
    with pytest.raises(GoldError, match=r"one\.yaml.*talks had begun"):
        score_record(gold, [coded()])


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no"):
        score_record(tmp_path, [])


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2019-02/2019-03-04", "2019-02-01", "2019-03-04"),
    ],
)
def test_an_interval_is_read_from_its_first_to_its_last_day(value: str, first: str, last: str) -> None:
    assert tuple(map(str, interval(value) or ())) == (first, last)


def test_a_sound_article_has_no_faults() -> None:
    assert faults(coded()) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda r: r["acts"][0].update(evidence=[0, 999]), "is no span"),
        (lambda r: r["acts"][0].update(trigger=[4, 6]), "white space"),
        (lambda r: r["acts"][0].update(actors=["state:XQU"]), "no actor state:XQU"),
        (lambda r: r["acts"][0].update(statement="none"), "no statement none"),
        (lambda r: r["statements"][0].update(inside="none"), "no statement none"),
        (lambda r: r["acts"].append(dict(r["acts"][0])), "stands twice"),
        (lambda r: r["acts"][0].update(status="maybe"), "no status"),
    ],
)
def test_each_fault_is_named(change: Any, said: str) -> None:
    row = coded()
    change(row)
    assert any(said in f for f in faults(row))
