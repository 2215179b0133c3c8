"""Knows how the outcome of commitments is kept in a record: that of a first telling, from all that bears on it and on its
retellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from verbale.record.filter import in_pieces
from verbale.record.keep_commitments import (
    days_of_sides,
    read_evidence,
    read_tellings,
    retellings,
    settle_commitments,
)
from verbale.relations.first_told import root_of
from verbale.relations.keep_entries import read_entries
from verbale.relations.ledger import is_shown, put_together, settle, telling_order
from verbale.relations.outcome import ALL_SIDES, end_for, told_outcome, unmet
from verbale.relations.sides import sides
from verbale.relations.worth import worth

#: first tellings that are settled at once
AT_ONCE = 200


def find_roots(connection: Connection, keys: Iterable[int]) -> dict[int, int]:
    """The first telling to which each of these commitments leads; those that are gone are left out."""
    there: set[int] = set()
    first: dict[int, int] = {}
    asked = set(keys)
    while asked:
        rows = read_tellings(connection, asked)
        there |= rows.keys()
        first |= {n: row.first for n, row in rows.items() if row.first is not None}
        asked = {row.first for row in rows.values() if row.first is not None} - there
    roots = {key: root_of(key, first) for key in set(keys) & there}
    return {key: root for key, root in roots.items() if root in there}


def settle_roots(connection: Connection, keys: Iterable[int]) -> None:
    """Work out anew what became of these commitments, as far as they are there; retellings among them lose what they
    had as first tellings."""
    rows = read_tellings(connection, keys)
    retold = sorted(n for n, row in rows.items() if row.first is not None)
    for part in in_pieces(retold):
        settle_commitments(connection, {}, part)
    roots = sorted(rows.keys() - set(retold))
    for some in in_pieces(roots, AT_ONCE):
        _settle(connection, some)


def _settle(connection: Connection, roots: Sequence[int]) -> None:
    root_of = {n: n for n in roots}
    last = roots
    while last:
        rows = read_tellings(connection, retellings(connection, last))
        fresh = {n: root_of[row.first] for n, row in rows.items() if row.first is not None and n not in root_of}
        root_of |= fresh
        last = sorted(fresh)
    entries = read_entries(connection, sorted(root_of))
    bearing = read_evidence(connection, sorted(root_of))
    members: dict[int, list[int]] = defaultdict(list)
    for n, root in sorted(root_of.items()):
        members[root].append(n)
    parties = [party for entry in entries.values() for party in (*entry.by, *entry.to)]
    days = days_of_sides(connection, {ALL_SIDES, *sides(parties)})
    settled = {}
    for root, keys in sorted(members.items()):
        tellings = sorted((entries[n] for n in keys), key=telling_order)
        whole = put_together(tellings)
        entry = settle(whole, [f for n in keys for f in bearing.get(n, ())], end_for((*whole.by, *whole.to), days))
        by_deeds = told_outcome(whole, entry.followed) is not None
        settled[root] = (
            entry,
            {
                "shown": is_shown(entry, tellings),
                "worth": worth(entry, by_deeds),
                "said": entry.said,
                "settled": by_deeds,
                "unmet": unmet(entry, entry.followed),
            },
        )
    settle_commitments(connection, settled, [n for n in root_of if n not in settled])
