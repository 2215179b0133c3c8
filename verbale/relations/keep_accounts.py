"""Knows how a record's differing accounts are kept: what a day's articles tell is compared with itself and with what was
told about the same days, read some articles at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import Connection

from verbale.record.find_events import find_reports
from verbale.record.followed_rows import DifferingAccount
from verbale.record.keep_accounts import (
    KeptAccount,
    Page,
    accounts_of,
    accounts_of_rows,
    alleged_between,
    articles_between,
    forget_accounts,
    read_pages,
    write_accounts,
)
from verbale.record.keep_events import ids_of_articles
from verbale.record.keep_shifts import parties_with
from verbale.record.rows import ActRow
from verbale.relations.account import account_order
from verbale.relations.blaming import BLAMED, find_blamed
from verbale.relations.days_told import compare_days
from verbale.relations.denials import NEAR, Denials, denies
from verbale.relations.keep_retold import tie_again
from verbale.relations.numbers import SAME_TIME, compare_counts, counts_in
from verbale.relations.same_act import Decided
from verbale.relations.scoring import Join
from verbale.relations.told import Passage, in_order, tell_counts, tell_rows

__all__ = ["keep_accounts"]


def keep_accounts(
    connection: Connection, articles: Sequence[int], day: date | None, changed: Sequence[int], decided: Decided
) -> None:
    """Bring the differing accounts up to date after these articles (their keys `n`, all of one day) came, or came again,
    and the events with the keys `changed` were made, changed or taken away."""
    came, counted, acts = _tell(connection, read_pages(connection, articles, texts=True))
    reports = {
        n: [(r.act, Join(r.act.id, r.score, r.why)) for r in told]
        for n, told in find_reports(connection, changed).items()
    }
    rows = sorted({act.id for told in reports.values() for act, _ in told})
    gone = {one.n: one for one in accounts_of(connection, ids_of_articles(connection, articles))}
    gone |= {one.n: one for one in accounts_of_rows(connection, "dates differ", rows)}
    found: list[DifferingAccount] = [account for n in sorted(reports) for account in compare_days(reports[n])]
    denials = Denials((p for p in came if denies(p)), decided.apart)
    denials.hear(came)
    old_denials: list[Passage] = []
    old_counted: list[Passage] = []
    for near, texts in _windows(connection, articles, day):
        for page in read_pages(connection, near, texts):
            passages, numbers, _ = _tell(connection, [page])
            denials.hear(passages)
            old_denials += [p for p in passages if denies(p)]
            old_counted += numbers if texts else []
    found += denials.accounts()
    better, worse = _heard_again(connection, old_denials, came, gone.keys(), decided)
    found += better
    gone |= {one.n: one for one in worse}
    found += compare_counts(counted, old_counted, decided.apart)
    found += find_blamed(acts, _alleged(connection, acts), decided.apart)
    forget_accounts(connection, sorted(gone))
    tie_again(connection, write_accounts(connection, sorted(found, key=account_order)), list(gone.values()))


def _windows(connection: Connection, articles: Sequence[int], day: date | None) -> list[tuple[list[int], bool]]:
    """The articles whose rows are compared with those of a day, and whether their texts are too."""
    if day is None:
        return []
    close = articles_between(connection, _plus(day, -SAME_TIME), _plus(day, SAME_TIME), articles)
    wide = articles_between(connection, _plus(day, -NEAR), _plus(day, NEAR), [*articles, *close])
    return [(close, True), (wide, False)]


def _plus(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def _tell(connection: Connection, pages: Iterable[Page]) -> tuple[list[Passage], list[Passage], list[ActRow]]:
    """What statements and acts tell; what is counted in these or in the articles' own sentences; and the acts."""
    told: list[Passage] = []
    counted: list[Passage] = []
    acts: list[ActRow] = []
    for page in pages:
        parties = parties_with(connection, (said.speaker for said in page.statements if said.speaker is not None))
        passages = tell_rows(page.acts, page.statements, parties)
        told += passages
        counted += [p for p in (*passages, *tell_counts(page.texts, page.statements)) if counts_in(p.told.words)]
        acts += page.acts
    return told, counted, acts


def _heard_again(
    connection: Connection, older: Sequence[Passage], came: Sequence[Passage], gone: Iterable[int], decided: Decided
) -> tuple[list[DifferingAccount], list[KeptAccount]]:
    """Older denials that what came contradicts more surely than what was known; and the accounts that these replace."""
    denials = Denials(older, decided.apart)
    denials.hear(came)
    new = {account.other.row: account for account in denials.accounts()}
    lost = set(gone)
    kept = [one for one in accounts_of_rows(connection, "asserted and denied", sorted(new)) if one.n not in lost]
    had: Mapping[str, KeptAccount] = {one.account.other.row: one for one in kept}
    better, worse = [], []
    for row, account in sorted(new.items()):
        old = had.get(row)
        if old is None or _rank(account) < _rank(old.account):
            better.append(account)
            worse += [old] if old is not None else []
    return better, worse


def _rank(account: DifferingAccount) -> tuple[object, ...]:
    return (-account.sure, in_order(account.one))


def _alleged(connection: Connection, acts: Sequence[ActRow]) -> list[ActRow]:
    """The older acts that somebody alleges of days of which somebody alleges something now."""
    new = [a for a in acts if a.type in BLAMED and a.status == "alleged" and a.claimant and a.earliest and a.latest]
    if not new:
        return []
    since, until = min(a.earliest for a in new if a.earliest), max(a.latest for a in new if a.latest)
    ids = {act.id for act in acts}
    return [act for act in alleged_between(connection, BLAMED, since, until) if act.id not in ids]
