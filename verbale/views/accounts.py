"""Knows the rows of differing accounts: two tellings of one thing side by side, each with its teller and outlet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from verbale.record.rows import ActRow, ArticleRow, StatementRow
from verbale.relations.accounts import DifferingAccount, find_accounts
from verbale.relations.same_act import Decided


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One differing account. `one_who` is None where the article itself tells it; values are the numbers told."""

    kind: str
    about: str
    sure: float
    one_day: date | None
    one_latest: date | None
    one_who: str | None
    one_words: str
    one_value: str | None
    one_outlet: str | None
    one_row: str
    one_article: str
    other_day: date | None
    other_latest: date | None
    other_who: str | None
    other_words: str
    other_value: str | None
    other_outlet: str | None
    other_row: str
    other_article: str
    others: int
    why: str
    id: str


def account_rows(
    acts: Sequence[ActRow],
    statements: Sequence[StatementRow],
    actor: Iterable[str] | None = None,
    kind: str | None = None,
    texts: Iterable[tuple[ArticleRow, str]] = (),
    decided: Decided | None = None,
) -> list[AccountRow]:
    """The differing accounts, the surest first; those in which one of these actors tells a side, of this kind.
    `texts` are articles with their texts, for numbers that the articles themselves tell; `decided` is what people
    decided of pairs of acts."""
    by = None if actor is None else frozenset(actor)
    return [
        _row(account)
        for account in find_accounts(acts, statements, texts, decided)
        if (kind is None or account.kind == kind)
        and (by is None or any(told.who and told.who.id in by for told in (account.one, account.other)))
    ]


def account_rows_of(accounts: Iterable[DifferingAccount]) -> list[AccountRow]:
    """Differing accounts that the record has found, as rows."""
    return [_row(account) for account in accounts]


def _row(a: DifferingAccount) -> AccountRow:
    return AccountRow(
        kind=a.kind,
        about=a.about,
        sure=a.sure,
        one_day=a.one.published,
        one_latest=a.one.published_latest,
        one_who=a.one.who.name if a.one.who else None,
        one_words=a.one.words,
        one_value=a.one.value,
        one_outlet=a.one.outlet,
        one_row=a.one.row,
        one_article=a.one.article,
        other_day=a.other.published,
        other_latest=a.other.published_latest,
        other_who=a.other.who.name if a.other.who else None,
        other_words=a.other.words,
        other_value=a.other.value,
        other_outlet=a.other.outlet,
        other_row=a.other.row,
        other_article=a.other.article,
        others=a.others,
        why=a.why,
        id=a.id,
    )
