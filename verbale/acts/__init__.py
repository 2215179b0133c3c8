"""Knows the door to acts: who did what to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.doors import door

if TYPE_CHECKING:
    from verbale.acts.finding import find_acts
    from verbale.acts.pairs import Prediction, classify_pair

__all__ = ["Prediction", "classify_pair", "find_acts"]

__getattr__ = door(__name__, {"Prediction": "pairs", "classify_pair": "pairs", "find_acts": "finding"})
