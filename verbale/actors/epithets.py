"""Knows which state is called by its kind: 'the hermit kingdom', 'the island nation', where one alone of that kind is spoken of."""

from __future__ import annotations

from collections import Counter
from functools import cache

from verbale.actors.desk import Desk
from verbale.knowledge import data
from verbale.text.parse import Token

#: determiners that point at one spoken of
_POINTING = frozenset(["the", "this"])


def state_called(desk: Desk, token: Token) -> str | None:
    """The state that 'the' and the words up to the noun `token` call; None where none of that kind is named in the article, or another
    of it hardly less often."""
    if token.tag not in ("NN", "NNP"):
        return None
    tokens = desk.parse.tokens
    sentence = desk.parse.sentence_of(token)
    first = token.i
    while first > sentence.first and tokens[first - 1].lower not in _POINTING and token.i - first < _LONGEST:
        first -= 1
    if first == sentence.first or tokens[first - 1].lower not in _POINTING:
        return None
    called = (
        "".join(t.lower + (" " if t.end < tokens[t.i + 1].start else "") for t in tokens[first : token.i]) + token.lower
    )
    of_that_kind = _epithets().get(called)
    if of_that_kind is None:
        return None
    named = Counter(
        match.entries[0].key
        for match in desk.matches.values()
        if match.entries[0].kind in ("state", "adjective") and match.entries[0].key in of_that_kind
    ).most_common(2)
    plain = named and (len(named) == 1 or named[0][1] >= _OFTENER * named[1][1])
    return named[0][0] if plain else None


#: tokens before the noun
_LONGEST = 3
#: times that one of a kind must be named for each naming of the next
_OFTENER = 3


@cache
def _epithets() -> dict[str, tuple[str, ...]]:
    return {word: tuple(line["of"]) for line in data("epithets.yaml")["epithets"] for word in line["words"]}
