"""Knows how a timeline is drawn on a page: an outline for each event where `views/placing.py` puts it, and what it says."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from verbale import settings
from verbale.record.find_lines import Telling
from verbale.relations.commitment import Commitment
from verbale.views.placing import FORMS, LEFT, MIDDLE, REACH, RIGHT, WIDTH, Place, Placed, Scale, place_events, side_of
from verbale.views.positions import ShiftRow
from verbale.views.told import Told
from verbale.views.wording import name_all, name_days
from verbale.web.links import article_address
from verbale.web.shortening import short
from verbale.web.threads import LINE, Thread, Turning, draw_threads, draw_turnings

HEIGHT = 2 * MIDDLE + 26


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
    threads: tuple[Thread, ...] = ()
    turnings: tuple[Turning, ...] = ()
    width: int = WIDTH
    middle: int = MIDDLE
    left: int = LEFT
    right: int = WIDTH - RIGHT
    reach: int = REACH

    @property
    def height(self) -> int:
        """The height from nought down: marks, the words of threads below them, the days."""
        return max(HEIGHT, *(math.ceil(one.y) + 28 for one in self.threads), HEIGHT)

    @property
    def rise(self) -> int:
        """The room that the words of threads need above the marks."""
        return max(0, *(math.ceil(14 - one.y) for one in self.threads), 0)

    @property
    def above(self) -> int:
        """The room above nought: for the words of threads, and above these for the turnings."""
        return self.rise + LINE * 2 * len(self.turnings) + (4 if self.turnings else 0)


def draw_axis(
    told: Told,
    ledger: Callable[[Sequence[Telling]], Iterable[Commitment]] = lambda _: (),
    shifts: Sequence[ShiftRow] = (),
) -> Axis | None:
    """The events drawn, None where fewer than two can be placed; over them threads from commitments to what followed,
    and turns of position. `ledger` gives the commitments that drawn events tell."""
    thin = place_events(told.lines, settings.WEB_MARKS)
    if thin is None:
        return None
    words = {one.n: one for one in told.tell([place.entry for place in thin.places])}
    places = (
        Place(words[one.entry.n], one.day, one.x, one.y, one.radius, one.whisker)
        for one in thin.places
        if one.entry.n in words
    )
    placed = Placed(tuple(places), thin.first, thin.last, thin.earlier, thin.later, thin.vague)
    told_by = list(ledger(list(words.values())))
    acts = {act.id for one in told_by for act in (*one.reports, *(after.act for after in one.followed[:1]))}
    events = {act: event for act, (event, _) in told.record.groups(sorted(acts)).items()}
    return draw_placed(placed, draw_threads(placed, told_by, events, WIDTH), draw_turnings(placed, shifts, WIDTH))


def draw_placed(placed: Placed[Telling], threads: tuple[Thread, ...] = (), turnings: tuple[Turning, ...] = ()) -> Axis:
    """Events that have their places, drawn."""
    return Axis(
        marks=tuple(_mark(one) for one in placed.places),
        ticks=tuple(Scale(placed.first, placed.last).ticks()),
        first=placed.first,
        last=placed.last,
        earlier=placed.earlier,
        later=placed.later,
        vague=placed.vague,
        threads=threads,
        turnings=turnings,
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


def _mark(place: Place[Telling]) -> Mark:
    told = place.entry
    form = FORMS.get(told.status, "disc")
    who, whom = short(name_all(told.actors), 100), short(", ".join(one.name for one in told.recipients), 100)
    number = len(told.articles)
    reports = f"{number} report{'s' if number > 1 else ''}"
    title = short(
        f"{name_days(told.earliest, told.latest)}: {who}, {told.type}"
        f"{f' on {whom}' if whom else ''} ({told.status}, {reports}): {told.words[:160]}",
        400,
    )
    return Mark(
        path=outline(form, place.x, place.y, place.radius),
        form=form,
        side=side_of(told.intensity),
        href=article_address(told.article, told.act),
        title=title,
        y=place.y,
        whisker=place.whisker,
    )
