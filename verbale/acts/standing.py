"""Knows who has a part in politics: by office, arms or mandate, as a citizen, or none; and which side somebody stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from verbale.actors.actor import Actor, is_nameless
from verbale.knowledge import data

_PUBLIC = frozenset("GOV MIL LEG JUD COP SPY PTY REB OPP PRM UAF IGO UNO EUR NGO ISM IMG ELI".split())
_PRESS = frozenset({"JRN", "MED"})
_PRIVATE = frozenset({"BUS", "JRN", "MED", "AGR", "MNC", "CRM"})
#: told in the passive of those who have a part in politics, in an article steeped in it
_TOLD_OF = frozenset({"REQUEST", "ACCUSE", "AGREE"})
_TOLD_WITHOUT = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "CONCEDE"})
_PEOPLES = frozenset(
    {
        "ACCUSE",
        "REQUEST",
        "REJECT",
        "SUPPORT",
        "THREATEN",
        "ASSAULT",
        "COERCE",
        "PROTEST",
        "CONCEDE",
        "RETREAT",
    }
)
_CIVIC = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "ASSAULT", "COERCE", "PROTEST"})
#: what firms, farmers and their unions say to who governs
_ADDRESSED = frozenset({"ACCUSE", "REQUEST", "REJECT", "PROTEST", "SUPPORT", "AGREE"})
_TRADES = frozenset({"BUS", "AGR", "MNC"})


@cache
def _blocs() -> frozenset[str]:
    """Groups that act by themselves though they have no state: 'the west', 'the international community'."""
    return frozenset(f"group:{bloc['id']}" for bloc in data("groups.yaml")["blocs"])


def standing(actor: Actor) -> int:
    """2 for those who act in politics by office, arms or mandate; 1 for citizens, churches, unions and the unknown,
    whose acts count toward the former; 0 for business and the press."""
    if actor.kind == "state" or actor.sector in _PUBLIC or actor.id in _blocs():
        return 2
    if actor.sector in _PRIVATE or _is_one_nameless(actor):
        return 0
    if actor.kind == "organisation" and actor.sector is None and actor.country is not None:
        return 2
    return 1


def weight(actor: Actor, of_politics: bool, steeped: bool = False) -> int:
    """The standing of the actor; in an article `of_politics` people known there alone count as citizens do, in one
    `steeped` in it firms and papers, too."""
    return standing(actor) or int(steeped or (of_politics and actor.sector not in _PRIVATE))


def is_political(actor: Actor) -> bool:
    """Does the actor act in politics by office, arms or mandate?"""
    return standing(actor) == 2


def any_political(actors: tuple[Actor, ...]) -> bool:
    return any(is_political(a) for a in actors)


def governs(actor: Actor) -> bool:
    """Is the actor the state, or one of its organs or officials?"""
    return actor.kind == "state" or actor.sector in ("GOV", "MIL", "SPY", "COP", "JUD")


def may_act(
    kind: str,
    actors: tuple[Actor, ...],
    recipients: tuple[Actor, ...],
    of_politics: bool = False,
    steeped: bool = False,
) -> bool:
    """Is an act of this type between these parties political? Citizens protest, and accuse or attack who governs; in an
    article `of_politics` people and groups without a known office do more, and in one `steeped` in politics business and
    the press, too, and who is asked, blamed or met has a part in it even where nobody is told to ask."""
    if kind == "CONSULT":  # whom reporters meet tells nothing
        steeped = steeped and any(a.sector not in _PRESS for a in actors)
    best = max((weight(a, of_politics, steeped) for a in actors), default=0)
    touched = max((weight(r, of_politics, steeped) for r in recipients), default=0)
    if not actors:
        return (
            (kind in _TOLD_WITHOUT and touched > (1 if kind == "CONCEDE" else 0))
            or (kind == "PROTEST" and of_politics)
            or (steeped and kind in _TOLD_OF and touched > (kind != "ACCUSE"))
        )
    if best == 2:
        return True
    if kind == "ASSAULT" and any(
        a.country and r.country and a.country != r.country for a in actors for r in recipients
    ):
        return True
    if kind == "ASSAULT" and touched == 2:
        return True  # bandits, farmers, anybody
    if best == 1 and of_politics and kind in _PEOPLES and (touched > 0 or not recipients):
        return True
    if best == 1 and of_politics and kind == "CONSULT" and touched == 2:
        return True
    if best == 1 and steeped and kind == "AGREE" and (touched > 0 or not recipients):
        return True  # citizens among themselves
    if (
        best == 0
        and of_politics
        and kind in _ADDRESSED
        and (touched == 2 or any(r.sector == "LAB" for r in recipients))
    ):
        return any(a.kind != "person" and a.sector in _TRADES for a in actors)  # 'fishermen petitioned the government'
    if best == 1:
        return kind == "PROTEST" or (kind in _CIVIC and touched == 2)
    return False


_CAUSES = re.compile(
    r"protest|demonstrat|activis|journalist|opposition|opponent|critic|migrant|refugee|dissident|strik"
)


_THIEVES = re.compile(r"gang|robber|thie|dealer|smuggl|drug|killer|burglar|driver|rapist")
_OFFENDERS = re.compile(r"suspect|gang|robber|thie|dealer|smuggl|drug|\bmen\b|women|youth|driver|teen|killer|burglar")


def is_everyday(actors: tuple[Actor, ...], recipients: tuple[Actor, ...], of_politics: bool = False) -> bool:
    """Is it police matter alone: nobody or the police, and people without office, country or cause? In an article
    `of_politics` suspects and people are of it, too."""
    if not recipients or any(a.sector != "COP" for a in actors):
        return False
    return not any(
        (r.kind == "group" and not (_THIEVES if of_politics else _OFFENDERS).search(r.id))
        or (r.kind == "organisation" and r.sector not in _PRIVATE)
        or standing(r) == 2
        or (r.country is not None and not _is_one_nameless(r))
        or _CAUSES.search(r.id)
        or (r.kind == "person" and r.sector == "UNK")
        for r in recipients
    )


def _is_one_nameless(actor: Actor) -> bool:
    return actor.kind == "person" and is_nameless(actor.id)


def same_side(one: Actor, other: Actor) -> bool:
    """Are both the same, or of one country?"""
    return one.id == other.id or (one.country is not None and one.country == other.country)


_ARMED = frozenset({"REB", "UAF", "OPP", "ISM"})


def is_abroad(recipients: Sequence[Actor], actor: Actor) -> bool:
    """Is any recipient a party of its own: of another state, a body, a bloc, an armed group?"""
    return any(r.id != actor.id and _stands_alone(r, actor) for r in recipients)


def _stands_alone(recipient: Actor, actor: Actor) -> bool:
    if recipient.country is not None:
        return recipient.country != actor.country
    if recipient.kind == "organisation":
        return recipient.sector is not None and standing(recipient) == 2
    return recipient.sector in _ARMED or recipient.id in _blocs()
