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


#: where names from Europe and the Americas are common
_WESTERN = frozenset(
    """USA GBR AUS NZL CAN IRL FRA DEU ITA ESP PRT NLD BEL CHE AUT SWE NOR DNK FIN POL CZE HUN ARG BRA MEX COL CHL PER URY
    VEN CUB NIC PAN CRI SLV GTM HND DOM JAM ZAF""".split()
)


@cache
def western_given_names() -> frozenset[str]:
    """The given names, in lower case, that two or more of the persons of Europe and the Americas bear, and none else."""
    counts: dict[str, int] = {}
    elsewhere: set[str] = set()
    for name, one in notables().items():
        given = name.split()[0]
        if one.country in _WESTERN:
            counts[given] = counts.get(given, 0) + 1
        else:
            elsewhere.add(given)
    return frozenset(given for given, count in counts.items() if count > 1 and given not in elsewhere)
