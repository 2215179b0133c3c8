"""Knows places: names tied to coordinates and countries, and which place governs a word."""

from verbale.places.finding import find_places
from verbale.places.governing import where

__all__ = ["find_places", "where"]
