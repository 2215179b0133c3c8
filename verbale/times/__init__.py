"""Knows time: expressions read as dated intervals, which of them governs a word, and the day of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.doors import door

if TYPE_CHECKING:
    from verbale.times.dating import date_article
    from verbale.times.finding import find_times
    from verbale.times.governing import when

__all__ = ["date_article", "find_times", "when"]

__getattr__ = door(__name__, {"date_article": "dating", "find_times": "finding", "when": "governing"})
