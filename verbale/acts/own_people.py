"""Knows whom an official, a court or a party touches at home where nobody is named: the people of the article's one state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.acts.drafts import Draft
from verbale.acts.parties import Parties

#: what is done to somebody, so that at home it is done to one's own people
_DONE_TO = frozenset({"COERCE", "AID", "AGREE", "CONCEDE", "RETREAT"})
_LEAVING = ("resign", "step-aside", "announce-resignation", "n-resignation", "concede-defeat", "withdraw")
_PROMISES = ("agree-to", "be-willing", "commit", "pledge", "promise", "honour", "extend-branch")
#: so much less sure than an act whose recipient is named
_DISCOUNT = 0.8


def touch_own_people(drafts: Iterable[Draft], parties: Parties) -> list[Draft]:
    """The drafts with the article's own state as recipient where one of its officials, bodies or parties (not the state
    itself) does to nobody named, or to a group of no known country, what is done to somebody: 'the ministry seized
    land'. Only in an article about one state."""
    return [_at_home(draft, parties.home) for draft in drafts]


def _at_home(draft: Draft, home: Actor | None) -> Draft:
    if home is None or draft.type not in _DONE_TO or draft.rule.startswith(_LEAVING) or draft.addressed:
        return draft
    if draft.type == "AGREE" and not draft.rule.startswith(_PROMISES):
        return draft  # a deal is made with somebody, not with one's own people
    if not draft.actors or any(a.country != home.country or a.id == home.id for a in draft.actors):
        return draft
    if any(r.country is not None or r.kind != "group" for r in draft.recipients):
        return draft
    sure = round(_DISCOUNT * draft.confidence, 3) if not draft.recipients else draft.confidence
    return replace(draft, recipients=(*draft.recipients, home), confidence=sure, rule=f"{draft.rule}+own people")
