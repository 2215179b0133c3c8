"""Knows the map: where acts are reported to have taken place, one mark a place, and the same as a table."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from verbale.record.find_coordinates import Spot
from verbale.views.timeline import TimelineEntry
from verbale.views.wording import name_days
from verbale.web.asked import Asked
from verbale.web.balance import Balance, weigh
from verbale.web.kept import Kept
from verbale.web.links import article_address
from verbale.web.shortening import short
from verbale.web.shown import Shown, cut
from verbale.web.worldmap import HEIGHT, WIDTH, View, draw_land, fit

#: marks that carry their place's name: more would cover each other
NAMED = 12


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place and the acts reported there: how many, how many of cooperation and of conflict, and the newest."""

    place: str
    country: str | None
    latitude: float
    longitude: float
    events: int
    reports: int
    cooperation: int
    conflict: int
    newest: date | None
    words: str
    act: str
    article: str


@dataclass(frozen=True, slots=True)
class Spotted:
    """A mark on the map: its middle and radius, the balance of what happened there, where it leads, its name."""

    x: float
    y: float
    radius: float
    side: str
    href: str
    title: str
    name: str
    left: bool


def show_map(kept: Kept, asked: Asked) -> Shown:
    """The acts with places that the fields ask for, drawn and as a table."""
    told = kept.told(asked.filter())
    spots = kept.record.spots([entry.act for entry in told.entries])
    rows = _rows(told.entries, spots, {act: row.article for act, row in told.acts.items()})
    view = fit([(row.longitude, row.latitude) for row in rows])
    places = cut("places", PlaceRow, rows, asked)
    return Shown(
        "map.html",
        "Map",
        (places,),
        {"acts": len(told.entries), "placed": sum(row.events for row in rows)},
        {
            "told": told,
            "land": draw_land(view) if rows else "",
            "marks": [_mark(row, *view.place(row.longitude, row.latitude), n < NAMED) for n, row in enumerate(rows)][
                ::-1
            ],
            "width": WIDTH,
            "height": HEIGHT,
        },
    )


def _rows(entries: tuple[TimelineEntry, ...], spots: dict[str, Spot], articles: dict[str, str]) -> list[PlaceRow]:
    """One row a place, those with most acts first."""
    together: dict[tuple[str, str | None, float, float], list[TimelineEntry]] = defaultdict(list)
    for entry in entries:
        if spot := spots.get(entry.act):
            together[spot.name, spot.country, spot.latitude, spot.longitude].append(entry)
    rows = []
    for (name, country, latitude, longitude), told in together.items():
        newest = max(told, key=lambda e: (e.earliest or date.min, e.act))
        balance: Balance = weigh(told)
        rows.append(
            PlaceRow(
                name, country, latitude, longitude, len(told), sum(e.reports for e in told), balance.cooperation,
                balance.conflict, newest.earliest, newest.words, newest.act, articles[newest.act],
            )
        )  # fmt: skip
    return sorted(rows, key=lambda row: (-row.events, row.place))


def _marks(rows: list[PlaceRow], view: View) -> list[Spotted]:
    """The marks, the largest behind the others; names where they cover no other name."""
    marks: list[Spotted] = []
    taken: list[tuple[float, float, float]] = []
    for row in rows:
        x, y = view.place(row.longitude, row.latitude)
        width = 7.2 * len(short(row.place, 30)) + 20
        start = x - width if x > WIDTH - 160 else x
        free = all(abs(y - other) > 15 or start > end or start + width < begin for begin, end, other in taken)
        named = free and len(taken) < NAMED
        if named:
            taken.append((start, start + width, y))
        marks.append(_mark(row, x, y, named))
    return marks[::-1]


def _mark(row: PlaceRow, x: float, y: float, named: bool) -> Spotted:
    side = "conflict" if row.conflict > row.cooperation else "cooperation" if row.cooperation > row.conflict else "even"
    title = (
        f"{short(row.place, 80)}: {row.events} act{'s' if row.events > 1 else ''} ({row.cooperation} of cooperation, "
        f"{row.conflict} of conflict); the newest, {name_days(row.newest, row.newest)}: {row.words[:160]}"
    )
    radius = round(min(4 + 2.6 * math.sqrt(row.events), 34), 1)
    name = short(row.place, 30) if named else ""
    return Spotted(
        round(x, 1),
        round(y, 1),
        radius,
        side,
        article_address(row.article, row.act),
        short(title, 400),
        name,
        x > WIDTH - 160,
    )
