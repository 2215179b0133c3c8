"""Knows the chart of a dyad's tension: a step a period, with the band within which it lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from verbale.views.arrow import need
from verbale.views.charts.style import COLOURS, dressed
from verbale.views.tension import TensionRow
from verbale.views.wording import clean, name_days

if TYPE_CHECKING:
    import altair


def tension_chart(rows: Sequence[TensionRow]) -> altair.LayerChart:
    """The periods in which something is reported between the two: 0 is all cooperation, 100 all conflict."""
    alt = need("altair")
    told = [
        {
            "start": row.start.isoformat(), "end": row.end.isoformat(), "index": row.index, "low": row.low,
            "high": row.high, "period": name_days(row.start, row.end), "acts": row.events, "reports": row.reports,
            "words": clean(row.words[0][:300]) if row.words else "",
        }
        for row in rows
        if row.index is not None
    ]  # fmt: skip
    base = alt.Chart(alt.Data(values=told))
    days = alt.X("start:T", title=None, axis=alt.Axis(format="%Y-%m-%d", labelOverlap=True, tickCount=8))
    height = alt.Scale(domain=[0, 100])
    tips = [alt.Tooltip(f"{name}:N") for name in ("period", "index", "low", "high", "acts", "reports", "words")]
    band = base.mark_rect(opacity=0.25, color=COLOURS["conflict"]).encode(
        x=days,
        x2="end:T",
        y=alt.Y("low:Q", title="cooperation  ←   → conflict", scale=height),
        y2="high:Q",
        tooltip=tips,
    )
    line = base.mark_rule(strokeWidth=2.6, color=COLOURS["conflict"]).encode(
        x=days, x2="end:T", y="index:Q", tooltip=tips
    )
    middle = alt.Chart(alt.Data(values=[{"index": 50}])).mark_rule(color=COLOURS["even"]).encode(y="index:Q")
    names = clean(f"{rows[0].a} and {rows[0].b}") if rows else "nothing is reported between the two"
    chart = alt.layer(middle, band, line).properties(
        width=860, height=220, title=alt.Title("Tension", subtitle=f"{names}; few acts, a wide band")
    )
    drawn: altair.LayerChart = dressed(chart)
    return drawn
