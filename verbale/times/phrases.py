"""Knows how many fixed phrases are found in a text at once: by their first word, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from verbale.text.parse import Parse
from verbale.text.spans import Span

T = TypeVar("T")

_WORD: Final = re.compile(r"[^\W_]+")


class Phrases(Generic[T]):
    """Phrases and what each stands for. Matching is by whole words; a line break or '’' in the text is no matter."""

    def __init__(self, entries: Iterable[tuple[str, T]], any_case: bool = False) -> None:
        self._any_case = any_case
        self._by_first: dict[str, list[tuple[str, T]]] = {}
        for phrase, value in entries:
            plain = _plain(phrase.lower() if any_case else phrase)
            first = _WORD.search(plain)
            if first is None or first.start() != 0:
                continue
            self._by_first.setdefault(first[0], []).append((plain, value))
        for held in self._by_first.values():
            held.sort(key=lambda entry: -len(entry[0]))

    def entries(self) -> Iterator[tuple[str, T]]:
        """Every phrase, made plain, with what it stands for."""
        for held in self._by_first.values():
            yield from held

    def find(self, parse: Parse) -> Iterator[tuple[Span, list[T]]]:
        """Each longest match in the parsed paragraphs, in order, with all that the phrase stands for."""
        words = _words_of(parse)
        starts = words.lower if self._any_case else words.cased
        text = words.lowered if self._any_case else words.plain
        met = self._by_first.keys() & starts.keys()
        end = -1
        for start, word in sorted((at, first) for first in met for at in starts[first]):
            if start < end:
                continue
            found = [
                (p, v) for p, v in self._by_first[word] if text.startswith(p, start) and _ends(text, start + len(p))
            ]
            if found:
                size = len(found[0][0])
                end = start + size
                yield Span(start, end), [v for p, v in found if len(p) == size]


@dataclass(frozen=True, slots=True)
class _Words:
    """A text made plain, and where each word begins a token: as written, and in lower case."""

    parse: Parse
    plain: str
    lowered: str
    cased: dict[str, list[int]]
    lower: dict[str, list[int]]


_LAST: Final[list[_Words]] = []


def _words_of(parse: Parse) -> _Words:
    """The words of a text; those of the last one are kept, for several tables look through it one after the other."""
    if _LAST and _LAST[0].parse is parse:
        return _LAST[0]
    plain = _plain(parse.text)
    lowered = plain.lower()
    cased: dict[str, list[int]] = {}
    lower: dict[str, list[int]] = {}
    for token in parse.tokens:
        first = token.text
        if not first.isalnum():
            word = _WORD.match(first)
            if word is None:
                continue
            first = word[0]
        cased.setdefault(first, []).append(token.start)
        lower.setdefault(first.lower(), []).append(token.start)
    _LAST[:] = [_Words(parse, plain, lowered if len(lowered) == len(plain) else plain, cased, lower)]
    return _LAST[0]


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("\n", " ").replace("\u00a0", " ")


def _ends(text: str, at: int) -> bool:
    return at >= len(text) or not (text[at].isalnum() or text[at] == "_")
