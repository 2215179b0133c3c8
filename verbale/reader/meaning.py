"""Knows how near two passages are in meaning, by the base model's vectors: 'jailed' and 'sent to prison' are near."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from verbale import settings
from verbale.reader.base import Array
from verbale.reader.weights import load_plain
from verbale.reader.wordpieces import cut, framed

#: pieces of a passage that are read
_LONG = 96


def nearness(one: str, other: str) -> float:
    """The cosine of the passages' vectors: 1 for the same words, about 0 for passages that have nothing to do with one another.
    Raises ReaderMissing where the base model cannot be had."""
    return float(vector_of(one) @ vector_of(other))


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def vector_of(passage: str) -> Array:
    """The mean of the vectors of the passage's pieces, of length 1: how the model makes one of a sentence."""
    pieces = cut(passage, 0, len(passage))[:_LONG]
    mean = load_plain().encode([framed(pieces)])[0].mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean))
