"""Knows the page of the ledger: commitments, what followed each, and the passages of both."""

from __future__ import annotations

from datetime import date
from typing import get_args

from verbale import settings
from verbale.relations.commitment import Commitment, CommitmentKind, Outcome
from verbale.views.asked_day import first_day, last_day
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.shown import Shown, cut


def show_ledger(kept: Kept, asked: Asked) -> Shown:
    """The commitments of a kind, an outcome, an actor or one to whom they were made, told or due in some days; oldest
    first, or by the day on which they are due."""
    chosen = choose(kept, asked)
    due = asked.day("due", last_day)
    if due is not None or asked.word("sort") == "due":
        chosen = [entry for entry in chosen if entry.due is not None and (due is None or entry.due <= due)]
        chosen.sort(key=lambda entry: (entry.due or date.max, entry.id))
    return Shown(
        "ledger.html",
        "Ledger",
        (cut("ledger", Commitment, chosen, asked),),
        {},
        {
            "acts": kept.record.count("acts"),
            "most": settings.WEB_LEDGER,
            "kinds": get_args(CommitmentKind),
            "outcomes": get_args(Outcome),
        },
    )


def choose(kept: Kept, asked: Asked) -> list[Commitment]:
    """The commitments that the fields actor, recipient, kind, outcome, since and until (the day on which they were
    told) ask for; kinds and outcomes may be several, parted by commas."""
    kinds, outcomes = _several(asked.word("kind")), _several(asked.word("outcome"))
    by, to = _meant(kept, asked.word("actor")), _meant(kept, asked.word("recipient"))
    since, until = asked.day("since", first_day), asked.day("until", last_day)
    return [
        entry
        for entry in kept.ledger()
        if (not kinds or entry.kind in kinds)
        and (not outcomes or entry.outcome in outcomes)
        and (by is None or any(p.id in by for p in entry.by))
        and (to is None or any(p.id in to for p in entry.to))
        and (since is None or (entry.made is not None and entry.made >= since))
        and (until is None or (entry.made is not None and entry.made <= until))
    ]


def _several(asked: str | None) -> set[str]:
    return {one.strip().lower() for one in (asked or "").split(",") if one.strip()}


def _meant(kept: Kept, asked: str | None) -> set[str] | None:
    return set(kept.record.find_actor(asked)) if asked is not None else None
