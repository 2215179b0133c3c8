"""Knows which texts are one text: the same from several outlets, cut, or with small edits.

MinHash names the candidates; what decides is exact: the share of the smaller text's runs of words that the larger one
holds too. Sources: A. Broder, "On the resemblance and containment of documents" (1997), for both measures; the
measurement behind the choice stands in docs/pages.md.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from rensa import RMinHash

#: words in a run: five hardly ever stand together in two texts by chance, and 5 % of words edited leave 77 % of the runs
_RUN: Final = 5
#: bands of MinHash and rows in each: two texts that share 46 % of all their runs meet in a band 98 times in 100
_BANDS: Final = 42
_ROWS: Final = 3
_SEED: Final = 20_260
#: the share of the smaller text's runs from which two texts are one; reports on one event by two hands share under .2
_SAME: Final = 0.5
#: runs under which a text is too short to be told from another
_FEWEST: Final = 12
#: words in UTF-8: ASCII letters and digits, and what is written with two bytes or more but no punctuation
_WORDS: Final = re.compile(rb"[a-z0-9\x80-\xff]+")
_SIGNS: Final = re.compile(rb"\xc2[\x80-\xbf]|\xe2[\x80-\x81][\x80-\xbf]")
_MIX: Final = np.uint64(0x9E37_79B9_7F4A_7C15)
_POWERS: Final = np.array([pow(0x100_0000_01B3, n, 1 << 64) for n in range(_RUN)], dtype=np.uint64)

Runs = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """A text as copies are found: `bands`, of which copies share at least one (whole numbers that fit SQL), and `runs`,
    the hashes of all its runs of five words, sorted. Both empty for a text that is too short to compare."""

    bands: tuple[int, ...]
    runs: Runs


def sketch(text: str) -> Sketch:
    """The text's sketch: the same in every run and on every machine. Case, marks and white space do not count."""
    written = text.lower().encode("utf-8", "replace")
    found = _WORDS.findall(written if written.isascii() else _SIGNS.sub(b" ", written))
    words = np.fromiter(map(zlib.crc32, found), dtype=np.uint64, count=len(found))
    count = len(words) - _RUN + 1
    if count < _FEWEST:
        return Sketch((), np.empty(0, dtype=np.uint64))
    hashes = np.zeros(count, dtype=np.uint64)
    for n, power in enumerate(_POWERS):
        hashes += words[n : n + count] * power
    hashes ^= hashes >> np.uint64(29)
    hashes *= _MIX
    runs = np.unique(hashes)
    digest = RMinHash.digest_matrix_from_flat_token_hashes(runs, [0, len(runs)], _BANDS * _ROWS, _SEED).to_rows()[0]
    rows = np.array(digest, dtype=np.uint64).reshape(_BANDS, _ROWS)
    mixed = np.arange(1, _BANDS + 1, dtype=np.uint64) * _MIX
    for row in rows.T:
        mixed = (mixed ^ row) * _MIX
        mixed ^= mixed >> np.uint64(31)
    return Sketch(tuple(mixed.view(np.int64).tolist()), runs)


def shared_part(one: Sketch, other: Sketch) -> float:
    """The share of the smaller text's runs of words that the larger one has too, 0 to 1."""
    fewer = min(len(one.runs), len(other.runs))
    if not fewer:
        return 0.0
    return len(np.intersect1d(one.runs, other.runs, assume_unique=True)) / fewer


def is_copy(one: Sketch, other: Sketch) -> bool:
    """Whether the two are one text with edits or cuts."""
    return shared_part(one, other) >= _SAME


class CopyIndex:
    """Texts that can be added one by one. Which are one text does not depend on the order in which they came."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._bands: dict[int, list[str]] = {}
        self._above: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}

    def add(self, key: str, text: str) -> tuple[str, ...]:
        """Take in a text under its key; the keys of the texts added before that are the same text, sorted.

        A key that is there already changes nothing. About 0.3 ms a news article.
        """
        if key not in self._sketches:
            self.add_sketch(key, sketch(text))
        return self.copies_of(key)

    def add_sketch(self, key: str, found: Sketch) -> None:
        """Take in a text by its sketch, for a caller that keeps sketches."""
        if key in self._sketches:
            return
        self._sketches[key] = found
        self._above[key] = key
        self._members[key] = [key]
        for other in self._candidates(found):
            # within one group nothing more can be joined
            if self._top(other) != self._top(key) and is_copy(found, self._sketches[other]):
                self._join(key, other)
        for band in found.bands:
            self._bands.setdefault(band, []).append(key)

    def copies_of(self, key: str) -> tuple[str, ...]:
        """The keys of the other texts that are the same text, sorted. KeyError for a key never added."""
        return tuple(sorted(k for k in self._members[self._top(key)] if k != key))

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The keys of all texts, those that are one text together; groups and keys sorted, a lone text a group of one."""
        return tuple(sorted(tuple(sorted(members)) for members in self._members.values()))

    def _candidates(self, found: Sketch) -> list[str]:
        seen: dict[str, None] = {}
        for band in found.bands:
            seen.update(dict.fromkeys(self._bands.get(band, ())))
        return list(seen)

    def _top(self, key: str) -> str:
        while self._above[key] != key:
            self._above[key] = key = self._above[self._above[key]]
        return key

    def _join(self, one: str, other: str) -> None:
        kept, gone = sorted((self._top(one), self._top(other)), key=lambda top: -len(self._members[top]))
        self._above[gone] = kept
        self._members[kept] += self._members.pop(gone)


def find_copies(texts: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Texts as (key, text), grouped: each group is one text; the number of groups is that of independent texts.

    Groups and the keys in them are sorted, whatever the order of the input. At least 2,000 news articles a second.
    """
    index = CopyIndex()
    for key, text in texts:
        index.add(key, text)
    return index.groups()
