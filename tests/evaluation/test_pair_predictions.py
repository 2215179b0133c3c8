"""Knows that a file of pairs is coded row by row, from its sentence, source and target alone."""

from pathlib import Path

import pytest

from verbale.evaluation.pairs import NotPairs, predict_pairs


def test_each_row_gets_its_number_and_its_type(tmp_path: Path) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_text(
        "sentence\tsource\ttarget\nVarland condemned Ostria.\tVarland\tOstria\nVarland bombed Ostria.\tVarland\tOstria\n",
        encoding="utf-8",
    )
    rows = list(predict_pairs(file))
    assert [(r["row"], r["rootcode"]) for r in rows] == [(0, "ACCUSE"), (1, "ASSAULT")]
    assert set(rows[0]) == {"row", "rootcode", "confidence", "rule"}


def test_a_gold_column_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_text(
        "sentence\tsource\ttarget\tgold_root\nVarland condemned Ostria.\tVarland\tOstria\tAID\n", encoding="utf-8"
    )
    assert [r["rootcode"] for r in predict_pairs(file)] == ["ACCUSE"]


def test_a_file_without_the_columns_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "pairs.tsv"
    file.write_text("sentence\tsource\nVarland condemned Ostria.\tVarland\n", encoding="utf-8")
    with pytest.raises(NotPairs, match="target"):
        list(predict_pairs(file))
