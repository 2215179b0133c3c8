"""Knows how many fixed phrases are found in a text at once: by their first word, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Final, Generic, TypeVar

from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.words import Table, plain, words_of

T = TypeVar("T")

_NONE: Final[list[int]] = []
_WORD: Final = re.compile(r"[^\W_]+")


#: letters behind a first word that part its phrases
_BEHIND: Final = 3


class Phrases(Generic[T]):
    """Phrases and what each stands for. Matching is by whole words; a line break or '’' in the text is no matter."""

    def __init__(self, entries: Iterable[tuple[str, T]], any_case: bool = False) -> None:
        self._any_case = any_case
        #: by its first word each phrase with what it stands for, and the lengths of the phrases, longest first, by the letters
        #: behind that word; under "" those that end there
        self._by_first: dict[str, tuple[dict[str, list[T]], dict[str, list[int]]]] = {}
        for phrase, value in entries:
            words = plain(phrase.lower() if any_case else phrase)
            first = _WORD.match(words)
            if first is None:
                continue
            held, by_letters = self._by_first.setdefault(first[0], ({}, {}))
            held.setdefault(words, []).append(value)
            behind = words[first.end() : first.end() + _BEHIND]
            sizes = by_letters.setdefault(behind if len(behind) == _BEHIND else "", [])
            if len(words) not in sizes:
                sizes.append(len(words))
        for _, by_letters in self._by_first.values():
            for sizes in by_letters.values():
                sizes.sort(reverse=True)
        by_first = self._by_first
        self._table = Table((lambda word: word.lower() in by_first) if any_case else by_first.__contains__)

    def entries(self) -> Iterator[tuple[str, T]]:
        """Every phrase, made plain, with what it stands for."""
        for held, _ in self._by_first.values():
            for phrase, values in held.items():
                for value in values:
                    yield phrase, value

    def find(self, parse: Parse) -> Iterator[tuple[Span, list[T]]]:
        """Each longest match in the parsed paragraphs, in order, with all that the phrase stands for."""
        words = words_of(parse)
        if self._any_case:
            text = words.lowered
            met = [(word.lower(), at) for word, at in words.of(self._table).items()]
        else:
            text = words.plain
            met = list(words.of(self._table).items())
        matches: list[tuple[int, int, list[T]]] = []
        for word, at in met:
            held, sizes = self._by_first[word]
            ending = sizes.get("", _NONE)
            for i in at:
                start = parse.tokens[i].start
                behind = start + len(word)
                for size in sizes.get(text[behind : behind + _BEHIND], _NONE) + ending:
                    values = held.get(text[start : start + size])
                    if values is not None and _ends(text, start + size):
                        matches.append((start, start + size, values))
                        break
        covered = -1
        for start, end, values in sorted(matches, key=itemgetter(0)):
            if start >= covered:
                covered = end
                yield Span(start, end), values


def _ends(text: str, at: int) -> bool:
    return at >= len(text) or not (text[at].isalnum() or text[at] == "_")
