"""Checks every mention of the lists that readers checked, where the articles are on this machine."""

import os
from pathlib import Path

import pytest

from verbale.evaluation.actor_list import read_list, score_list

HERE = Path(__file__).parent


def articles(folder: str) -> Path:
    """The folder of articles, in the one that VERBALE_CORPORA names; a test that needs it is left out where it is not."""
    named = os.environ.get("VERBALE_CORPORA")
    if named is None:
        pytest.skip(f"no articles of {folder}: set VERBALE_CORPORA to the folder that holds it")
    return Path(named) / folder


def test_every_person_state_and_organisation_of_the_two_first_pages_is_right() -> None:
    score = score_list(HERE / "seed_mentions.tsv", articles("seeds"))
    # plain groups of no country ('troops', 'civilians', 'victims') are not told by themselves
    withheld = [error for error in score.errors if ": nothing, right is group:" in error]
    assert [error for error in score.errors if error not in withheld] == []
    assert len(withheld) <= 3
    assert len(score.identity) >= 150


@pytest.mark.parametrize(
    "name",
    [
        "checked_mentions.tsv",
        "checked_mentions_2.tsv",
        "checked_mentions_3.tsv",
        "checked_mentions_4.tsv",
        "checked_mentions_5.tsv",
        "checked_mentions_6.tsv",
        "checked_mentions_7.tsv",
        "checked_mentions_8.tsv",
        "checked_mentions_9.tsv",
        "checked_mentions_10.tsv",
        "checked_mentions_11.tsv",
        "checked_mentions_12.tsv",
        "checked_mentions_13.tsv",
        "checked_mentions_14.tsv",
        "checked_mentions_15.tsv",
        "checked_mentions_16.tsv",
        "checked_mentions_17.tsv",
        "checked_mentions_18.tsv",
        "checked_mentions_19.tsv",
        "checked_mentions_20.tsv",
        "checked_mentions_21.tsv",
    ],
)
def test_a_list_holds_offsets_and_ids_and_no_words(name: str) -> None:
    rows = list(read_list(HERE / name))
    assert len(rows) == (200 if name.endswith("_9.tsv") else 300)
    assert not any(" " in cell for row in rows for cell in (row.actor, row.country, row.sector))


def test_a_row_of_another_shape_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_text("article\tstart\tend\tactor\tcountry\tsector\na.txt\tx\t3\tperson:a\tnone\tCVL\n")
    with pytest.raises(ValueError, match="line 2"):
        list(read_list(path))


def test_a_mention_is_compared_with_what_is_said_now(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Poland closed the bridge on Monday, its foreign ministry said.\n")
    path = tmp_path / "list.tsv"
    path.write_text(
        "a.txt\t0\t6\tstate:POL\tPOL\tGOV\na.txt\t18\t24\t-\t\t\na.txt\t0\t6\tstate:DEU\tDEU\t\n"
        "a.txt\t18\t24\torg:bridge\t\t\nb.txt\t0\t1\t-\t\t\n"
    )
    score = score_list(path, tmp_path)
    assert score.identity == [True, True, False, False]
    assert score.silent == 1
    assert score.country == [True, False]
    assert score.missing == ["b.txt"]


def test_what_readers_checked_is_said_no_worse_than_its_floor(tmp_path: Path) -> None:
    corpora = articles("newswire").parent
    lines = (HERE / "checked_mentions.tsv").read_text(encoding="utf-8").splitlines()
    path = tmp_path / "part.tsv"
    path.write_text("\n".join(lines[:35]) + "\n", encoding="utf-8")  # a part: the whole takes minutes
    score = score_list(path, corpora)
    assert score.missing == []
    # withheld where it would be a guess: people in general, bodies and persons that are only described
    assert score.silent <= 0.3 * len(score.identity)
    assert sum(score.identity) / (len(score.identity) - score.silent) >= 0.88
    for told, floor in ((score.country, 0.75), (score.sector, 0.80)):
        assert sum(told) / len(told) >= floor
