"""The tension between two, as rows and as a chart."""

from datetime import date

import pytest

from verbale.views import charts
from verbale.views.tension import TensionRow
from verbale.views.view import View


def row(month: int, index: float | None) -> TensionRow:
    low, high = (index - 10, index + 10) if index is not None else (None, None)
    return TensionRow(
        date(2031, month, 1), date(2031, month, 28), "Varland", "Ostel", index, low, high, 3, 1, 0, 1, 1, 2, 1, 0, 4, 3, 0.5,
        ("Varland warned Ostel",), ("a1",),
    )  # fmt: skip


@pytest.mark.parametrize("rows", [(), (row(1, 60.0), row(2, None), row(3, 40.0))])
def test_the_periods_in_which_something_is_reported_are_drawn(rows) -> None:
    view = View(TensionRow, rows, charts.tension_chart)
    assert charts.chart_bytes(view.chart(), ".svg").startswith(b"<svg")
    drawn = view.chart().to_dict()["layer"][1]["data"]["values"]
    assert [one["index"] for one in drawn] == [one.index for one in rows if one.index is not None]
    assert view.to_arrow().num_rows == len(rows)
