"""Knows how long lists are read in pages: a cursor says behind which row the next page begins, and of which question."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from verbale.record import Filter
from verbale.web.asked import Unreadable

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows of a list, and the cursor of those behind them; None where there are none."""

    rows: Sequence[Any]
    next: str | None


def read_cursor(given: str | None, question: str) -> str | None:
    """The id of the row behind which to go on; Unreadable for what is no cursor of this question."""
    if given is None:
        return None
    try:
        told = json.loads(base64.urlsafe_b64decode(given.encode("ascii") + b"=" * (-len(given) % 4)))
        of, after = told
    except (ValueError, TypeError, binascii.Error, RecursionError) as error:
        raise Unreadable("cursor: take it as it stood under `next`") from error
    if of != _digest(question) or not isinstance(after, str):
        raise Unreadable("cursor: it belongs to another question; ask the same as before")
    return after


def make_cursor(after: str, question: str) -> str:
    told = json.dumps([_digest(question), after]).encode()
    return base64.urlsafe_b64encode(told).rstrip(b"=").decode("ascii")


def page_of_rows(
    ask: Callable[[Filter], Sequence[Any]], wanted: Filter, question: str, cursor: str | None, limit: int
) -> Piece:
    """The `limit` rows behind the cursor, from a list that the record reads in pieces."""
    rows = ask(replace(wanted, after=read_cursor(cursor, question), limit=limit + 1))
    return _piece(rows, question, limit)


def page_of_list(
    rows: Sequence[Row], question: str, cursor: str | None, limit: int, key: Callable[[Row], str]
) -> Piece:
    """The `limit` rows behind the cursor, from a list that is worked out as a whole; from its start where the row at
    which the reader stood is gone."""
    after = read_cursor(cursor, question)
    first = next((n + 1 for n, row in enumerate(rows) if key(row) == after), 0) if after is not None else 0
    return _piece(rows[first : first + limit + 1], question, limit, key)


def _piece(
    rows: Sequence[Any], question: str, limit: int, key: Callable[[Any], str] = lambda row: str(row.id)
) -> Piece:
    more = len(rows) > limit
    shown = rows[:limit]
    return Piece(shown, make_cursor(key(shown[-1]), question) if more else None)


def _digest(question: str) -> str:
    return hashlib.sha256(question.encode("utf-8", "replace")).hexdigest()[:12]
