"""Knows places: names tied to coordinates and countries, and which place governs a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.doors import door

if TYPE_CHECKING:
    from verbale.places.finding import find_places
    from verbale.places.governing import where

__all__ = ["find_places", "where"]

__getattr__ = door(__name__, {"find_places": "finding", "where": "governing"})
