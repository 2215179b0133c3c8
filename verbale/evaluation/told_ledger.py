"""Knows how the ledger is scored from text on: a story's pages are coded and its commitments are looked for beside what a
careful reader wrote of them, by act and anchor."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import yaml

from verbale.coded import Coded
from verbale.coding import code
from verbale.evaluation.gold import GoldError, read_act, read_statement
from verbale.evaluation.ledger import is_right
from verbale.knowledge import known
from verbale.pages import Page, read_pages
from verbale.record import Record, open_record
from verbale.record.rows import ActRow
from verbale.relations.commitment import Commitment
from verbale.relations.ledger import build_ledger
from verbale.text.spans import Span

#: the share of the shorter passage that must be common for two to tell one act
COMMON = 0.5

#: where an act stands: the name of its article's page or address, and its span there
Place = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class ToldLine:
    """One commitment that a reader wrote down: its kind and outcome there, and those of the row that tells it (None: there
    is no row); whether the outcome is one that the reader takes, and whether its evidence is among what followed."""

    id: str
    kind: str
    wanted: str
    given_kind: str | None
    given: str | None
    right: bool
    evidence: bool
    reason: str


def score_told_ledger(story: Path, coded: Iterable[tuple[Page, Coded]] | None = None) -> tuple[ToldLine, ...]:
    """Code the pages of `story`/story with `story`/actors.yaml (or take them `coded`), and compare the ledger with
    `story`/expected.yaml, whose acts are named by `story`/gold.

    Raises GoldError for a file that cannot be read and for an anchor that is in no article."""
    try:
        expected = yaml.load((story / "expected.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
        found = coded if coded is not None else code_story(story)
        texts, acts = _keep(found)
        places, _ = read_places(story / "gold", texts)
        tellings = _tellings(expected["same_act"])
        ledger = build_ledger(acts)
        return tuple(_compare(one, ledger, places, tellings) for one in expected["ledger"])
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise GoldError(f"{story}: is not a story with what is expected of it ({error!r})") from error


def code_story(story: Path) -> list[tuple[Page, Coded]]:
    """The pages of the story, coded with its actors."""
    knowledge = known((story / "actors.yaml",))
    pages = [page for page in read_pages([str(story / "story")]) if isinstance(page, Page)]
    return [(page, code(page, knowledge)) for page in pages]


def _keep(coded: Iterable[tuple[Page, Coded]]) -> tuple[dict[str, str], list[ActRow]]:
    """The texts by their names, and the acts as a record keeps them."""
    with tempfile.TemporaryDirectory() as scratch, open_record(Path(scratch) / "r.sqlite", write=True) as record:
        for page, found in coded:
            record.add(found, page)
        return texts_by_name(record), record.acts()


def texts_by_name(record: Record) -> dict[str, str]:
    """The text of each article by the name of its file."""
    return {PurePath(a.uris[0]).name: record.article_text(a.id) or "" for a in record.articles()}


def read_places(gold: Path, texts: Mapping[str, str]) -> tuple[dict[str, Place], frozenset[str]]:
    """Where each annotated act and statement stands, by its file's name and its id ('05-fishermen-swap/a1'), and which of the acts
    no reader would doubt."""
    places: dict[str, Place] = {}
    strong = set()
    for file in sorted(gold.glob("*.yaml")):
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        name = PurePath(given["text"]).name
        for row in given["acts"]:
            act = read_act(row, texts[name], file)
            places[f"{file.stem}/{row['id']}"] = (name, act.evidence)
            if not act.weak:
                strong.add(f"{file.stem}/{row['id']}")
        for row in given["statements"]:
            places[f"{file.stem}/{row['id']}"] = (name, read_statement(row, texts[name], file).content[0])
    return places, frozenset(strong)


def _tellings(same: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """For each act all that tell the same one."""
    return {act: group["acts"] for group in same for act in group["acts"]}


def _compare(
    told: Mapping[str, Any],
    ledger: Iterable[Commitment],
    places: Mapping[str, Place],
    tellings: Mapping[str, list[str]],
) -> ToldLine:
    first = [places[told["act"]]]
    own = [places[act] for act in tellings.get(told["act"], [told["act"]])]
    rows = [entry for entry in ledger if any(is_at(report, own) for report in entry.reports)]

    def rank(row: Commitment) -> tuple[bool, bool, bool, float, str]:
        """The row of the telling that the reader named goes before those of others that tell it again, or that it takes up:
        'urged Ostria to drop the deadline that it set'."""
        there = any(is_at(report, first) for report in row.reports)
        by = any(told["by"] in (party.country, party.name) for party in row.by)
        return row.kind != told["kind"], not by, not there, -_agreement(row, own), row.id

    entry = min(rows, key=rank, default=None)
    shown = [places[other] for act in told["evidence"] for other in tellings.get(act, [act])]
    return ToldLine(
        id=told["id"],
        kind=told["kind"],
        wanted=told["outcome"],
        given_kind=entry.kind if entry else None,
        given=entry.outcome if entry else None,
        right=is_right(entry, told),
        evidence=not shown or (entry is not None and any(is_at(one.act, shown) for one in entry.followed)),
        reason=entry.reason if entry else "no row tells it",
    )


def _agreement(entry: Commitment, places: Iterable[Place]) -> float:
    """How nearly one of the row's passages is one of the places: common over all characters."""
    return max(
        common(act.evidence, span) / (max(act.evidence.end, span.end) - min(act.evidence.start, span.start))
        for act in entry.reports
        for name, span in places
        if name == PurePath(act.uri).name
    )


def is_at(act: ActRow, places: Iterable[Place]) -> bool:
    """Does the act stand at one of the places, by half of the shorter passage?"""
    name = PurePath(act.uri).name
    return any(
        name == where and common(act.evidence, span) >= COMMON * min(act.evidence.length, span.length)
        for where, span in places
    )


def common(one: Span, other: Span) -> int:
    """The characters that both spans cover; below nought where they lie apart."""
    return min(one.end, other.end) - max(one.start, other.start)
