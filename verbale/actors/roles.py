"""Knows which role a title names, and of which state where the title alone tells it: 'Home Secretary'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from verbale.actors.folding import fold
from verbale.knowledge import data

#: roles of one person in a state, in the order in which a double office counts by
HIGH = (
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "interior_minister",
    "finance_minister",
)  # fmt: skip
#: told by one of the title's words, whatever stands beside it: 'Foreign Ministry spokeswoman', 'special envoy'
_LOOSE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("spokesperson", re.compile(r"spokes(man|woman|person)|press secretary")),
    ("envoy", re.compile(r"envoy|ambassador|representative|\bconsul\b|nuncio|negotiator")),
    ("head", re.compile(r"\b(head|chief|chair\w*|director|leader|commander|speaker|governor|(high )?commissioner)\b|(secretary|director|governor|inspector)[ -]general$|^president$")),
)  # fmt: skip
#: a governor, a speaker or a leader is one of many where nothing more is told
_MANY = frozenset(["leader", "prince", "head", "chief", "treasurer", "palace"])
_AND = re.compile(r"\s+(?:and|&)\s+|\s*,\s*")


@dataclass(frozen=True)
class Roles:
    """Titles in lower case with their role; titles of certain states with role and states; words that change them."""

    titles: dict[str, str]
    special: dict[str, tuple[tuple[str, tuple[str, ...]], ...]]
    modifiers: dict[str, frozenset[str]]


@cache
def roles() -> Roles:
    """The titles of offices.yaml, read once in a process."""
    told: dict[str, Any] = data("offices.yaml")
    titles: dict[str, str] = {}
    for role in HIGH:
        for title in told["roles"][role]["titles"]:
            if title not in _MANY:
                titles.setdefault(fold(title).lower(), role)
    special: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for line in told["special"]:
        special.setdefault(fold(line["title"]).lower(), []).append((line["role"], tuple(line["of"])))
    modifiers: dict[str, set[str]] = {}
    for line in told["modifiers"]:
        modifiers.setdefault(line["kind"], set()).update(line["words"])
    return Roles(
        titles,
        {title: tuple(lines) for title, lines in special.items()},
        {kind: frozenset(words) for kind, words in modifiers.items()},
    )


def is_past(word: str) -> bool:
    """Whether the word says that an office is held no more: 'former'."""
    return word in roles().modifiers["past"]


def role_of(title: str, country: str | None = None) -> str:
    """The role that a title names, without its country: 'acting Defence Secretary' -> 'defence_minister'. With the
    country, what the title means there: the president who heads the government, the secretary who heads nothing."""
    known = roles()
    found: list[str] = []
    for part in _AND.split(fold(title).lower()):
        words = [w for w in re.findall(r"[\w'-]+", part) if w not in known.modifiers["past"]]
        if any(w in known.modifiers["lower"] for w in words[:-1]):
            continue
        while words and (words[0] in known.modifiers["acting"] or words[0] in ("new", "current", "federal", "union", "his", "her", "incumbent", "first")):  # fmt: skip
            words.pop(0)
        plain = " ".join(words)
        there = [role for role, states in known.special.get(plain, ()) if country in states]
        found += there or [r for r in (known.titles.get(plain),) if r]
    if found:
        return min(found, key=lambda r: HIGH.index(r) if r in HIGH else len(HIGH))
    lower = fold(title).lower()
    if any(w in known.modifiers["lower"] for w in lower.split()):
        return "spokesperson" if _LOOSE[0][1].search(lower) else "other"
    return next((role for role, pattern in _LOOSE if pattern.search(lower)), "other")


def states_of(title: str) -> tuple[str, ...]:
    """The states or organisations that a title tells by itself, the likeliest first: 'Home Secretary' -> ('GBR',)."""
    plain = fold(title).lower()
    states = tuple(state for _, told in roles().special.get(plain, ()) for state in told)
    if " " not in plain and plain in roles().titles and states != ("VAT",):
        return ()  # 'the president' is that of any state; there is one pope
    return states
