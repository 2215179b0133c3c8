"""Knows what an act is about: PLOVER's contexts, from the words of its sentence; its mode's score."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from verbale.knowledge import data

_WORD = re.compile(r"[\w.]*\w")


@cache
def _meant_otherwise() -> re.Pattern[str]:
    """'tear gas', 'the Democratic Republic': cut out before words are looked for; small letters match capitals, too."""
    given = data("acts_otherwise.yaml")["meant_otherwise"]
    words = (re.escape(w) if w != w.lower() else f"(?i:{re.escape(w)})" for w in given)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})")


@cache
def _patterns() -> tuple[tuple[str, frozenset[str], re.Pattern[str] | None, tuple[str, ...]], ...]:
    """For each context its words, the beginnings of words (marked with a star), and its phrases."""
    made = []
    for name, given in data("acts_contexts.yaml").items():
        phrases = tuple(w for w in given if " " in w or "-" in w)
        starts = "|".join(re.escape(w[:-1]) for w in given if w.endswith("*") and w not in phrases)
        begins = re.compile(rf"(?<![\w.])(?:{starts})") if starts else None
        made.append((name, frozenset(w for w in given if w not in phrases and not w.endswith("*")), begins, phrases))
    return tuple(made)


@lru_cache(maxsize=64)
def contexts_of(words: str) -> tuple[str, ...]:
    """The PLOVER contexts that the words name, in the manual's order."""
    text = _meant_otherwise().sub(" ", words).lower()
    said = frozenset(_WORD.findall(text))
    return tuple(
        name
        for name, whole, begins, phrases in _patterns()
        if not whole.isdisjoint(said)
        or (begins is not None and begins.search(text))
        or any(phrase.rstrip("*") in text for phrase in phrases)
    )


@cache
def intensity(kind: str, mode: str | None) -> float:
    """PLOVER's score of the type, or of its mode where it has one of its own."""
    entry = data("plover.yaml")["types"][kind]
    score = entry.get("modes", {}).get(mode, entry["score"]) if mode else entry["score"]
    return float(score)
