"""Knows the pages of what was told in two ways: positions that turned, and accounts that differ."""

from __future__ import annotations

from typing import get_args

from verbale.record.find_accounts import Disputed
from verbale.record.find_shifts import Turned
from verbale.record.followed_rows import AccountKind
from verbale.relations.issues import known_issues
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.shown import Shown


def show_shifts(kept: Kept, asked: Asked) -> Shown:
    """Positions that turned, the surest first: all, an actor's, toward another."""
    wanted = Turned(
        by=kept.meant(asked.word("actor")), toward=kept.meant(asked.word("recipient")), issue=asked.word("issue")
    )
    return Shown("shifts.html", "Shifts", (kept.shift_table(wanted, asked),), {}, {"issues": sorted(known_issues())})


def show_accounts(kept: Kept, asked: Asked) -> Shown:
    """Accounts that differ, the surest first: all, those in which an actor tells a side, those of a kind."""
    wanted = Disputed(by=kept.meant(asked.word("actor")), kind=asked.word("kind"))
    shown = (kept.account_table(wanted, asked),)
    return Shown("accounts.html", "Differing accounts", shown, {}, {"kinds": get_args(AccountKind)})
