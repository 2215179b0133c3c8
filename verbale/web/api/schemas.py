"""Knows how rows are described to other programs: the JSON schema of a row's class, as `row_object` writes it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from verbale.text.spans import Span

Schema = dict[str, Any]

_PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    Span: {
        "type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2,
        "description": "start and end, half open, in code points of the article's text",
    },
}  # fmt: skip
PROBLEM: Schema = {
    "type": "object",
    "description": "RFC 9457 problem details",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
    "example": {
        "type": "about:blank", "title": "Unprocessable Content", "status": 422,
        "detail": "since: 'soon' is no day; write 2022, 2022-03 or 2022-03-09",
    },
}  # fmt: skip


def schema_of(kind: Any, named: dict[str, Schema]) -> Schema:
    """A reference to the schema of a row class, which goes into `named` with those of the rows within it.

    TypeError for a type that no row has.
    """
    origin, inside = get_origin(kind), get_args(kind)
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if origin in (Union, UnionType):
        return {"anyOf": [schema_of(one, named) for one in inside if one is not type(None)] + [{"type": "null"}]}
    if origin is Literal:
        return {"type": "string", "enum": list(inside)}
    if origin in (tuple, list):
        many: Schema = {"type": "array", "items": schema_of(inside[0], named)}
        ends = {} if inside[-1] is Ellipsis or origin is list else {"minItems": len(inside), "maxItems": len(inside)}
        return many | ends
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in named:
            named[kind.__name__] = {}
            hints = get_type_hints(kind)
            named[kind.__name__] = {
                "type": "object",
                "description": " ".join((kind.__doc__ or "").split()),
                "required": [field.name for field in fields(kind)],
                "properties": {field.name: schema_of(hints[field.name], named) for field in fields(kind)},
            }
        return {"$ref": f"#/components/schemas/{kind.__name__}"}
    raise TypeError(f"no schema is known for {kind}")


def page_of(kind: type, named: dict[str, Schema]) -> Schema:
    """The schema of a page of rows: `items`, and `next`, the cursor of the page after, null on the last."""
    return {
        "type": "object",
        "required": ["items", "next"],
        "properties": {
            "items": {"type": "array", "items": schema_of(kind, named)},
            "next": {"anyOf": [{"type": "string"}, {"type": "null"}]},
        },
    }
