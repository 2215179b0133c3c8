"""Knows the page of the ledger: commitments, what followed each, and the passages of both."""

from __future__ import annotations

from typing import get_args

from verbale.relations.commitment import Commitment, CommitmentKind, Outcome
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.shown import Shown, cut


def show_ledger(kept: Kept, asked: Asked) -> Shown:
    """The commitments of a kind, an outcome, an actor or one to whom they were made, oldest first."""
    kind, outcome = asked.word("kind"), asked.word("outcome")
    by, to = _meant(kept, asked.word("actor")), _meant(kept, asked.word("recipient"))
    chosen = [
        entry
        for entry in kept.ledger()
        if (kind is None or entry.kind == kind)
        and (outcome is None or entry.outcome == outcome)
        and (by is None or any(p.id in by for p in entry.by))
        and (to is None or any(p.id in to for p in entry.to))
    ]
    return Shown(
        "ledger.html",
        "Ledger",
        (cut("ledger", Commitment, chosen, asked),),
        {},
        {"kinds": get_args(CommitmentKind), "outcomes": get_args(Outcome)},
    )


def _meant(kept: Kept, asked: str | None) -> set[str] | None:
    return set(kept.record.find_actor(asked)) if asked is not None else None
