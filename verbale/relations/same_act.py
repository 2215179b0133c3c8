"""Knows when several articles report one act: reports are joined into events, each join with its score and reasons."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from verbale.record.rows import ActRow
from verbale.relations.event import Event, Reports, make_event
from verbale.relations.grouping import Decided, Groups

__all__ = ["Decided", "Event", "Groups", "Reports", "join_acts"]


def join_acts(acts: Iterable[ActRow], decided: Decided | None = None) -> list[Event]:
    """Join reports of the same act; every act is in exactly one event. The order of the input does not matter.

    Two reports can be one act only where type, stage (happened, ahead, asked), sides and day agree; words, openings
    and what else speaks for it decide the rest. Of each day those that agree best are joined first. What people decided goes before all that.
    """
    groups = Groups(decided or Decided())
    groups.add_all(acts)
    return sorted((make_event(g) for g in groups.all()), key=lambda e: (e.earliest or date.max, e.id))
