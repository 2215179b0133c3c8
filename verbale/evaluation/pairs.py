"""Knows how a file of sentence, source and target is coded: one prediction a row; no gold column is read."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from verbale.acts.pairs import classify_pair

_COLUMNS = ("sentence", "source", "target")


class NotPairs(ValueError):
    """The file has no columns sentence, source and target."""


def predict_pairs(path: Path) -> Iterator[dict[str, object]]:
    """One prediction for each row of a tab-separated file with columns sentence, source, target (others are left
    alone): row, rootcode, confidence, rule. Raises NotPairs where a column is missing, OSError where the file is."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        missing = [c for c in _COLUMNS if c not in (rows.fieldnames or ())]
        if missing:
            raise NotPairs(f"{path}: no column {', '.join(missing)}")
        for number, row in enumerate(rows):
            found = classify_pair(row["sentence"] or "", row["source"] or "", row["target"] or "")
            yield {"row": number, "rootcode": found.rootcode, "confidence": found.confidence, "rule": found.rule}
