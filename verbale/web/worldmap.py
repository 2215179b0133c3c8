"""Knows how land is drawn without any tile server: outlines of countries in the Equal Earth projection, fitted to what
is to be shown."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from verbale.knowledge.reading import table

#: coefficients of Equal Earth (B. Šavrič, T. Patterson, B. Jenny, IJGIS 33 (2019), 454-465)
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
WIDTH, HEIGHT = 1100, 560
#: degrees that a map is at least wide: a single town is shown within its region
LEAST = 24.0

Point = tuple[float, float]


def project(longitude: float, latitude: float) -> Point:
    """Degrees to the plane; north is up, so that y grows downwards."""
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    square = theta * theta
    cube = square**3
    x = (
        2 * math.sqrt(3) * math.radians(longitude) * math.cos(theta)
        / (3 * (9 * A4 * square * cube + 7 * A3 * cube + 3 * A2 * square + A1))
    )  # fmt: skip
    return x, -theta * (A4 * square * cube + A3 * cube + A2 * square + A1)


@dataclass(frozen=True, slots=True)
class View:
    """A window on the plane: what of it is shown, and how it becomes pixels."""

    left: float
    top: float
    scale: float

    def place(self, longitude: float, latitude: float) -> Point:
        """Pixels of a point."""
        x, y = project(longitude, latitude)
        return (x - self.left) * self.scale, (y - self.top) * self.scale


@cache
def rings() -> tuple[tuple[tuple[Point, ...], tuple[float, float, float, float]], ...]:
    """The outlines on the plane, each with its box (left, top, right, bottom)."""
    found = []
    for row in table("shapes.tsv"):
        for ring in row["rings"].split(";"):
            degrees = [tuple(map(float, point.split(","))) for point in ring.split(" ")]
            points = tuple(project(longitude, latitude) for longitude, latitude in degrees)
            xs, ys = [x for x, _ in points], [y for _, y in points]
            found.append((points, (min(xs), min(ys), max(xs), max(ys))))
    return tuple(found)


def fit(places: Sequence[Point]) -> View:
    """The window that shows all places (degrees east and north) with room around them, at least `LEAST` degrees wide."""
    points = [project(*place) for place in places] or [project(-170, -58), project(170, 75)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide = max((max(xs) - min(xs)) * 1.25, math.radians(LEAST))
    high = max((max(ys) - min(ys)) * 1.3, wide * HEIGHT / WIDTH)
    wide = min(max(wide, high * WIDTH / HEIGHT), 5.6)
    scale = WIDTH / wide
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return View(middle_x - wide / 2, middle_y - HEIGHT / scale / 2, scale)


def draw_land(view: View) -> str:
    """The path of all land that the window touches."""
    right, bottom = view.left + WIDTH / view.scale, view.top + HEIGHT / view.scale
    parts = []
    for points, (x0, y0, x1, y1) in rings():
        if x1 < view.left or x0 > right or y1 < view.top or y0 > bottom:
            continue
        drawn: list[str] = []
        for x, y in points:
            point = f"{(x - view.left) * view.scale:.0f} {(y - view.top) * view.scale:.0f}"
            if not drawn or drawn[-1] != point:
                drawn.append(point)
        if len(drawn) > 2:
            parts.append("M" + "L".join(drawn) + "z")
    return "".join(parts)
