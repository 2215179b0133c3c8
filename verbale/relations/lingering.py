"""Knows when forces that their own side says have left are said by others to be there still."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta

from verbale.record.followed_rows import DifferingAccount
from verbale.record.rows import ActRow
from verbale.relations.account import make_account
from verbale.relations.sides import meet
from verbale.relations.told import tell_act

#: as what leaving and staying are told
LEAVES, STAYS = "RETREAT", ("MOBILIZE", "COERCE")
#: days after a withdrawal within which forces that are still there are those that were to leave
WITHIN = timedelta(days=60)
#: words of a withdrawal that is whole
WHOLE = re.compile(
    r"\b(?:complet\w+|conclud\w+|finish\w+|full\w*|entire\w*|every|last|all (?:of )?(?:its|their|the))\b", re.I
)
#: words of what has not left, and of what could have
STILL = re.compile(r"\b(?:still|remain(?:s|ed|ing)?|ha(?:s|ve|d) not (?:left|withdrawn|gone))\b", re.I)
FORCES = re.compile(
    r"\b(?:troops|soldiers|forces|battalions?|brigades?|units?|tanks|army|navy|ships|fighters|militia|armou?r|guns)\b",
    re.I,
)


def leaves(act: ActRow) -> bool:
    """Does the act tell that somebody says of his own side's forces that all have left?"""
    if act.type != LEAVES or act.status not in ("done", "alleged") or act.claimant is None:
        return False
    return bool(meet([act.claimant], act.actors)) and WHOLE.search(act.words) is not None and _are_forces(act)


def lingers(act: ActRow) -> bool:
    """Does the act tell that somebody says of another side's forces that they are still there?"""
    if act.type not in STAYS or act.status == "denied" or act.claimant is None or meet([act.claimant], act.actors):
        return False
    return STILL.search(act.words) is not None and _are_forces(act)


def find_lingering(
    acts: Iterable[ActRow], older: Iterable[ActRow], apart: Mapping[str, frozenset[str]]
) -> list[DifferingAccount]:
    """What one side says has left and another says is still there, within two months. Of the `older` acts none is compared with
    another; `apart` are those of which people decided that they are two things."""
    came = sorted(acts, key=lambda act: act.id)
    new = {act.id for act in came}
    everything = [*came, *sorted(older, key=lambda act: act.id)]
    gone = [act for act in everything if leaves(act)]
    there = [act for act in everything if lingers(act)]
    return [
        make_account(
            "asserted and denied", tell_act(left), tell_act(stays), stays.words, 0.65,
            "one says that its forces have left, another that some are still there",
        )
        for left in gone
        for stays in there
        if (left.id in new or stays.id in new) and stays.id not in apart.get(left.id, ()) and _are_those(left, stays)
    ]  # fmt: skip


def _are_forces(act: ActRow) -> bool:
    return FORCES.search(act.words) is not None


def _are_those(left: ActRow, stays: ActRow) -> bool:
    """Are they of one side, toward one side where both say toward whom, and are those that stay told of later?"""
    if not meet(left.actors, stays.actors) or not (left.latest and stays.earliest):
        return False
    if left.recipients and stays.recipients and not meet(left.recipients, stays.recipients):
        return False
    return timedelta() <= stays.earliest - left.latest <= WITHIN
