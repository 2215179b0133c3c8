"""Knows how alike two passages are by their words."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d")
#: words that any two political sentences share
COMMON = frozenset(
    "the and for that with from has have had was were will would its their his her this they been are but not said "
    "says over after before into than who which what when could should may might can also more most other any all "
    "about against between during under our you your she him them there these those out off upon while where".split()
)


@lru_cache(maxsize=50_000)
def stems(passage: str) -> frozenset[str]:
    """The passage's content words, cut to six letters so that 'sanctions' and 'sanctioned' meet."""
    return frozenset(w[:6] for w in WORD.findall(passage.lower()) if w not in COMMON)


def alike(a: str, b: str) -> float:
    """Shared words over the words of the shorter passage, 0 to 1 (the overlap coefficient)."""
    left, right = stems(a), stems(b)
    if not left or not right:
        return 0.0
    return len(left & right) / min(len(left), len(right))
