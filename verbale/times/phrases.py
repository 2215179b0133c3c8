"""Knows how many fixed phrases are found in a text at once: by their first word, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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

    def find(self, parse: Parse) -> Iterator[tuple[Span, list[T]]]:
        """Each longest match in the parsed paragraphs, in order, with all that the phrase stands for."""
        text = _plain(parse.text.lower() if self._any_case else parse.text)
        if len(text) != len(parse.text):
            text = _plain(parse.text)
        end = -1
        by_first, lower = self._by_first, self._any_case
        for token in parse.tokens:
            first = token.text.lower() if lower else token.text
            held = by_first.get(first)
            if held is None:
                if first.isalnum():
                    continue
                word = _WORD.match(first)
                held = by_first.get(word[0]) if word else None
                if held is None:
                    continue
            if token.start < end:
                continue
            found = [(p, v) for p, v in held if text.startswith(p, token.start) and _ends(text, token.start + len(p))]
            if found:
                size = len(found[0][0])
                end = token.start + size
                yield Span(token.start, end), [v for p, v in found if len(p) == size]


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("\n", " ").replace("\u00a0", " ")


def _ends(text: str, at: int) -> bool:
    return at >= len(text) or not (text[at].isalnum() or text[at] == "_")
