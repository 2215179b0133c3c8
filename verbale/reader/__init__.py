"""Knows the door to the reader: a small learned model that reads a text beside the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.doors import door

if TYPE_CHECKING:
    from verbale.reader.impression import Impression
    from verbale.reader.reading import impression_of, load_reader, read_closely

__all__ = ["Impression", "impression_of", "load_reader", "read_closely"]

__getattr__ = door(
    __name__,
    {"Impression": "impression", "impression_of": "reading", "load_reader": "reading", "read_closely": "reading"},
)
