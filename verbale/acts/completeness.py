"""Knows which drafts lack what their type needs to be an act: mostly the party that it touches."""

from __future__ import annotations

from verbale.acts.drafts import Draft
from verbale.acts.standing import any_political

_NEEDS_RECIPIENT = frozenset({"SANCTION", "AID", "COOPERATE", "ACCUSE", "SUPPORT", "COERCE"})


_OF_STATE = frozenset({"SANCTION", "COERCE", "MOBILIZE", "ASSAULT"})


def is_politics_anywhere(draft: Draft) -> bool:
    """Is it an act of politics even in an article about something else: told by a verb, of one who acts in politics by
    office or arms, toward another such, or force used by a state?"""
    if draft.nominal or "+other side" in draft.rule or not any_political(draft.actors):
        return False
    by_state = any(a.kind == "state" or (a.sector == "GOV" and a.country) for a in draft.actors)
    return any_political(draft.recipients) or (by_state and draft.type in _OF_STATE)


_TO_WHOM = ("return-property/", "seek-refuge/", "renounce/")
#: bodies of states, whose members meet among themselves
_ALLIANCES = frozenset({"IGO", "UNO", "EUR"})
_GIVERS = frozenset({"GOV", "IGO", "UNO", "EUR", "NGO"})
_AMONG_THEMSELVES = frozenset({"attend", "chair", "host", "join", "address", "organise", "organize", "have"})


def is_complete(draft: Draft) -> bool:
    """Has the draft, after all that was inferred, the parties without which it tells nothing?"""
    if draft.rule.startswith("talks-happen/") and any_political(draft.actors):
        return True  # 'the last meeting of the commission was held in March'
    if draft.type == "CONSULT" and not draft.recipients:
        held = draft.rule.startswith(("hold-talks", "hold-meeting")) and draft.head.lemma not in _AMONG_THEMSELVES
        among = draft.rule.startswith("meet/") and any(a.sector in _ALLIANCES for a in draft.actors)
        abroad = draft.mode == "visit" and draft.addressed and any(a.office or a.kind == "state" for a in draft.actors)
        hosts = (
            draft.rule.startswith("hold-talks")
            and draft.head.lemma == "host"
            and draft.actors[:1]
            and draft.actors[0].kind == "state"
        )
        return (
            len(draft.actors) > 1
            or among
            or abroad
            or bool(hosts and draft.talks)
            or (held and draft.mode is None and draft.talks)
        )
    if draft.rule.startswith("discuss/"):
        countries = {a.country for a in (*draft.actors, *draft.recipients)}
        return len(countries) > 1 and "+other side" not in draft.rule
    if draft.rule.startswith(("fight-war/", "wage-war/", "fight-alongside/")) and not draft.recipients:
        return False  # 'vowed to fight corruption'
    guessed = "+other side" in draft.rule or "+own people" in draft.rule
    if draft.rule.startswith(("vow-fight/", "be-willing/")) and guessed:
        return False  # 'vowed to fight corruption', 'is willing to get to the bottom of it'
    if draft.rule.startswith("vow-fight/") and not draft.recipients:
        return False
    if draft.rule.startswith(("train/", "trade-deal/")) and (not draft.recipients or "+other side" in draft.rule):
        return False
    if draft.type == "SANCTION" and not draft.actors and not any_political(draft.recipients):
        return draft.nominal and draft.addressed  # 'will discuss the closure of the bridge'
    if draft.type == "COOPERATE" and not draft.recipients:
        return False
    if draft.rule.startswith("end-mission/") and not draft.recipients:
        return False
    if draft.type == "AID" and not draft.recipients:
        given = draft.addressed or draft.rule.startswith(("give-aid", "offer-help"))
        return given and any(a.kind == "state" or a.office is not None or a.sector in _GIVERS for a in draft.actors)
    if draft.rule.startswith(_TO_WHOM) and ("+other side" in draft.rule or not any_political(draft.recipients)):
        return False  # 'relinquished the rights to the tournament'
    if draft.rule.startswith(("allow-do/", "assist/", "airdrop/")) and "+other side" in draft.rule:
        return False
    if draft.rule.startswith(("allow-do/", "assist/", "airdrop/")) and not draft.recipients:
        return False
    if draft.rule.startswith(("judge-", "honour-deal/")) and not draft.recipients:
        return False
    if draft.rule.startswith(("clash/", "n-clash/")):
        return bool(draft.recipients) or len(draft.actors) > 1
    told = draft.type not in _NEEDS_RECIPIENT or (draft.nominal and draft.addressed)
    return bool(draft.recipients) or told or any_political(draft.actors)
