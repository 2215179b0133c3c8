"""Knows how many fixed phrases are found in a text at once: by their first word, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
        self._by_first: dict[str, dict[str, list[T]]] = {}
        #: the lengths of the phrases with a first word, longest first, by the letters behind it; under "" those that end there
        self._sizes: dict[str, dict[str, list[int]]] = {}
        for phrase, value in entries:
            words = plain(phrase.lower() if any_case else phrase)
            first = _WORD.match(words)
            if first is None:
                continue
            self._by_first.setdefault(first[0], {}).setdefault(words, []).append(value)
            behind = words[first.end() : first.end() + _BEHIND]
            sizes = self._sizes.setdefault(first[0], {}).setdefault(behind if len(behind) == _BEHIND else "", [])
            if len(words) not in sizes:
                sizes.append(len(words))
        for held in self._sizes.values():
            for sizes in held.values():
                sizes.sort(reverse=True)
        by_first = self._by_first
        self._table = Table((lambda word: word.lower() in by_first) if any_case else by_first.__contains__)

    def entries(self) -> Iterator[tuple[str, T]]:
        """Every phrase, made plain, with what it stands for."""
        for held in self._by_first.values():
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
        end = -1
        for i, word in sorted([(i, word) for word, at in met for i in at]):
            start = parse.tokens[i].start
            if start < end:
                continue
            held, sizes = self._by_first[word], self._sizes[word]
            behind = start + len(word)
            fitting = sizes.get(text[behind : behind + _BEHIND], _NONE)
            for size in fitting if "" not in sizes else fitting + sizes[""]:
                values = held.get(text[start : start + size])
                if values is not None and _ends(text, start + size):
                    end = start + size
                    yield Span(start, end), values
                    break


def _ends(text: str, at: int) -> bool:
    return at >= len(text) or not (text[at].isalnum() or text[at] == "_")
