"""Knows whom an act touches that names nobody: the one whom its actor last warned or blamed, or the one he helps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.acts.drafts import Draft
from verbale.acts.standing import same_side

_AGAINST = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "SANCTION"})
_FOR = frozenset({"AID", "SUPPORT"})
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})


def imply_recipients(drafts: list[Draft]) -> list[Draft]:
    """The drafts in text order, with recipients where the article's earlier acts tell them.

    'We are stepping up sanctions', said by one who has just accused Ostria, is against Ostria; 'we will go on helping'
    is for the one whom his side helps, or whom its adversary attacks.
    """
    found: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.trigger.start, d.trigger.end)):
        if draft.actors and not draft.recipients and not draft.addressed:
            actor = draft.actors[0]
            if draft.type in ("THREATEN", "REQUEST", "SANCTION", "ACCUSE"):
                last = _others(_last(actor, found, _AGAINST), draft)
                draft = replace(draft, recipients=last, confidence=0.8 * draft.confidence)
            elif draft.type in _FOR:
                helped = _others(_last(actor, found, _FOR), draft) or _victims(actor, [*found, *drafts])
                draft = replace(draft, recipients=helped, confidence=0.8 * draft.confidence)
        found.append(draft)
    return found


def _others(found: tuple[Actor, ...], draft: Draft) -> tuple[Actor, ...]:
    return tuple(r for r in found if all(r.id != a.id for a in draft.actors))


def _last(actor: Actor, drafts: Iterable[Draft], kinds: frozenset[str]) -> tuple[Actor, ...]:
    """The recipients of the last act of these types by the same actor, or else by the same side."""
    nearest: tuple[Actor, ...] = ()
    for draft in drafts:
        if draft.type in kinds and draft.actors and draft.recipients and draft.actors[0].id == actor.id:
            nearest = draft.recipients
    if nearest:
        return nearest
    for draft in drafts:
        if draft.type in kinds and draft.actors and draft.recipients and same_side(draft.actors[0], actor):
            if not any(same_side(r, actor) for r in draft.recipients):
                nearest = draft.recipients
    return nearest


def _victims(actor: Actor, drafts: Iterable[Draft]) -> tuple[Actor, ...]:
    """Whom others harm in this article."""
    for draft in drafts:
        if draft.type in _HARM and draft.recipients and draft.actors and not same_side(draft.actors[0], actor):
            states = tuple(r for r in draft.recipients if r.kind == "state")
            if states and not any(same_side(r, actor) for r in states):
                return states
    return ()
