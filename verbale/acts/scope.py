"""Knows which sentences are out of scope: sport, the arts, shopping and weather, whose verbs only sound like politics."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from verbale.knowledge import data
from verbale.text.parse import Token


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    given = data("acts_scope.yaml")
    return frozenset(given["outside"]), frozenset(given["inside"])


def is_out_of_scope(tokens: Sequence[Token]) -> bool:
    """Do more words of the sentence belong to sport, culture or weather than to politics?"""
    outside, inside = _words()
    away = sum(1 for t in tokens if t.lemma in outside)
    return away > 0 and away > sum(1 for t in tokens if t.lemma in inside)
