"""Knows how rows become an Arrow table: one column a field, types by the rows' class, so that no rows have columns too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from verbale.text.spans import Span

if TYPE_CHECKING:
    import pyarrow as pa


class ChartsMissing(ImportError):
    """The packages for tables and charts are not installed; the message says how they are."""


def need(name: str) -> Any:
    """The module `name` of the extra `charts`; ChartsMissing, with the command that installs it, where it is not there."""
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        missing = name.partition(".")[0]
        wanted = missing if missing in ("pandas", "polars") else "'verbale[charts]'"
        raise ChartsMissing(
            f"tables and charts need {missing}: install it with pip install {wanted} (in a clone: make test does)"
        ) from error


def arrow_table(rows: Iterable[Any], kind: type) -> pa.Table:
    """The rows of class `kind` as a table: days are date32, offsets [start, end], rows within rows structs."""
    arrow = need("pyarrow")
    schema = arrow.schema([(field.name, _type(get_type_hints(kind)[field.name])) for field in fields(kind)])
    return arrow.Table.from_pylist([_value(row) for row in rows], schema=schema)


def _type(hint: Any) -> pa.DataType:
    arrow = need("pyarrow")
    plain = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_(), date: arrow.date32()}
    origin, inside = get_origin(hint), get_args(hint)
    if hint in plain:
        return plain[hint]
    if hint is Span:
        return arrow.list_(arrow.int64(), 2)
    if origin in (Union, UnionType):
        return _type(next(one for one in inside if one is not type(None)))
    if origin is Literal:
        return arrow.string()
    if origin is tuple:
        # tuple[date, date] is an interval, tuple[str, ...] any number
        return arrow.list_(_type(inside[0]), -1 if inside[-1] is Ellipsis else len(inside))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return arrow.struct([(field.name, _type(hints[field.name])) for field in fields(hint)])
    raise TypeError(f"no Arrow type is known for {hint}")


def _value(value: Any) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _value(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    return value
