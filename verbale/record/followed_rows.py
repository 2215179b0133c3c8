"""Knows the rows of what follows from acts across articles: commitments with what became of them, positions that turned,
accounts that differ."""

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
Turn = Literal["toward conflict", "toward cooperation", "a denial given up"]
AccountKind = Literal["asserted and denied", "numbers differ", "dates differ", "each blames the other"]


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
    Absence is never shown as failure: 'not found in this record' says no more than that. `made` to `said` are the days
    on which it may have been made: those of an article that is known to months are no day.
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
    said: date | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """What `actor` said or did about `issue`, toward `toward` where that is known.

    `score` runs from +10 (cooperation) to -10 (conflict): PLOVER's for an act; for a sentence that takes a side,
    that of an agreement (for) or a rejection (against); its `type` is quotation or statement. `why` tells how the score came about. `act` or `statement`
    is the row's id; `earliest` to `latest` the day on which it stood.
    """

    actor: Party
    toward: Party | None
    issue: str
    earliest: date | None
    latest: date | None
    score: float
    type: str
    status: str
    words: str
    named: bool
    article: str
    uri: str
    outlet: str | None
    act: str | None
    statement: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A position that turned. `before` and `after` are the two passages that show it best; the means and counts are
    those of all positions before and after; `change` their difference in points of the scale (negative toward
    conflict); `sure` from 0 to 1; `why` in words."""

    id: str
    actor: Party
    toward: Party | None
    issue: str
    turn: Turn
    before: Position
    after: Position
    before_mean: float
    after_mean: float
    before_count: int
    after_count: int
    change: float
    sure: float
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a differing account: who says so (None: the article itself), in which words, where and when.
    `row` is the id of the statement or act, or the article's where it is a sentence; `value` the number or day told, as
    the words have it; `published` to `published_latest` the article's interval."""

    who: Party | None
    words: str
    value: str | None
    outlet: str | None
    article: str
    uri: str
    published: date | None
    row: str
    published_latest: date | None = None


@dataclass(frozen=True, slots=True)
class DifferingAccount:
    """Two accounts of one thing that cannot both hold. Nothing is decided: both are shown. `sure` (0 to 1) is how
    surely both speak of one thing; `others` counts further reports of either account."""

    id: str
    kind: AccountKind
    about: str
    one: Told
    other: Told
    sure: float
    others: int
    why: str
