"""Knows the organisations whose names are looked up only where their first word is met: a long table costs no start."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from verbale.knowledge.reading import FOLDER, KnowledgeError, read_text

#: before a name that counts only in articles that speak of its country
SHY = "~"
#: instead of a country, where an organisation is of many
OF_MANY = "-"
_FIRST = re.compile(r"[^\W_]+|\W")
_COLUMNS = "country\tsector\tnames\tjoins"


@dataclass(frozen=True, slots=True)
class Further:
    """`rows` of the table, tab-separated; `by_first` the rows by the first word of each name, in lower case."""

    rows: tuple[str, ...]
    by_first: dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class FurtherOne:
    """One row: its country (None: of many) and sector, its names, those of them that are shy, the id of the organisation it joins."""

    country: str | None
    sector: str
    names: tuple[str, ...]
    shy: frozenset[str]
    joins: str | None


@cache
def further() -> Further:
    """The table, indexed; read once in a process. Raises KnowledgeError where its columns are others."""
    path = FOLDER / "further.tsv"
    lines = [line for line in read_text(path).split("\n") if line and line[0] != "#"]
    if not lines or lines[0] != _COLUMNS:
        raise KnowledgeError(path, "line 1", f"must name the columns {_COLUMNS!r}")
    by_first: dict[str, list[int]] = {}
    for number, line in enumerate(lines[1:]):
        for name in line.split("\t")[2].split("|"):
            plain = name[1:] if name[0] == SHY else name
            bare = plain[4:] if plain[:4] in ("The ", "the ") else plain
            if bare.isupper() or " " in bare:
                plain = bare  # 'The Times' is met by its article: 'times' are many
            found = _FIRST.match(plain)
            if found is not None:
                held = by_first.setdefault(found[0].lower(), [])
                if not held or held[-1] != number:
                    held.append(number)
    return Further(tuple(lines[1:]), by_first)


def further_one(row: str) -> FurtherOne:
    """A row of the table, read."""
    country, sector, names, joins = row.split("\t")
    told = names.split("|")
    plain = tuple(n.removeprefix(SHY) for n in told)
    return FurtherOne(
        None if country == OF_MANY else country,
        sector,
        plain,
        frozenset(n[1:] for n in told if n[0] == SHY),
        joins or None,
    )
