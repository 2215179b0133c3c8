"""Knows how all charts look: quiet grounds, colours that those who see no red or green can tell apart, legible axes."""

from __future__ import annotations

from typing import Any

#: the page's colours: blue cooperates, rust is in conflict
COLOURS = {"cooperation": "#1b6b8f", "conflict": "#a8401a", "even": "#585e66"}
#: statuses that look alike -> Vega's shape, and how far it is filled: what has come about is
FORMS = {
    "done, ongoing": ("circle", 0.9), "planned, promised": ("circle", 0), "threatened, conditional": ("triangle-up", 0),
    "requested": ("diamond", 0), "alleged, hypothetical": ("square", 0), "denied": ("cross", 0),
}  # fmt: skip
FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"


def form_of(status: str) -> str:
    """The form under which a status is drawn."""
    return next((form for form in FORMS if status in form.split(", ")), "done, ongoing")


def dressed(chart: Any) -> Any:
    """The chart with the house's fonts, axes and ground."""
    return (
        chart.configure(background="#fcfbf8", font=FONT)
        .configure_view(stroke=None)
        .configure_axis(
            gridColor="#e4e0d6", gridDash=[2, 4], domainColor="#585e66", tickColor="#585e66", labelColor="#3d434a",
            titleColor="#3d434a", titleFontWeight="normal", labelFontSize=11, titleFontSize=11,
        )
        .configure_legend(labelColor="#1c1f23", titleColor="#585e66", titleFontWeight="normal", symbolStrokeColor="#1c1f23")
        .configure_title(
            anchor="start", color="#1c1f23", subtitleColor="#585e66", fontSize=15, fontWeight=600, subtitleFontSize=12,
            offset=12,
        )
    )  # fmt: skip
