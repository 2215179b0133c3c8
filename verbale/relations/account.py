"""Knows how a differing account is made of two tellings, and when it is the same difference again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256

from verbale.record.followed_rows import AccountKind, DifferingAccount, Told
from verbale.relations.event import NO_COPIES
from verbale.relations.sides import same_side
from verbale.relations.told import days_apart
from verbale.relations.words import alike

#: days within which the same difference may be told again
AGAIN = 10


def make_account(kind: AccountKind, one: Told, other: Told, about: str, sure: float, why: str) -> DifferingAccount:
    """Two tellings as a differing account."""
    # two numbers in one sentence of an article stand in one row
    apart = (
        "" if one.row != other.row else "-" + sha256(f"{one.words} {one.value} {other.value}".encode()).hexdigest()[:8]
    )
    return DifferingAccount(f"d-{one.row[2:10]}-{other.row[2:10]}{apart}", kind, about, one, other, sure, 0, why)


def account_order(account: DifferingAccount) -> tuple[object, ...]:
    """Which of two tellings of one difference stands for both: that with tellers beside the articles, then the surer."""
    untold = (account.one.who is None) + (account.other.who is None)
    day = account.one.published or date.max
    return (untold, -account.sure, day, account.id, account.about, account.one.words, account.other.words)


def _places(account: DifferingAccount) -> frozenset[tuple[str, str | None]]:
    """In which articles which numbers are told."""
    return frozenset((told.article, (told.value or "").lower()) for told in (account.one, account.other))


def count_others(
    first: DifferingAccount, again: Iterable[DifferingAccount], texts: Mapping[str, int] = NO_COPIES
) -> int:
    """How many more tell it, each once: other articles (copies of one text once), and in those of the first telling other
    sources. `texts` says of articles under which text they stand."""

    def text(told: Told) -> object:
        return texts.get(told.article, told.article)

    own = {text(first.one), text(first.other)}
    sources = [told.who for told in (first.one, first.other) if told.who is not None]
    count = 0
    more: set[object] = set()
    for told in sorted(
        (t for account in again for t in (account.one, account.other)), key=lambda t: (t.article, t.row)
    ):
        if text(told) not in own:
            more.add(text(told))
        elif told.who is not None and not any(same_side(told.who, one) for one in sources):
            sources.append(told.who)
            count += 1
    return count + len(more)


def is_again(a: DifferingAccount, b: DifferingAccount) -> bool:
    """Are two differing accounts the same two accounts told again?"""
    if a.kind != b.kind:
        return False
    apart = days_apart(a.one, b.one)
    if apart is None or apart > AGAIN:
        return False
    if a.one.row == b.one.row and a.kind == "asserted and denied":
        return a.other.who == b.other.who or bool(a.other.who and b.other.who and same_side(a.other.who, b.other.who))
    if a.kind == "numbers differ":
        if _places(a) == _places(b):
            return a.about.split(":")[0] == b.about.split(":")[0]
        some = {value for _, value in _places(a)} & {value for _, value in _places(b)}
        return (
            bool(some)
            and a.about.split(":")[0] == b.about.split(":")[0]
            and (alike(a.one.words + a.other.words, b.one.words + b.other.words) >= 0.4)
        )
    return alike(a.other.words, b.other.words) >= 0.6
