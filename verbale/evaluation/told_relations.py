"""Knows how the relations of a story are scored from text on: which of those that its writer meant are found, and what is
shown beside them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path, PurePath
from typing import Any, Literal

import yaml

from verbale.coded import Coded
from verbale.evaluation.gold import GoldError
from verbale.evaluation.told_ledger import COMMON, Place, code_story, is_at, read_places, texts_by_name
from verbale.pages import Page
from verbale.record import Record, open_record
from verbale.record.followed_rows import DifferingAccount, Position, Shift, Told
from verbale.record.joined_rows import Report
from verbale.relations.relating import relate_new
from verbale.relations.words import stems

Kind = Literal["same act", "shift", "account"]


@dataclass(frozen=True, slots=True)
class ToldRelation:
    """One relation that the story was written to hold: of which kind, what it is, whether it is shown. Of one act it is between
    two articles that tell it; `weak` where one of them only names it or tells it again (the gold marks these)."""

    kind: Kind
    what: str
    found: bool
    weak: bool = False


@dataclass(frozen=True, slots=True)
class ToldRelations:
    """The relations of a story, and in words what is shown that its writer did not write down."""

    relations: tuple[ToldRelation, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Gold:
    """Where each annotated row stands, by its file's name and id ('05-fishermen-swap/a1'), and which of the acts are strong."""

    places: Mapping[str, Place]
    strong: frozenset[str]
    texts: Mapping[str, str]


def score_told_relations(story: Path, coded: Iterable[tuple[Page, Coded]] | None = None) -> ToldRelations:
    """Code the pages of `story`/story (or take them `coded`), relate them, and compare what is joined, what turns and what differs
    with `story`/expected.yaml. GoldError for a file that cannot be read and for an anchor that is in no article."""
    try:
        expected = yaml.load((story / "expected.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
        found = coded if coded is not None else code_story(story)
        with tempfile.TemporaryDirectory() as scratch, open_record(Path(scratch) / "r.sqlite", write=True) as record:
            for page, one in found:
                record.add(one, page)
            list(relate_new(record))
            texts = texts_by_name(record)
            gold = _Gold(*read_places(story / "gold", texts), texts)
            same, joined = _same_acts(expected, gold, record)
            called = {one["actor"]: frozenset(record.find_actor(one["actor"])) for one in expected["shifts"]}
            turns, turned = _shifts(expected["shifts"], gold, record.shifts(), called)
            accounts, differing = _accounts(expected["accounts"], gold, record.accounts())
        return ToldRelations((*same, *turns, *accounts), (*joined, *turned, *differing))
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise GoldError(f"{story}: is not a story with what is expected of it ({error!r})") from error


def _same_acts(expected: Mapping[str, Any], gold: _Gold, record: Record) -> tuple[list[ToldRelation], list[str]]:
    """Of each act and each two articles that tell it whether one event has reports of both; and the events of articles that are
    not told to tell one act, copies of one text apart."""
    events = [reports for row in record.events() for _, reports in record.event(row.id)]
    found = []
    meant: list[list[Place]] = []
    for group in expected["same_act"]:
        tellings: dict[str, list[str]] = {}
        for act in group["acts"]:
            tellings.setdefault(act.partition("/")[0], []).append(act)
        meant.append([gold.places[act] for act in group["acts"]])
        for one, other in combinations(tellings, 2):
            here, there = ([gold.places[act] for act in tellings[name]] for name in (one, other))
            joined = any(_tells(reports, here) and _tells(reports, there) for reports in events)
            weak = any(gold.strong.isdisjoint(tellings[name]) for name in (one, other))
            found.append(ToldRelation("same act", f"{group['what']}: {one} and {other}", joined, weak))
    copies = [{gold.places[f"{name}/a1"][0] for name in pair["articles"]} for pair in expected["copies"]]
    return found, [line for reports in events for line in _unmeant(reports, meant, copies)]


def _tells(reports: Sequence[Report], places: Sequence[Place]) -> bool:
    return any(is_at(report.act, places) for report in reports)


def _unmeant(reports: Sequence[Report], meant: Sequence[Sequence[Place]], copies: Sequence[set[str]]) -> list[str]:
    """The reports of an event that nobody wrote down to tell the act of its first."""
    first = reports[0].act
    lines = []
    for report in reports[1:]:
        pair = {PurePath(first.uri).name, PurePath(report.act.uri).name}
        if len(pair) < 2 or pair in copies or report.act.status == "denied":
            continue  # who denies an act stands with it
        if not any(is_at(first, places) and is_at(report.act, places) for places in meant):
            lines.append(f"same act: '{first.words}' and '{report.act.words}'")
    return lines


def _shifts(
    expected: Sequence[Mapping[str, Any]], gold: _Gold, shown: Sequence[Shift], called: Mapping[str, frozenset[str]]
) -> tuple[list[ToldRelation], list[str]]:
    """A turn is found where the side turns that is meant (a minister for his state), and one of its two passages is the one
    that is meant. `called` are the ids of each actor that is expected to turn."""

    def fits(one: Mapping[str, Any], shift: Shift) -> bool:
        by = not called[one["actor"]].isdisjoint((shift.actor.id, f"state:{shift.actor.country}"))
        ends = ((one["from"], shift.before), (one["to"], shift.after))
        return by and any(_stands(position, gold, [row]) for row, position in ends)

    found = [
        ToldRelation("shift", f"{one['actor']}, {one['issue']}", any(fits(one, shift) for shift in shown))
        for one in expected
    ]
    beside = [shift for shift in shown if not any(fits(one, shift) for one in expected)]
    return found, [f"shift: {s.actor.name}, {s.issue}: '{s.before.words}' and '{s.after.words}'" for s in beside]


def _accounts(
    expected: Sequence[Mapping[str, Any]], gold: _Gold, shown: Sequence[DifferingAccount]
) -> tuple[list[ToldRelation], list[str]]:
    """Two accounts are found where both sides stand at passages that tell them, in either order."""

    def fits(one: Mapping[str, Any], account: DifferingAccount) -> bool:
        sides = (account.one, account.other)
        ways = ((one["one"], one["other"]), (one["other"], one["one"]))
        return any(all(_stands(s, gold, _rows(r)) for s, r in zip(sides, way, strict=True)) for way in ways)

    found = [ToldRelation("account", one["about"], any(fits(one, account) for account in shown)) for one in expected]
    beside = [account for account in shown if not any(fits(one, account) for one in expected)]
    return found, [f"account: '{a.one.words}' and '{a.other.words}'" for a in beside]


def _rows(given: str | list[str]) -> list[str]:
    return [given] if isinstance(given, str) else given


def _stands(told: Told | Position, gold: _Gold, rows: Sequence[str]) -> bool:
    """Do the words tell one of the annotated rows of their article, by half of the words of the shorter?"""
    words = stems(told.words)
    for where, span in (gold.places[row] for row in rows):
        there = stems(gold.texts[where][span.start : span.end])
        if where == PurePath(told.uri).name and len(words & there) >= COMMON * min(len(words), len(there)):
            return True
    return False
