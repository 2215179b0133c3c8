"""Knows who typically does what names no doer: who turns people back, summons them, seizes goods, lifts bans is the state there."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.lawful import whose_law
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match
from verbale.acts.sides import Sides
from verbale.acts.standing import standing
from verbale.acts.undergone import is_own
from verbale.text.parse import Parse

#: patterns whose passive tells of officials
_OFFICIAL = frozenset(
    "open-file turn-away-at reject-appeal turn-back deny-entry bar-from summon-ambassador summon-police tell-to order-to revoke-visas freeze-assets seize-goods raid-place "
    "close-down disqualify strip-person break-up-protest seal-off force-to fine fine-with lift-immunity n-deportation n-crackdown "
    "court-charge file-suit n-pardon n-arrest n-conviction n-lawsuit n-release grant-right lift allow-do allow-access offer-amnesty commute drop-person sack house-arrest "
    "turn-away-at let-through-in bar-candidate freeze-account suspend-licence open-file seek-charges refer-case seize-things gag "
    "ban-gathering overturn-conviction clear-accused ease-curbs sack-someone call-in-envoy order-someone fine-someone jail-for "
    "hand-term hold-person haul-off put-on-plane throw-from-home offer-terms give-right lose-immunity send-packing order-out grill "
    "under-watch trial-opens in-the-dock".split()
)
#: the types of which a passive without a doer tells the same
_THEIRS = frozenset({"SANCTION", "RETREAT", "CONCEDE"})
_ORDERS = frozenset({"order", "summon", "instruct", "direct", "subpoena", "tell", "command"})
#: what needs nobody named on whom it falls
_ON_ALL = frozenset({"curfew", "martial-law"})


def with_typical_doer(parse: Parse, match: Match, sides: Sides, parties: Parties) -> Sides:
    """The sides with the state of the place as who acts, for what only officials do, where those whom it touches are told,
    and are no soldiers; or for what falls on all who live there."""
    if match.pattern.mode in _ON_ALL and not sides.recipients:
        doers = whose_law(parse, match, parties, ())
        return replace(sides, actors=doers) if doers else sides
    if not sides.recipients or not _is_official(parse, match):
        return sides
    if match.pattern.type == "REQUEST" and match.head.lemma not in _ORDERS:
        return sides  # 'residents are urged', 'schools are required': by rule or by anybody
    if any(r.kind == "state" or r.sector in ("MIL", "REB", "UAF") for r in sides.recipients):
        return sides
    if not any(standing(r) for r in sides.recipients) and not parties.of_politics:
        return sides
    called = (
        parties.all_strict(roles.governed(parse, match.head, "to")) if match.pattern.id.startswith("summon") else ()
    )
    of_whom = () if match.pattern.type in ("RETREAT", "CONCEDE") else sides.recipients  # who held them frees them
    doers = called or _at_the_place(parse, match, parties) or whose_law(parse, match, parties, of_whom)
    if match.pattern.id == "summon-ambassador":  # 'the Ostrian envoy was summoned': not by Ostria
        doers = tuple(a for a in doers if all(a.country != r.country for r in sides.recipients))
    doers = tuple(a for a in doers if all(a.id != r.id for r in sides.recipients))
    return replace(sides, actors=doers, recipients=tuple(r for r in sides.recipients if not is_own(r, doers)))


def _is_official(parse: Parse, match: Match) -> bool:
    """Is it told so that only officials can have done it: a pattern of theirs, or the passive of what they do to people?"""
    if match.pattern.id in _OFFICIAL:
        return True
    if match.head.pos != "VERB" or not roles.is_passive(parse, match.head):
        return False
    return match.pattern.type in _THEIRS or (match.pattern.type == "COERCE" and match.pattern.mode != "seize")


def _at_the_place(parse: Parse, match: Match, parties: Parties) -> tuple[Actor, ...]:
    """The state in which the airport, border or town lies where it is done."""
    for word in ("at", "in", "near", "outside", "across", "from"):
        for noun in roles.governed(parse, match.head, word):
            for below in parse.subtree(noun, without=("relcl",)):
                ground = parties.ground_of(below)
                if ground is not None:
                    return (ground,)
    return ()
