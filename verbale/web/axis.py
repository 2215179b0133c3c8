"""Knows how a timeline is drawn: days from left to right, cooperation above the line and conflict below it, the size
by intensity, the form by status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from verbale import settings
from verbale.record.rows import ActRow
from verbale.views.timeline import TimelineEntry
from verbale.views.wording import name_days
from verbale.web.links import article_address
from verbale.web.shortening import short

WIDTH, LEFT, RIGHT, REACH = 1100, 92, 20, 130
MIDDLE = REACH + 14
HEIGHT = 2 * MIDDLE + 26
#: an act known less closely than to two months stands at no place on the axis
WIDEST = timedelta(days=62)
#: status -> form of its mark
FORMS = {
    "done": "disc", "ongoing": "target", "planned": "ring", "promised": "ring", "threatened": "triangle",
    "conditional": "triangle", "requested": "diamond", "alleged": "dashed", "hypothetical": "dashed", "denied": "cross",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """One event: its outline, where it leads, and what it says; `whisker` the ends of an interval of days."""

    path: str
    form: str
    side: str
    href: str
    title: str
    y: float
    whisker: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Axis:
    """A drawing: marks, ticks (place and label), and how many events it leaves to the table."""

    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    first: date
    last: date
    earlier: int
    later: int
    vague: int
    width: int = WIDTH
    height: int = HEIGHT
    middle: int = MIDDLE
    left: int = LEFT
    right: int = WIDTH - RIGHT
    reach: int = REACH


def draw_axis(entries: Sequence[TimelineEntry], acts: Mapping[str, ActRow]) -> Axis | None:
    """The events drawn; None where fewer than two can be placed."""
    placed = [(_middle(entry), entry) for entry in entries if _close(entry)]
    if len(placed) < 2:
        return None
    placed.sort(key=lambda one: (one[0], one[1].act))
    first, last = _window([day for day, _ in placed])
    inside = [one for one in placed if first <= one[0] <= last][-settings.WEB_MARKS :]
    if len(inside) == settings.WEB_MARKS:
        first = inside[0][0]
    # an interval that reaches out of these days is shown whole
    first = min([first, *(entry.earliest for _, entry in inside if entry.earliest)])
    last = max([last, *(entry.latest for _, entry in inside if entry.latest)])
    earlier = placed.index(inside[0])
    scale = _Scale(first, last)
    taken: list[tuple[float, float, float]] = []
    marks = [_mark(entry, scale.x(day), scale, taken, acts) for day, entry in inside]
    return Axis(
        marks=tuple(marks),
        ticks=tuple(_ticks(scale)),
        first=first,
        last=last,
        earlier=earlier,
        later=len(placed) - earlier - len(inside),
        vague=len(entries) - len(placed),
    )


def outline(form: str, x: float, y: float, r: float) -> str:
    """The path of a mark of radius `r` about a point."""
    # rounded first: an arc whose ends lie nearer than its diameter would not be half a circle
    r = round(r, 1)
    if form == "triangle":
        return f"M{x:.1f} {y - r * 1.1:.1f}l{r * 1.1:.1f} {r * 1.9:.1f}h{-r * 2.2:.1f}z"
    if form == "diamond":
        return f"M{x:.1f} {y - r * 1.2:.1f}l{r * 1.2:.1f} {r * 1.2:.1f}l{-r * 1.2:.1f} {r * 1.2:.1f}l{-r * 1.2:.1f} {-r * 1.2:.1f}z"
    if form == "cross":
        a = r * 0.8
        return f"M{x - a:.1f} {y - a:.1f}l{2 * a:.1f} {2 * a:.1f}M{x + a:.1f} {y - a:.1f}l{-2 * a:.1f} {2 * a:.1f}"
    circle = f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0z"
    if form == "target":
        d = round(r * 0.35, 1)
        return (
            circle + f"M{x - d:.1f} {y:.1f}a{d:.1f} {d:.1f} 0 1 0 {2 * d:.1f} 0a{d:.1f} {d:.1f} 0 1 0 {-2 * d:.1f} 0z"
        )
    return circle


def side_of(intensity: float) -> str:
    """'cooperation', 'conflict', or 'even' where PLOVER's score is nought."""
    return "cooperation" if intensity > 0 else "conflict" if intensity < 0 else "even"


class _Scale:
    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self._step = (WIDTH - LEFT - RIGHT - 24) / max((last - first).days, 1)

    def x(self, day: date) -> float:
        return LEFT + 12 + (min(max(day, self.first), self.last) - self.first).days * self._step


def _close(entry: TimelineEntry) -> bool:
    return entry.earliest is not None and entry.latest is not None and entry.latest - entry.earliest <= WIDEST


def _middle(entry: TimelineEntry) -> date:
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


def _mark(
    entry: TimelineEntry, x: float, scale: _Scale, taken: list[tuple[float, float, float]], acts: Mapping[str, ActRow]
) -> Mark:
    assert entry.earliest is not None
    assert entry.latest is not None
    radius = 3.6 + abs(entry.intensity) * 0.42
    side = side_of(entry.intensity)
    up = -1 if side == "cooperation" else 1
    y = _free(
        x, MIDDLE + up * (abs(entry.intensity) / 10 * (REACH - 24) + (10 if entry.intensity else 0)), radius, taken
    )
    ends = (scale.x(entry.earliest), scale.x(entry.latest))
    form = FORMS.get(entry.status, "disc")
    who, whom = short(", ".join(entry.actors), 100) or "?", short(", ".join(entry.recipients), 100)
    told = f"{entry.reports} report{'s' if entry.reports > 1 else ''}"
    title = short(
        f"{name_days(entry.earliest, entry.latest)}: {who}, {entry.type}"
        f"{f' on {whom}' if whom else ''} ({entry.status}, {told}): {entry.words[:160]}",
        400,
    )
    return Mark(
        path=outline(form, x, y, radius),
        form=form,
        side=side,
        href=article_address(acts[entry.act].article, entry.act),
        title=title,
        y=y,
        whisker=ends if ends[1] - ends[0] > 2 * radius + 2 else None,
    )


def _free(x: float, y: float, radius: float, taken: list[tuple[float, float, float]]) -> float:
    """The nearest height to `y` at which the mark covers no other; `y` itself where all are covered."""
    near = [one for one in taken if abs(one[0] - x) < one[2] + radius]
    top, bottom = MIDDLE - REACH, MIDDLE + REACH
    # marks stay on their own side of the line
    low, high = (top, MIDDLE - radius) if y < MIDDLE else (MIDDLE + radius, bottom) if y > MIDDLE else (top, bottom)
    chosen = y
    for step in range(60):
        shift = (step + 1) // 2 * 4.0 * (-1 if step % 2 else 1)
        tried = y + shift
        if low <= tried <= high and all((x - a) ** 2 + (tried - b) ** 2 >= (radius + r) ** 2 for a, b, r in near):
            chosen = tried
            break
    taken.append((x, chosen, radius))
    return chosen


def _ticks(scale: _Scale) -> list[tuple[float, str]]:
    """Between four and twelve days that begin a year, a month or a week."""
    days = (scale.last - scale.first).days
    found: list[tuple[date, str]] = []
    if days > 1100:
        step = max(1, days // 365 // 10)
        found = [(date(y, 1, 1), str(y)) for y in range(scale.first.year + 1, scale.last.year + 1) if y % step == 0]
    elif days > 70:
        step = 1 if days < 400 else 3 if days < 900 else 6
        months = range(scale.first.year * 12 + scale.first.month, scale.last.year * 12 + scale.last.month)
        found = [(date(m // 12, m % 12 + 1, 1), f"{m // 12}-{m % 12 + 1:02}") for m in months if m % step == 0]
    else:
        step = max(1, days // 8)
        found = [(d, d.isoformat()) for n in range(0, days + 1, step) for d in [scale.first + timedelta(days=n)]]
    return [(round(scale.x(day), 1), label) for day, label in found]
