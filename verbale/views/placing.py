"""Knows where each event of a timeline stands: its day from left to right, cooperation above the line and conflict
below it, the size by intensity, none covering another; for the page and for the charts alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, Protocol, TypeVar


class Placeable(Protocol):
    """What it takes to place an event: its days, and where it stands on PLOVER's scale."""

    @property
    def earliest(self) -> date | None: ...

    @property
    def latest(self) -> date | None: ...

    @property
    def intensity(self) -> float: ...


E = TypeVar("E", bound=Placeable)

#: the drawing's measures, in pixels: a mark's height is `REACH` - 24 at the scale's end of 10
WIDTH, LEFT, RIGHT, REACH = 1100, 92, 20, 130
MIDDLE = REACH + 14
#: an act known less closely than to two months stands at no place on the axis
WIDEST = timedelta(days=62)
#: marks beside each other of which one more is not moved
CROWD = 36
#: status -> form of its mark
FORMS = {
    "done": "disc", "ongoing": "target", "planned": "ring", "promised": "ring", "threatened": "triangle",
    "conditional": "triangle", "requested": "diamond", "alleged": "dashed", "hypothetical": "dashed", "denied": "cross",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place(Generic[E]):
    """Where one event stands: the middle of its days, and its height and radius in pixels."""

    entry: E
    day: date
    x: float
    y: float
    radius: float
    whisker: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Placed(Generic[E]):
    """The events that can be drawn, from `first` to `last`, and how many are left to the table: those `earlier` and
    `later` than these days, and the `vague` ones whose day is not known closely."""

    places: tuple[Place[E], ...]
    first: date
    last: date
    earlier: int
    later: int
    vague: int


def place_events(entries: Sequence[E], most: int) -> Placed[E] | None:
    """The events, given by their first days, placed: the latest `most` of them; None where fewer than two can be."""
    known = [(_middle(entry), entry) for entry in entries if _close(entry)]
    if len(known) < 2:
        return None
    known.sort(key=lambda one: one[0])
    first, last = _window([day for day, _ in known])
    inside = [one for one in known if first <= one[0] <= last][-most:]
    if len(inside) == most:
        first = inside[0][0]
    # an interval that reaches out of these days is shown whole
    first = min([first, *(entry.earliest for _, entry in inside if entry.earliest)])
    last = max([last, *(entry.latest for _, entry in inside if entry.latest)])
    earlier = known.index(inside[0])
    scale = Scale(first, last)
    taken: list[tuple[float, float, float]] = []
    return Placed(
        places=tuple(_place(entry, day, scale, taken) for day, entry in inside),
        first=first,
        last=last,
        earlier=earlier,
        later=len(known) - earlier - len(inside),
        vague=len(entries) - len(known),
    )


def side_of(intensity: float) -> str:
    """'cooperation', 'conflict', or 'even' where PLOVER's score is nought."""
    return "cooperation" if intensity > 0 else "conflict" if intensity < 0 else "even"


class Scale:
    """Days to pixels."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self._step = (WIDTH - LEFT - RIGHT - 24) / max((last - first).days, 1)

    def x(self, day: date) -> float:
        return LEFT + 12 + (min(max(day, self.first), self.last) - self.first).days * self._step

    def ticks(self) -> list[tuple[float, str]]:
        """Between four and twelve days that begin a year, a month or a week, each with its place and its name."""
        days = (self.last - self.first).days
        found: list[tuple[date, str]] = []
        if days > 1100:
            step = max(1, days // 365 // 10)
            years = range(self.first.year + 1, self.last.year + 1)
            found = [(date(y, 1, 1), str(y)) for y in years if y % step == 0]
        elif days > 70:
            step = 1 if days < 400 else 3 if days < 900 else 6
            months = range(self.first.year * 12 + self.first.month, self.last.year * 12 + self.last.month)
            found = [(date(m // 12, m % 12 + 1, 1), f"{m // 12}-{m % 12 + 1:02}") for m in months if m % step == 0]
        else:
            step = max(1, days // 8)
            shown = (self.first + timedelta(days=n) for n in range(0, days + 1, step))
            found = [(day, day.isoformat()) for day in shown]
        return [(round(self.x(day), 1), label) for day, label in found]


def _close(entry: Placeable) -> bool:
    return entry.earliest is not None and entry.latest is not None and entry.latest - entry.earliest <= WIDEST


def _middle(entry: Placeable) -> date:
    assert entry.earliest is not None
    assert entry.latest is not None
    return entry.earliest + (entry.latest - entry.earliest) / 2


def _window(days: Sequence[date]) -> tuple[date, date]:
    """The days to draw: all, or, where a few lie far off (an anniversary told in the news), those of the many."""
    first, last = days[0], days[-1]
    low, high = days[len(days) // 20], days[-1 - len(days) // 20]
    room = max((high - low) / 4, timedelta(days=14))
    low, high = max(first, _back(low, room)), min(last, _on(high, room))
    return (low, high) if (high - low) * 2 < (last - first) else (first, last)


def _back(day: date, room: timedelta) -> date:
    return day - room if day - date.min > room else date.min


def _on(day: date, room: timedelta) -> date:
    return day + room if date.max - day > room else date.max


def _place(entry: E, day: date, scale: Scale, taken: list[tuple[float, float, float]]) -> Place[E]:
    assert entry.earliest is not None
    assert entry.latest is not None
    x, radius = scale.x(day), 3.6 + abs(entry.intensity) * 0.42
    up = -1 if entry.intensity > 0 else 1
    wanted = MIDDLE + up * (abs(entry.intensity) / 10 * (REACH - 24) + (10 if entry.intensity else 0))
    ends = (scale.x(entry.earliest), scale.x(entry.latest))
    whisker = ends if ends[1] - ends[0] > 2 * radius + 2 else None
    return Place(entry, day, x, _free(x, wanted, radius, taken), radius, whisker)


def _free(x: float, y: float, radius: float, taken: list[tuple[float, float, float]]) -> float:
    """The nearest height to `y` at which the mark covers no other; `y` itself where all are covered."""
    near = [one for one in taken if abs(one[0] - x) < one[2] + radius]
    top, bottom = MIDDLE - REACH, MIDDLE + REACH
    # marks stay on their own side of the line
    low, high = (top, MIDDLE - radius) if y < MIDDLE else (MIDDLE + radius, bottom) if y > MIDDLE else (top, bottom)
    chosen = y
    # among so many that one more is covered anyway, no place is looked for
    for step in range(60 if len(near) < CROWD else 0):
        shift = (step + 1) // 2 * 4.0 * (-1 if step % 2 else 1)
        tried = y + shift
        if low <= tried <= high and all((x - a) ** 2 + (tried - b) ** 2 >= (radius + r) ** 2 for a, b, r in near):
            chosen = tried
            break
    taken.append((x, chosen, radius))
    return chosen
