"""Knows whether a passage speaks of a party: by name, by its state's names, or by a word that can stand for anybody."""

from __future__ import annotations

import re
from functools import cache

from verbale.knowledge import data
from verbale.record.rows import Party
from verbale.relations.words import name_stems, stems

#: words that stand for one who is named elsewhere: for anybody, for a state, for an organisation
ANYBODY = re.compile(
    r"\b(?:him|her|them|us|you|me|it|itself|both|each other|one another|sides?|counterparts?|parties|all(?:y|ies))\b",
    re.I,
)
STATE = re.compile(
    r"\b(?:governments?|authorities|countr(?:y|ies)|capitals?|republic|regime|neighbou?rs?|army|forces|troops|members?|"
    r"states?|powers?|ministers?|president|premier|chancellor)\b",
    re.I,
)
#: 'it is ready to': who speaks
ITSELF = re.compile(r"^\W*(?:that )?it\b", re.I)
#: 'outside the country': where, not who
WHERE = re.compile(
    r"\b(?:in|outside|inside|across|throughout|around|of|within) (?:the|this|that|his|her|their|its) (?:whole )?countr(?:y|ies)\b",
    re.I,
)
ORGANISATION = re.compile(
    r"\b(?:alliance|bloc|union|company|firm|agency|party|council|court|bank|organi[sz]ation|group|members?)\b", re.I
)


@cache
def _states() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b") for code, forms in _forms().items()}


@cache
def _forms() -> dict[str, list[str]]:
    """All by which each state is called: names, adjectives, its people, its capital, where it governs from."""
    fields = ("names", "adjectives", "people", "capitals", "seats")
    return {state["code"]: [form for f in fields for form in state.get(f, ())] for state in data("states.yaml")}


def state_named(code: str | None) -> Party | None:
    """The state with this code as a party; None where no table knows it."""
    name = next((state["names"][0] for state in data("states.yaml") if state["code"] == code), None)
    return Party(f"state:{code}", name, "state", code, "GOV") if name is not None else None


@cache
def state_stems(code: str | None) -> frozenset[str]:
    """The stems of all by which the state with this code is called."""
    return frozenset().union(*(stems(form) for form in _forms().get(code or "", ())))


def is_named(words: str, party: Party) -> bool:
    """The words hold a part of the party's name, or a name of its state."""
    if name_stems((party,)) & stems(words):
        return True
    known = _states().get(party.country or "")
    return party.kind != "organisation" and known is not None and bool(known.search(words))


def may_mean(words: str, party: Party) -> bool:
    """False where a party that is no group is neither named in the words, nor its state, nor by any word that stands
    for another: then nothing in the passage is about it. A state of which no table knows may have been named by words
    that only the coder knew."""
    if party.kind == "group" or ANYBODY.search(ITSELF.sub("", words)) or is_named(words, party):
        return True
    words = WHERE.sub("", words)
    if (STATE if party.kind in ("state", "person") else ORGANISATION).search(words):
        return True
    return party.country is not None and party.country not in _states()
