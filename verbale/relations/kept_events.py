"""Knows the events of some acts as a record keeps them joined, so that nothing need be joined anew."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from verbale.record.find_events import find_reports
from verbale.record.keep_events import events_of_acts, texts_of
from verbale.record.rows import ActRow
from verbale.relations.event import Event, make_event
from verbale.relations.scoring import as_joined


def read_events(connection: Connection, acts: Sequence[ActRow]) -> list[Event]:
    """The events that these acts tell, each with those of its reports that are among them."""
    wanted = {act.id for act in acts}
    told = find_reports(connection, sorted(set(events_of_acts(connection, sorted(wanted)))))
    groups = [as_joined(r for r in reports if r.act.id in wanted) for _, reports in sorted(told.items())]
    texts = texts_of(connection, sorted({act.article for act in acts}))
    return [make_event(group, texts) for group in groups if group]
