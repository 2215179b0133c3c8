"""Knows which arms two reports show: of tanks and of missiles there are two drills."""

from __future__ import annotations

import re
from functools import lru_cache

from verbale import settings
from verbale.record.rows import ActRow

#: what is fired, flown, sailed or tried in a show of arms, by its kind
ARMS = (
    re.compile(r"\b(?:missiles?|rockets?|ballistic|icbms?|irbms?|thaad)\b", re.I),
    re.compile(
        r"\b(?:nuclear|atomic|hydrogen|thermonuclear) (?:\w+ )?(?:tests?|bombs?|devices?|explosions?|detonations?|blasts?)\b",
        re.I,
    ),
    re.compile(r"\btanks?\b", re.I),
    re.compile(r"\b(?:artillery|mortars?|howitzers?)\b", re.I),
    re.compile(r"\b(?:warships?|destroyers?|frigates?|submarines?|carriers?|fleets?|naval|navy)\b", re.I),
    re.compile(r"\b(?:bombers?|fighter jets?|jets|aircraft|warplanes?|helicopters?|b-1b?s?|f-\d\d\w*)\b", re.I),
)


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def arms_in(words: str) -> frozenset[int]:
    """The kinds of arms that the words name, by number."""
    return frozenset(number for number, kind in enumerate(ARMS) if kind.search(words))


def show_other_arms(a: ActRow, b: ActRow) -> bool:
    """Do both name the arms that are shown, and none of one kind: 'a live tank fire exercise', 'a ballistic missile drill'?"""
    if not a.type == b.type == "MOBILIZE":
        return False
    ours, theirs = arms_in(a.words), arms_in(b.words)
    return bool(ours and theirs) and ours.isdisjoint(theirs)
