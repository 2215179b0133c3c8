"""Knows how retellings of commitments are found in a record: among those of the same kind by the same side, in a season."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Connection

from verbale.record.filter import in_pieces
from verbale.record.followed_rows import Commitment
from verbale.record.keep_commitments import KeptTelling, like_commitments, read_tellings
from verbale.relations.days_apart import day_off
from verbale.relations.keep_entries import read_entries
from verbale.relations.ledger import RETOLD, is_retold, telling_order
from verbale.relations.same_act import Decided
from verbale.relations.sides import sides
from verbale.relations.words import stems

Order = tuple[object, ...]


def find_first_tellings(
    connection: Connection, now: Mapping[int, Commitment], hanging: Iterable[int], decided: Decided
) -> tuple[dict[int, int | None], set[int]]:
    """Of which commitment those in `now` (new or changed) and those `hanging` on changed ones are retellings, None: of
    none; and which others are now retellings of a new one. Beside it the first tellings that these others had before."""
    sought = dict(now)
    for part in in_pieces(sorted(hanging)):
        sought |= read_entries(connection, part)
    near = _near(connection, sought)
    known = dict(sought)
    for part in in_pieces(sorted({n for keys in near.values() for n in keys} - known.keys())):
        known |= read_entries(connection, part)
    first: dict[int, int | None] = {}
    for n, entry in sought.items():
        before = [m for m in near[n] if m in known and telling_order(known[m]) < telling_order(entry)]
        again = [m for m in before if is_retold(known[m], entry, decided)]
        first[n] = min(again, key=lambda m: telling_order(known[m]), default=None)
    moved, left = _moved(connection, now, known, near, sought.keys(), decided)
    return first | moved, left


def _moved(
    connection: Connection,
    now: Mapping[int, Commitment],
    known: Mapping[int, Commitment],
    near: Mapping[int, set[int]],
    sought: Iterable[int],
    decided: Decided,
) -> tuple[dict[int, int | None], set[int]]:
    """The others that a new one goes before: it is now their first telling. And those that were it."""
    others = sorted({m for n in now for m in near[n] if m in known} - set(sought))
    kept = read_tellings(connection, others)
    firsts = read_tellings(connection, {row.first for row in kept.values() if row.first is not None})
    moved: dict[int, int | None] = {}
    left: set[int] = set()
    for m in others:
        had = firsts.get(kept[m].first or 0)
        best: tuple[Order, int] | None = (_order(had), had.n) if had is not None else None
        for n, entry in now.items():
            if m in near[n] and telling_order(entry) < telling_order(known[m]):
                order = telling_order(entry)
                if (best is None or order < best[0]) and is_retold(entry, known[m], decided):
                    best = (order, n)
        if best is not None and best[1] != kept[m].first:
            moved[m] = best[1]
            left |= {m, *({had.n} if had else set())}
    return moved, left


def _order(kept: KeptTelling) -> Order:
    return (kept.made or date.max, -len(kept.words), kept.id)


def _near(connection: Connection, sought: Mapping[int, Commitment]) -> dict[int, set[int]]:
    """Those that may tell the same as each: of its kind and expectation, by a side of it, in a season, with a word in
    common."""
    asked: dict[tuple[str, str, bool], list[int]] = defaultdict(list)
    for n, entry in sought.items():
        for side in sides(entry.by):
            asked[entry.kind, side, entry.made is None].append(n)
    near: dict[int, set[int]] = {n: set() for n in sought}
    for (kind, side, undated), keys in sorted(asked.items()):
        days = [made for n in keys if (made := sought[n].made) is not None]
        since, until = (None, None) if undated else (day_off(min(days), -RETOLD), day_off(max(days), RETOLD))
        rows = like_commitments(connection, kind, [side], since, until)
        for n in keys:
            entry = sought[n]
            words, expected = stems(entry.words), set(entry.expected)
            near[n] |= {
                row.n
                for row in rows
                if row.n != n
                and set(row.expected) == expected
                and (entry.made is None or row.made is None or abs((entry.made - row.made).days) <= RETOLD)
                and not words.isdisjoint(stems(row.words))
            }
    return near
