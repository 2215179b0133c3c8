"""Knows what an act or a sentence is about: its issues, found by words, type and context; and which side words take."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from verbale.knowledge import data

#: issues that one passage may have at most, the first named first
MOST = 2


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue: its name, its words, the PLOVER types that are about it by themselves, and its sense (whether being
    for it is cooperation or conflict)."""

    name: str
    words: re.Pattern[str]
    types: frozenset[str]
    cooperative: bool


@cache
def known_issues() -> dict[str, Issue]:
    """All issues by name, in the order of knowledge/issues.yaml."""
    return {
        name: Issue(name, _any_of(told["words"]), frozenset(told.get("types", ())), told["sense"] == "cooperation")
        for name, told in data("issues.yaml")["issues"].items()
    }


def _any_of(words: list[str]) -> re.Pattern[str]:
    parts = sorted((re.escape(w).replace(r"\*", r"\w*") for w in words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


@cache
def _stances() -> tuple[tuple[int, re.Pattern[str]], ...]:
    told = data("issues.yaml")
    return tuple(
        (sign, re.compile(rf"\b(?:{'|'.join(w.replace('*', r'[a-z]*') for w in told[side])})\b", re.IGNORECASE))
        for sign, side in ((-1, "against"), (1, "for"))
    )


def issues_in(words: str, most: int = MOST) -> tuple[str, ...]:
    """The issues that the words name, the first named first."""
    found = [(at.start(), name) for name, issue in known_issues().items() if (at := issue.words.search(words))]
    return tuple(name for _, name in sorted(found)[:most])


def issues_of_act(kind: str, words: str, consequence: str | None, contexts: tuple[str, ...]) -> tuple[str, ...]:
    """The issues of an act: the one that its type is about by itself, else those that its words name; a threat that
    names its consequence is about that; else PLOVER's first context, so that no act is about nothing."""
    for name, issue in known_issues().items():
        if kind in issue.types or (consequence in issue.types and consequence is not None):
            return (name,)
    return issues_in(words) or contexts[:1]


def names_issue(issue: str, words: str) -> bool:
    """Do the words themselves name the issue?"""
    known = known_issues().get(issue)
    return bool(known and known.words.search(words))


def side_taken(words: str) -> tuple[int, str]:
    """-1 where the words speak against what they name, 1 where for it, 0 where neither; and the words that say so."""
    for sign, pattern in _stances():
        if found := pattern.search(words):
            return sign, found.group(0)
    return 0, ""
