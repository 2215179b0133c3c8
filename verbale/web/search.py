"""Knows the page of a search: articles, statements and acts that hold the words; any string is a search."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale import settings
from verbale.record.rows import Hit
from verbale.record.searching import Facts, know_finds, show_hits
from verbale.record.words import find_passages
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.shown import Shown, Table

KINDS = {"articles": "article", "statements": "statement", "acts": "act"}
#: facets in the order in which they are shown, and how many values of each
FACETS = ("actor", "recipient", "type", "status", "saying", "outlet", "year")
VALUES = 8
#: finds of each kind, the best, that are narrowed down and counted
MOST = 1000


@dataclass(frozen=True, slots=True)
class Facet:
    """A value by which the finds can be narrowed down, and how many of those shown have it."""

    field: str
    value: str
    count: int
    chosen: bool


def show_search(kept: Kept, asked: Asked) -> Shown:
    """The best finds of each kind, the best first, with the facets by which they can be narrowed down."""
    query = asked.word("q") or ""
    chosen = {field: value for field in FACETS if (value := asked.word(field))}
    tables, facts, cut = [], list[Facts](), {}
    with kept.record.at_work() as connection:
        for name, kind in KINDS.items():
            found = find_passages(connection, query, (kind,), MOST)
            told = know_finds(connection, found)
            narrowed = [
                one for one in found if all(value in told[one.n].get(field, ()) for field, value in chosen.items())
            ]
            facts += [told[one.n] for one in narrowed]
            cut[name] = len(found) == MOST
            hits = show_hits(connection, narrowed[: settings.WEB_HITS])
            tables.append(Table(name, Hit, hits, len(narrowed)))
    joined = _joined(kept, query) if query and not any(table.total for table in tables) else None
    return Shown(
        "search.html",
        "Search",
        tuple(tables),
        {
            "query": query,
            "most": MOST,
            "joined": joined,
            "facets": {field: values for field in FACETS if (values := _facet(field, facts, chosen))},
        },
        {"chosen": chosen, "cut": cut},
    )


def _facet(field: str, shown: Sequence[Facts], chosen: Mapping[str, str]) -> list[Facet]:
    """The commonest values of a field; years in their order; none where all finds have the same."""
    counts = Counter(value for told in shown for value in dict.fromkeys(told.get(field, ())))
    if field in chosen:
        return [Facet(field, chosen[field], counts[chosen[field]], True)]
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:VALUES]
    if len(ranked) < 2:
        return []
    return [Facet(field, value, count, False) for value, count in (sorted(ranked) if field == "year" else ranked)]


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
