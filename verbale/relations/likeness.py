"""Knows how alike two reports are by their words: in all of them, and in what is done, the parties' names apart."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from verbale import settings
from verbale.record.rows import ActRow
from verbale.relations.terms import general_shares
from verbale.relations.words import cut, name_stems, stems

#: the likeness from which two passages are told in the same words
COPY = 0.75
NUMBER = re.compile(r"\b\d[\d.,]*\b")


def words_alike(a: str, b: str) -> float:
    """Shared words over all words of both passages, rare ones weightier: Dice's coefficient, 0 to 1."""
    left, whole = _weighted(a)
    right, other = _weighted(b)
    shared = sum(rarity(word) for word in sorted(left & right))
    return 2 * shared / (whole + other) if whole + other else 0.0


def deed_alike(a: ActRow, b: ActRow) -> float:
    """The likeness of the words beside the parties' names, 0 to 1: two sanctions of one day are two acts. Where a
    passage is all names, 1."""
    names = _names(a, b)
    left, right = stems(a.words) - names, stems(b.words) - names
    whole = sum(rarity(word) for word in sorted(left)) + sum(rarity(word) for word in sorted(right))
    return 2 * sum(rarity(word) for word in sorted(left & right)) / whole if left and right and whole else 1.0


def deed_shared(a: ActRow, b: ActRow) -> float:
    """How much the words say that both have beside the parties' names: 'killed' alone says little."""
    names = _names(a, b)
    return sum(rarity(word) for word in sorted((stems(a.words) & stems(b.words)) - names))


def _names(a: ActRow, b: ActRow) -> frozenset[str]:
    """The stems of the parties' names; what groups are called describes them."""
    parties = (*a.actors, *a.recipients, *b.actors, *b.recipients)
    return name_stems([party for party in parties if party.kind != "group"])


def count_alike(a: ActRow, b: ActRow) -> bool:
    """Do both give one number? 'Freed 21 girls' is 'freed 21 of the more than 200 girls'."""
    return bool(set(NUMBER.findall(a.words)) & set(NUMBER.findall(b.words)))


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _weighted(passage: str) -> tuple[frozenset[str], float]:
    found = stems(passage)
    return found, sum(rarity(word) for word in sorted(found))


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def rarity(stem: str) -> float:
    """How much a word says, 0 to 1, by the share of general news texts in which it stands; a hundredth is rare."""
    return min(1.0, -math.log(max(_shares().get(stem, 0.0), 0.01)) / math.log(100))


@cache
def _shares() -> Mapping[str, float]:
    """In what share of general news texts a word with this stem stands: the table's words cut as passages are; of words
    that the cut makes one, as if they stood by chance."""
    absent: dict[str, float] = {}
    for word, share in general_shares().items():
        absent[cut(word)] = absent.get(cut(word), 1.0) * (1.0 - min(share, 1.0))
    return {stem: 1.0 - rest for stem, rest in absent.items()}
