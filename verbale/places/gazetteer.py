"""Knows which places bear a name: the packaged tables of cities, regions and seas."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

from verbale.knowledge.reading import FOLDER, read_text, table

#: what a region weighs beside cities of its name, as the logarithm of a population
_REGION: Final = 6.5
_NOTED_CITY: Final = 6.0
#: what a division, a river or an island weighs that is known in its own country
_DIVISION: Final = 5.0
#: what a city loses under the first half of its name ("San Salvador" for San Salvador de Jujuy), and what a capital gains
_SHORTENED: Final = 0.7
_STATE: Final = 7.6
_LONGEST: Final = 5
#: names whose places are remembered
_REMEMBERED: Final = 4000
_FIRST: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean. `weight` is how likely it is before anything else is known: the logarithm of a
    city's population, and as much for a region as a city of that fame."""

    name: str
    kind: str
    country: str | None
    latitude: float | None
    longitude: float | None
    weight: float


class Gazetteer:
    """Names, without accents and in lower case, and the places that bear them."""

    def __init__(
        self, cities: dict[str, list[str]], regions: dict[str, list[Candidate]], shortened: dict[str, list[str]]
    ) -> None:
        self._cities = cities
        self._shortened = shortened
        self._regions = regions
        self.longest = _LONGEST
        #: how long, in letters, the names that begin with a word are
        self.lengths: dict[str, tuple[int, ...]] = {}
        for names in (regions, cities):
            for name in names:
                first = first_word(name)
                self.lengths[first] = with_length(self.lengths.get(first, ()), len(name))
        self._named: dict[str, list[Candidate]] = {}

    def knows(self, folded: str) -> bool:
        return folded in self._regions or folded in self._cities

    def named(self, folded: str) -> list[Candidate]:
        """All places of that name, regions first, the more populous cities first. What is asked often is remembered."""
        known = self._named.get(folded)
        if known is None:
            if len(self._named) > _REMEMBERED:
                self._named.clear()
            known = self._named[folded] = self._bearers(folded)
        return known

    def _bearers(self, folded: str) -> list[Candidate]:
        regions = self._regions.get(folded, [])
        cities = [_city(row) for row in self._cities.get(folded, [])]
        cities += [_lighter(_city(row)) for row in self._shortened.get(folded, []) if cities]
        # a noted place stands in both tables: the entry of regions.tsv holds, with the larger weight
        found = [_heavier(r, cities) if r.kind == "city" else r for r in regions]
        found += [c for c in cities if not any(_same(c, r) for r in regions if r.kind == "city")]
        return sorted(found, key=lambda c: -c.weight)


def _same(a: Candidate, b: Candidate) -> bool:
    if a.country != b.country or a.latitude is None or b.latitude is None or a.longitude is None or b.longitude is None:
        return False
    return abs(a.latitude - b.latitude) < 0.6 and abs(a.longitude - b.longitude) < 0.9


def _heavier(noted: Candidate, cities: list[Candidate]) -> Candidate:
    weight = max([noted.weight, *(c.weight for c in cities if _same(c, noted))])
    return Candidate(noted.name, noted.kind, noted.country, noted.latitude, noted.longitude, weight)


def _city(row: str) -> Candidate:
    name, country, _admin, latitude, longitude, population = row.split("\t")
    return Candidate(name, "city", country, float(latitude), float(longitude), math.log10(int(population) or 1))


def _lighter(city: Candidate) -> Candidate:
    return Candidate(
        city.name, city.kind, city.country, city.latitude, city.longitude, max(0.0, city.weight - _SHORTENED)
    )


def state(name: str, code: str) -> Candidate:
    """The candidate that a state is where its name is also a city's or a region's (Georgia, Mexico), at its middle."""
    latitude, longitude = _centres().get(code, (None, None))
    return Candidate(name, "state", code, latitude, longitude, _STATE)


@cache
def _centres() -> dict[str, tuple[float, float]]:
    return {row["code"]: (float(row["latitude"]), float(row["longitude"])) for row in table("centres.tsv")}


def fold(name: str) -> str:
    """The name in lower case, without accents, with plain apostrophes: as long as the name itself."""
    if name.isascii():
        return name.lower()
    return "".join(_bare(c) for c in name).lower()


@cache
def with_length(held: tuple[int, ...], length: int) -> tuple[int, ...]:
    """The lengths with one more; equal ones are one object, as there are few."""
    return held if length in held else (*held, length)


def first_word(folded: str) -> str:
    """The letters and digits with which a folded name begins; the whole where it begins with none."""
    found = _FIRST.match(folded)
    return found[0] if found is not None else folded


def _bare(c: str) -> str:
    if c in "’‘`ʼ":
        return "'"
    if c in "–—":
        return "-"
    return unicodedata.normalize("NFD", c)[0]


@cache
def gazetteer() -> Gazetteer:
    """The packaged gazetteer, read once in a process (about 40 ms). Raises KnowledgeError where a table is missing."""
    cities: dict[str, list[str]] = {}
    for line in read_text(FOLDER / "places.tsv").split("\n"):
        if line and line[0] != "#" and not line.startswith("name\t"):
            cities.setdefault(fold(line[: line.index("\t")]), []).append(line)
    shortened: dict[str, list[str]] = {}
    for name, rows in cities.items():
        head, de, _ = name.partition(" de ")
        if de and " " in head:
            shortened.setdefault(head, []).extend(rows)
    regions: dict[str, list[Candidate]] = {}
    for source in ("regions.tsv", "divisions.tsv"):
        for row in table(source):
            held = _entry(row, source == "regions.tsv")
            for name in row["names"].split("|"):
                regions.setdefault(fold(name), []).append(held)
    return Gazetteer(cities, regions, shortened)


def _entry(row: dict[str, str], noted: bool) -> Candidate:
    weight = _DIVISION if not noted else _NOTED_CITY if row["kind"] == "city" else _REGION
    name, country = row["names"].split("|")[0], row["country"] or None
    return Candidate(name, row["kind"], country, float(row["latitude"]), float(row["longitude"]), weight)
