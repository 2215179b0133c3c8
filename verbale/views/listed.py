"""Knows the record's own rows as a list, which can also be taken away as a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

from verbale.views.view import View

if TYPE_CHECKING:
    import polars
    import pyarrow

Row = TypeVar("Row")


class Listed(list[Row]):
    """Rows of one class, which is known even where there are none."""

    def __init__(self, kind: type[Row], rows: Iterable[Row]) -> None:
        super().__init__(rows)
        self.kind = kind

    @overload
    def __getitem__(self, place: SupportsIndex) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Listed[Row]: ...
    def __getitem__(self, place: SupportsIndex | slice) -> Row | Listed[Row]:
        if isinstance(place, slice):
            return Listed(self.kind, super().__getitem__(place))
        return super().__getitem__(place)

    def to_arrow(self) -> pyarrow.Table:
        """The rows as an Arrow table. Raises ChartsMissing where pyarrow is not installed."""
        return View(self.kind, tuple(self)).to_arrow()

    def to_pandas(self) -> Any:
        """The rows as a pandas frame; days stay dates. Needs pandas."""
        return View(self.kind, tuple(self)).to_pandas()

    def to_polars(self) -> polars.DataFrame:
        """The rows as a Polars frame. Needs polars."""
        return View(self.kind, tuple(self)).to_polars()
