"""Knows how well reports are joined into acts: pairwise precision and recall beside pairs that people judged.

The pairs hold no words: a file's name, offsets into its text, and the verdict.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from verbale.coding import code
from verbale.pages import read_pages
from verbale.problem import Problem
from verbale.record import Record, open_record, schema
from verbale.record.joined import event_reports
from verbale.record.rows import ActRow, Run
from verbale.relations.relating import relate_new

#: the share of the longer passage that must be common for a report to be the one that was judged
_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class SameActScore:
    """Counts of judged pairs, and how many were rightly joined; `lost` pairs have a report that is not found."""

    pairs: int
    lost: int
    same: int
    joined: int
    right: int
    errors: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / self.joined if self.joined else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.same if self.same else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score_same_act(pairs: Path, folders: Sequence[Path]) -> SameActScore:
    """Code the articles of the folders, join all their reports, and score the pairs."""
    with pairs.open(encoding="utf-8", newline="") as lines:
        judged = list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))
    with tempfile.TemporaryDirectory() as scratch, open_record(Path(scratch) / "r.sqlite", write=True) as record:
        files = _add_all(record, folders)
        for _ in relate_new(record):
            pass
        acts: dict[str, list[ActRow]] = {}
        for act in record.acts():
            acts.setdefault(files.get(act.article, ""), []).append(act)
        did = schema.acts
        held = select(did.c.id, event_reports.c.event).join(event_reports, event_reports.c.act == did.c.n)
        with record.at_work() as connection:
            event_of = {row.id: row.event for row in connection.execute(held)}
    counted = {"pairs": 0, "lost": 0, "same": 0, "joined": 0, "right": 0}
    errors: list[str] = []
    for row in judged:
        found = [_find(acts.get(row[f"file_{k}"], ()), int(row[f"start_{k}"]), int(row[f"end_{k}"])) for k in (1, 2)]
        one, other = found
        if one is None or other is None or one.id == other.id:
            counted["lost"] += 1
            continue
        same, joined = row["verdict"] == "same", event_of[one.id] == event_of[other.id]
        counted["pairs"] += 1
        counted["same"] += same
        counted["joined"] += joined
        counted["right"] += same and joined
        if same != joined:
            what = "joined, but" if joined else "not joined, but"
            errors.append(f"{row['id']}: {what} {row['verdict']}: {_tell(one)} | {_tell(other)}")
    return SameActScore(**counted, errors=tuple(errors))


def _add_all(record: Record, folders: Sequence[Path]) -> dict[str, str]:
    """Add the articles; under which file's name each stands."""
    files: dict[str, str] = {}
    for folder in folders:
        for path in sorted(p for p in folder.iterdir() if p.is_file()):
            for page in read_pages([str(path)]):
                if isinstance(page, Problem):
                    continue
                one = code(page)
                record.add(one, page, Run("evaluation", "0" * 64, "none"))
                files.setdefault(one.article.id, path.name)
    return files


def _find(acts: Sequence[ActRow], start: int, end: int) -> ActRow | None:
    """The act whose passage is most nearly the judged one."""

    def common(act: ActRow) -> float:
        shared = min(end, act.evidence.end) - max(start, act.evidence.start)
        return shared / max(end - start, act.evidence.length)

    best = max(acts, key=common, default=None)
    return best if best is not None and common(best) >= _OVERLAP else None


def _tell(act: ActRow) -> str:
    actors = ", ".join(party.name for party in act.actors) or "?"
    return f"{act.type} {act.status} by {actors}, {act.earliest}: {' '.join(act.words.split())[:90]}"
