"""Knows differing accounts: what one source asserts and another denies, numbers and days that cannot both hold, blame that
goes both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from verbale.record.followed_rows import AccountKind, DifferingAccount
from verbale.record.rows import ActRow, ArticleRow, Party, StatementRow
from verbale.relations.account import AGAIN, account_order, count_others, is_again
from verbale.relations.blaming import find_blamed
from verbale.relations.days_told import compare_days
from verbale.relations.denials import Denials, denies
from verbale.relations.event import NO_COPIES
from verbale.relations.first_told import root_of
from verbale.relations.lingering import find_lingering
from verbale.relations.numbers import compare_counts
from verbale.relations.positions import parties_of
from verbale.relations.same_act import Decided, Reports
from verbale.relations.told import tell_counts, tell_rows

__all__ = ["AccountKind", "DifferingAccount", "find_accounts"]


def find_accounts(
    acts: Sequence[ActRow],
    statements: Sequence[StatementRow],
    texts: Iterable[tuple[ArticleRow, str]] = (),
    decided: Decided | None = None,
    groups: Iterable[Reports] = (),
    parties: Mapping[str, Party] | None = None,
    copies: Mapping[str, int] = NO_COPIES,
) -> list[DifferingAccount]:
    """The differing accounts in these rows, the surest first. Pure; the order of the input does not matter.

    `texts` are articles with their texts: numbers that nobody is said to have told are found in these only. `groups` are
    the acts as they were joined: the days of one act are compared in these only. Two acts of which people `decided`
    that they are not one are no two accounts of it. `parties` are the speakers by id, by default as the acts name them. `copies` says
    of articles under which text they stand.
    """
    apart = decided.apart if decided else {}
    passages = tell_rows(acts, statements, parties_of(acts) if parties is None else parties)
    denials = Denials((p for p in passages if denies(p)), apart)
    denials.hear(passages)
    counted = [*passages, *tell_counts(texts, statements)]
    found = [*denials.accounts(), *compare_counts(counted, (), apart), *find_blamed(acts, (), apart)]
    found += find_lingering(acts, (), apart)
    found += [account for group in groups for account in compare_days(group)]
    return sorted(_told_once(found, copies), key=list_order)


def list_order(account: DifferingAccount) -> tuple[object, ...]:
    """The surest first."""
    return (-account.sure, account.one.published or date.max, account.id)


def _told_once(accounts: Sequence[DifferingAccount], texts: Mapping[str, int]) -> list[DifferingAccount]:
    """One row for the same two accounts told again: the first of them stays and counts the others."""
    ordered = sorted(accounts, key=account_order)
    near: dict[tuple[str, int], list[int]] = defaultdict(list)
    first: dict[int, int] = {}
    for number, account in enumerate(ordered):
        span = account.one.published.toordinal() // (AGAIN + 1) if account.one.published else -1
        before = sorted(n for s in (span - 1, span, span + 1) for n in near[account.kind, s])
        again = next((n for n in before if is_again(ordered[n], account)), None)
        if again is not None:
            first[number] = again
        near[account.kind, span].append(number)
    retold: dict[int, list[DifferingAccount]] = defaultdict(list)
    for number in first:
        retold[root_of(number, first)].append(ordered[number])
    counted = ((account, retold[n]) for n, account in enumerate(ordered) if n not in first)
    return [replace(account, others=count_others(account, some, texts)) for account, some in counted]
