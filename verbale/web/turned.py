"""Knows the pages of what was told in two ways: positions that turned, and accounts that differ."""

from __future__ import annotations

from verbale.record.find_accounts import Disputed
from verbale.record.find_shifts import Turned
from verbale.relations.issues import known_issues
from verbale.views.known_values import ACCOUNT_KINDS
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.shown import Shown

ISSUES = tuple(sorted(known_issues()))


def show_shifts(kept: Kept, asked: Asked) -> Shown:
    """Positions that turned, the surest first: all, an actor's, toward another."""
    wanted = Turned(
        by=kept.meant(asked.word("actor")),
        toward=kept.meant(asked.word("recipient")),
        issue=asked.known("issue", ISSUES),
    )
    return Shown("shifts.html", "Shifts", (kept.shift_table(wanted, asked),), {}, {"issues": ISSUES})


def show_accounts(kept: Kept, asked: Asked) -> Shown:
    """Accounts that differ, the surest first: all, those in which an actor tells a side, those of a kind."""
    wanted = Disputed(by=kept.meant(asked.word("actor")), kind=asked.known("kind", ACCOUNT_KINDS))
    shown = (kept.account_table(wanted, asked),)
    return Shown("accounts.html", "Differing accounts", shown, {}, {"kinds": ACCOUNT_KINDS})
