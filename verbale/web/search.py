"""Knows the page of a search: articles, statements and acts that hold the words; any string is a search."""

from __future__ import annotations

import re

from verbale import settings
from verbale.record.rows import Hit
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.shown import Shown, Table

KINDS = {"articles": "article", "statements": "statement", "acts": "act"}


def show_search(kept: Kept, asked: Asked) -> Shown:
    """The best finds of each kind, the best first."""
    query = asked.word("q")
    found = {
        name: kept.record.search(query, (kind,), settings.WEB_HITS) if query else [] for name, kind in KINDS.items()
    }
    joined = _joined(kept, query) if query and not any(found.values()) else None
    return Shown(
        "search.html",
        "Search",
        tuple(Table(name, Hit, hits, len(hits)) for name, hits in found.items()),
        {"query": query or "", "most": settings.WEB_HITS, "joined": joined},
    )


def _joined(kept: Kept, query: str) -> str | None:
    """'cease-fire' -> 'ceasefire', where only that is in the record."""
    joined = re.sub(r"(?<=\w)-(?=\w)", "", query)
    return joined if joined != query and kept.record.search(joined, tuple(KINDS.values()), 1) else None


def split_passage(passage: str) -> list[tuple[str, bool]]:
    """The passage in parts, each with whether it was looked for: those between « and »."""
    parts: list[tuple[str, bool]] = []
    for number, part in enumerate(passage.split("«")):
        if not number:
            parts.append((part, False))
            continue
        found, closed, rest = part.partition("»")
        # a quotation mark of the text itself is no sign of a find
        parts += [(found, True), (rest, False)] if closed else [("«" + part, False)]
    return [part for part in parts if part[0]]
