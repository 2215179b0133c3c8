"""Knows crowds: people only counted who protest, and groups whose protest is politics whatever their trade."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts.patterns import Match
from verbale.acts.standing import any_political

_COUNTED = frozenset(
    "thousand hundred dozen score ten people crowd million group resident local citizen many other others some they woman "
    "women man youth neighbour neighbor parent mother family relative".split()
)


def is_crowd(match: Match) -> bool:
    """'Thousands marched', 'crowds gathered': who protests is only counted."""
    return match.pattern.type == "PROTEST" and bool(match.actors) and all(t.lemma in _COUNTED for t in match.actors)


def marches(match: Match, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
    """Is it the protest of a group, be they farmers, nurses or inmates, told by a verb; or of a crowd against who governs?"""
    if match.pattern.type != "PROTEST":
        return False
    if any(a.kind == "group" for a in actors):
        return match.head.pos == "VERB"
    return is_crowd(match) and any_political(recipients)
