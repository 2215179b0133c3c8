"""Knows the names of those who wrote an article, where a line is a byline."""

from __future__ import annotations

import re
from typing import Final

from verbale.articles.outlets import agency_of, known_outlet

_PARTICLE: Final = r"(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|el|al|bin|bint|ibn|ter|ten|af|zu|y)"
_WORD: Final = r"(?:(?:Mc|Mac|O[’']|D[’']|[Aa]l-|[Ee]l-)?[A-Z][\w’'-]*\.?|[A-Z]\.)"
_NAME: Final = rf"{_WORD}(?:\s+(?:{_PARTICLE}|{_WORD})){{1,5}}"
_JOINT: Final = r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+with\s+|\s*;\s*)"
_PLACE: Final = r"(?:in|from)\s+[A-Z][\w.’'/ -]{1,40}"
_TAIL: Final = rf"(?:\s*,?\s*{_PLACE})?(?:\s*[|,/–—-]\s*[^.!?]{{2,70}})?\s*[|.]?"
_OPENING: Final = r"(?i:by|written by|words by|story by|text by|report by|posted by|author|authors|byline)"
_BY: Final = re.compile(rf"^{_OPENING}\s*:?\s+(?P<names>{_NAME}(?:{_JOINT}{_NAME})*){_TAIL}$")
_SHORT_NAME: Final = rf"{_WORD}(?:\s+(?:{_PARTICLE}|{_WORD})){{1,2}}"
_IN_PLACE: Final = re.compile(
    rf"^(?P<names>{_SHORT_NAME}(?:{_JOINT}{_SHORT_NAME})*),?\s+in\s+[A-Z][\w’'-]+(?:[ ,]+(?:and\s+)?[A-Z][\w’'-]+){{0,5}}$"
)
_ROLE: Final = re.compile(
    rf"^(?P<names>{_NAME}(?:{_JOINT}{_NAME})*)\s*[,|–—-]\s*(?:[\w’'.& -]{{0,40}}\s)?"
    r"(?i:correspondent|reporter|editor|journalist|columnist|writer|producer)s?\b[^.!?]{0,50}$"
)
_CAPITALS: Final = re.compile(r"^[A-Z][A-Z.’'-]+(?:\s+[A-Z][A-Z.’'-]*){1,3}$")
#: words that make a line in capitals a label or a headline, not a person
_NO_NAME: Final = frozenset(
    (
        "RELEASE NEWS REPORT UPDATE EXCLUSIVE OPINION ANALYSIS STORY PRESS WORLD LIVE THE OF AND IN FOR TO ON AT IS ARE NEW"
        " STATEMENT SPECIAL FEATURE BREAKING TIMES POST DAILY WAR CRISIS TALKS SUMMIT"
    ).split()
)
#: last words of an outlet, a desk or a post rather than of a person
_HOUSE: Final = frozenset(
    (
        "Agency Bureau Correspondent Desk Editor News Post Press Reporter Reporters Service Staff Times Wire Writer Team"
    ).split()
)


def is_byline(words: str) -> bool:
    """Whether a text's first line is surely a byline; "Three Dead in Lemna" has a byline's shape and is a headline."""
    return bool(_BY.match(words) and names_in_byline(words, near_top=False)) or _in_capitals(words)


def _in_capitals(words: str) -> bool:
    return bool(_CAPITALS.match(words)) and words[-1] != "." and not _NO_NAME & set(words.split())


def names_in_byline(words: str, near_top: bool) -> tuple[str, ...]:
    """The authors that a line names, or none where it is no byline. Capitals alone are a byline only near the top."""
    if words.count(" ") > 16:
        return ()
    for shape in (_BY, _IN_PLACE) if near_top else (_BY,):
        found = shape.match(words)
        if found:
            return _split(found.group("names"))
    if near_top:
        found = _ROLE.match(words)
        if found and found.group("names")[0].isupper():
            return _split(found.group("names"))
        if _in_capitals(words):
            return (words.title(),)
    return ()


def names_beside_date(words: str) -> tuple[str, ...]:
    """The authors in a line of pieces with a date: "Ada Holm · Lemna Post · Posted: Aug 08, 2024"."""
    first, *rest = re.split(r"\s*[|·•]\s*", words)
    if not rest:
        return ()
    return names_in_byline(first if first.lower().startswith("by ") else f"By {first}", near_top=False)


def _split(names: str) -> tuple[str, ...]:
    parts = re.split(_JOINT, names)
    clean = (" ".join(part.split()).rstrip(".") for part in parts)
    return tuple(
        dict.fromkeys(name.title() if name.isupper() else name for name in clean if name and not _is_house(name))
    )


def _is_house(name: str) -> bool:
    return name.split()[-1] in _HOUSE or known_outlet(name) is not None or agency_of(name) is not None
