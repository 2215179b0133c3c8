"""Knows how verbale/knowledge/shapes.tsv is made from Natural Earth, as the PyPI package geopandas 0.14.4 carries it.

Run in an environment of its own (the packages are no dependency of Verbale):

    python -m venv shapes && shapes/bin/pip install --no-deps geopandas==0.14.4 pyshp==3.1.6
    shapes/bin/python tools/build_shapes.py verbale/knowledge/shapes.tsv

Natural Earth (https://www.naturalearthdata.com) is in the public domain. Kept are the outlines of the countries at a
scale of 1:110 million, to a tenth of a degree: enough for a map as wide as a page. The lines are Natural Earth's de facto
boundaries, and no statement of ours about any border.
"""

from __future__ import annotations

import importlib.util
import sys
from itertools import pairwise
from pathlib import Path

import shapefile  # type: ignore[import-not-found]

HEADER = """\
# Outlines of countries, 1:110 million: country (ISO 3166 alpha-3, or a name where it has no code) and rings of points.
# source: Natural Earth (https://www.naturalearthdata.com), public domain, through geopandas 0.14.4; made by
# tools/build_shapes.py. A ring is "longitude,latitude longitude,latitude ...", rings are parted by ";". Lines are de facto.
country\trings
"""
#: codes that Natural Earth leaves open
CODES = {"France": "FRA", "Norway": "NOR", "Kosovo": "KOS"}


def main(out: Path) -> None:
    """Write the table to `out`."""
    found = importlib.util.find_spec("geopandas")
    assert found is not None
    assert found.origin is not None
    folder = Path(found.origin).parent / "datasets" / "naturalearth_lowres"
    reader = shapefile.Reader(str(folder / "naturalearth_lowres.shp"))
    lines = []
    for one in reader.shapeRecords():
        name, code = one.record["name"], one.record["iso_a3"]
        country = code if code != "-99" else CODES.get(name, name)
        starts = [*one.shape.parts, len(one.shape.points)]
        rings = [ring(one.shape.points[a:b]) for a, b in pairwise(starts)]
        lines.append(f"{country}\t{';'.join(r for r in rings if r)}\n")
    out.write_text(HEADER + "".join(sorted(lines)), "utf-8")


def ring(points: list[tuple[float, float]]) -> str:
    """The points to a tenth of a degree, each once in a row; nothing where fewer than three are left."""
    kept: list[str] = []
    for longitude, latitude in points:
        point = f"{round(longitude, 1):g},{round(latitude, 1):g}"
        if not kept or kept[-1] != point:
            kept.append(point)
    return " ".join(kept) if len(kept) > 3 else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
