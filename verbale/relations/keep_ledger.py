"""Knows how a record's ledger is kept: redone for what a new day touches, the same as if all of it were worked out at once.

What is looked at: the commitments whose reports changed, and those of whose sides the new acts are.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from verbale.record.filter import in_pieces
from verbale.record.followed_rows import Commitment, Followed
from verbale.record.keep_commitments import (
    acts_since,
    add_evidence,
    change_outcomes,
    commitments_of_sides,
    forget_commitments,
    forget_evidence,
    forget_evidence_of,
    index_acts,
    keys_of_acts,
    move_days,
    point_to,
    read_tellings,
    retellings,
    waiting,
    write_commitments,
)
from verbale.record.rows import ActRow
from verbale.relations.article_likeness import Likeness
from verbale.relations.carrying import act_day
from verbale.relations.following import Later, doers_of, find_bearing
from verbale.relations.keep_entries import read_entries
from verbale.relations.keep_outcomes import find_roots, settle_roots
from verbale.relations.keep_tellings import find_first_tellings
from verbale.relations.outcome import ALL_SIDES, told_days, wait
from verbale.relations.same_act import Decided
from verbale.relations.sides import sides


def keep_ledger(
    connection: Connection, acts: Sequence[ActRow], changed: Sequence[int], decided: Decided, likeness: Likeness
) -> None:
    """Bring the ledger up to date after the events with the keys `changed` were made, changed or taken away, and `acts`
    came (those of a day's articles, for the first time or again). `likeness` says how alike two articles are."""
    keys = keys_of_acts(connection, (act.id for act in acts))
    index_acts(connection, _by_side(acts), keys)
    move_days(connection, told_days(acts))
    touched = set(forget_evidence_of(connection, sorted(keys.values())))
    before, now = read_tellings(connection, changed), read_entries(connection, changed)
    hanging = set(retellings(connection, before)) - set(changed)
    old_roots = set(find_roots(connection, {*before, *hanging}).values())
    anew = {n: entry for n, entry in now.items() if n not in before or before[n].told != _digest(entry)}
    forget_evidence(connection, sorted({*anew, *(before.keys() - now.keys())}))
    forget_commitments(connection, sorted(before))
    _write(connection, now)
    _follow_anew(connection, anew, acts, likeness)
    touched |= _follow_on(connection, acts, anew.keys(), likeness)
    first, left = find_first_tellings(connection, now, hanging, decided)
    point_to(connection, first)
    roots = set(find_roots(connection, {*now, *hanging, *first, *touched}).values())
    settle_roots(connection, roots | old_roots | left)
    _wait_on(connection)


def _by_side(acts: Iterable[ActRow]) -> list[tuple[str, date, str]]:
    return [
        (side, day, act.id)
        for act in acts
        if (day := act_day(act)) is not None
        for side in sorted(sides(doers_of(act)))
    ]


def _digest(entry: Commitment) -> str:
    """The same where the same acts bear on an entry."""
    head = entry.act
    told = (
        entry.kind,
        entry.type,
        entry.by,
        entry.to,
        entry.made,
        entry.said,
        entry.expected,
        entry.condition,
        entry.due,
    )
    return hashlib.sha256(repr((told, entry.words, head.published, head.mode, head.status)).encode()).hexdigest()[:32]


def _write(connection: Connection, now: Mapping[int, Commitment]) -> None:
    bare: dict[str, Any] = {"shown": False, "worth": 0, "settled": False, "unmet": False}
    kept = {n: (entry, bare | {"why": entry.reason, "told": _digest(entry)}) for n, entry in now.items()}
    parties = (party for entry in now.values() for party in (*entry.by, *entry.to))
    write_commitments(connection, kept, {party.id: party.country or party.id for party in parties})


def _follow_anew(
    connection: Connection, anew: Mapping[int, Commitment], acts: Sequence[ActRow], likeness: Likeness
) -> None:
    """Look for what follows new and changed commitments: those made with the new acts apart from the older ones, of
    which all that came since is looked at."""
    first = min((day for act in acts if (day := act_day(act))), default=date.max)
    for late in (True, False):
        some = {n: entry for n, entry in anew.items() if entry.made and (entry.made >= first) == late}
        if not some:
            continue
        since = min(entry.made for entry in some.values() if entry.made)
        involved = sides([party for entry in some.values() for party in (*entry.by, *entry.to)])
        bearing: dict[int, list[Followed]] = defaultdict(list)
        for part in acts_since(connection, involved, since):
            later = Later(part)
            for n, entry in some.items():
                bearing[n] += find_bearing(entry, later, likeness)
        add_evidence(connection, bearing)


def _follow_on(connection: Connection, acts: Sequence[ActRow], anew: Iterable[int], likeness: Likeness) -> set[int]:
    """Look for older commitments on which the new acts bear; their keys."""
    days = [day for act in acts if (day := act_day(act)) is not None]
    if not days:
        return set()
    later, involved = Later(acts), {side for act in acts for side in sides(doers_of(act))}
    older = sorted(set(commitments_of_sides(connection, involved, max(days))) - set(anew))
    touched: set[int] = set()
    for part in in_pieces(older):
        entries = read_entries(connection, part).items()
        bearing = {n: found for n, entry in entries if (found := find_bearing(entry, later, likeness))}
        add_evidence(connection, bearing)
        touched |= bearing.keys()
    return touched


def _wait_on(connection: Connection) -> None:
    """Say of what is not settled how far the record goes on now."""
    for part in waiting(connection, ALL_SIDES):
        changed = []
        for row in part:
            told = wait(row.kind, row.expected, row.due, row.said, row.unmet, row.why, row.end)
            if told != (row.outcome, row.reason):
                changed.append((row.n, *told))
        change_outcomes(connection, changed)
