"""Knows how a chart becomes a file: SVG, PNG, or a page that needs nothing from elsewhere; nothing is asked of a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from verbale.views.arrow import need

#: ending -> media type
_MEDIA = {".svg": "image/svg+xml", ".png": "image/png", ".html": "text/html; charset=utf-8"}


def chart_formats() -> dict[str, str]:
    """The endings that a chart's file may have, each with its media type."""
    return dict(_MEDIA)


def chart_bytes(chart: Any, ending: str) -> bytes:
    """The chart as .svg, .png (two pixels a point) or .html (with all that draws it inside).

    Raises ValueError for another ending, ChartsMissing where the extra `charts` is not installed.
    """
    if ending not in _MEDIA:
        raise ValueError(f"a chart's file ends in {', '.join(_MEDIA)}, not {ending!r}")
    draw = need("vl_convert")
    spec = chart.to_json()
    if ending == ".png":
        drawn: bytes = draw.vegalite_to_png(spec, scale=2)
        return drawn
    if ending == ".svg":
        svg: str = draw.vegalite_to_svg(spec)
        return svg.encode()
    page: str = draw.vegalite_to_html(spec, bundle=True)
    return page.encode()


def save_chart(chart: Any, path: Path) -> None:
    """Write the chart in the form that the file's ending names; errors as `chart_bytes`, and OSError."""
    path.write_bytes(chart_bytes(chart, path.suffix.lower()))
