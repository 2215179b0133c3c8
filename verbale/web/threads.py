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
#: the height of a line of words above the drawing
LINE = 18


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
    taken: list[tuple[float, float]] = []
    return tuple(_thread(entry, start, end, width, taken) for _, entry, start, end in chosen)


def _thread(
    entry: Commitment, start: Place[Telling], end: Place[Telling], width: float, taken: list[tuple[float, float]]
) -> Thread:
    down = start.y >= MIDDLE
    # the further apart, the wider the arc; it stays within the drawing
    reach = min(30 + abs(end.x - start.x) * 0.16, 96)
    deepest = max(start.y, end.y) + reach if down else min(start.y, end.y) - reach
    deepest = min(deepest, MIDDLE + REACH - 6) if down else max(deepest, MIDDLE - REACH + 6)
    middle = (start.x + end.x) / 2
    path = (
        f"M{start.x:.1f} {start.y:.1f}Q{middle:.1f} {2 * deepest - (start.y + end.y) / 2:.1f} {end.x:.1f} {end.y:.1f}"
    )
    y = deepest + (11 if down else -5)
    while any(abs(y - other) < 13 and abs(middle - x) < 230 for x, other in taken):
        # towards the line: beyond lie the names of days
        y -= 13 if down else -13
    taken.append((middle, y))
    anchor = "start" if middle < 190 else "end" if middle > width - 190 else "middle"
    words = f"{entry.kind}: {entry.outcome} ({entry.followed[0].act.type})"
    told = f"{entry.kind} by {name_all(entry.by)}: {entry.outcome}. {entry.reason}. “{entry.words[:160]}”"
    href = article_address(entry.act.article, entry.act.id)
    return Thread(path, entry.kind, words, round(middle, 1), round(y, 1), anchor, href, short(told, 400))


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
