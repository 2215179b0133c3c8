"""Knows the page of a search: articles, statements and acts that hold the words; any string is a search."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale import settings
from verbale.record.rows import ActRow, Hit, StatementRow
from verbale.views.wording import name_file
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.shown import Shown, Table

KINDS = {"articles": "article", "statements": "statement", "acts": "act"}
#: facets in the order in which they are shown, and how many values of each
FACETS = ("actor", "recipient", "type", "status", "outlet", "year")
VALUES = 8


@dataclass(frozen=True, slots=True)
class Facet:
    """A value by which the finds can be narrowed down, and how many of those shown have it."""

    field: str
    value: str
    count: int
    chosen: bool


def show_search(kept: Kept, asked: Asked) -> Shown:
    """The best finds of each kind, the best first, with the facets by which they can be narrowed down."""
    query = asked.word("q")
    chosen = {field: value for field in FACETS if (value := asked.word(field))}
    most = settings.WEB_HITS * (5 if chosen else 1)
    hits = {name: kept.record.search(query, (kind,), most) if query else [] for name, kind in KINDS.items()}
    told = _tell(kept, hits)
    found = {
        name: [
            hit
            for hit in of_kind
            if all(value in told[hit.kind, hit.id].get(field, ()) for field, value in chosen.items())
        ]
        for name, of_kind in hits.items()
    }
    shown = [told[hit.kind, hit.id] for of_kind in found.values() for hit in of_kind]
    joined = _joined(kept, query) if query and not any(found.values()) else None
    return Shown(
        "search.html",
        "Search",
        tuple(Table(name, Hit, rows[: settings.WEB_HITS], len(rows)) for name, rows in found.items()),
        {
            "query": query or "",
            "most": settings.WEB_HITS,
            "joined": joined,
            "facets": {field: values for field in FACETS if (values := _facet(field, shown, chosen))},
        },
        {"chosen": chosen},
    )


Told = Mapping[str, tuple[str, ...]]


def _tell(kept: Kept, hits: Mapping[str, Sequence[Hit]]) -> dict[tuple[str, str], Told]:
    """What is known of each find: who, to whom, type, status, outlet, year."""
    acts = {row.id: row for row in kept.record.acts_of([hit.id for hit in hits["acts"]])}
    said = {row.id: row for row in kept.record.statements_of([hit.id for hit in hits["statements"]])}
    found: dict[tuple[str, str], Told] = {}
    for of_kind in hits.values():
        for hit in of_kind:
            told: dict[str, tuple[str, ...]] = {
                "outlet": (hit.outlet or name_file(hit.uri),),
                "year": (str(hit.published.year),) if hit.published else (),
            }
            row: ActRow | StatementRow | None = None
            if hit.kind != "article":
                row = acts.get(hit.id) if hit.kind == "act" else said.get(hit.id)
            if isinstance(row, ActRow):
                told |= {
                    "actor": tuple(p.name for p in row.actors), "recipient": tuple(p.name for p in row.recipients),
                    "type": (row.type,), "status": (row.status,),
                }  # fmt: skip
            elif isinstance(row, StatementRow):
                told |= {"actor": (row.speaker_name,) if row.speaker_name else (), "type": (row.act,)}
            found[hit.kind, hit.id] = told
    return found


def _facet(field: str, shown: Sequence[Told], chosen: Mapping[str, str]) -> list[Facet]:
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
