"""Knows the pages of what was done: the timeline, an actor, a pair of actors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from verbale import settings
from verbale.record import Filter
from verbale.record.find_accounts import Disputed
from verbale.record.find_commitments import Pledges
from verbale.record.find_offices import OfficeRow
from verbale.record.find_shifts import Turned
from verbale.record.rows import StatementRow
from verbale.views.positions import PositionRow, ShiftRow
from verbale.views.tension import TensionRow
from verbale.web.asked import Asked
from verbale.web.axis import draw_axis
from verbale.web.dealings import Dealing
from verbale.web.kept import Kept
from verbale.web.shown import Shown, Table, cut
from verbale.web.tensing import draw_tension
from verbale.web.told import table_of

#: turns of position that are looked through for those that lie within a drawing's days
TURNS = 40


def show_timeline(kept: Kept, asked: Asked) -> Shown:
    """Events in the order of their days, drawn and as a table."""
    wanted = asked.filter()
    told = kept.told(wanted)
    nobody = [
        name for name in (wanted.actor, wanted.recipient) if name is not None and not kept.record.find_actor(name)
    ]
    table, acts = table_of("timeline", told, asked)
    turned = Turned(by=kept.meant(wanted.actor), toward=kept.meant(wanted.recipient))
    axis = draw_axis(told, kept.told_by, kept.shifts(replace(turned, limit=TURNS)))
    return Shown("timeline.html", "Timeline", (table,), {"nobody": nobody}, {"axis": axis, "acts": acts, "told": told})


def show_actor(kept: Kept, asked: Asked, actor_id: str) -> Shown | None:
    """Who this is, what the actor said and did, and what was done to it; None where nobody has this id."""
    found = [row for row in kept.record.actors(Filter(actor=actor_id)) if row.id == actor_id]
    if not found:
        return None
    did, met = kept.told(Filter(actor=actor_id)), kept.told(Filter(recipient=actor_id))
    own = kept.pledges(Pledges(party=(actor_id,)))
    both, turned = did.joined(met), Turned(by=(actor_id,))
    offices, dealings = kept.offices(actor_id), kept.dealings(actor_id, both)
    did_table, did_acts = table_of("did", did, asked)
    met_table, met_acts = table_of("met", met, asked)
    return Shown(
        "actor.html",
        found[0].name,
        (
            Table("offices", OfficeRow, offices, len(offices)),
            Table("dealings", Dealing, dealings, len(dealings)),
            kept.shift_table(turned, asked),
            cut("positions", PositionRow, kept.positions(actor_id, None, None), asked),
            did_table,
            met_table,
            _statements(kept, asked, Filter(actor=actor_id)),
            kept.ledger_table("ledger", own, asked),
            kept.account_table(Disputed(by=(actor_id,)), asked),
        ),
        {"actor": found[0]},
        {
            "axis": draw_axis(both, kept.told_by, kept.shifts(replace(turned, limit=TURNS))),
            "acts": did_acts | met_acts,
            "told": both,
            "read": settings.WEB_REPORTS,
        },
    )


def _statements(kept: Kept, asked: Asked, wanted: Filter) -> Table:
    """A page of an actor's statements, which may be thousands: only those that are shown are read."""
    total = kept.record.count("statements", wanted)
    pages = max(1, -(-total // settings.WEB_ROWS))
    page = min(asked.number("statements_page"), pages)
    rows = kept.record.statements(replace(wanted, limit=settings.WEB_ROWS, skip=(page - 1) * settings.WEB_ROWS))
    return Table("statements", StatementRow, rows, total, page, pages)


def show_pair(kept: Kept, asked: Asked, first: str, second: str) -> Shown | None:
    """What each of two did to the other; each is an id, a country's code or a name. None where one is nobody."""
    sides = [kept.record.find_actor(one) for one in (first, second)]
    if not all(sides):
        return None
    names = [_name(kept, one, ids) for one, ids in zip((first, second), sides, strict=True)]
    there, back = (kept.told(Filter(actor=a, recipient=b)) for a, b in ((first, second), (second, first)))
    one, other = (tuple(ids) for ids in sides)
    between = {line.n: line for a, b in ((one, other), (other, one)) for line in kept.pledges(Pledges(by=a, to=b))}
    ordered = sorted(between.values(), key=lambda line: (line.worth, line.made or date.max, line.id))
    both = there.joined(back)
    there_table, there_acts = table_of("there", there, asked)
    back_table, back_acts = table_of("back", back, asked)
    shifts = [*kept.shifts(Turned(by=one, toward=other)), *kept.shifts(Turned(by=other, toward=one))]
    shifts.sort(key=lambda row: (-row.sure, row.id))
    tension = kept.tension(first, second, (names[0], names[1]))
    states = [ids[0] for ids in sides if len(ids) == 1 and ids[0].startswith("state:")]
    return Shown(
        "pair.html",
        f"{names[0]} and {names[1]}",
        (
            there_table,
            back_table,
            kept.ledger_table("ledger", ordered, asked),
            cut("shifts", ShiftRow, shifts, asked),
            cut("tension", TensionRow, tension, asked),
        ),
        {
            "first": {"asked": first, "name": names[0], "actors": len(one)},
            "second": {"asked": second, "name": names[1], "actors": len(other)},
        },
        {
            "axis": draw_axis(both, kept.told_by, shifts),
            "tension_drawn": draw_tension(tension),
            "acts": there_acts | back_acts,
            "told": both,
            "wider": [one.removeprefix("state:") for one in states] if len(states) == 2 else None,
        },
    )


def _name(kept: Kept, asked: str, ids: list[str]) -> str:
    """The name of the one who is meant, or of the state where all of a country are."""
    chosen = ids[0] if len(ids) == 1 else f"state:{asked.upper()}"
    found = [row for row in kept.record.actors(Filter(actor=chosen)) if row.id == chosen]
    return found[0].name if found else asked
