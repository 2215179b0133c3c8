"""Knows the chart of a ledger: a line a commitment, from the day on which it was told to what followed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from verbale.relations.commitment import Commitment
from verbale.views.arrow import need
from verbale.views.charts.style import COLOURS, dressed
from verbale.views.wording import clean, name_all, name_days

if TYPE_CHECKING:
    import altair

#: lines of one chart
MOST = 60
#: outcome -> colour: what was found, what is due, what speaks against it, what is not found
_OUTCOMES = {
    "carried out": "#1b6b8f", "partly": "#5d97b0", "answered": "#5d97b0", "due": "#c48a1a", "overdue": "#a8401a",
    "contradicted": "#a8401a", "withdrawn": "#8a6aa6", "open": "#8b9097", "condition not met": "#8b9097",
    "not found in this record": "#c3c6ca",
}  # fmt: skip
LEGEND = list(_OUTCOMES)


def ledger_chart(entries: Sequence[Commitment]) -> altair.LayerChart:
    """The commitments of a known day, oldest first: a ring where each was told, a disc where what followed was."""
    alt = need("altair")
    rows = [_row(entry) for entry in entries if entry.made is not None][:MOST]
    base = alt.Chart(alt.Data(values=rows))
    # the id at a line's end keeps two of the same parties apart; a reader does not need it
    names = alt.Axis(
        labelLimit=420, grid=False, ticks=False, domain=False, labelPadding=10, labelExpr="slice(datum.value, 0, -7)"
    )
    line = alt.Y("line:N", title=None, sort=None, axis=names)
    colour = alt.Color(
        "outcome:N", title="outcome", scale=alt.Scale(domain=LEGEND, range=list(_OUTCOMES.values())),
        legend=alt.Legend(values=[one for one in LEGEND if one in {row["outcome"] for row in rows}]),
    )  # fmt: skip
    names_told = {"days": "made"}
    tips = [
        alt.Tooltip(f"{name}:N", title=names_told.get(name, name))
        for name in ("kind", "by", "to", "days", "due", "outcome", "reason", "words")
    ]
    days = alt.X(
        "made:T", title=None, scale=alt.Scale(padding=12),
        axis=alt.Axis(format="%Y-%m-%d", labelOverlap=True, tickCount=8),
    )  # fmt: skip
    spans = base.mark_rule(strokeWidth=2).encode(x=days, x2="until:T", y=line, color=colour, tooltip=tips)
    told = base.mark_point(size=70, strokeWidth=2, fill="#fcfbf8").encode(x=days, y=line, color=colour, tooltip=tips)
    followed = alt.Chart(alt.Data(values=[row for row in rows if row["followed"]]))
    found = followed.mark_point(size=70, filled=True, opacity=1).encode(
        x="followed:T", y=line, color=colour, tooltip=tips
    )
    due = alt.Chart(alt.Data(values=[row for row in rows if row["due"]]))
    by_when = due.mark_tick(thickness=2, size=16, color=COLOURS["even"]).encode(x="due:T", y=line, tooltip=tips)
    subtitle = "ring: told; disc: what followed in this record; upright line: due"
    chart = alt.layer(spans, told, found, by_when).properties(
        width=560, height=alt.Step(24), title=alt.Title("What was threatened, promised and demanded", subtitle=subtitle)
    )
    drawn: altair.LayerChart = dressed(chart)
    return drawn


def _row(entry: Commitment) -> dict[str, Any]:
    assert entry.made is not None
    followed = _day(entry)
    ends = [one for one in (entry.made, followed, entry.due) if one is not None]
    who = clean(f"{name_all(entry.by)} to {name_all(entry.to)}" if entry.to else name_all(entry.by))
    label = f"{entry.kind}: {who}"
    return {
        "id": entry.id,
        "line": f"{label[:70] + '…' if len(label) > 70 else label} ({entry.id[2:6]})",
        "kind": entry.kind,
        "by": clean(name_all(entry.by)),
        "to": clean(name_all(entry.to)) if entry.to else "",
        "made": entry.made.isoformat(),
        "days": name_days(entry.made, entry.said or entry.made),
        "until": max(ends).isoformat(),
        "followed": followed.isoformat() if followed else None,
        "due": entry.due.isoformat() if entry.due else None,
        "outcome": entry.outcome,
        "reason": clean(entry.reason),
        "words": clean(entry.words[:300]),
    }


def _day(entry: Commitment) -> date | None:
    for one in entry.followed:
        if one.act.earliest is not None:
            return one.act.earliest
        if one.act.published is not None:
            return one.act.published[0]
    return None
