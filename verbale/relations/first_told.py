"""Knows which rows are retellings: each row's first telling is the first one before it that tells the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
Key = TypeVar("Key", int, str)


def find_first(
    rows: Sequence[tuple[Key, T]], order: Callable[[T], tuple[Any, ...]], again: Callable[[T, T], bool]
) -> dict[Key, Key]:
    """Row -> the first row before it, by `order`, that it tells `again`; rows that tell nothing again are left out.

    Whether a row is a retelling hangs on that row and those before it only, so that it can be found out of a part of all
    rows: those that can tell the same.
    """
    ordered = sorted(rows, key=lambda row: order(row[1]))
    found: dict[Key, Key] = {}
    for at, (key, row) in enumerate(ordered):
        for before, first in ordered[:at]:
            if again(first, row):
                found[key] = before
                break
    return found


def root_of(key: Key, first: Mapping[Key, Key]) -> Key:
    """The row that is no retelling to which the key leads."""
    while key in first:
        key = first[key]
    return key
