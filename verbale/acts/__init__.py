"""Knows the door to acts: who did what to whom."""

from verbale.acts.finding import find_acts
from verbale.acts.pairs import Prediction, classify_pair

__all__ = ["Prediction", "classify_pair", "find_acts"]
