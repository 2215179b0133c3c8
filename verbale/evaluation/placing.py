"""Knows how well places are found: beside mentions whose place two readers judged, kept as article, offsets and place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from verbale.articles import read_article
from verbale.knowledge.facts import Knowledge
from verbale.knowledge.reading import read_table, read_text
from verbale.pages import read_pages
from verbale.pages.page import Page
from verbale.places import find_places
from verbale.places.place import Place
from verbale.text.parser import parse

#: the list that comes with Verbale
CHECKED: Final = Path(__file__).parent / "places_checked.tsv"
_NEAR: Final = 100.0
_EARTH: Final = 6371.0


@dataclass(frozen=True, slots=True)
class Checked:
    """One mention: the place that its words name. `country` is empty for what several states share, `at` None where
    the readers gave no position; `none` where the words name no place."""

    article: str
    start: int
    end: int
    kind: str
    country: str
    at: tuple[float, float] | None
    none: bool


def read_checked(path: Path) -> list[Checked]:
    """The rows of a list of checked mentions. Raises KnowledgeError where it is no table."""
    rows = read_table(path, read_text(path))
    return [
        Checked(
            row["article"],
            int(row["start"]),
            int(row["end"]),
            row["kind"],
            row["country"],
            (float(row["latitude"]), float(row["longitude"])) if row["latitude"] else None,
            row["kind"] == "none",
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class PlacingScore:
    """How many of the checked mentions were looked at, found as a place, given the right country and, of those that
    are no state and have a position, put within 100 km of it. `errors` tell each that is not right."""

    mentions: int
    found: int
    country: int
    positions: int
    near: int
    errors: tuple[str, ...]


def score_places(checked: Sequence[Checked], folders: Sequence[Path], knowledge: Knowledge) -> PlacingScore:
    """Score what is found now in the articles of the list that lie under the folders; those that do not are left out."""
    files = {p.name: p for folder in folders for p in sorted(folder.rglob("*.txt"))}
    found = country = positions = near = mentions = 0
    errors: list[str] = []
    places: dict[str, dict[tuple[int, int], Place]] = {}
    for one in checked:
        path = files.get(one.article)
        if path is None:
            continue
        mentions += 1
        if one.article not in places:
            places[one.article] = _places_of(path, knowledge)
        place = places[one.article].get((one.start, one.end))
        if place is None:
            if not one.none:
                errors.append(f"{one.article} {one.start}-{one.end}: no place is found there")
            continue
        found += 1
        right = not one.none and (place.country or "") == one.country
        country += right
        if not right:
            errors.append(f"{one.article} {one.start}-{one.end}: {place.name}, {place.country}, not {one.country}")
        if one.kind == "state":
            continue
        positions += 1
        close = one.at is not None and _distance(place, one.at) <= _NEAR
        near += close
        if not close:
            errors.append(f"{one.article} {one.start}-{one.end}: {place.name} is not near {one.at}")
    return PlacingScore(mentions, found, country, positions, near, tuple(errors))


def _places_of(path: Path, knowledge: Knowledge) -> dict[tuple[int, int], Place]:
    page = next(p for p in read_pages([path]) if isinstance(p, Page))
    article, _ = read_article(page)
    heading = (article.headline,) if article.headline is not None else ()
    parsed = parse(article.text, heading + article.paragraphs)
    return {(p.span.start, p.span.end): p for p in find_places(parsed, knowledge)}


def _distance(place: Place, at: tuple[float, float]) -> float:
    """Kilometres along the great circle; infinite for a place without a position."""
    if place.latitude is None or place.longitude is None:
        return math.inf
    a, b = math.radians(place.latitude), math.radians(at[0])
    over = math.radians(at[1] - place.longitude)
    chord = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(over / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(chord))
