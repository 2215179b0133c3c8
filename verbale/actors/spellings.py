"""Knows in which other ways the names of bodies are written: 'Labor Organization', 'the Committee for the Red Cross', 'X & Y'."""

from __future__ import annotations

import re

_PAIRS = (
    ("organisation", "organization"), ("labour", "labor"), ("centre", "center"), ("defence", "defense"),
    ("programme", "program"), ("co-operation", "cooperation"), ("co-operative", "cooperative"), (" & ", " and "),
)  # fmt: skip
_OTHER = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])}
_WRITTEN = re.compile(
    "(?:" + "|".join(f"{re.escape(w)}(?![a-z])" if w == "program" else re.escape(w) for w in _OTHER) + ")", re.I
)
#: words from which a name is long enough to be the same one with 'for' in place of 'of'
_LONG = 4


def other_spellings(name: str) -> list[str]:
    """The other ways to write a body's name of several words, the name itself left out."""
    if " " not in name:
        return []
    found = []
    swapped = _WRITTEN.sub(_swap, name)
    if swapped != name:
        found.append(swapped)
    for one in (name, *found):
        if one.count(" of ") + one.count(" for ") == 1 and len(one.split()) >= _LONG:
            found.append(one.replace(" of ", " for ") if " of " in one else one.replace(" for ", " of "))
    return found


def _swap(word: re.Match[str]) -> str:
    other = _OTHER[word[0].lower()]
    return other.capitalize() if word[0][0].isupper() else other
