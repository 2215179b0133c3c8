"""Knows how positions and shifts are written, and which groups of positions a day's articles touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, update

from verbale.record import schema
from verbale.record.filter import in_pieces
from verbale.record.followed import positions, shifts
from verbale.record.followed_rows import Position, Shift
from verbale.record.inserting import insert_rows, next_key
from verbale.record.pack_followed import pack_position, pack_shift, unpack_position
from verbale.record.rows import Party


@dataclass(frozen=True, slots=True)
class KeptShift:
    """A shift as it is written: the group of positions that shows it, and the turn as which it counts once."""

    key: str
    turned: str
    shift: Shift


def change_positions(
    connection: Connection, articles: Sequence[int], rows: Sequence[tuple[str, Position]]
) -> list[str]:
    """Write the positions of these articles in the place of what stood there; the groups that are touched."""
    touched = {key for key, _ in rows}
    keys: dict[str, int] = {}
    page = schema.articles.c
    for some in in_pieces(articles):
        mine = positions.c.article.in_(some)
        touched |= set(connection.execute(select(positions.c.key).where(mine).distinct()).scalars())
        connection.execute(delete(positions).where(mine))
        keys |= {row.id: row.n for row in connection.execute(select(page.id, page.n).where(page.n.in_(some)))}
    lines, places = [], dict.fromkeys(keys.values(), 0)
    for key, position in rows:
        article = keys[position.article]
        lines.append({"article": article, "place": places[article], "key": key, "told": pack_position(position)})
        places[article] += 1
    insert_rows(connection, positions, lines)
    return sorted(touched)


def read_groups(connection: Connection, keys: Sequence[str]) -> Iterator[tuple[str, list[Position]]]:
    """The positions of each of these groups, one group at a time."""
    for key in keys:
        chosen = select(positions.c.told).where(positions.c.key == key).order_by(positions.c.article, positions.c.place)
        found = [unpack_position(told) for told in connection.execute(chosen).scalars()]
        if found:
            yield key, found


def change_shifts(connection: Connection, keys: Sequence[str], kept: Sequence[KeptShift]) -> list[str]:
    """Write the shifts of these groups in the place of those that stood there; the turns that are touched."""
    touched = {one.turned for one in kept}
    for some in in_pieces(keys):
        mine = shifts.c.key.in_(some)
        touched |= set(connection.execute(select(shifts.c.turned).where(mine)).scalars())
        connection.execute(delete(shifts).where(mine))
    first = next_key(connection, shifts)
    lines = [
        {
            "n": first + at, "id": one.shift.id, "key": one.key, "turned": one.turned, "actor": one.shift.actor.id,
            "toward": one.shift.toward.id if one.shift.toward else None, "issue": one.shift.issue,
            "turn": one.shift.turn, "sure": one.shift.sure, "day": one.shift.after.earliest, "shown": False,
            "told": pack_shift(one.shift),
        }
        for at, one in enumerate(kept)
    ]  # fmt: skip
    insert_rows(connection, shifts, lines)
    return sorted(touched)


def read_turns(connection: Connection, turned: Sequence[str]) -> dict[str, list[tuple[int, list[object]]]]:
    """The shifts that count as each of these turns: their keys `n`, and what is kept of them."""
    found: dict[str, list[tuple[int, list[object]]]] = {}
    for some in in_pieces(turned):
        chosen = select(shifts.c.n, shifts.c.turned, shifts.c.told).where(shifts.c.turned.in_(some))
        for row in connection.execute(chosen.order_by(shifts.c.n)):
            found.setdefault(row.turned, []).append((row.n, row.told))
    return found


def show_shifts(connection: Connection, shown: Iterable[int], hidden: Iterable[int]) -> None:
    """Say which shifts are shown, and which are the same turn again."""
    for keys, value in ((sorted(shown), True), (sorted(hidden), False)):
        for some in in_pieces(keys):
            connection.execute(update(shifts).where(shifts.c.n.in_(some)).values(shown=value))


def forget_shifts(connection: Connection) -> None:
    """Take all positions and shifts away."""
    for table in (positions, shifts):
        connection.execute(delete(table))


def parties_with(connection: Connection, ids: Iterable[str]) -> Mapping[str, Party]:
    """The actors with these ids, as parties."""
    actors, found = schema.actors, dict[str, Party]()
    for some in in_pieces(sorted(set(ids))):
        for row in connection.execute(select(actors).where(actors.c.id.in_(some))):
            found[row.id] = Party(row.id, row.name, row.kind, row.country, row.sector)
    return found
