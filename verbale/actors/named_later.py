"""Knows which organisation a report's first words leave unnamed: 'a rights group said', named in the next paragraphs."""

from __future__ import annotations

from verbale.actors.desk import Desk, Found
from verbale.text.parse import Token

_SPEAKS = frozenset(["say", "warn", "report", "announce", "claim", "find", "accuse", "urge", "call", "condemn", "tell"])
#: paragraphs from the top in which it may be unnamed, and in which it must be named
_UNNAMED, _NAMED = 3, 7


def find_named_later(desk: Desk) -> None:
    """Give the unnamed organisation of the first paragraphs the only one of its kind that speaks right after."""
    for found in [f for f in desk.found if f.form == "nominal" and not f.plural]:
        token = desk.parse.tokens[found.head]
        if desk.parse.sentence_of(token).paragraph > _UNNAMED or not _unnamed_speaker(desk, found, token):
            continue
        sectors = desk.words.points_back.get(token.lower)
        if sectors is None:
            continue
        later = {
            one.actor: None
            for one in desk.found
            if one.first > found.last and one.form == "name" and one.actor.startswith("org:")
            if _speaks(desk, desk.parse.tokens[one.head]) and desk.actors[one.actor].sector in sectors
            if desk.parse.sentence_of(desk.parse.tokens[one.head]).paragraph <= _NAMED
        }
        if len(later) == 1:
            old = found.actor
            found.actor, found.rule = next(iter(later)), "organisation named in the next paragraphs"
            for other in desk.found:
                if other.actor == old and other.form == "pronoun" and other.first > found.first:
                    other.actor = found.actor


def _unnamed_speaker(desk: Desk, found: Found, token: Token) -> bool:
    actor = desk.actors[found.actor]
    if actor.kind == "person" or actor.country is not None or not _speaks(desk, token):
        return False
    the = desk.parse.child(token, "det")
    headline = the is None and desk.parse.sentence_of(token).paragraph == 0
    return headline or (the is not None and the.lower in ("a", "an"))


def _speaks(desk: Desk, token: Token) -> bool:
    above = desk.parse.head(token)
    if token.dep == "pobj" and above.lower == "to":
        return desk.parse.head(above).lower == "according"
    return token.dep == "nsubj" and above.lemma in _SPEAKS
