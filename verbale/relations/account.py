"""Knows how a differing account is made of two tellings, and when it is the same difference again."""

from __future__ import annotations

from datetime import date

from verbale.record.followed_rows import AccountKind, DifferingAccount, Told
from verbale.relations.told import days_apart
from verbale.relations.words import alike

#: days within which the same difference may be told again
AGAIN = 10


def make_account(kind: AccountKind, one: Told, other: Told, about: str, sure: float, why: str) -> DifferingAccount:
    """Two tellings as a differing account."""
    return DifferingAccount(f"d-{one.row[2:10]}-{other.row[2:10]}", kind, about, one, other, sure, 0, why)


def account_order(account: DifferingAccount) -> tuple[object, ...]:
    """Which of two tellings of one difference stands for both: that with tellers beside the articles, then the surer."""
    untold = (account.one.who is None) + (account.other.who is None)
    day = account.one.published or date.max
    return (untold, -account.sure, day, account.id, account.about, account.one.words, account.other.words)


def is_again(a: DifferingAccount, b: DifferingAccount) -> bool:
    """Are two differing accounts the same two accounts told again?"""
    if a.kind != b.kind:
        return False
    apart = days_apart(a.one, b.one)
    if apart is None or apart > AGAIN:
        return False
    if a.one.row == b.one.row and a.kind == "asserted and denied":
        return a.other.who == b.other.who
    if a.kind == "numbers differ":
        return a.about.split(":")[0] == b.about.split(":")[0] and (
            alike(a.one.words + a.other.words, b.one.words + b.other.words) >= 0.4
        )
    return alike(a.other.words, b.other.words) >= 0.6
