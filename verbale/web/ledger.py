"""Knows the page of the ledger: commitments, what followed each, and the passages of both."""

from __future__ import annotations

from verbale.record.find_commitments import Pledges
from verbale.relations.worth import ORDER
from verbale.views.asked_day import first_day, last_day
from verbale.views.known_values import KINDS, OUTCOMES
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.shown import Shown


def show_ledger(kept: Kept, asked: Asked) -> Shown:
    """The commitments of a kind, an outcome, an actor or one to whom they were made, told or due in some days; as
    `ORDER` says, or by the day on which they are due."""
    return Shown(
        "ledger.html",
        "Ledger",
        (kept.ledger_table("ledger", kept.pledges(choose(kept, asked)), asked),),
        {},
        {"kinds": KINDS, "outcomes": OUTCOMES, "order": ORDER},
    )


def choose(kept: Kept, asked: Asked) -> Pledges:
    """What the fields actor, recipient, kind, outcome, since and until (the day on which they were told), due and sort
    ask for; kinds and outcomes may be several, parted by commas."""
    due = asked.day("due", last_day)
    return Pledges(
        by=kept.meant(asked.word("actor")),
        to=kept.meant(asked.word("recipient")),
        kinds=_several(asked.known("kind", KINDS)),
        outcomes=_several(asked.known("outcome", OUTCOMES)),
        since=asked.day("since", first_day),
        until=asked.day("until", last_day),
        due=due,
        sort="due" if due is not None or asked.word("sort") == "due" else "made",
    )


def _several(asked: str | None) -> tuple[str, ...]:
    return tuple(sorted({one.strip().lower() for one in (asked or "").split(",") if one.strip()}))
