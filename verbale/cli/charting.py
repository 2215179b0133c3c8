"""Knows how a command draws its rows into a file instead of listing them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from verbale.cli.messages import Refusal, say


def draw_chart(name: str, rows: Sequence[Any], file: Path) -> None:
    """Write the chart of the rows; Refusal where the extra `charts` is not installed or the file cannot be written."""
    from verbale.views import charts
    from verbale.views.arrow import ChartsMissing

    try:
        charts.save_chart(getattr(charts, name)(rows), file)
    except ChartsMissing as error:
        raise Refusal(str(error)) from error
    except OSError as error:
        raise Refusal(f"{file}: cannot be written: {error.strerror or error}") from error
    say(f"{file}: {len(rows)} rows drawn")
