"""Knows how tension is drawn: a step a period, with the band within which it lies; periods without a report are left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.views.placing import LEFT, RIGHT, WIDTH, Scale
from verbale.views.tension import TensionRow
from verbale.views.wording import name_days

TOP, BOTTOM = 14, 174
HEIGHT = BOTTOM + 28


@dataclass(frozen=True, slots=True)
class TensionStep:
    """A period: its ends, the heights of its index and of its band, and what it says."""

    x0: float
    x1: float
    y: float
    low: float
    high: float
    side: str
    title: str


@dataclass(frozen=True, slots=True)
class TensionDrawing:
    """The steps, with ticks of days and of the index."""

    steps: tuple[TensionStep, ...]
    ticks: tuple[tuple[float, str], ...]
    levels: tuple[tuple[float, str], ...]
    told: int
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = BOTTOM


def draw_tension(rows: Sequence[TensionRow]) -> TensionDrawing | None:
    """The periods drawn; None where nothing passed between the two."""
    known = [row for row in rows if row.index is not None]
    if not known:
        return None
    scale = Scale(rows[0].start, rows[-1].end)
    steps = []
    for row in known:
        assert row.index is not None
        assert row.low is not None
        assert row.high is not None
        x0, x1 = scale.x(row.start), scale.x(row.end)
        told = (
            f"{name_days(row.start, row.end)}: {row.index:.0f}, between {row.low:.0f} and {row.high:.0f}; "
            f"{row.events} act{'s' if row.events > 1 else ''} in {row.reports} report{'s' if row.reports > 1 else ''}"
        )
        side = "conflict" if row.index > 52 else "cooperation" if row.index < 48 else "even"
        steps.append(
            TensionStep(round(x0, 1), round(max(x1, x0 + 3), 1), _y(row.index), _y(row.low), _y(row.high), side, told)
        )
    levels = tuple((_y(level), told) for level, told in ((100, "100"), (75, ""), (50, "50"), (25, ""), (0, "0")))
    return TensionDrawing(tuple(steps), tuple(scale.ticks()), levels, sum(row.events for row in known))


def _y(index: float) -> float:
    return round(BOTTOM - index / 100 * (BOTTOM - TOP), 1)
