"""Knows how a parsed text is read: cut into stretches of whole paragraphs or sentences, each read by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from verbale import settings
from verbale.reader.impression import RELATIONS, STATUSES, TYPES, Array, Impression, share_of
from verbale.reader.weights import load
from verbale.reader.wordpieces import Piece, cut, framed
from verbale.text.parse import Parse

#: pieces of a stretch: what our passages have, and what the reader was taught with
LONG = 224


def read_closely(parse: Parse) -> Impression:
    """What the reader makes of the text. The same text gives the same impression."""
    stretches = list(_stretches(parse))
    encoder, heads = load()
    held = [vectors[1:-1] for vectors in encoder.encode([framed(stretch) for stretch in stretches])]
    vectors = np.concatenate(held) if held else np.zeros((0, heads.alone.shape[0]), dtype=np.float32)
    alone = vectors @ heads.alone + heads.alone_bias
    kinds = len(TYPES)
    status = np.exp(alone[:, kinds : kinds + len(STATUSES)])
    rows = _rows(parse, [p for stretch in stretches for p in stretch])
    shape = (len(vectors), len(RELATIONS), heads.asks.shape[1] // len(RELATIONS))
    return Impression(
        pieces=rows,
        stretch=np.repeat(np.arange(len(stretches)), [len(s) for s in stretches]),
        types=_by_word(share_of(alone[:, :kinds]), rows),
        statuses=status / status.sum(axis=1, keepdims=True),
        cues=_by_word(share_of(alone[:, kinds + len(STATUSES)]), rows),
        asks=(vectors @ heads.asks + heads.asks_bias).reshape(shape),
        answers=(vectors @ heads.answers + heads.answers_bias).reshape(shape),
        relation_bias=heads.relation_bias,
    )


def load_reader() -> None:
    """Load what the reader needs, where the setting READER has it read. Raises ReaderMissing where it cannot be had."""
    if settings.READER:
        load()


def impression_of(parse: Parse) -> Impression | None:
    """What the reader makes of the text, or None where the setting READER has it not read."""
    return read_closely(parse) if settings.READER else None


def _stretches(parse: Parse) -> Iterator[list[Piece]]:
    """Paragraphs together as long as they fit; one that does not is cut where a sentence ends, or else anywhere."""

    def parts() -> Iterator[list[Piece]]:
        for paragraph in parse.paragraphs:
            pieces = cut(parse.text, paragraph.start, paragraph.end)
            yield from [pieces] if len(pieces) <= LONG else _by_sentence(parse, pieces)

    return together(parts())


def together(parts: Iterable[list[Piece]]) -> Iterator[list[Piece]]:
    """Neighbouring parts joined into stretches of at most LONG pieces."""
    here: list[Piece] = []
    for part in parts:
        if here and len(here) + len(part) > LONG:
            yield here
            here = []
        here = here + part
    if here:
        yield here


def _by_sentence(parse: Parse, pieces: list[Piece]) -> Iterator[list[Piece]]:
    ends = sorted(s.span.end for s in parse.sentences)
    at = 0
    for end in [*ends, len(parse.text)]:
        to = at
        while to < len(pieces) and pieces[to].start < end:
            to += 1
        for first in range(at, to, LONG):
            yield pieces[first : min(first + LONG, to)]
        at = to


def _rows(parse: Parse, pieces: list[Piece]) -> tuple[tuple[int, int], ...]:
    """For each word of the parse the rows [first, last) of the pieces that overlap it."""
    rows: list[tuple[int, int]] = []
    at = 0
    for token in parse.tokens:
        while at < len(pieces) and pieces[at].end <= token.start:
            at += 1
        to = at
        while to < len(pieces) and pieces[to].start < token.end:
            to += 1
        rows.append((at, to))
    return tuple(rows)


def _by_word(figures: Array, rows: tuple[tuple[int, int], ...]) -> Array:
    """Of the figures of a word's pieces the greatest; 0 for a word without pieces."""
    nothing = np.zeros((1, *figures.shape[1:]), dtype=np.float32)
    if not rows:
        return nothing[:0]
    found = np.maximum.reduceat(np.concatenate([figures, nothing]), np.asarray(rows).ravel(), axis=0)[::2]
    found[[last <= first for first, last in rows]] = 0
    return np.asarray(found)
