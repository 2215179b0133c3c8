"""Knows what several do to one another: 'accused each other', 'exchanged prisoners', 'traded blame'."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts.patterns import Match
from verbale.text.parse import Parse, Token

_GIVEN_AND_TAKEN = frozenset({"exchange", "swap", "trade"})


def are_mutual(parse: Parse, match: Match, actors: tuple[Actor, ...]) -> bool:
    """Do those who act do it to each other?"""
    if len(actors) < 2:
        return False
    if match.head.lemma in _GIVEN_AND_TAKEN and match.pattern.type in ("RETREAT", "ACCUSE", "ASSAULT", "SANCTION"):
        return True
    return any(_is_each_other(parse, t) for t in (*match.objects, *(t for o in match.options for t in o)))


def _is_each_other(parse: Parse, token: Token) -> bool:
    """'each other', 'one another'."""
    if token.lower == "other":
        return True
    return token.lower == "another" and token.i > 0 and parse.tokens[token.i - 1].lower == "one"
