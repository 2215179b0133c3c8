"""Knows the map: where acts are reported to have taken place, one mark a place, and the same as a table."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from verbale.record.find_lines import PlacedLine, Telling
from verbale.views.wording import name_days
from verbale.web.asked import Asked
from verbale.web.balance import Balance, weigh
from verbale.web.kept import Kept
from verbale.web.links import article_address
from verbale.web.shortening import short
from verbale.web.shown import Shown, cut
from verbale.web.worldmap import HEIGHT, WIDTH, View, draw_land, fit

#: marks of one map: more cover each other
MARKS = 250
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
    wanted = asked.filter()
    spots = _gather(kept.placed(wanted))
    places = cut("places", PlaceRow, spots, asked)
    told = kept.tell([spot.newest for spot in (*spots[:MARKS], *places.rows)])
    rows = [_row(spot, told[spot.newest]) for spot in spots[:MARKS] if spot.newest in told]
    view = fit([(row.longitude, row.latitude) for row in rows])
    return Shown(
        "map.html",
        "Map",
        (replace(places, rows=[_row(spot, told[spot.newest]) for spot in places.rows if spot.newest in told]),),
        {"acts": len(kept.told(wanted).lines), "placed": sum(spot.balance.events for spot in spots)},
        {
            "land": draw_land(view) if rows else "",
            "marks": _marks(rows, view),
            "left_out": len(spots) - len(rows),
            "width": WIDTH,
            "height": HEIGHT,
        },
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place with the balance of its events, and the key of the newest of them."""

    name: str
    country: str | None
    latitude: float
    longitude: float
    reports: int
    balance: Balance
    newest: int


def _gather(lines: Iterable[PlacedLine]) -> list[_Spot]:
    """One a place, those with most acts first. Lines come by their day, undated ones last."""
    together: dict[tuple[str, str | None, float, float], list[PlacedLine]] = defaultdict(list)
    for line in lines:
        together[line.spot, line.country, line.latitude, line.longitude].append(line)
    spots = []
    for place, found in together.items():
        newest = next((line for line in reversed(found) if line.earliest is not None), found[-1])
        spots.append(_Spot(*place, sum(line.articles for line in found), weigh(found), newest.n))
    return sorted(spots, key=lambda spot: (-spot.balance.events, spot.name, spot.latitude, spot.longitude))


def _row(spot: _Spot, newest: Telling) -> PlaceRow:
    return PlaceRow(
        spot.name, spot.country, spot.latitude, spot.longitude, spot.balance.events, spot.reports,
        spot.balance.cooperation, spot.balance.conflict, newest.earliest, newest.words, newest.act, newest.article,
    )  # fmt: skip


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
