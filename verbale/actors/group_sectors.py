"""Knows the PLOVER sector that the word before a group's noun tells otherwise than the noun: 'political prisoners', 'tour agencies'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.phrases import Phrase
from verbale.text.parse import Token

#: what sources are of, by the word before them
_SOURCES = {
    word: sector
    for sector, words in {
        "GOV": "official government diplomatic ministry",
        "COP": "investigative investigation investigating law-enforcement",
        "MED": "health hospital",
        "BUS": "industry market company banking",
    }.items()
    for word in words.split()
}


def sector_of_source(desk: Desk, phrase: Phrase) -> str | None:
    """'investigative sources' are of the police, 'official sources' of the government."""
    beside = desk.parse.children(phrase.head, "amod", "compound", "nmod")
    return next((s for t in beside if (s := _SOURCES.get(t.lower)) is not None), None)


#: a noun, the words before it, and the sector; no words: whatever stands before it
_BESIDE: tuple[tuple[frozenset[str], frozenset[str], str], ...] = tuple(
    (frozenset(nouns.split()), frozenset(words.split()), sector)
    for nouns, words, sector in [
        ("prisoner detainee inmate", "political", "OPP"),
        ("candidate", "presidential parliamentary senatorial gubernatorial mayoral congressional council party", "PTY"),
        ("candidate", "eligible job phd doctoral", "CVL"),
        ("officer", "enforcement law-enforcement", "COP"),
        ("director", "managing sales marketing creative company", "BUS"),
        ("agency", "tour travel recruitment advertising employment rating estate talent modelling", "BUS"),
        ("ambassador", "tourism brand goodwill youth cultural", "CVL"),
        ("media newspaper broadcaster television tv", "", "JRN"),
        ("witness", "", "CVL"),
    ]
)


def sector_beside(desk: Desk, token: Token, key: str) -> str | None:
    """The sector of a group with this noun by the words before it; None where they tell nothing else."""
    before = {t.lower for t in desk.parse.children(token, "amod", "compound", "nmod")}
    return next(
        (sector for nouns, words, sector in _BESIDE if key in nouns and (not words or not words.isdisjoint(before))),
        None,
    )
