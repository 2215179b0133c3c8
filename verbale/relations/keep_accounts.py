"""Knows how a record's differing accounts are kept: what a day's articles tell is compared with itself and with what was
told about the same days, read some articles at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection

from verbale.record.find_events import find_reports
from verbale.record.followed_rows import DifferingAccount
from verbale.record.keep_accounts import (
    KeptAccount,
    Page,
    accounts_of,
    accounts_of_rows,
    articles_between,
    claimed_between,
    forget_accounts,
    read_denials,
    read_page,
    read_rows,
    read_texts,
    read_words,
    write_accounts,
)
from verbale.record.keep_events import ids_of_articles, told_twice
from verbale.record.keep_shifts import parties_with
from verbale.record.rows import ActRow
from verbale.relations.account import account_order
from verbale.relations.blaming import BLAMED, find_blamed
from verbale.relations.days_apart import day_off
from verbale.relations.days_told import compare_days
from verbale.relations.denials import NEAR, Denials, denies
from verbale.relations.keep_retold import tie_again
from verbale.relations.lingering import LEAVES, STAYS, WITHIN, find_lingering, leaves, lingers
from verbale.relations.numbers import SAME_TIME, compare_counts, counts_in, is_counted
from verbale.relations.same_act import Decided
from verbale.relations.scoring import as_joined
from verbale.relations.told import Passage, in_order, tell_rows, tell_texts

__all__ = ["keep_accounts"]


def keep_accounts(
    connection: Connection, articles: Sequence[int], day: date | None, changed: Sequence[int], decided: Decided
) -> None:
    """Bring the differing accounts up to date after these articles (their keys `n`, all of one day) came, or came again,
    and the events with the keys `changed` were made, changed or taken away."""
    page = read_page(connection, articles)
    came = _tell(connection, page)
    reports = {n: as_joined(told) for n, told in find_reports(connection, told_twice(connection, changed)).items()}
    rows = sorted({act.id for told in reports.values() for act, _ in told})
    gone = {one.n: one for one in accounts_of(connection, ids_of_articles(connection, articles))}
    gone |= {one.n: one for one in accounts_of_rows(connection, "dates differ", rows)}
    found: list[DifferingAccount] = [account for n in sorted(reports) for account in compare_days(reports[n])]
    wide, close = (_around(connection, articles, day, days) for days in (NEAR, SAME_TIME))
    denials = Denials((p for p in came if denies(p)), decided.apart)
    denials.hear(came)
    for some in read_words(connection, wide):
        needed = [one for one in some if denials.may_be_contradicted_by(one.words)]
        denials.hear(_tell(connection, read_rows(connection, needed)))
    found += denials.accounts()
    better, worse = _heard_again(connection, wide, came, gone.keys(), decided)
    found += better
    gone |= {one.n: one for one in worse}
    counted = [p for p in came if is_counted(p)] + _counted_in_texts(connection, articles)
    found += compare_counts(counted, _counted(connection, close), decided.apart)
    found += find_blamed(page.acts, _alleged(connection, page.acts), decided.apart)
    found += find_lingering(page.acts, _left_or_there(connection, page.acts), decided.apart)
    forget_accounts(connection, sorted(gone))
    tie_again(connection, write_accounts(connection, sorted(found, key=account_order)), list(gone.values()))


def _around(connection: Connection, articles: Sequence[int], day: date | None, days: int) -> list[int]:
    """The other articles of so many days before and after."""
    if day is None:
        return []
    return articles_between(connection, day_off(day, -days), day_off(day, days), articles)


def _tell(connection: Connection, page: Page) -> list[Passage]:
    """What statements and acts tell."""
    speakers = (said.speaker for said in page.statements if said.speaker is not None)
    return tell_rows(page.acts, page.statements, parties_with(connection, speakers))


def _counted(connection: Connection, articles: Sequence[int]) -> list[Passage]:
    """What articles tell in which something is counted."""
    found: list[Passage] = []
    for some in read_words(connection, articles):
        needed = [one for one in some if counts_in(one.words)]
        found += [p for p in _tell(connection, read_rows(connection, needed)) if counts_in(p.told.words)]
    return found + _counted_in_texts(connection, articles)


def _counted_in_texts(connection: Connection, articles: Sequence[int]) -> list[Passage]:
    """The articles' own sentences in which something is counted."""
    found: list[Passage] = []
    for texts in read_texts(connection, articles):
        said: dict[int, list[str]] = {n: [] for n, _, _ in texts}
        for some in read_words(connection, sorted(said)):
            for one in some:
                if one.kind == "statement":
                    said[one.article].append(one.words)
        told = tell_texts((row, text, said[n]) for n, row, text in texts)
        found += [p for p in told if is_counted(p)]
    return found


def _heard_again(
    connection: Connection, articles: Sequence[int], came: Sequence[Passage], gone: Iterable[int], decided: Decided
) -> tuple[list[DifferingAccount], list[KeptAccount]]:
    """Denials in older articles that what came contradicts more surely than what was known; and the accounts that these
    replace."""
    older = (p for p in _tell(connection, read_denials(connection, articles)) if denies(p))
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
    days = _days_of(a for a in acts if a.type in BLAMED and a.status == "alleged" and a.claimant)
    return _without(claimed_between(connection, BLAMED, *days, "alleged"), acts) if days else []


def _left_or_there(connection: Connection, acts: Sequence[ActRow]) -> list[ActRow]:
    """The older acts that tell of leaving or staying around the days of such acts that came."""
    days = _days_of(a for a in acts if leaves(a) or lingers(a))
    if days is None:
        return []
    since, until = day_off(days[0], -WITHIN.days), day_off(days[1], WITHIN.days)
    return _without(claimed_between(connection, (LEAVES, *STAYS), since, until), acts)


def _days_of(acts: Iterable[ActRow]) -> tuple[date, date] | None:
    """From the first day to the last of acts whose days are known; None where there are none."""
    days = [(act.earliest, act.latest) for act in acts if act.earliest and act.latest]
    return (min(first for first, _ in days), max(last for _, last in days)) if days else None


def _without(found: Iterable[ActRow], acts: Iterable[ActRow]) -> list[ActRow]:
    ids = {act.id for act in acts}
    return [act for act in found if act.id not in ids]
