"""Knows the pages of what was done: the timeline, an actor, a pair of actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from verbale import settings
from verbale.record import Filter
from verbale.record.rows import ActorRow, StatementRow
from verbale.relations.commitment import Commitment
from verbale.views.accounts import AccountRow
from verbale.views.positions import ShiftRow
from verbale.views.tension import TensionRow
from verbale.views.timeline import TimelineEntry
from verbale.web.asked import Asked
from verbale.web.axis import draw_axis
from verbale.web.kept import Kept, PairCount, Told
from verbale.web.shown import Shown, Table, cut
from verbale.web.tensing import draw_tension

#: others with whom an actor is shown to have most to do, and shifts or accounts that a page shows
FEW = 8


def show_timeline(kept: Kept, asked: Asked) -> Shown:
    """Events in the order of their days, drawn and as a table."""
    wanted = asked.filter()
    told = kept.told(wanted)
    nobody = [
        name for name in (wanted.actor, wanted.recipient) if name is not None and not kept.record.find_actor(name)
    ]
    shifts = kept.shifts(wanted.actor, wanted.recipient)
    axis = draw_axis(told.entries, told.acts, _told_of(kept, told), told.heads, shifts)
    return Shown(
        "timeline.html",
        "Timeline",
        (cut("timeline", TimelineEntry, told.entries, asked),),
        {"nobody": nobody},
        {"axis": axis, "acts": told.acts, "told": told},
    )


def show_actor(kept: Kept, asked: Asked, actor_id: str) -> Shown | None:
    """Who this is, what the actor said and did, and what was done to it; None where nobody has this id."""
    found = [row for row in kept.record.actors(Filter(actor=actor_id)) if row.id == actor_id]
    if not found:
        return None
    did, met = kept.told(Filter(actor=actor_id)), kept.told(Filter(recipient=actor_id))
    own = [c for c in kept.ledger() if any(p.id == actor_id for p in (*c.by, *c.to))]
    both, shifts = _both(did, met), kept.shifts(actor_id)
    return Shown(
        "actor.html",
        found[0].name,
        (
            cut("shifts", ShiftRow, shifts, asked),
            cut("did", TimelineEntry, did.entries, asked),
            cut("met", TimelineEntry, met.entries, asked),
            _statements(kept, asked, Filter(actor=actor_id)),
            cut("ledger", Commitment, own, asked),
            cut("accounts", AccountRow, kept.accounts(actor=actor_id), asked),
        ),
        {"actor": found[0], "counterparts": _counterparts(found[0], both)[:FEW]},
        {"axis": draw_axis(both.entries, both.acts, own, both.heads, shifts), "acts": both.acts, "told": both},
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
    one, other = (set(ids) for ids in sides)
    between = [c for c in kept.ledger() if _between(c, one, other) or _between(c, other, one)]
    both = _both(there, back)
    shifts = [*kept.shifts(first, second), *kept.shifts(second, first)]
    tension = kept.tension(first, second, (names[0], names[1]))
    states = [ids[0] for ids in sides if len(ids) == 1 and ids[0].startswith("state:")]
    return Shown(
        "pair.html",
        f"{names[0]} and {names[1]}",
        (
            cut("there", TimelineEntry, there.entries, asked),
            cut("back", TimelineEntry, back.entries, asked),
            cut("ledger", Commitment, between, asked),
            cut("shifts", ShiftRow, shifts, asked),
            cut("tension", TensionRow, tension, asked),
        ),
        {
            "first": {"asked": first, "name": names[0], "actors": len(one)},
            "second": {"asked": second, "name": names[1], "actors": len(other)},
        },
        {
            "axis": draw_axis(both.entries, both.acts, between, both.heads, shifts),
            "tension_drawn": draw_tension(tension),
            "acts": both.acts,
            "told": both,
            "wider": [one.removeprefix("state:") for one in states] if len(states) == 2 else None,
        },
    )


def _told_of(kept: Kept, told: Told) -> Iterable[Commitment]:
    """The commitments that these events tell."""
    return (entry for entry in kept.ledger() if any(act.id in told.acts for act in entry.reports))


def _counterparts(actor: ActorRow, told: Told) -> list[PairCount]:
    """With whom the actor has most to do: how many reports tell of acts of the one on the other, in either direction."""
    counted: Counter[tuple[str, str]] = Counter()
    for act in told.acts.values():
        for own, others in ((act.actors, act.recipients), (act.recipients, act.actors)):
            if any(party.id == actor.id for party in own):
                counted.update({(party.id, party.name) for party in others if party.id != actor.id})
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [PairCount(actor.id, actor.name, other, name, count) for (other, name), count in ranked]


def _both(one: Told, other: Told) -> Told:
    seen = {entry.act for entry in one.entries}
    entries = (*one.entries, *(e for e in other.entries if e.act not in seen))
    return Told(entries, {**one.acts, **other.acts}, one.reports + other.reports, {**one.heads, **other.heads})


def _between(entry: Commitment, by: set[str], to: set[str]) -> bool:
    return any(p.id in by for p in entry.by) and any(p.id in to for p in entry.to)


def _name(kept: Kept, asked: str, ids: list[str]) -> str:
    """The name of the one who is meant, or of the state where all of a country are."""
    chosen = ids[0] if len(ids) == 1 else f"state:{asked.upper()}"
    found = [row for row in kept.record.actors(Filter(actor=chosen)) if row.id == chosen]
    return found[0].name if found else asked
