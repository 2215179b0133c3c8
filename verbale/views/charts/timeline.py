"""Knows the chart of a timeline: cooperation above the line and conflict below it, the form by status."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from verbale.views.arrow import need
from verbale.views.charts.style import COLOURS, FORMS, dressed, form_of
from verbale.views.placing import MIDDLE, REACH, place_events, side_of
from verbale.views.timeline import TimelineEntry
from verbale.views.wording import clean, name_all, name_days

if TYPE_CHECKING:
    import altair

#: marks of one chart: more cover each other
MOST = 600


def timeline_chart(entries: Sequence[TimelineEntry]) -> altair.LayerChart:
    """The events on a time axis; each mark's tooltip has the words and how many articles report them."""
    alt = need("altair")
    placed = place_events(entries, MOST)
    rows = [] if placed is None else [_row(place.entry, place.y) for place in placed.places]
    shown = {row["form"] for row in rows}
    base = alt.Chart(alt.Data(values=rows))
    days = alt.X(
        "day:T", title=None, scale=alt.Scale(padding=14),
        axis=alt.Axis(format="%Y-%m-%d", labelAngle=0, labelOverlap=True, tickCount=8),
    )  # fmt: skip
    # a mark may stand a little beside its intensity, so that it covers no other: the axis has no figures
    height = alt.Y(
        "height:Q", title="conflict  ←   → cooperation", scale=alt.Scale(domain=[-12, 12]),
        axis=alt.Axis(values=[-10, -5, 0, 5, 10], labels=False, ticks=False, domain=False),
    )  # fmt: skip
    colour = alt.Color("side:N", legend=None, scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values())))
    line = alt.Chart(alt.Data(values=[{"height": 0}])).mark_rule(color="#585e66").encode(y="height:Q")
    spans = base.mark_rule(opacity=0.4, strokeWidth=1.5).encode(x="earliest:T", x2="latest:T", y=height, color=colour)
    marks = base.mark_point(strokeWidth=1.6).encode(
        x=days,
        y=height,
        color=colour,
        fill=alt.Fill("side:N", legend=None, scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values()))),
        fillOpacity=alt.FillOpacity(
            "form:N",
            title="status",
            scale=alt.Scale(type="ordinal", domain=list(FORMS), range=[inside for _, inside in FORMS.values()]),
        ),
        size=alt.Size("weight:Q", legend=None, scale=alt.Scale(domain=[0, 10], range=[45, 220])),
        shape=alt.Shape(
            "form:N",
            title="status",
            legend=alt.Legend(values=[one for one in FORMS if one in shown]),
            scale=alt.Scale(domain=list(FORMS), range=[shape for shape, _ in FORMS.values()]),
        ),
        tooltip=[alt.Tooltip(f"{name}:N") for name in ("when", "who", "type", "whom", "status", "reports", "words")],
    )
    left_out = len(entries) - len(rows)
    told = f"{len(rows)} acts as reported" + (f"; {left_out} more have no close day or lie far off" if left_out else "")
    chart = alt.layer(line, spans, marks).properties(
        width=860, height=300, title=alt.Title("Who did what to whom", subtitle=told)
    )
    drawn: altair.LayerChart = dressed(chart)
    return drawn


def _row(entry: TimelineEntry, y: float) -> dict[str, Any]:
    assert entry.earliest is not None
    assert entry.latest is not None
    side = side_of(entry.intensity)
    return {
        "day": (entry.earliest + (entry.latest - entry.earliest) / 2).isoformat(),
        "earliest": entry.earliest.isoformat(),
        "latest": entry.latest.isoformat(),
        "height": round((MIDDLE - y) / (REACH - 24) * 10, 2),
        "weight": abs(entry.intensity),
        "side": side,
        "form": form_of(entry.status),
        "status": entry.status,
        "when": name_days(entry.earliest, entry.latest),
        "who": clean(name_all(entry.actors)),
        "whom": clean(name_all(entry.recipients)) if entry.recipients else "",
        "type": entry.type,
        "reports": f"{entry.reports} ({entry.texts} independent)"
        if entry.texts < entry.reports
        else str(entry.reports),
        "words": clean(entry.words[:300]),
    }
