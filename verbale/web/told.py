"""Knows a page's table of events: its rows alone are read with their words."""

from __future__ import annotations

from dataclasses import replace

from verbale.record.find_lines import Telling
from verbale.views.timeline import TimelineEntry, entry_of
from verbale.views.told import Told
from verbale.web.asked import Asked
from verbale.web.shown import Table, cut


def table_of(name: str, told: Told, asked: Asked) -> tuple[Table, dict[str, Telling]]:
    """The page of a table of events that is asked for, and what is told of its rows, by act."""
    page = cut(name, TimelineEntry, told.lines, asked)
    rows = told.tell(page.rows)
    return replace(page, rows=[entry_of(one) for one in rows]), {one.act: one for one in rows}
