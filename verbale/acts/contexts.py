"""Knows what an act is about: PLOVER's contexts, from the words of its sentence; its mode's score."""

from __future__ import annotations

import re
from functools import cache

from verbale.knowledge import data


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    made = []
    for name, words in data("acts_contexts.yaml").items():
        parts = [re.escape(w).replace(r"\*", r"\w*") for w in words]
        made.append((name, re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)))
    return tuple(made)


def contexts_of(words: str) -> tuple[str, ...]:
    """The PLOVER contexts that the words name, in the manual's order."""
    return tuple(name for name, pattern in _patterns() if pattern.search(words))


@cache
def intensity(kind: str, mode: str | None) -> float:
    """PLOVER's score of the type, or of its mode where it has one of its own."""
    entry = data("plover.yaml")["types"][kind]
    score = entry.get("modes", {}).get(mode, entry["score"]) if mode else entry["score"]
    return float(score)
