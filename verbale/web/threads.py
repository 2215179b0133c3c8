"""Knows the threads that lie over a timeline: from a threat or a promise to what followed, and where a position turned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from verbale.record.find_lines import Telling
from verbale.relations.commitment import Commitment
from verbale.views.placing import MIDDLE, REACH, Place, Placed, Scale
from verbale.views.positions import ShiftRow
from verbale.views.wording import name_all
from verbale.web.links import article_address
from verbale.web.shortening import short

#: threads and turns that one drawing bears
MOST_THREADS, MOST_TURNS = 5, 3
#: outcomes that a thread leads to, the plainest first
LEADS = ("carried out", "partly", "contradicted", "answered")
#: kinds that are told first
FIRST = ("threat", "promise", "demand", "agreement", "plan")
#: the height of a line of words above the drawing, of a lane with an arc and its words, and the width of a letter
LINE, LANE, LETTER = 18, 19, 6.6
#: how far from its ends an arc has its controls, as a share of its width
BEND = 0.12


@dataclass(frozen=True, slots=True)
class Thread:
    """An arc from a commitment to what followed, with its words and where these lead."""

    path: str
    kind: str
    words: str
    x: float
    y: float
    anchor: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Turning:
    """A position that turned: the ends of its bracket, its line above the drawing, its words and where they lead."""

    x0: float
    x1: float
    y: float
    words: str
    anchor: str
    text_x: float
    side: str
    href: str
    title: str


def draw_threads(
    placed: Placed[Telling], entries: Iterable[Commitment], events: Mapping[str, str], width: float
) -> tuple[Thread, ...]:
    """The threads between marks of the drawing: threats first, the surest first, at most `MOST_THREADS`. `events` says
    of which event an act is a report."""
    at = {place.entry.id: place for place in placed.places}
    found: dict[tuple[str, str], tuple[tuple[int, int, float], Commitment, Place[Telling], Place[Telling]]] = {}
    for entry in entries:
        start = next((at[event] for act in entry.reports if (event := events.get(act.id, act.id)) in at), None)
        for followed in entry.followed[:1] if entry.outcome in LEADS and start is not None else ():
            end = at.get(events.get(followed.act.id, followed.act.id))
            # what lies on one spot needs no thread
            if end is None or start is None or abs(end.x - start.x) < 24:
                continue
            rank = (FIRST.index(entry.kind), LEADS.index(entry.outcome), -followed.score)
            key = (start.entry.id, end.entry.id)
            if key not in found or rank < found[key][0]:
                found[key] = (rank, entry, start, end)
    chosen = sorted(found.values(), key=lambda one: (one[0], one[1].id))[:MOST_THREADS]
    # the narrower ones first: wider ones go around them
    lanes = _Lanes()
    narrow = sorted((one[1:] for one in chosen), key=lambda one: abs(one[2].x - one[1].x))
    return tuple(_thread(*one, width, lanes) for one in narrow)


class _Lanes:
    """The lanes outside the marks in which arcs turn and have their words, and what lies there already."""

    def __init__(self) -> None:
        self._boxes: list[tuple[float, float, float, float]] = []
        self._points: list[tuple[float, float]] = []

    def take(
        self, box: tuple[float, float, float, float], points: Sequence[tuple[float, float]], any_arc: bool
    ) -> bool:
        """Whether words with this box, and their arc's points, are free; they are then taken. `any_arc` allows arcs to
        cross words."""
        left, top, right, bottom = box
        for a, b, c, d in self._boxes:
            if left < c + 6 and a - 6 < right and top < d and b < bottom:
                return False
            if not any_arc and any(a < x < c and b < y < d for x, y in points):
                return False
        if not any_arc and any(left < x < right and top < y < bottom for x, y in self._points):
            return False
        self._boxes.append(box)
        self._points.extend(points)
        return True


def _thread(entry: Commitment, start: Place[Telling], end: Place[Telling], width: float, lanes: _Lanes) -> Thread:
    down = 1 if start.y >= MIDDLE else -1
    words = f"{entry.kind}: {entry.outcome} ({entry.followed[0].act.type})"
    middle = (start.x + end.x) / 2
    anchor = "start" if middle < 190 else "end" if middle > width - 190 else "middle"
    wide = LETTER * len(words)
    left = middle - {"start": 0, "end": wide, "middle": wide / 2}[anchor]
    deepest = y = 0.0
    for any_arc, lane in ((any_arc, lane) for any_arc in (False, True) for lane in range(MOST_THREADS)):
        deepest = MIDDLE + down * (REACH + 12 + lane * LANE)
        y = deepest + (12 if down > 0 else -5)
        if lanes.take((left, y - 11, left + wide, y + 3), _along(start, end, deepest), any_arc):
            break
    x0, x1, turn = start.x, end.x, _turn(start, end, deepest)
    path = (
        f"M{x0:.1f} {start.y:.1f}C{x0 + (x1 - x0) * BEND:.1f} {turn:.1f} {x1 - (x1 - x0) * BEND:.1f} {turn:.1f} "
        f"{x1:.1f} {end.y:.1f}"
    )
    told = f"{entry.kind} by {name_all(entry.by)}: {entry.outcome}. {entry.reason}. “{entry.words[:160]}”"
    href = article_address(entry.act.article, entry.act.id)
    return Thread(path, entry.kind, words, round(middle, 1), round(y, 1), anchor, href, short(told, 400))


def _turn(start: Place[Telling], end: Place[Telling], deepest: float) -> float:
    """The height of the curve's two controls with which its middle lies at `deepest`."""
    return (deepest - (start.y + end.y) / 8) * 4 / 3


def _along(start: Place[Telling], end: Place[Telling], deepest: float) -> list[tuple[float, float]]:
    """Points of the arc."""
    turn, wide = _turn(start, end, deepest), end.x - start.x
    found = []
    for n in range(1, 40):
        t = n / 40
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        x = a * start.x + b * (start.x + wide * BEND) + c * (end.x - wide * BEND) + d * end.x
        found.append((x, a * start.y + (b + c) * turn + d * end.y))
    return found


def draw_turnings(placed: Placed[Telling], shifts: Sequence[ShiftRow], width: float) -> tuple[Turning, ...]:
    """The turns of position within the drawn days, the surest first, each on a line of its own above the drawing."""
    scale = Scale(placed.first, placed.last)
    drawn: list[Turning] = []
    for shift in shifts:
        before, after = shift.before_day, shift.after_day
        if before is None or after is None or before < placed.first or after > placed.last:
            continue
        x0, x1 = scale.x(before), scale.x(after)
        middle = (x0 + x1) / 2
        anchor = "start" if middle < 260 else "end" if middle > width - 260 else "middle"
        whom = f" toward {short(shift.toward, 40)}" if shift.toward else ""
        words = f"{short(shift.actor, 40)} on {shift.issue}: {shift.turn}"
        title = f"{shift.actor}{whom} on {shift.issue}: {shift.turn}. {before}: “{shift.before_words[:140]}” {after}: “{shift.after_words[:140]}”"
        side = "cooperation" if shift.change > 0 else "conflict"
        place = {"start": x0, "end": x1, "middle": middle}[anchor]
        drawn.append(
            Turning(
                round(x0, 1), round(x1, 1), -LINE * (2 * len(drawn) + 1) - 6.0, words, anchor, round(place, 1), side,
                article_address(shift.after_article, shift.after_row), short(title, 420),
            )
        )  # fmt: skip
        if len(drawn) == MOST_TURNS:
            break
    return tuple(drawn)
