"""Knows the pages of what was told in two ways: positions that turned, and accounts that differ."""

from __future__ import annotations

from verbale.views.accounts import AccountRow
from verbale.views.positions import ShiftRow
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.shown import Shown, cut


def show_shifts(kept: Kept, asked: Asked) -> Shown:
    """Positions that turned, the surest first: all, an actor's, toward another."""
    rows = kept.shifts(asked.word("actor"), asked.word("recipient"))
    return Shown("shifts.html", "Shifts", (cut("shifts", ShiftRow, rows, asked),))


def show_accounts(kept: Kept, asked: Asked) -> Shown:
    """Accounts that differ, the surest first: all, or those in which an actor tells a side."""
    rows = kept.accounts(actor=asked.word("actor"))
    return Shown("accounts.html", "Differing accounts", (cut("accounts", AccountRow, rows, asked),))
