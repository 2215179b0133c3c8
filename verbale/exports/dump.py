"""Knows how a whole record is written out: JSON Lines in an order that its content alone decides.

Two records with the same content give the same bytes, however and in whatever pieces they were made.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from verbale.exports.coded import coded_object
from verbale.exports.tables import row_object

if TYPE_CHECKING:
    from verbale.record import Record


def dump_record(record: Record) -> Iterator[str]:
    """The record, a line each: what made it, its articles by id with their pages, pages without one, problems."""
    for run in record.runs():
        yield _line("run", row_object(run))
    pages: dict[str | None, list[Any]] = defaultdict(list)
    for page in record.pages():
        pages[page.article].append(row_object(page))
    for article_id in sorted(one for one in pages if one is not None):
        coded = record.coded(article_id)
        assert coded is not None
        yield _line("article", {**coded_object(coded), "pages": pages[article_id]})
    for actor in sorted(record.actors(), key=lambda actor: actor.id):
        yield _line("actor", row_object(actor))
    for empty in pages[None]:
        yield _line("page", empty)
    for problem in record.problems():
        yield _line("problem", row_object(problem))


def _line(kind: str, value: Any) -> str:
    return json.dumps({kind: value}, ensure_ascii=False) + "\n"
