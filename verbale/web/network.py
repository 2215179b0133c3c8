"""Knows the network: who is reported to have acted on whom in a period, drawn on a circle, and the same as a table."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from verbale.record.find_ties import TieLine
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.links import pair_address
from verbale.web.shortening import short
from verbale.web.shown import Shown, cut

WIDTH, HEIGHT, RADIUS = 1100, 640, 238
#: actors on the circle: more cannot be told apart
MOST = 22
#: who has no name ('a bank', 'fishermen') is on the circle from so many acts on
UNNAMED = 3
#: how far a tie bends towards the middle, as a share of the way
BEND = 0.28
#: how often all pairs on the circle are tried for a change of places
ROUNDS = 4


@dataclass(frozen=True, slots=True)
class TieRow:
    """Acts of one side on another: events, the reports that tell them, how many are cooperation and conflict, and the
    mean of PLOVER's score (-10 to 10). A side is a country with all who belong to it, or an actor of none."""

    actor: str
    actor_name: str
    recipient: str
    recipient_name: str
    events: int
    reports: int
    cooperation: int
    conflict: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class Node:
    """A side on the circle: its place, its name and on which side of it the name stands, where it leads."""

    x: float
    y: float
    radius: float
    label_x: float
    label_y: float
    anchor: str
    name: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Two sides tied: the curve, its width, and which way the acts between them lean."""

    path: str
    width: float
    side: str
    title: str
    href: str


def show_network(kept: Kept, asked: Asked) -> Shown:
    """Who acted on whom, of the acts that the fields ask for."""
    ties, names = kept.ties(asked.filter())
    rows = tie_rows(ties, names)
    nodes, drawn, left_out = draw_circle(rows)
    return Shown(
        "network.html",
        "Network",
        (cut("ties", TieRow, rows, asked),),
        {},
        {"nodes": nodes, "drawn_ties": drawn, "left_out": left_out, "width": WIDTH, "height": HEIGHT},
    )


def tie_rows(ties: Sequence[TieLine], names: Mapping[str, str]) -> list[TieRow]:
    """The ties with their sides' names."""
    return [
        TieRow(
            tie.actor, names.get(tie.actor, tie.actor), tie.recipient, names.get(tie.recipient, tie.recipient), tie.events,
            tie.reports, tie.cooperation, tie.conflict, tie.mean,
        )
        for tie in ties
    ]  # fmt: skip


def draw_circle(rows: Sequence[TieRow]) -> tuple[list[Node], list[Tie], int]:
    """The sides with most acts on a circle, those that have much to do with each other as neighbours; and how many
    sides are left to the table. Sides without a name are drawn where they have `UNNAMED` acts, or where hardly any other
    is; each side that is drawn has a tie."""
    weight: Counter[str] = Counter()
    tied: Counter[tuple[str, str]] = Counter()
    names: dict[str, str] = {}
    for row in rows:
        weight.update({row.actor: row.events, row.recipient: row.events})
        tied[_key(row.actor, row.recipient)] += row.events
        names |= {row.actor: row.actor_name, row.recipient: row.recipient_name}
    ranked = [side for side, _ in sorted(weight.items(), key=lambda one: (-one[1], one[0]))]
    standing = [side for side in ranked if weight[side] >= UNNAMED or _is_named(names[side])]
    chosen = _with_ties(standing[:MOST], tied)
    if len(chosen) < 2:
        chosen = _with_ties(ranked[:MOST], tied)
    places = {side: _at(n, len(chosen)) for n, side in enumerate(_around(chosen, tied))}
    most = max((weight[side] for side in chosen), default=1)
    nodes = [
        _node(side, names[side], places[side], weight[side], 4 + 9 * math.sqrt(weight[side] / most)) for side in places
    ]
    return nodes, _ties(rows, places, names), len(weight) - len(chosen)


def _ties(rows: Sequence[TieRow], places: dict[str, tuple[float, float]], names: dict[str, str]) -> list[Tie]:
    both: dict[tuple[str, str], list[TieRow]] = defaultdict(list)
    for row in rows:
        if row.actor in places and row.recipient in places:
            both[_key(row.actor, row.recipient)].append(row)
    most = max((sum(row.events for row in found) for found in both.values()), default=1)
    drawn = []
    for (a, b), found in sorted(both.items(), key=lambda one: sum(row.events for row in one[1])):
        events = sum(row.events for row in found)
        plus, minus = sum(row.cooperation for row in found), sum(row.conflict for row in found)
        (x0, y0), (x1, y1) = places[a], places[b]
        middle_x, middle_y = WIDTH / 2, HEIGHT / 2
        # towards the middle, so that ties of neighbours do not lie on the circle
        bend_x = (x0 + x1) / 2 * (1 - BEND) + middle_x * BEND
        bend_y = (y0 + y1) / 2 * (1 - BEND) + middle_y * BEND
        path = f"M{x0:.0f} {y0:.0f}Q{bend_x:.0f} {bend_y:.0f} {x1:.0f} {y1:.0f}"
        told = "; ".join(f"{short(r.actor_name, 60)} to {short(r.recipient_name, 60)}: {r.events}" for r in found)
        side = "conflict" if minus > plus else "cooperation" if plus > minus else "even"
        drawn.append(Tie(path, round(1 + 8 * math.sqrt(events / most), 1), side, told, pair_address(a, b)))
    return drawn


def _key(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _is_named(name: str) -> bool:
    """Whether a side is told by a name: those that are told in plain words ('work party') have no capital."""
    return any(letter.isupper() for letter in name)


def _with_ties(sides: Sequence[str], tied: Counter[tuple[str, str]]) -> list[str]:
    """Those of the sides that have to do with another of them."""
    return [side for side in sides if any(_key(side, other) in tied for other in sides if other != side)]


def _around(sides: Sequence[str], tied: Counter[tuple[str, str]]) -> list[str]:
    """An order around the circle in which those who have most to do with each other are near: each next to the one with
    which it has most to do, then two change places as long as that makes the ties shorter."""
    if not sides:
        return []
    order, left = [sides[0]], list(sides[1:])
    while left:
        near = order[-3:]
        chosen = max(left, key=lambda s: (sum(tied[_key(s, n)] * (i + 1) for i, n in enumerate(near)), -sides.index(s)))
        order.append(chosen)
        left.remove(chosen)
    known = [(a, b, math.sqrt(count)) for (a, b), count in tied.items() if a in order and b in order]
    best = _length(order, known)
    for _ in range(ROUNDS):
        before = best
        for i in range(len(order)):
            for j in range(i + 1, len(order)):
                order[i], order[j] = order[j], order[i]
                length = _length(order, known)
                if length < best - 1e-9:
                    best = length
                else:
                    order[i], order[j] = order[j], order[i]
        if best == before:
            break
    return order


def _length(order: Sequence[str], ties: Sequence[tuple[str, str, float]]) -> float:
    """How long the ties are in all, on a circle of this order, the wide ones counting more."""
    at = {side: 2 * math.pi * n / len(order) for n, side in enumerate(order)}
    return sum(weight * abs(math.sin((at[a] - at[b]) / 2)) for a, b, weight in ties)


def _at(number: int, count: int) -> tuple[float, float]:
    angle = 2 * math.pi * number / max(count, 1) - math.pi / 2
    return WIDTH / 2 + RADIUS * 1.25 * math.cos(angle), HEIGHT / 2 + RADIUS * math.sin(angle)


def _node(side: str, name: str, place: tuple[float, float], events: int, radius: float) -> Node:
    x, y = place
    outward = 1 if x > WIDTH / 2 + 8 else -1 if x < WIDTH / 2 - 8 else 0
    anchor = {1: "start", -1: "end", 0: "middle"}[outward]
    # at the top and the bottom the name stands above and below
    shift = (radius + 7) * (-1 if y < HEIGHT / 2 else 1.9) if not outward else 4.5
    title = f"{short(name, 100)}: {events} acts by or on it"
    return Node(
        round(x, 1), round(y, 1), round(radius, 1), round(x + outward * (radius + 6), 1), round(y + shift, 1), anchor,
        short(name, 26), title, f"/timeline?{urlencode({'actor': side})}",
    )  # fmt: skip
