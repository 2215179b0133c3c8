"""Knows which acts readers judged, drawn at random from public news, and how many of those given again are right.

The list (acts_checked.tsv) holds no words: an article's file name, the offsets of the trigger, type and status, a digest
of the parties' names, and for each reader four letters: type, actor, recipient, status; y right, n wrong, ? unsure.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import PurePath
from typing import Any

QUESTIONS = ("type", "parties", "status")


@dataclass(frozen=True, slots=True)
class CheckedAct:
    """A judged act: its sample, the article's file name, the trigger's offsets, type, status, the digest of its parties,
    and by reader ('r1', 'r2') the four letters, empty where one has not judged it."""

    sample: str
    article: str
    start: int
    end: int
    type: str
    status: str
    parties: str
    verdicts: dict[str, str]

    def told(self, reader: str) -> dict[str, str]:
        """The verdict on type, on both parties together, and on status: 'y', 'n' or '?'."""
        kind, actor, recipient, status = tuple(self.verdicts[reader])
        both = "n" if "n" in (actor, recipient) else ("?" if "?" in (actor, recipient) else "y")
        return {"type": kind, "parties": both, "status": status}


@dataclass(slots=True)
class JudgedActs:
    """Verdicts by question: `drawn` as the sample was drawn; `again` of the acts given still, on what they give
    unchanged; `gone` how many are given no more, by their verdict on the type; `missing` articles that were not coded."""

    drawn: dict[str, Counter[str]] = field(default_factory=lambda: {q: Counter() for q in QUESTIONS})
    again: dict[str, Counter[str]] = field(default_factory=lambda: {q: Counter() for q in QUESTIONS})
    gone: Counter[str] = field(default_factory=Counter)
    missing: set[str] = field(default_factory=set)


def share_right(verdicts: Counter[str]) -> float:
    """The share of 'y' among those of which the reader is sure; 0 for none."""
    sure = verdicts["y"] + verdicts["n"]
    return verdicts["y"] / sure if sure else 0.0


def digest_of(actors: Iterable[str], recipients: Iterable[str]) -> str:
    """Eight hexadecimal digits that stand for the names of the parties."""
    told = ";".join(sorted(actors)) + ">" + ";".join(sorted(recipients))
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def read_checked_acts() -> tuple[CheckedAct, ...]:
    """The list of the package."""
    return tuple(_rows(files("verbale.evaluation").joinpath("acts_checked.tsv").read_text(encoding="utf-8")))


def judge_acts(checked: Iterable[CheckedAct], coded: Iterable[dict[str, Any]]) -> dict[tuple[str, str], JudgedActs]:
    """Compare the list with coded articles (the objects of `verbale code`); by sample and reader, in their order."""
    given = {PurePath(one["article"]["uri"]).name: one for one in coded}
    found: dict[tuple[str, str], JudgedActs] = {}
    for row in checked:
        for reader in (r for r, letters in row.verdicts.items() if letters):
            judged = found.setdefault((row.sample, reader), JudgedActs())
            verdict = row.told(reader)
            for question in QUESTIONS:
                judged.drawn[question][verdict[question]] += 1
            if row.article not in given:
                judged.missing.add(row.article)
                continue
            act = _same(row, given[row.article])
            if act is None:
                judged.gone[verdict["type"]] += 1
                continue
            names = {a["id"]: a["name"] for a in given[row.article]["actors"]}
            parties = digest_of((names[a] for a in act["actors"]), (names[r] for r in act["recipients"]))
            judged.again["type"][verdict["type"]] += 1
            if parties == row.parties:
                judged.again["parties"][verdict["parties"]] += 1
            if act["status"] == row.status:
                judged.again["status"][verdict["status"]] += 1
    return dict(sorted(found.items()))


def _same(row: CheckedAct, coded: dict[str, Any]) -> dict[str, Any] | None:
    """The act of the same type whose trigger meets the row's, the one with the same parties before others."""
    names = {a["id"]: a["name"] for a in coded["actors"]}
    near = [
        a for a in coded["acts"] if a["type"] == row.type and a["trigger"][0] < row.end and row.start < a["trigger"][1]
    ]
    near.sort(
        key=lambda a: (
            digest_of((names[x] for x in a["actors"]), (names[x] for x in a["recipients"])) != row.parties,
            a["trigger"],
        )
    )
    return near[0] if near else None


def _rows(text: str) -> Iterator[CheckedAct]:
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t"):
        verdicts = {reader: row[reader] for reader in ("r1", "r2")}
        place = int(row["start"]), int(row["end"])
        yield CheckedAct(row["sample"], row["article"], *place, row["type"], row["status"], row["parties"], verdicts)
