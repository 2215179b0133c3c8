"""Knows how stored commitments are found, each with its reports and what followed it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, func, or_, select

from verbale.record import schema
from verbale.record.filter import Filter, among, in_pieces
from verbale.record.find_acts import find_acts
from verbale.record.find_parties import find_parties
from verbale.record.followed import commitment_followed, commitment_parties, commitment_reports, commitments
from verbale.record.followed_rows import Commitment, Followed
from verbale.record.joined import event_reports
from verbale.record.rows import ActRow


@dataclass(frozen=True, slots=True)
class Pledges:
    """What commitments to give; an empty field asks for nothing.

    `by` and `to` are ids of actors, `party` those on either side; `kinds` and `outcomes` several of each; `since` and
    `until` days on which they were made; `due` a day by which they are due; `articles` ids of articles that tell them or
    what followed them. `limit` and `skip` cut the list, which is the ledger's (what is best supported first, of that the
    oldest), or goes by the day on which they are due.
    """

    by: Collection[str] | None = None
    to: Collection[str] | None = None
    party: Collection[str] | None = None
    kinds: Collection[str] = ()
    outcomes: Collection[str] = ()
    since: date | None = None
    until: date | None = None
    due: date | None = None
    articles: Collection[str] = ()
    limit: int | None = None
    skip: int = 0
    sort: Literal["made", "due"] = "made"


class PledgeLine(NamedTuple):
    """A commitment as it is counted and ordered: `n` is its key and that of its event."""

    n: int
    id: str
    worth: int
    made: date | None
    due: date | None
    kind: str
    outcome: str


def find_pledges(connection: Connection, wanted: Pledges) -> list[PledgeLine]:
    """The commitments that are asked for as narrow lines, in the order that is asked for."""
    chosen, order = _ordered(select(*(commitments.c[name] for name in PledgeLine._fields)), wanted)
    return [PledgeLine._make(row) for row in connection.execute(_cut(chosen.order_by(*order), wanted))]


def load_commitments(connection: Connection, keys: Sequence[int]) -> list[Commitment]:
    """The commitments with these keys `n`, in the order of the keys."""
    rows: dict[int, Row[Any]] = {}
    for some in in_pieces(keys):
        chosen = select(commitments).where(commitments.c.n.in_(some))
        rows |= {row.n: row for row in connection.execute(chosen)}
    found: list[Commitment] = []
    for part in in_pieces([rows[n] for n in keys if n in rows]):
        found += _whole(connection, part)
    return found


def find_leads(
    connection: Connection, events: Collection[int], outcomes: Collection[str]
) -> list[tuple[PledgeLine, float]]:
    """The commitments that these events (keys `n`) tell and to which another of them is what followed, each with how
    surely."""
    found = []
    own, after, report = commitments.c, commitment_followed.c, event_reports.c
    for some in in_pieces(sorted(events)):
        chosen = (
            select(*(own[name] for name in PledgeLine._fields), after.score, report.event)
            .join(commitment_followed, (after.commitment == own.n) & (after.position == 0))
            .join(event_reports, report.act == after.act)
            .where(own.shown, own.outcome.in_(sorted(outcomes)), own.n.in_(some))
            .order_by(own.n)
        )
        found += [(PledgeLine(*row[:-2]), row.score) for row in connection.execute(chosen) if row.event in events]
    return found


def find_commitments(
    connection: Connection, wanted: Pledges, only: ColumnElement[bool] | None = None
) -> list[Commitment]:
    """The commitments that are asked for, in the order that is asked for."""
    chosen, order = _ordered(select(commitments), wanted)
    if only is not None:
        chosen = chosen.where(only)
    rows = connection.execute(_cut(chosen.order_by(*order), wanted)).all()
    found: list[Commitment] = []
    for some in in_pieces(rows):
        found += _whole(connection, some)
    return found


def _ordered(chosen: Select[Any], wanted: Pledges) -> tuple[Select[Any], list[Any]]:
    kept = commitments.c
    chosen = chosen.where(*_conditions(wanted))
    if wanted.sort == "due":
        return chosen.where(kept.due.is_not(None)), [kept.due, kept.id]
    return chosen, [kept.worth, kept.made.is_(None), kept.made, kept.id]


def _cut(chosen: Select[Any], wanted: Pledges) -> Select[Any]:
    # without a limit SQLite knows no offset
    return chosen.limit(-1 if wanted.limit is None else wanted.limit).offset(wanted.skip)


def count_commitments(connection: Connection, wanted: Pledges) -> dict[str, int]:
    """How many of the commitments that are asked for have which outcome."""
    counted = select(commitments.c.outcome, func.count()).where(*_conditions(wanted)).group_by(commitments.c.outcome)
    rows = connection.execute(counted.order_by(commitments.c.outcome)).all()
    return {row[0]: row[1] for row in rows}


def match_commitments(connection: Connection, asked: str) -> list[Commitment]:
    """The commitments whose id is or begins so, or that have such a report, or that such an act followed."""
    if not asked.strip():
        return []
    own = commitments.c.id.startswith(asked, autoescape=True)
    if found := find_commitments(connection, Pledges(limit=50), own):
        return found
    acts = select(schema.acts.c.n).where(schema.acts.c.id.startswith(asked, autoescape=True))
    for table in (commitment_reports, commitment_followed):
        told = commitments.c.n.in_(select(table.c.commitment).where(table.c.act.in_(acts)))
        if found := find_commitments(connection, Pledges(limit=50), told):
            return found
    return []


def _conditions(wanted: Pledges) -> list[ColumnElement[bool]]:
    kept, party = commitments.c, commitment_parties.c
    conditions: list[ColumnElement[bool]] = [kept.shown]
    for roles, ids in ((("by",), wanted.by), (("to",), wanted.to), (("by", "to"), wanted.party)):
        if ids is not None:
            conditions.append(
                kept.n.in_(select(party.commitment).where(party.role.in_(roles), among(party.actor, ids)))
            )
    if wanted.kinds:
        conditions.append(kept.kind.in_(sorted(wanted.kinds)))
    if wanted.outcomes:
        conditions.append(kept.outcome.in_(sorted(wanted.outcomes)))
    if wanted.since is not None:
        conditions.append(kept.made >= wanted.since)
    if wanted.until is not None:
        conditions.append(kept.made <= wanted.until)
    if wanted.due is not None:
        conditions.append(kept.due <= wanted.due)
    if wanted.articles:
        conditions.append(
            or_(*(_in_articles(table, wanted.articles) for table in (commitment_reports, commitment_followed)))
        )
    return conditions


def _in_articles(table: Table, articles: Collection[str]) -> ColumnElement[bool]:
    did, page = schema.acts.c, schema.articles.c
    inside = select(did.n).join(schema.articles, page.n == did.article).where(page.id.in_(sorted(articles)))
    return commitments.c.n.in_(select(table.c.commitment).where(table.c.act.in_(inside)))


def _whole(connection: Connection, rows: Sequence[Row[Any]]) -> list[Commitment]:
    keys = [row.n for row in rows]
    reports = _ties(connection, commitment_reports, keys)
    followed = _ties(connection, commitment_followed, keys)
    needed = sorted({row.act for rows in (*reports.values(), *followed.values()) for row in rows})
    acts: dict[int, ActRow] = {}
    for some in in_pieces(needed):
        ids = {
            row.id: row.n
            for row in connection.execute(select(schema.acts.c.id, schema.acts.c.n).where(schema.acts.c.n.in_(some)))
        }
        acts |= {ids[act.id]: act for act in find_acts(connection, Filter(), schema.acts.c.n.in_(some))}
    parties = find_parties(connection, commitment_parties.c.commitment, keys)
    return [
        Commitment(
            id=row.id, kind=row.kind, type=row.type, by=tuple(parties[row.n, "by"]), to=tuple(parties[row.n, "to"]),
            made=row.made, expected=tuple(row.expected), condition=row.condition, due=row.due, words=row.words,
            act=acts[row.act], reports=tuple(acts[told.act] for told in reports[row.n]), outlets=tuple(row.outlets),
            outcome=row.outcome, reason=row.reason,
            followed=tuple(Followed(acts[f.act], f.how, f.score, f.why) for f in followed[row.n]), said=row.said,
        )
        for row in rows
    ]  # fmt: skip


def _ties(connection: Connection, table: Table, keys: Sequence[int]) -> dict[int, list[Row[Any]]]:
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    chosen = select(table).where(table.c.commitment.in_(keys)).order_by(table.c.commitment, table.c.position)
    for row in connection.execute(chosen):
        found[row.commitment].append(row)
    return found
