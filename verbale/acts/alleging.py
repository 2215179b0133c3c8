"""Knows that who tells of a deed of force by those who govern accuses them: 'police beat the students, the union said'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.acts.drafts import Draft
from verbale.acts.parties import Parties

_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT"})
_AGAINST = frozenset({"OPP", "NGO", "PTY", "CVL", "LAB", "EDU", "REL", "ELI", "REB", "REF", "SOC"})
_RULING = frozenset({"GOV", "MIL", "COP", "JUD", "SPY"})


def accusations(drafts: Sequence[Draft], parties: Parties) -> list[Draft]:
    """The accusations that lie in the alleged deeds among the drafts of one sentence: by the speaker, toward the doer.
    Not where the sentence accuses already, nor where police or officials tell of what they investigate."""
    found: list[Draft] = []
    for draft in drafts:
        said = draft.statement
        speaker = parties.cast.get(said.speaker) if said is not None and said.speaker else None
        if (
            draft.status != "alleged"
            or draft.nominal
            or draft.type not in _FORCE
            or not draft.actors
            or speaker is None
        ):
            continue
        if not draft.rule.endswith("/claimed") or not _at_odds(speaker, draft.actors[0]):
            continue
        if draft.mode == "restrict" and not any(map(_is_hurt, draft.recipients)):
            continue  # 'the country has banned circuses, he said': a rule told
        if any(d.type == "ACCUSE" and d.statement is said for d in (*drafts, *found)):
            continue
        found.append(
            replace(
                draft,
                type="ACCUSE",
                mode="allege",
                actors=(speaker,),
                recipients=draft.actors,
                status="done",
                confidence=round(0.7 * draft.confidence, 3),
                rule="judge-alleges",
                condition=None,
                consequence=None,
            )
        )
    return found


def _at_odds(speaker: Actor, doer: Actor) -> bool:
    """Do they stand on two sides, as the opposition and who governs?"""
    return speaker.sector in _AGAINST and (doer.kind == "state" or doer.sector in _RULING)


def _is_hurt(actor: Actor) -> bool:
    """Can one side with them against who governs: people, groups and bodies, not states?"""
    return actor.kind in ("person", "group", "organisation")
