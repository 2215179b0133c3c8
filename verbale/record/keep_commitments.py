"""Knows how commitments and what bears on them are written, and how those that a new day touches are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, update

from verbale.record import schema
from verbale.record.filter import Filter, in_pieces
from verbale.record.find_acts import find_acts
from verbale.record.followed import (
    act_sides,
    commitment_evidence,
    commitment_followed,
    commitment_parties,
    commitment_reports,
    commitments,
    side_days,
)
from verbale.record.followed_rows import Commitment, Followed
from verbale.record.inserting import insert_rows
from verbale.record.rows import ActRow

#: rows that are read at once: memory does not grow with the record
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class KeptTelling:
    """A commitment as its own event tells it: when, in how many words, and as a retelling of which other (by key)."""

    n: int
    id: str
    made: date | None
    words: str
    expected: tuple[str, ...]
    first: int | None
    told: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A commitment that nothing settles: what its outcome hangs on, and the last day told of its sides."""

    n: int
    kind: str
    expected: tuple[str, ...]
    due: date | None
    said: date | None
    unmet: bool
    why: str
    outcome: str
    reason: str
    end: date | None


def keys_of_acts(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """The keys `n` of acts by their ids."""
    did, found = schema.acts, dict[str, int]()
    for some in in_pieces(sorted(set(ids))):
        found |= {row.id: row.n for row in connection.execute(select(did.c.id, did.c.n).where(did.c.id.in_(some)))}
    return found


def index_acts(connection: Connection, rows: Sequence[tuple[str, date, str]], keys: Mapping[str, int]) -> None:
    """Keep by which sides, on which day acts were done, in the place of what stood there of the acts in `keys`."""
    for some in in_pieces(sorted(keys.values())):
        connection.execute(delete(act_sides).where(act_sides.c.act.in_(some)))
    insert_rows(connection, act_sides, [{"side": side, "day": day, "act": keys[act]} for side, day, act in rows])


def move_days(connection: Connection, days: Mapping[str, date]) -> None:
    """Keep the last day on which something was told of each side, where it is later than the one that is kept."""
    known: dict[str, date] = {}
    for some in in_pieces(sorted(days)):
        chosen = select(side_days.c.side, side_days.c.last).where(side_days.c.side.in_(some))
        known |= {row.side: row.last for row in connection.execute(chosen)}
    later = {side: day for side, day in days.items() if side not in known or known[side] < day}
    for some in in_pieces(sorted(later)):
        connection.execute(delete(side_days).where(side_days.c.side.in_(some)))
    insert_rows(connection, side_days, [{"side": side, "last": day} for side, day in sorted(later.items())])


def days_of_sides(connection: Connection, sides: Iterable[str]) -> dict[str, date]:
    """The last day told of each of these sides."""
    found: dict[str, date] = {}
    for some in in_pieces(sorted(set(sides))):
        chosen = select(side_days.c.side, side_days.c.last).where(side_days.c.side.in_(some))
        found |= {row.side: row.last for row in connection.execute(chosen)}
    return found


def acts_since(connection: Connection, sides: Iterable[str], since: date) -> Iterator[list[ActRow]]:
    """The acts by these sides from the day on, each once, some at a time."""
    found: set[int] = set()
    for some in in_pieces(sorted(set(sides))):
        chosen = select(act_sides.c.act).where(act_sides.c.side.in_(some), act_sides.c.day >= since)
        found |= set(connection.execute(chosen).scalars())
    for part in in_pieces(sorted(found)):
        yield find_acts(connection, Filter(), schema.acts.c.n.in_(part))


def commitments_of_sides(connection: Connection, sides: Iterable[str], until: date) -> list[int]:
    """The keys of the commitments by or to these sides that were made by the day."""
    found: set[int] = set()
    for some in in_pieces(sorted(set(sides))):
        chosen = (
            select(commitment_parties.c.commitment)
            .join(commitments, commitments.c.n == commitment_parties.c.commitment)
            .where(commitment_parties.c.side.in_(some), commitments.c.made <= until)
        )
        found |= set(connection.execute(chosen).scalars())
    return sorted(found)


def like_commitments(
    connection: Connection, kind: str, sides: Sequence[str], since: date | None, until: date | None
) -> list[KeptTelling]:
    """The commitments of a kind by one of the sides that were made in these days (None: undated ones only)."""
    inside = (
        commitments.c.made.is_(None) if since is None else (commitments.c.made >= since) & (commitments.c.made <= until)
    )
    by = select(commitment_parties.c.commitment).where(
        commitment_parties.c.role == "by", commitment_parties.c.side.in_(list(sides))
    )
    return _tellings(connection, inside & (commitments.c.kind == kind) & commitments.c.n.in_(by))


def read_tellings(connection: Connection, keys: Iterable[int]) -> dict[int, KeptTelling]:
    """The commitments under these keys, as they are kept."""
    some = sorted(set(keys))
    return {row.n: row for part in in_pieces(some) for row in _tellings(connection, commitments.c.n.in_(part))}


def retellings(connection: Connection, keys: Iterable[int]) -> list[int]:
    """The keys of the commitments that are retellings of these, one step on."""
    found: set[int] = set()
    for some in in_pieces(sorted(set(keys))):
        found |= set(connection.execute(select(commitments.c.n).where(commitments.c.first.in_(some))).scalars())
    return sorted(found)


def _tellings(connection: Connection, only: Any) -> list[KeptTelling]:
    kept = commitments.c
    chosen = select(kept.n, kept.id, kept.made, kept.words, kept.expected, kept.first, kept.told).where(only)
    return [
        KeptTelling(row.n, row.id, row.made, row.words, tuple(row.expected), row.first, row.told)
        for row in connection.execute(chosen.order_by(kept.n))
    ]


def forget_commitments(connection: Connection, keys: Sequence[int]) -> None:
    """Take these commitments away; what bears on them stays until it is forgotten."""
    for some in in_pieces(keys):
        for table in (commitment_parties, commitment_reports, commitment_followed):
            connection.execute(delete(table).where(table.c.commitment.in_(some)))
        connection.execute(delete(commitments).where(commitments.c.n.in_(some)))


def write_commitments(
    connection: Connection, kept: Mapping[int, tuple[Commitment, dict[str, Any]]], sides: Mapping[str, str]
) -> None:
    """Write commitments under their keys: each with the further fields of its line. `sides` gives the side of parties."""
    acts = keys_of_acts(connection, (entry.act.id for entry, _ in kept.values()))
    lines, parties = [], []
    for n, (entry, more) in sorted(kept.items()):
        own = {name: getattr(entry, name) for name in ("id", "kind", "type", "made", "words", "outcome", "reason")}
        told = {"due": entry.due, "condition": entry.condition, "outlets": list(entry.outlets)}
        lines.append(own | told | {"n": n, "act": acts[entry.act.id], "expected": list(entry.expected)} | more)
        for role, actors in (("by", entry.by), ("to", entry.to)):
            parties += [
                {"commitment": n, "role": role, "position": at, "actor": one.id, "side": sides[one.id]}
                for at, one in enumerate(actors)
            ]
    insert_rows(connection, commitments, lines)
    insert_rows(connection, commitment_parties, parties)


def point_to(connection: Connection, first: Mapping[int, int | None]) -> None:
    """Say of commitments of which others they are retellings."""
    change = update(commitments).where(commitments.c.n == bindparam("key")).values(first=bindparam("of"))
    if first:
        connection.execute(change, [{"key": n, "of": of} for n, of in sorted(first.items())])


def settle_commitments(
    connection: Connection, settled: Mapping[int, tuple[Commitment, dict[str, Any]]], retold: Iterable[int]
) -> None:
    """Write what became of first tellings, with all their reports and the evidence that is shown; what is `retold`
    stands in the ledger no more."""
    keys = sorted({*settled, *retold})
    for some in in_pieces(keys):
        for table in (commitment_reports, commitment_followed):
            connection.execute(delete(table).where(table.c.commitment.in_(some)))
        connection.execute(update(commitments).where(commitments.c.n.in_(some)).values(shown=False))
    told = [entry for entry, _ in settled.values()]
    ids = [r.id for entry in told for r in entry.reports] + [f.act.id for entry in told for f in entry.followed]
    acts = keys_of_acts(connection, ids)
    reports, followed = [], []
    for n, (entry, more) in sorted(settled.items()):
        fields = {"due": entry.due, "condition": entry.condition, "outlets": list(entry.outlets)}
        fields |= {"outcome": entry.outcome, "reason": entry.reason}
        connection.execute(update(commitments).where(commitments.c.n == n).values(**fields, **more))
        reports += [
            {"commitment": n, "position": at, "act": acts[report.id]} for at, report in enumerate(entry.reports)
        ]
        followed += [
            {"commitment": n, "position": at, "act": acts[f.act.id], "how": f.how, "score": f.score, "why": f.why}
            for at, f in enumerate(entry.followed)
        ]
    insert_rows(connection, commitment_reports, reports)
    insert_rows(connection, commitment_followed, followed)


def forget_evidence(connection: Connection, keys: Sequence[int]) -> None:
    """Take away all that bears on these commitments."""
    for some in in_pieces(keys):
        connection.execute(delete(commitment_evidence).where(commitment_evidence.c.commitment.in_(some)))


def forget_evidence_of(connection: Connection, acts: Sequence[int]) -> list[int]:
    """Take away what these acts bear on; the keys of the commitments on which they bore."""
    found: set[int] = set()
    for some in in_pieces(acts):
        mine = commitment_evidence.c.act.in_(some)
        found |= set(connection.execute(select(commitment_evidence.c.commitment).where(mine)).scalars())
        connection.execute(delete(commitment_evidence).where(mine))
    return sorted(found)


def add_evidence(connection: Connection, bearing: Mapping[int, Sequence[Followed]]) -> None:
    """Keep what bears on commitments, none of which is kept yet."""
    acts = keys_of_acts(connection, (f.act.id for some in bearing.values() for f in some))
    rows = [
        {"commitment": n, "act": acts[f.act.id], "how": f.how, "score": f.score, "why": f.why}
        for n, some in sorted(bearing.items())
        for f in some
    ]
    insert_rows(connection, commitment_evidence, rows)


def read_evidence(connection: Connection, keys: Sequence[int]) -> dict[int, list[Followed]]:
    """All that bears on these commitments."""
    found: dict[int, list[Followed]] = {}
    for some in in_pieces(keys):
        told = commitment_evidence
        mine = told.c.commitment.in_(some)
        chosen = select(told, schema.acts.c.id.label("act_id")).join(schema.acts, schema.acts.c.n == told.c.act)
        rows = connection.execute(chosen.where(mine).order_by(told.c.commitment, told.c.act, told.c.how)).all()
        inside = schema.acts.c.n.in_(select(told.c.act).where(mine))
        acts = {act.id: act for act in find_acts(connection, Filter(), inside)}
        for row in rows:
            found.setdefault(row.commitment, []).append(Followed(acts[row.act_id], row.how, row.score, row.why))
    return found


def waiting(connection: Connection, all_sides: str) -> Iterator[list[Waiting]]:
    """The first tellings that nothing settles, some at a time."""
    kept, party = commitments.c, commitment_parties
    own = (
        select(func.max(side_days.c.last))
        .join(party, party.c.side == side_days.c.side)
        .where(party.c.commitment == kept.n)
        .scalar_subquery()
    )
    of_all = connection.execute(select(side_days.c.last).where(side_days.c.side == all_sides)).scalar()
    after = 0
    while True:
        chosen = (
            select(commitments, own.label("own_end"))
            .where(kept.first.is_(None), kept.settled.is_(False), kept.n > after)
            .order_by(kept.n)
            .limit(AT_ONCE)
        )
        rows = connection.execute(chosen).all()
        if not rows:
            return
        after = rows[-1].n
        yield [
            Waiting(
                row.n, row.kind, tuple(row.expected), row.due, row.said, row.unmet, row.why, row.outcome, row.reason,
                row.own_end or of_all,
            )
            for row in rows
        ]  # fmt: skip


def change_outcomes(connection: Connection, changed: Sequence[tuple[int, str, str]]) -> None:
    """Write new outcomes with their reasons: key, outcome, reason."""
    change = (
        update(commitments)
        .where(commitments.c.n == bindparam("key"))
        .values(outcome=bindparam("now"), reason=bindparam("because"))
    )
    if changed:
        connection.execute(change, [{"key": n, "now": outcome, "because": reason} for n, outcome, reason in changed])


def forget_all_commitments(connection: Connection) -> None:
    """Take all commitments away, with all by which they are looked for."""
    for table in (commitment_evidence, commitment_followed, commitment_reports, commitment_parties, commitments):
        connection.execute(delete(table))
    for index in (act_sides, side_days):
        connection.execute(delete(index))
