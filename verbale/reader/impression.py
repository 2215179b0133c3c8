"""Knows what the reader makes of a text: of each word what act it may tell, of two words how they belong together."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np
import numpy.typing as npt

from verbale.text.parse import Token

Array = npt.NDArray[np.float32]
TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
STATUSES = (
    "done", "ongoing", "planned", "promised", "threatened", "requested", "conditional", "alleged", "denied",
    "hypothetical",
)  # fmt: skip
Relation = Literal["actor", "recipient", "source", "content"]
#: half log odds beyond which more tell nothing
_MOST = 3.0
RELATIONS: tuple[Relation, ...] = ("actor", "recipient", "source", "content")


@dataclass(frozen=True)
class Impression:
    """What the reader makes of one text. All figures are shares of 1 that it would give; words that it did not read (outside
    the paragraphs) have none.

    `types` and `cues` have a row a word, all others a row a piece. `pieces` holds for each word the first and last row of its
    pieces, `stretch` for each row the number of its stretch.
    """

    pieces: tuple[tuple[int, int], ...]
    stretch: npt.NDArray[np.int64]
    types: Array
    statuses: Array
    cues: Array
    asks: Array
    answers: Array
    relation_bias: Array
    _kept: dict[tuple[int, str], tuple[int, list[float]]] = field(default_factory=dict, repr=False, compare=False)

    def of_types(self, token: Token) -> Array:
        """How likely the word carries an act, by type in the order of TYPES."""
        return np.asarray(self.types[token.i])

    def of_statuses(self, token: Token) -> Array:
        """How likely each status is for an act that the word carries, in the order of STATUSES."""
        first, last = self.pieces[token.i]
        if last <= first:
            return np.full(len(STATUSES), 1 / len(STATUSES), dtype=np.float32)
        return np.asarray(self.statuses[first:last].mean(axis=0))

    def is_read(self, token: Token) -> bool:
        """Was the word read: is it in a paragraph, and more than a space?"""
        first, last = self.pieces[token.i]
        return last > first

    def as_cue(self, token: Token) -> float:
        """How likely the word reports what somebody says or thinks."""
        return float(self.cues[token.i])

    def related(self, token: Token, others: Iterable[Token], relation: Relation) -> float:
        """How likely one of the other words has the relation to an act or a cue that the word carries: its actor, its
        recipient, its source, or part of its content. Nothing is related to words of another stretch."""
        first, shares = self._shares_of(token, relation)
        last, best = first + len(shares), 0.0
        for other in others:
            if first <= other.i < last and shares[other.i - first] > best:
                best = shares[other.i - first]
        return best

    def _shares_of(self, token: Token, relation: Relation) -> tuple[int, list[float]]:
        """The index of the first word of the word's stretch, and how likely each word from there on, to the stretch's last, has
        the relation; 0 for one without pieces."""
        key = (token.i, relation)
        if key not in self._kept:
            first, last = self.pieces[token.i]
            if last <= first:
                self._kept[key] = (0, [])
            else:
                number = RELATIONS.index(relation)
                start, end = np.searchsorted(self.stretch, [self.stretch[first], self.stretch[first] + 1]).tolist()
                points = self.asks[first:last, number] @ self.answers[start:end, number].T
                points /= np.sqrt(np.float32(self.asks.shape[2]))
                shares = share_of(points.mean(axis=0) + self.relation_bias[number])
                words = self._word_of_row[start:end]
                here = words[words >= 0]
                low, high = (int(here[0]), int(here[-1]) + 1) if len(here) else (0, 0)
                found = np.zeros(high - low, dtype=np.float32)
                np.maximum.at(found, here - low, shares[words >= 0])
                self._kept[key] = (low, found.tolist())
        return self._kept[key]

    @cached_property
    def _word_of_row(self) -> npt.NDArray[np.int64]:
        """For each row the word whose piece it is, -1 where it is none's."""
        found = np.full(len(self.stretch), -1, dtype=np.int64)
        for word, (first, last) in enumerate(self.pieces):
            found[first:last] = word
        return found


def odds(share: float) -> float:
    """Half the log odds of a share, within what counts: between -3 and 3."""
    share = min(max(share, 1e-3), 0.999)
    return max(-_MOST, min(_MOST, math.log(share / (1 - share)) / 2))


def share_of(points: Array) -> Array:
    """Log odds as shares of 1."""
    return np.asarray(1 / (1 + np.exp(-points)), dtype=np.float32)
