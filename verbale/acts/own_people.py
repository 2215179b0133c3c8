"""Knows which people are touched where the act's places name nobody: the one group in its words, else at home the state's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.acts.drafts import Draft
from verbale.acts.parties import Parties
from verbale.text.spans import Span

#: what is done to somebody, so that at home it is done to one's own people
_DONE_TO = frozenset({"ASSAULT", "COERCE", "AID", "AGREE", "CONCEDE", "RETREAT"})
_FOR_PEOPLE = frozenset({"COERCE", "AID", "AGREE"})
_PEOPLE = frozenset({"CVL", "REF", "IMG", "LAB", "AGR", "REL", "MED", "OPP", "ELI"})
_LEAVING = ("resign", "step-aside", "announce-resignation", "n-resignation", "concede-defeat", "withdraw")
_PROMISES = ("agree-to", "be-willing", "commit", "pledge", "promise", "honour", "extend-branch")
#: so much less sure than an act whose recipient is named
_DISCOUNT = 0.8


def touch_own_people(drafts: Iterable[Draft], parties: Parties) -> list[Draft]:
    """The drafts with the one group of people that their words name after the act ('promised clean water in the
    villages of the lake'), or with the article's own state as recipient where one of its officials, bodies or parties
    (not the state itself) does to nobody named, or to a group of no known country, what is done to somebody: 'the
    ministry seized land'. The latter only in an article about one state."""
    return [_at_home(_beside(draft, parties), parties.home) for draft in drafts]


def _beside(draft: Draft, parties: Parties) -> Draft:
    if draft.recipients or not draft.actors or draft.type not in _FOR_PEOPLE or not _may_be_for_people(draft):
        return draft
    after = Span(draft.trigger.end, max(draft.trigger.end, draft.evidence.end))
    named = {a.id: a for m in parties.cast.inside(after) if (a := parties.cast.get(m.actor)) is not None}
    people = [a for a in named.values() if a.kind == "group" and a.sector in _PEOPLE]
    if len(people) != 1 or any(a.id == people[0].id for a in draft.actors):
        return draft
    sure = round(_DISCOUNT * draft.confidence, 3)
    return replace(draft, recipients=(people[0],), confidence=sure, rule=f"{draft.rule}+people")


def _may_be_for_people(draft: Draft) -> bool:
    """A deal is made with somebody; a promise may be made to people."""
    return draft.type != "AGREE" or draft.rule.startswith(_PROMISES)


def _at_home(draft: Draft, home: Actor | None) -> Draft:
    if home is None or draft.type not in _DONE_TO or draft.rule.startswith(_LEAVING) or draft.addressed:
        return draft
    if not _may_be_for_people(draft):
        return draft
    if not draft.actors or any(a.country != home.country or a.id == home.id for a in draft.actors):
        return draft
    if any(r.country is not None or r.kind != "group" for r in draft.recipients):
        return draft
    sure = round(_DISCOUNT * draft.confidence, 3) if not draft.recipients else draft.confidence
    return replace(draft, recipients=(*draft.recipients, home), confidence=sure, rule=f"{draft.rule}+own people")
