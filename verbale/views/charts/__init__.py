"""Knows the door to the charts: one function a chart, each of rows that a view holds."""

from verbale.views.charts.ledger import ledger_chart
from verbale.views.charts.saving import chart_bytes, chart_formats, save_chart
from verbale.views.charts.tension import tension_chart
from verbale.views.charts.timeline import timeline_chart

__all__ = ["chart_bytes", "chart_formats", "ledger_chart", "save_chart", "tension_chart", "timeline_chart"]
