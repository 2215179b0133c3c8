"""Knows how stored differing accounts are found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, or_, select

from verbale.record.filter import among
from verbale.record.followed import accounts
from verbale.record.followed_rows import DifferingAccount
from verbale.record.pack_followed import unpack_account


@dataclass(frozen=True, slots=True)
class Disputed:
    """What differing accounts to give; an empty field asks for nothing. `by` are ids of those who tell a side, `articles`
    ids of articles that tell one, `kind` a kind, `since` and `until` days on which it was told; `limit` and `skip` cut the list, the surest first."""

    by: Collection[str] | None = None
    articles: Collection[str] = ()
    kind: str | None = None
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    skip: int = 0


def find_kept_accounts(connection: Connection, wanted: Disputed) -> list[DifferingAccount]:
    """The differing accounts that are asked for, the surest first."""
    kept = accounts.c
    chosen = select(kept.told, kept.others).where(*_conditions(wanted))
    order = (kept.sure.desc(), kept.day.is_(None), kept.day, kept.id, kept.n)
    limit = -1 if wanted.limit is None else wanted.limit
    rows = connection.execute(chosen.order_by(*order).limit(limit).offset(wanted.skip))
    return [unpack_account(row.told, row.others) for row in rows]


def count_accounts(connection: Connection, wanted: Disputed) -> int:
    """How many differing accounts are asked for, whatever the limit."""
    counted = select(func.count()).select_from(accounts).where(*_conditions(wanted))
    return int(connection.execute(counted).scalar() or 0)


def _conditions(wanted: Disputed) -> list[ColumnElement[bool]]:
    kept = accounts.c
    conditions: list[ColumnElement[bool]] = [kept.first.is_(None)]
    if wanted.by is not None:
        conditions.append(or_(among(kept.one_who, wanted.by), among(kept.other_who, wanted.by)))
    if wanted.articles:
        conditions.append(or_(among(kept.one_article, wanted.articles), among(kept.other_article, wanted.articles)))
    if wanted.kind is not None:
        conditions.append(kept.kind == wanted.kind)
    if wanted.since is not None:
        conditions.append(kept.day >= wanted.since)
    if wanted.until is not None:
        conditions.append(kept.day <= wanted.until)
    return conditions
