"""Knows how differing accounts are written, and how what was told about the same days is read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, or_, select, update

from verbale.record import schema
from verbale.record.filter import Filter, in_pieces
from verbale.record.find_acts import find_acts
from verbale.record.find_statements import find_statements
from verbale.record.followed import accounts
from verbale.record.followed_rows import DifferingAccount
from verbale.record.inserting import insert_rows, next_key
from verbale.record.joined import related
from verbale.record.pack_followed import pack_account, unpack_account
from verbale.record.rows import ActRow, ArticleRow, StatementRow

T = TypeVar("T", int, str)
#: articles whose rows are read at once: memory does not grow with the record
AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class KeptAccount:
    """A differing account under its key, and the one of which it is a retelling."""

    n: int
    first: int | None
    account: DifferingAccount


@dataclass(frozen=True, slots=True)
class Page:
    """What some articles tell: their acts and their statements."""

    acts: list[ActRow]
    statements: list[StatementRow]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a row, as far as it takes to see whether the row is needed: `kind` is act or statement, `n` its key."""

    kind: str
    n: int
    article: int
    words: str


def read_page(connection: Connection, articles: Sequence[int]) -> Page:
    """What the articles with these keys `n` tell."""
    acts: list[ActRow] = []
    said: list[StatementRow] = []
    for some in in_pieces(articles):
        acts += find_acts(connection, Filter(), schema.acts.c.article.in_(some))
        said += find_statements(connection, Filter(), schema.statements.c.article.in_(some))
    return Page(acts, said)


def read_rows(connection: Connection, wanted: Sequence[Words]) -> Page:
    """The acts and statements whose words these are."""
    acts: list[ActRow] = []
    said: list[StatementRow] = []
    for some in in_pieces(sorted(one.n for one in wanted if one.kind == "act")):
        acts += find_acts(connection, Filter(), schema.acts.c.n.in_(some))
    for some in in_pieces(sorted(one.n for one in wanted if one.kind == "statement")):
        said += find_statements(connection, Filter(), schema.statements.c.n.in_(some))
    return Page(acts, said)


def read_words(connection: Connection, articles: Sequence[int]) -> Iterator[list[Words]]:
    """The words of all acts and statements of these articles, some articles at a time."""
    for some in _few(articles):
        yield [
            Words(kind, row.n, row.article, row.words)
            for kind, table in (("act", schema.acts), ("statement", schema.statements))
            for row in connection.execute(
                select(table.c.n, table.c.article, table.c.words).where(table.c.article.in_(some)).order_by(table.c.n)
            )
        ]


def read_texts(connection: Connection, articles: Sequence[int]) -> Iterator[list[tuple[int, ArticleRow, str]]]:
    """These articles with their texts, some at a time: keys, rows of which no more is known than where and when they
    stood, texts."""
    page = schema.articles.c
    for some in _few(articles):
        chosen = select(page.n, page.id, page.uri, page.outlet, page.earliest, page.latest, page.text)
        yield [
            (
                row.n,
                ArticleRow(
                    row.id,
                    (row.uri,),
                    (row.outlet,) if row.outlet else (),
                    "",
                    None,
                    row.earliest,
                    row.latest,
                    "",
                    0,
                    0,
                    0,
                ),
                row.text,
            )
            for row in connection.execute(chosen.where(page.n.in_(some)).order_by(page.id))
        ]


def read_denials(connection: Connection, articles: Sequence[int]) -> Page:
    """What these articles tell that may deny something."""
    said, did = schema.statements.c, schema.acts.c
    acts: list[ActRow] = []
    statements: list[StatementRow] = []
    for some in in_pieces(articles):
        such = said.words.ilike("%no such %")
        statements += find_statements(connection, Filter(), said.article.in_(some) & ((said.act == "deny") | such))
        such = did.words.ilike("%no such %")
        acts += find_acts(connection, Filter(), did.article.in_(some) & ((did.status == "denied") | such))
    return Page(acts, statements)


def _few(articles: Sequence[int]) -> Iterator[Sequence[int]]:
    return in_pieces(articles, AT_ONCE)


def articles_between(connection: Connection, since: date, until: date, without: Iterable[int]) -> list[int]:
    """The keys `n` of the related articles whose first day lies in these days, without some of them."""
    page = schema.articles.c
    chosen = select(page.n).join(related, related.c.article == page.n)
    chosen = chosen.where(page.earliest >= since, page.earliest <= until).order_by(page.earliest, page.id)
    apart = set(without)
    return [n for n in connection.execute(chosen).scalars() if n not in apart]


def claimed_between(
    connection: Connection, types: Sequence[str], since: date, until: date, status: str | None = None
) -> list[ActRow]:
    """The acts of these types and days that somebody is told to tell; all, or those of a status."""
    did = schema.acts.c
    inside = and_(did.type.in_(list(types)), did.claimant.is_not(None), did.latest >= since, did.earliest <= until)
    return find_acts(connection, Filter(), inside if status is None else and_(inside, did.status == status))


def accounts_of(connection: Connection, articles: Sequence[str]) -> list[KeptAccount]:
    """The differing accounts of which these articles tell a side."""
    kept = accounts.c
    return _read_parted(
        connection, articles, lambda some: or_(kept.one_article.in_(some), kept.other_article.in_(some))
    )


def accounts_of_rows(connection: Connection, kind: str, rows: Sequence[str]) -> list[KeptAccount]:
    """The differing accounts of a kind whose other side stands in these rows."""
    kept = accounts.c
    return _read_parted(connection, rows, lambda some: and_(kept.kind == kind, kept.other_row.in_(some)))


def accounts_near(connection: Connection, kind: str, since: date, until: date) -> list[KeptAccount]:
    """The differing accounts of a kind whose first side was told in these days."""
    return _read(connection, and_(accounts.c.kind == kind, accounts.c.day >= since, accounts.c.day <= until))


def accounts_under(connection: Connection, keys: Sequence[int], own: bool = False) -> list[KeptAccount]:
    """The differing accounts that are retellings of these, one step on; with `own` these themselves."""
    column = accounts.c.n if own else accounts.c.first
    return _read_parted(connection, keys, lambda some: column.in_(some))


def forget_accounts(connection: Connection, keys: Sequence[int] | None = None) -> None:
    """Take these differing accounts away; all of them where no keys are given."""
    if keys is None:
        connection.execute(delete(accounts))
        return
    for some in in_pieces(keys):
        connection.execute(delete(accounts).where(accounts.c.n.in_(some)))


def write_accounts(connection: Connection, found: Sequence[DifferingAccount]) -> list[KeptAccount]:
    """Write differing accounts, none of them yet a retelling; as they are kept."""
    first = next_key(connection, accounts)
    kept = [KeptAccount(first + at, None, account) for at, account in enumerate(found)]
    lines = [
        {
            "n": one.n, "id": one.account.id, "kind": one.account.kind, "sure": one.account.sure,
            "day": one.account.one.published,
            "one_who": one.account.one.who.id if one.account.one.who else None,
            "other_who": one.account.other.who.id if one.account.other.who else None,
            "one_row": one.account.one.row, "other_row": one.account.other.row,
            "one_article": one.account.one.article, "other_article": one.account.other.article,
            "told": pack_account(one.account), "first": None, "others": 0,
        }
        for one in kept
    ]  # fmt: skip
    insert_rows(connection, accounts, lines)
    return kept


def tie_accounts(connection: Connection, first: Mapping[int, int | None]) -> None:
    """Say of which others differing accounts are retellings."""
    change = update(accounts).where(accounts.c.n == bindparam("key")).values(first=bindparam("of"))
    if first:
        connection.execute(change, [{"key": n, "of": of} for n, of in sorted(first.items())])


def count_retellings(connection: Connection, others: Mapping[int, int]) -> None:
    """Say how many retellings differing accounts have."""
    change = update(accounts).where(accounts.c.n == bindparam("key")).values(others=bindparam("count"))
    if others:
        connection.execute(change, [{"key": n, "count": count} for n, count in sorted(others.items())])


def _read_parted(
    connection: Connection, values: Iterable[T], only: Callable[[list[T]], ColumnElement[bool]]
) -> list[KeptAccount]:
    found: dict[int, KeptAccount] = {}
    for some in in_pieces(sorted(set(values))):
        found |= {one.n: one for one in _read(connection, only(list(some)))}
    return [found[n] for n in sorted(found)]


def _read(connection: Connection, only: ColumnElement[bool]) -> list[KeptAccount]:
    chosen = (
        select(accounts.c.n, accounts.c.first, accounts.c.others, accounts.c.told).where(only).order_by(accounts.c.n)
    )
    return [KeptAccount(row.n, row.first, unpack_account(row.told, row.others)) for row in connection.execute(chosen)]
