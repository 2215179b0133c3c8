"""Knows what a commitment is: a threat, promise, demand, agreement or plan, and what the record shows of it since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from verbale.record.rows import ActRow, Party

CommitmentKind = Literal["threat", "promise", "demand", "agreement", "plan"]
Outcome = Literal[
    "open", "condition not met", "due", "overdue", "carried out", "partly", "withdrawn", "contradicted",
    "answered", "not found in this record",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Followed:
    """A later act that bears on a commitment: how (carries out, carries out in part, answers, refuses, contradicts,
    withdraws, meets the condition, fails the condition), how surely (0 to 1), and why in words."""

    act: ActRow
    how: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """What was threatened, promised, demanded, agreed or planned: by whom, to whom, when, on which condition, by when.

    `expected` are the PLOVER types that would carry it out; `words` those of its fullest report; `reports` all
    acts that tell it; `outcome` with `reason` in words; `followed` the later acts on which the outcome rests.
    Absence is never shown as failure: 'not found in this record' says no more than that.
    """

    id: str
    kind: CommitmentKind
    type: str
    by: tuple[Party, ...]
    to: tuple[Party, ...]
    made: date | None
    expected: tuple[str, ...]
    condition: str | None
    due: date | None
    words: str
    act: ActRow
    reports: tuple[ActRow, ...]
    outlets: tuple[str, ...]
    outcome: Outcome
    reason: str
    followed: tuple[Followed, ...]
