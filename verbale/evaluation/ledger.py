"""Knows how the ledger is scored: against commitments with their true outcomes, written beside the acts of invented stories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from verbale.acts.contexts import intensity
from verbale.evaluation.gold import GoldError
from verbale.record.rows import ActRow, Party
from verbale.relations.commitment import Commitment
from verbale.relations.ledger import build_ledger
from verbale.text.spans import Span

#: outcomes that say that something was done
DONE = frozenset({"carried out", "partly", "answered"})


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One commitment: the true outcome, the one given (None: no entry), whether its evidence is among what followed,
    and how it is a near miss, where it is one."""

    story: str
    act: str
    wanted: str
    given: str | None
    right: bool
    evidence: bool
    near: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class LedgerScore:
    """How the ledger did: `right` of `lines` outcomes, `with_evidence` of those that have some, near misses taken
    for the real thing, and entries for which no truth is written (`beside`)."""

    lines: tuple[LedgerLine, ...]
    beside: int

    @property
    def right(self) -> int:
        """Outcomes that are the true one."""
        return sum(line.right for line in self.lines)

    @property
    def fooled(self) -> tuple[LedgerLine, ...]:
        """Near misses that were taken for the deed."""
        return tuple(line for line in self.lines if line.near and line.given in DONE)


def score_ledger(folder: Path) -> LedgerScore:
    """Build the ledger of each story in the folder (`*.yaml`) and compare its outcomes with those written there.

    Raises GoldError for a file that cannot be read, with the reason."""
    lines: list[LedgerLine] = []
    beside = 0
    for path in sorted(folder.glob("*.yaml")):
        story = _read(path)
        try:
            ledger = build_ledger(list(_rows(story)), story["ends"])
            lines += _compare(path.stem, story["truth"], ledger)
        except (KeyError, TypeError, ValueError) as error:
            raise GoldError(f"{path}: is not a story with its ledger ({error!r})") from error
        known = {told["act"] for told in story["truth"]}
        beside += sum(not known & {r.id for r in entry.reports} for entry in ledger)
    return LedgerScore(tuple(lines), beside)


def _read(path: Path) -> dict[str, Any]:
    try:
        told = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as error:
        raise GoldError(f"{path}: cannot be read ({error})") from error
    if not isinstance(told, dict):
        raise GoldError(f"{path}: is not a story with its ledger")
    return told


def _compare(story: str, truth: list[dict[str, Any]], ledger: list[Commitment]) -> Iterator[LedgerLine]:
    of = {report.id: entry for entry in ledger for report in entry.reports}
    for told in truth:
        entry = of.get(told["act"])
        followed = {f.act.id for f in entry.followed} if entry else set()
        yield LedgerLine(
            story=story,
            act=told["act"],
            wanted=told["outcome"],
            given=entry.outcome if entry else None,
            right=is_right(entry, told),
            evidence=not told.get("evidence") or bool(followed & set(told["evidence"])),
            near=told.get("near"),
            reason=entry.reason if entry else "no entry",
        )


def is_right(entry: Commitment | None, told: Mapping[str, Any]) -> bool:
    """Is the entry's outcome the one written for the commitment, or one that may be given as well?"""
    return entry is not None and entry.outcome in (told["outcome"], *told.get("or", ()))


def _rows(story: dict[str, Any]) -> Iterator[ActRow]:
    parties = {code: Party(f"state:{code}", name, "state", code) for code, name in story["states"].items()}
    for key, told in story.get("parties", {}).items():
        parties[key] = Party(told["id"], told["name"], told["kind"], told.get("country"), told.get("sector"))
    for told in story["acts"]:
        day: date = told["day"]
        first, last = told.get("date", (day, day))
        words: str = told["words"]
        condition = told.get("condition")
        at = words.find(condition) if condition else -1
        if condition and at < 0:
            raise ValueError(f"{told['id']}: the condition stands not in the words")
        yield ActRow(
            id=told["id"], article=told.get("article", told["id"]), uri=f"{told['id']}.txt", outlet=None, agency=None,
            published=(day, day), type=told["type"], mode=told.get("mode"), contexts=(),
            actors=_all(told.get("actor"), parties), recipients=_all(told.get("recipient"), parties),
            status=told.get("status", "done"), condition=Span(at, at + len(condition)) if condition else None,
            condition_words=condition, deadline=told.get("deadline"), consequence=told.get("consequence"),
            earliest=first, latest=last, precision="day", place=None, place_country=None, evidence=Span(0, len(words)),
            words=words, trigger=Span(0, len(words)), trigger_words=words, statement=None,
            claimant=parties[told["claimant"]] if "claimant" in told else None,
            intensity=intensity(told["type"], told.get("mode")), confidence=0.8, rule="written",
        )  # fmt: skip


def _all(told: str | list[str] | None, parties: dict[str, Party]) -> tuple[Party, ...]:
    names = [told] if isinstance(told, str) else told or []
    return tuple(parties[name] for name in names)
