"""Knows which drafts of a sentence only name what another of them tells: one act is told once."""

from __future__ import annotations

from verbale.acts.drafts import Draft
from verbale.acts.recalled import has_own_day
from verbale.text.parse import Parse

_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
_VERBAL_CONFLICT = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT"})
#: an agreement that was concluded is an act of its own
_CONCLUDED = ("sign-", "reach-", "deal-was-signed/", "strike-deal-with/", "agreed-passive/")
_TRAVELS = ("travel-to/", "arrive-visit/")


def without_shadowed(parse: Parse, drafts: list[Draft]) -> list[Draft]:
    """Without nouns that only name what a verb of the same sentence does, or is said about ('condemned the attack')."""
    verbs = [
        d
        for d in drafts
        if not d.nominal
        and not _only_adjective(d, drafts)
        and not _only_takes(d, drafts)
        and not only_threatened(parse, d, drafts)
        and not _only_travels(parse, d, drafts)
    ]
    kept = list(verbs)
    for draft in drafts:
        if draft.nominal and (
            has_own_day(parse, draft.head)
            or not any(
                v.type == draft.type
                or v.trigger.contains(draft.trigger)  # 'will lift the ban on Ostria'
                or (v.evidence.contains(draft.trigger) and v.type in _VERBAL_CONFLICT)
                for v in verbs
            )
        ):
            kept.append(draft)
    return kept


def agreed(parse: Parse, drafts: list[Draft]) -> dict[int, list[int]]:
    """Of each agreement or promise those drafts that tell what was agreed or promised, by their places in the list:
    'agreed to release the prisoners' is the release, promised."""
    found = {place: _agreed_to(parse, draft, drafts) for place, draft in enumerate(drafts)}
    return {place: others for place, others in found.items() if others}


def only_threatened(parse: Parse, draft: Draft, drafts: list[Draft]) -> bool:
    """'threatened to cut the power' and 'denied bombing' are one act: the threat with its consequence, the deed denied."""
    above = {a.i for a in parse.ancestors(draft.head)}
    if draft.status in ("threatened", "conditional", "planned") and draft.type in _FORCE | {"THREATEN"}:
        return any(d is not draft and d.type == "THREATEN" and d.head.i in above for d in drafts)
    if draft.type == "REJECT" and draft.status == "denied":
        return any(
            d is not draft and d.status == "denied" and any(a.i == draft.head.i for a in parse.ancestors(d.head))
            for d in drafts
        )
    return False


def _only_takes(draft: Draft, drafts: list[Draft]) -> bool:
    """'attacked and captured the town' is the capture."""
    return draft.type == "ASSAULT" and any(
        d.type == "COERCE"
        and d.mode == "seize"
        and d.evidence.overlaps(draft.evidence)
        and {a.id for a in d.actors} == {a.id for a in draft.actors}
        and {r.id for r in d.recipients} == {r.id for r in draft.recipients}
        for d in drafts
    )


def _only_travels(parse: Parse, draft: Draft, drafts: list[Draft]) -> bool:
    """'flew to Ostria to meet its premier' is the meeting."""
    return draft.rule.startswith(_TRAVELS) and any(
        d.type == "CONSULT"
        and d.head.dep in ("advcl", "xcomp")
        and parse.head(d.head).i == draft.head.i
        and {a.id for a in d.actors} >= {a.id for a in draft.actors}
        for d in drafts
        if d is not draft and not d.nominal
    )


def _agreed_to(parse: Parse, draft: Draft, drafts: list[Draft]) -> list[int]:
    """The drafts, by their places, that a draft agrees to or promises; but 'signed a truce that obliges Ostria to withdraw' is
    done, whatever it promises."""
    if draft.type != "AGREE" or draft.nominal or draft.rule.startswith(_CONCLUDED):
        return []
    return [
        place
        for place, d in enumerate(drafts)
        if d is not draft
        and (d.type == "THREATEN" or d.status in ("promised", "planned", "conditional"))
        and any(a.i == draft.head.i for a in parse.ancestors(d.head))
    ]


def _only_adjective(draft: Draft, drafts: list[Draft]) -> bool:
    """Is it a judgement in passing ('despicable attacks') beside a full one of the same speaker?"""
    return draft.rule == "judge-adjective" and any(
        d.type == "ACCUSE" and d is not draft and d.rule != "judge-adjective" and d.statement is draft.statement
        for d in drafts
    )
