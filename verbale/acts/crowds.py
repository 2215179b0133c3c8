"""Knows acts of people who are not named: crowds that protest, groups of any trade, whoever blames somebody in politics."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.patterns import Match
from verbale.acts.standing import any_political
from verbale.text.parse import Parse

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


def fight_each_other(match: Match, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
    """'Clashes between herders and farmers': groups of any kind that fight each other."""
    both = (*actors, *recipients)
    return match.pattern.id in ("n-clash", "clash") and len(both) > 1 and all(a.kind == "group" for a in both)


_BLAMING = frozenset(
    "accuse-of condemn blame-for hold-responsible court-charge investigate open-probe probe-over face-charges sue "
    "under-criticism put-on-trial trial-opens in-the-dock face-counts open-file hold-to-blame take-task probe-x refer-case "
    "seek-charges start-suit names-badly".split()
)


def is_blamed_openly(parse: Parse, match: Match, recipients: tuple[Actor, ...]) -> bool:
    """'The minister has been accused of taking bribes': somebody in politics is blamed, by whom is not said."""
    if match.pattern.id not in _BLAMING or match.actors or not any_political(recipients):
        return False
    if all(r.kind == "group" and r.country is None for r in recipients):
        return False  # 'officials accused of it can be sued'
    return match.pattern.id in (
        "open-probe",
        "probe-over",
        "under-criticism",
        "trial-opens",
        "in-the-dock",
        "face-counts",
    ) or roles.is_passive(parse, match.head)
