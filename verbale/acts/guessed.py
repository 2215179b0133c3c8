"""Knows which sides of an act its own words tell, and which were worked out from what stands around, by the marks of its rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from verbale import settings

#: with what the marks begin by which a rule says that it worked out who did it; all others say so of whom it was done to
DOER = "doer"


@dataclass(frozen=True, slots=True)
class Guessed:
    """Whether who did it, and whom it was done to, was worked out: the words of the act name nobody for it."""

    actors: bool
    recipients: bool


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def guessed(rule: str) -> Guessed:
    """What a rule tells of its parties: 'fire-weapon/done+other side+doer chosen: is state' worked out both."""
    marks = [mark.partition(":")[0].strip() for mark in rule.split("+")[1:]]
    doers = [mark.startswith(DOER) for mark in marks]
    return Guessed(actors=any(doers), recipients=not all(doers))
