"""Knows a view: the rows that were asked for, which can be walked, counted, drawn, or taken away as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from verbale.views.arrow import arrow_table, need

if TYPE_CHECKING:
    import altair
    import polars
    import pyarrow

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class View(Generic[Row]):
    """Rows of one class in their order. `draw` makes their chart; None for rows that have none."""

    kind: type[Row]
    rows: tuple[Row, ...]
    draw: Callable[[Sequence[Row]], altair.TopLevelMixin] | None = None

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> View[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | View[Row]:
        if isinstance(place, slice):
            return View(self.kind, self.rows[place], self.draw)
        return self.rows[place]

    def to_arrow(self) -> pyarrow.Table:
        """The rows as an Arrow table. Raises ChartsMissing where pyarrow is not installed."""
        return arrow_table(self.rows, self.kind)

    def to_pandas(self) -> Any:
        """The rows as a pandas frame; days stay dates. Needs pandas."""
        need("pandas")
        return self.to_arrow().to_pandas()

    def to_polars(self) -> polars.DataFrame:
        """The rows as a Polars frame. Needs polars."""
        frame: polars.DataFrame = need("polars").from_arrow(self.to_arrow())
        return frame

    def chart(self) -> altair.TopLevelMixin:
        """The rows drawn, for a notebook or `save`. TypeError for rows that have no chart."""
        if self.draw is None:
            raise TypeError(f"there is no chart of {self.kind.__name__} rows; take them as a table")
        need("altair")
        return self.draw(self.rows)

    def __repr__(self) -> str:
        return f"View of {len(self.rows)} {self.kind.__name__} rows"
