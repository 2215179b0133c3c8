"""Knows how a record's shifts are kept: the groups of positions that a day's articles touch are compared anew."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from verbale.record import schema
from verbale.record.filter import Filter, in_pieces
from verbale.record.find_statements import find_statements
from verbale.record.keep_shifts import (
    KeptShift,
    change_positions,
    change_shifts,
    parties_with,
    read_groups,
    read_turns,
    show_shifts,
)
from verbale.record.pack_followed import unpack_shift
from verbale.record.rows import ActRow
from verbale.relations.positions import find_positions
from verbale.relations.shifts import first_of, group_positions, turn_of, turns_in


def keep_shifts(connection: Connection, articles: Sequence[int], acts: Sequence[ActRow]) -> None:
    """Bring the shifts up to date after these articles (their keys `n`, and all their acts) came, or came again."""
    said = [
        row
        for some in in_pieces(articles)
        for row in find_statements(connection, Filter(), schema.statements.c.article.in_(some))
    ]
    parties = parties_with(connection, (row.speaker for row in said if row.speaker is not None))
    positions = find_positions(acts, said, parties)
    keys = change_positions(connection, articles, list(group_positions(positions, said, parties)))
    kept = [
        KeptShift(key, turn_of(shift), shift)
        for key, group in read_groups(connection, keys)
        for shift in turns_in(key, group)
    ]
    _show(connection, change_shifts(connection, keys, kept))


def _show(connection: Connection, turned: Sequence[str]) -> None:
    shown, hidden = [], []
    for rows in read_turns(connection, turned).values():
        of = [(unpack_shift(told), n) for n, told in rows]
        first = first_of(shift for shift, _ in of)
        # one turn may be told in the same words in two groups: it is shown once
        chosen = min(n for shift, n in of if shift == first)
        shown.append(chosen)
        hidden += [n for _, n in of if n != chosen]
    show_shifts(connection, shown, hidden)
