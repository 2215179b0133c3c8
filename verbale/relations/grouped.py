"""Knows the events of some acts as the record has joined them: reports are put together, and nothing is compared again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from verbale.record.rows import ActRow
from verbale.relations.event import Event, make_event
from verbale.relations.scoring import Join

#: the score and the reason of a join that the record has made; it keeps the reasons in words
_KEPT = ("joined in the record",)


def group_acts(acts: Sequence[ActRow], groups: Mapping[str, tuple[str, int]]) -> list[Event]:
    """The events of these acts by their day: `groups` says of which event each is a report, and in which place; an act
    that the record has not related yet is an event of its own. Reports that are not among the acts are not counted."""
    together: dict[str, list[tuple[int, ActRow]]] = defaultdict(list)
    for act in acts:
        event, position = groups.get(act.id, (act.id, 0))
        together[event].append((position, act))
    events = []
    for reports in together.values():
        ordered = [act for _, act in sorted(reports, key=lambda one: (one[0], one[1].id))]
        events.append(make_event([(act, Join(act.id, 1.0, _KEPT)) for act in ordered]))
    return sorted(events, key=lambda event: (event.earliest or date.max, event.id))
