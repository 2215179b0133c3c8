"""Knows the words of a text and where each stands: gathered once, for many tables look through one text in turn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from verbale.text.parse import Parse
from verbale.times.rule import kinds_of

_WORD: Final = re.compile(r"[^\W_]+")
_READ: Final[dict[str, tuple[str, tuple[str, ...]]]] = {}
_REMEMBERED: Final = 100_000


@dataclass(frozen=True, slots=True)
class Words:
    """A text made plain, and the numbers of the tokens that begin with each word, as written; `signs` are the kinds of
    temporal sign in each sentence that holds one."""

    parse: Parse
    plain: str
    lowered: str
    tokens: dict[str, list[int]]
    signs: dict[int, set[str]]


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
    written: dict[str, list[int]] = {}
    for i, token in enumerate(parse.tokens):
        held = written.get(token.text)
        if held is None:
            written[token.text] = [i]
        else:
            held.append(i)
    tokens: dict[str, list[int]] = {}
    signs: dict[int, set[str]] = {}
    for text, held in written.items():
        read = _READ.get(text) or _read(text)
        word, kinds = read
        if kinds:
            for i in held:
                signs.setdefault(parse.tokens[i].sentence, set()).update(kinds)
        if word in tokens:
            tokens[word] = tokens[word] + held
        elif word:
            tokens[word] = held
    made = plain(parse.text)
    lowered = made.lower()
    return Words(parse, made, lowered if len(lowered) == len(made) else made, tokens, signs)


def _read(text: str) -> tuple[str, tuple[str, ...]]:
    """The word with which a token begins, "" where it begins with none, and its kinds of sign; remembered, as a language has
    few words."""
    if len(_READ) > _REMEMBERED:
        _READ.clear()
    word = _WORD.match(text)
    read = _READ[text] = (word[0] if word is not None else "", kinds_of(text))
    return read
