"""Knows the country, sector and gender of persons whom the press names without telling them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from verbale.knowledge.reading import FOLDER, KnowledgeError, read_text

_COLUMNS = "country\tsector\tgender\tnames"


@dataclass(frozen=True, slots=True)
class Notable:
    """What is known of a person: state code, PLOVER sector, m or f."""

    country: str
    sector: str
    gender: str


@cache
def notables() -> dict[str, Notable]:
    """The persons of notables.tsv by their names in lower case; read once in a process. Raises KnowledgeError where the
    columns are others."""
    path = FOLDER / "notables.tsv"
    lines = [line for line in read_text(path).split("\n") if line and line[0] != "#"]
    if not lines or lines[0] != _COLUMNS:
        raise KnowledgeError(path, "line 1", f"must name the columns {_COLUMNS!r}")
    found: dict[str, Notable] = {}
    for line in lines[1:]:
        country, sector, gender, names = line.split("\t")
        one = Notable(country, sector, gender)
        for name in names.lower().split("|"):
            found[name] = one
    return found
