"""Signs for and against an act, and how sure they make it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import yaml

from verbale.acts.act import Act
from verbale.acts.sureness import LEAST, sureness
from verbale.knowledge import table

ARTICLES = Path(__file__).parent / "articles"
Tell = Callable[..., tuple[Act, ...]]
BOTH = {
    "actor political": 1.0,
    "actor's country known": 1.0,
    "recipient political": 1.0,
    "recipient's country known": 1.0,
}


def test_an_act_between_known_parties_is_surer_than_one_without() -> None:
    assert sureness(BOTH) > sureness({"actor none": 1.0, "recipient political": 1.0}) > 0
    assert sureness(BOTH) > sureness({"actor political": 1.0, "recipient none": 1.0})


def test_an_act_among_many_is_surer_than_one_alone() -> None:
    assert sureness(BOTH | {"density": 1.0}) > sureness(BOTH | {"density": 0.1})


def test_an_act_with_politics_around_it_is_surer() -> None:
    assert sureness(BOTH | {"politics around": 1.0}) > sureness(BOTH)


def test_a_sign_without_points_counts_nothing() -> None:
    assert sureness(BOTH | {"written on a Tuesday": 1.0}) == sureness(BOTH)


def test_sureness_is_a_share() -> None:
    every = {row["sign"]: 1.0 for row in table("sureness.tsv") if row["sign"] != "start"}
    assert 0.0 < sureness({}) < LEAST < sureness(BOTH) < 1.0
    assert 0.0 <= sureness(every) <= 1.0


def test_each_sign_has_its_points_once() -> None:
    signs = [row["sign"] for row in table("sureness.tsv")]
    assert signs[0] == "start"
    assert len(signs) == len(set(signs))


def test_a_plain_sanction_is_told_surely_and_a_guessed_party_less_so(told: Tell) -> None:
    plain = told("Varland imposed sanctions on Ostria on Monday.")
    assert [a.type for a in plain] == ["SANCTION"]
    assert plain[0].confidence > 0.4


def test_what_annotated_articles_mark_stands_in_their_texts() -> None:
    files = sorted(ARTICLES.glob("*.yaml"))
    assert len(files) == 449
    for file in files:
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        text = file.with_suffix(".txt").read_text("utf-8")
        assert given["text"] == f"{file.stem}.txt"
        assert [a["evidence"] for a in given["acts"] or () if a["evidence"] not in text] == [], file.name
