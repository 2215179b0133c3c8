"""Knows the words of a text and where each stands: gathered once, for many tables look through one text in turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from weakref import WeakValueDictionary

from verbale.text.parse import Parse
from verbale.times.rule import kinds_of

_WORD: Final = re.compile(r"[^\W_]+")
#: a word, its kinds of sign, and the tables that ask for it
_Read = tuple[str, tuple[str, ...], tuple[int, ...]]
_READ: Final[dict[str, _Read]] = {}
#: a word that is no sign, and for which no table asks: most are
_IDLE: Final[_Read] = ("", (), ())
_REMEMBERED: Final = 100_000
#: says of a word, as it is written, whether a table holds a name that begins with it
Asks = Callable[[str], bool]


class Table:
    """A table of names that are looked for in texts: it asks for the words with which they begin."""

    __slots__ = ("__weakref__", "asks", "number")

    def __init__(self, asks: Asks) -> None:
        self.asks = asks
        self.number = max(_TABLES.keys(), default=0) + 1
        _TABLES[self.number] = self
        _READ.clear()
        _LAST.clear()


_TABLES: Final[WeakValueDictionary[int, Table]] = WeakValueDictionary()


@dataclass(frozen=True, slots=True)
class Words:
    """A text made plain; `signs` are the kinds of temporal sign in each sentence that holds one, `asked` the words of the
    text for which each table asks, each with the numbers of the tokens that begin with it."""

    parse: Parse
    plain: str
    lowered: str
    signs: dict[int, set[str]]
    asked: dict[int, dict[str, list[int]]]

    def of(self, table: Table) -> dict[str, list[int]]:
        """The words of the text for which the table asks, each with its tokens."""
        return self.asked.get(table.number, {})


_LAST: Final[list[Words]] = []


def words_of(parse: Parse) -> Words:
    """The words of a text; those of the last one are kept."""
    for words in _LAST:
        if words.parse is parse:
            return words
    words = _gather(parse)
    _LAST[:] = [words]
    return words


def plain(text: str) -> str:
    """The text with plain apostrophes and spaces, as long as it was."""
    return text.replace("’", "'").replace("\n", " ").replace("\u00a0", " ")


def _gather(parse: Parse) -> Words:
    tables = [(number, table.asks) for number, table in _TABLES.items()]
    signs: dict[int, set[str]] = {}
    asked: dict[int, dict[str, list[int]]] = {}
    for i, token in enumerate(parse.tokens):
        read = _READ.get(token.text) or _read(token.text, tables)
        if read is _IDLE:
            continue
        word, kinds, asking = read
        if kinds:
            signs.setdefault(token.sentence, set()).update(kinds)
        for number in asking:
            asked.setdefault(number, {}).setdefault(word, []).append(i)
    made = plain(parse.text)
    lowered = made.lower()
    return Words(parse, made, lowered if len(lowered) == len(made) else made, signs, asked)


def _read(text: str, tables: Sequence[tuple[int, Asks]]) -> _Read:
    """The word with which a token begins, "" where it begins with none, its kinds of sign, and the tables that ask for it;
    remembered, as a language has few words."""
    if len(_READ) > _REMEMBERED:
        _READ.clear()
    found = _WORD.match(text)
    word = found[0] if found is not None else ""
    asking = tuple([number for number, asks in tables if asks(word)]) if word else ()
    kinds = kinds_of(text)
    read = _READ[text] = (word, kinds, asking) if kinds or asking else _IDLE
    return read
