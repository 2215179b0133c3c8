"""Knows which statements readers judged, drawn at random from public news, and how many of those given again are right.

The list (statements_checked.tsv) holds no words: an article's file name, offsets of content and source, and a verdict:
right; content or source (the other of the two is right); none (nobody reports anything there); unsure.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import PurePath
from typing import Any

VERDICTS = ("right", "content", "source", "none", "unsure")
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A judged statement: the sample that it was drawn in, the article's file name, the spans of its content, that of
    its source, and the verdicts by reader ('r1', 'r2'), empty where one has not judged it."""

    sample: str
    article: str
    content: Spans
    source: Spans
    verdicts: dict[str, str]


@dataclass(slots=True)
class Judged:
    """`drawn` the verdicts as the sample was drawn; `again` those of the statements that are given still, unchanged;
    `gone` the verdicts of those that are not; `missing` the articles that were not coded."""

    drawn: Counter[str] = field(default_factory=Counter)
    again: Counter[str] = field(default_factory=Counter)
    gone: Counter[str] = field(default_factory=Counter)
    missing: set[str] = field(default_factory=set)


def precision(verdicts: Counter[str]) -> float:
    """The share that is right of those that the readers are sure of; 0 for none."""
    sure = sum(verdicts.values()) - verdicts["unsure"]
    return verdicts["right"] / sure if sure else 0.0


def read_checked() -> tuple[Checked, ...]:
    """The list of the package."""
    return tuple(_rows(files("verbale.evaluation").joinpath("statements_checked.tsv").read_text(encoding="utf-8")))


def judge(checked: Iterable[Checked], coded: Iterable[dict[str, Any]]) -> dict[tuple[str, str], Judged]:
    """Compare the list with coded articles (the objects of `verbale code`); by sample and reader, in their order."""
    given = {
        PurePath(one["article"]["uri"]).name: {
            (_pairs(s["content"]), _pairs([s["source"]] if s["source"] else [])) for s in one["statements"]
        }
        for one in coded
    }
    found: dict[tuple[str, str], Judged] = {}
    for row in checked:
        for reader, verdict in row.verdicts.items():
            if not verdict:
                continue
            judged = found.setdefault((row.sample, reader), Judged())
            judged.drawn[verdict] += 1
            if row.article not in given:
                judged.missing.add(row.article)
            elif (row.content, row.source) in given[row.article]:
                judged.again[verdict] += 1
            else:
                judged.gone[verdict] += 1
    return dict(sorted(found.items()))


def _rows(text: str) -> Iterator[Checked]:
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t"):
        verdicts = {reader: row[reader] for reader in ("r1", "r2")}
        yield Checked(row["sample"], row["article"], _spans(row["content"]), _spans(row["source"]), verdicts)


def _spans(told: str) -> Spans:
    """'10-20;30-40' as spans; nothing for an empty cell."""
    return tuple((int(a), int(b)) for a, _, b in (part.partition("-") for part in told.split(";") if part))


def _pairs(spans: Iterable[Any]) -> Spans:
    return tuple((int(a), int(b)) for a, b in spans)
