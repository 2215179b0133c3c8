"""Knows what a place is: a name in the text tied to a country and, where known, coordinates."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.text.spans import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place mention. `country` is ISO 3166 alpha-3 (None for seas and regions of several states);
    `latitude` and `longitude` in degrees; `kind` is city, state, region or sea."""

    name: str
    span: Span
    kind: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
