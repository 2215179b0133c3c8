"""Knows how rows leave as tables: CSV and JSON Lines, exact, in a fixed order of columns.

CSV follows RFC 4180 with LF line ends, in UTF-8. Text is never changed: a cell that begins with "=" stays so, since
these tables are for programs; a spreadsheet may read such a cell as a formula.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import IO, Any, get_type_hints

from verbale.record.rows import Party
from verbale.relations.commitment import Followed
from verbale.text.spans import Span

#: between the values of a cell that holds several
JOIN = "; "


def write_jsonl(rows: Iterable[Any], out: IO[str]) -> None:
    """Write one JSON object a row, keys in the order of the row's fields."""
    for row in rows:
        out.write(json.dumps(row_object(row), ensure_ascii=False) + "\n")


def write_csv(rows: Iterable[Any], kind: type, out: IO[str]) -> None:
    """Write a header and one line a row; `kind` is the rows' class, so that no rows still give the header."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns_of(kind))
    for row in rows:
        writer.writerow(_cells(row))


def row_object(value: Any) -> Any:
    """A row as JSON values: dates in ISO form, spans as [start, end], rows within rows as objects."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: row_object(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [row_object(one) for one in value]
    return value


def columns_of(kind: type) -> list[str]:
    """The CSV columns of a row class: a party gives its id, name and country, an interval its two ends."""
    hints = get_type_hints(kind)
    return [column for field in fields(kind) for column in _columns(field.name, hints[field.name])]


def _columns(name: str, hint: Any) -> list[str]:
    if _holds(hint, Party):
        return [name, f"{name}_name", f"{name}_country"]
    if _is_interval(hint):
        return [f"{name}_earliest", f"{name}_latest"]
    return [name]


def _cells(row: Any) -> list[str]:
    hints = get_type_hints(type(row))
    return [cell for field in fields(row) for cell in _cell(getattr(row, field.name), hints[field.name])]


def _cell(value: Any, hint: Any) -> Iterator[str]:
    if _holds(hint, Party):
        parties: Sequence[Party] = value if isinstance(value, tuple) else (value,) if value else ()
        yield JOIN.join(p.id for p in parties)
        yield JOIN.join(p.name for p in parties)
        yield JOIN.join(p.country or "" for p in parties)
    elif _is_interval(hint):
        yield from (_text(end) for end in value) if value else ("", "")
    else:
        yield _text(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Span):
        return f"{value.start}-{value.end}"
    if isinstance(value, tuple):
        return JOIN.join(_text(one) for one in value)
    if isinstance(value, Followed):
        return f"{value.how}: {value.act.id}"
    if is_dataclass(value):
        return str(getattr(value, "id", None) or json.dumps(row_object(value), ensure_ascii=False))
    return str(value)


def _holds(hint: Any, wanted: type) -> bool:
    """Whether the hint is `wanted`, `wanted | None` or a tuple of it."""
    return hint is wanted or wanted in getattr(hint, "__args__", ())


def _is_interval(hint: Any) -> bool:
    """Whether the hint is `tuple[date, date] | None`."""
    return tuple[date, date] in (hint, *getattr(hint, "__args__", ()))
