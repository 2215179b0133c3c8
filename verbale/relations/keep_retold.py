"""Knows how differing accounts that are told again are tied in a record: each to the first that tells the same, which
counts them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection

from verbale.record.followed_rows import DifferingAccount
from verbale.record.keep_accounts import (
    KeptAccount,
    accounts_near,
    accounts_under,
    count_retellings,
    tie_accounts,
)
from verbale.record.keep_events import texts_of
from verbale.relations.account import AGAIN, account_order, count_others, is_again
from verbale.relations.days_apart import day_off


def tie_again(connection: Connection, new: Sequence[KeptAccount], gone: Sequence[KeptAccount]) -> None:
    """Tie the `new` accounts, those that hung on accounts that are `gone`, and those before which a new one goes."""
    hanging = accounts_under(connection, [one.n for one in gone])
    sought = {one.n: one for one in (*new, *hanging)}
    roots = _roots(connection, [*sought, *(one.first for one in gone if one.first is not None)])
    known = {one.n: one for one in _near(connection, list(sought.values()))} | sought
    by_kind: dict[str, list[KeptAccount]] = defaultdict(list)
    for one in sorted(known.values(), key=lambda one: (account_order(one.account), one.n)):
        by_kind[one.account.kind].append(one)
    fresh = {one.n for one in new}
    first: dict[int, int | None] = {}
    for some in by_kind.values():
        place = {one.n: at for at, one in enumerate(some)}
        for at, one in enumerate(some):
            own = one.n in sought
            had = place.get(one.first, at) if one.first is not None else at
            # another than those that are sought can only change to a new one that goes before what it has
            before = some[:at] if own else [b for b in some[: min(at, had)] if b.n in fresh]
            again = next((b.n for b in before if is_again(b.account, one.account)), None)
            if own or again is not None:
                first[one.n] = again
    tie_accounts(connection, first)
    _count(connection, _roots(connection, [*roots, *first]))


def _near(connection: Connection, sought: Sequence[KeptAccount]) -> list[KeptAccount]:
    """The accounts of the same kinds and days; and those on which they hang, with which their place is compared."""
    found: dict[int, KeptAccount] = {}
    spans: dict[str, list[date]] = defaultdict(list)
    for one in sought:
        if one.account.one.published is not None:
            spans[one.account.kind].append(one.account.one.published)
    for kind, days in sorted(spans.items()):
        since, until = day_off(min(days), -AGAIN), day_off(max(days), AGAIN)
        found |= {one.n: one for one in accounts_near(connection, kind, since, until)}
    above = {one.first for one in found.values() if one.first is not None} - found.keys()
    found |= {one.n: one for one in accounts_under(connection, sorted(above), own=True)}
    return list(found.values())


def _roots(connection: Connection, keys: Sequence[int]) -> set[int]:
    """The accounts that are no retellings to which these lead, as far as they are there."""
    found: set[int] = set()
    asked, seen = set(keys), set[int]()
    while asked:
        rows = accounts_under(connection, sorted(asked), own=True)
        seen |= asked
        found |= {one.n for one in rows if one.first is None}
        asked = {one.first for one in rows if one.first is not None} - seen
    return found


def _count(connection: Connection, roots: set[int]) -> None:
    """Say of first tellings how many more tell them."""
    root_of = {n: n for n in roots}
    again: dict[int, list[DifferingAccount]] = {n: [] for n in roots}
    last = sorted(roots)
    while last:
        fresh = [one for one in accounts_under(connection, last) if one.n not in root_of]
        for one in fresh:
            assert one.first is not None
            root_of[one.n] = root_of[one.first]
            again[root_of[one.n]].append(one.account)
        last = [one.n for one in fresh]
    told_again = sorted(n for n, some in again.items() if some)
    first = {one.n: one.account for one in accounts_under(connection, told_again, own=True)}
    tellings = (t for n in told_again for a in (first[n], *again[n]) for t in (a.one, a.other))
    texts = texts_of(connection, (told.article for told in tellings))
    counts = {n: count_others(first[n], again[n], texts) if again[n] else 0 for n in roots}
    count_retellings(connection, counts)
