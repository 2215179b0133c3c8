"""Knows the door to the record."""

from verbale.record.errors import RecordError
from verbale.record.filter import Filter
from verbale.record.record import Record, open_record

__all__ = ["Filter", "Record", "RecordError", "open_record"]
