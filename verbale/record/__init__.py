"""Knows the door to the record. The store is loaded when it is used: who needs only the rows' classes does without."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verbale.record.errors import RecordError
    from verbale.record.filter import Filter
    from verbale.record.record import Record, open_record

__all__ = ["Filter", "Record", "RecordError", "open_record"]

_PLACES = {"Filter": "filter", "Record": "record", "RecordError": "errors", "open_record": "record"}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'verbale.record' has no attribute {name!r}")
    return getattr(import_module(f"verbale.record.{_PLACES[name]}"), name)
