"""Knows who does what names no doer, as the article's other acts tell: by law the state, of a war the one who wages it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import lexicon
from verbale.acts.parties import Parties
from verbale.acts.party_words import GATHERINGS
from verbale.acts.standing import governs, same_side
from verbale.text.parse import Parse
from verbale.text.spans import Span

_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_WARS = frozenset({"war", "invasion", "conflict"})
_DEALS = frozenset("ceasefire truce deal agreement accord treaty pact settlement compromise".split())
_ARMED = frozenset({"MIL", "COP", "REB", "UAF", "SPY"})
#: so much less sure than an act whose doer is named
_GUESS = 0.75
#: who does one of these to somebody does the other
_HELD = frozenset({"COERCE", "SANCTION", "ACCUSE"})
#: what is only planned or threatened wages no war
_REAL = frozenset({"done", "ongoing", "alleged"})


def with_doer(draft: Draft, drafts: Sequence[Draft], states: Mapping[str, Actor], parties: Parties) -> Draft:
    """The draft without an actor with the one who does it: by law the state ('was jailed for life', 'will be allowed to stay
    at home'), where it is that of the one whom it touches; of a war the one state that the article's other acts tell to attack there."""
    if not draft.recipients:
        return draft
    own = next((r.country for r in draft.recipients if r.country), None)
    by: Actor | None = None
    if draft.type in ("RETREAT", "CONCEDE", "SANCTION", "COERCE", "ACCUSE") and not draft.nominal:
        holders = _who_held(draft, drafts)
        if holders:
            return replace(draft, actors=holders, rule=f"{draft.rule}+doer")
    if draft.type == "ASSAULT" and not draft.nominal:
        beside = _strikes_beside(draft, drafts, parties.parse)
        if beside is not None:
            status = "alleged" if beside.status == "alleged" else draft.status
            whole = Span(min(draft.evidence.start, beside.evidence.start), max(draft.evidence.end, beside.evidence.end))
            return replace(draft, actors=beside.actors, status=status, evidence=whole, rule=f"{draft.rule}+doer")
        striking = _who_strikes(draft, drafts)
        if striking:
            return replace(
                draft, actors=striking, rule=f"{draft.rule}+doer", confidence=round(_GUESS * draft.confidence, 3)
            )
    if draft.type == "RETREAT" and draft.mode == "release" and not draft.nominal:
        by = parties.home or parties.setting
        by = by if by is not None and own in (None, by.country) else None
    elif draft.mode in ("arrest", "convict") and not draft.nominal:
        state = parties.home or parties.setting or parties.state(own)
        by = state if state is not None and own in (None, state.country) else None
    elif draft.type == "CONCEDE" and not draft.nominal:
        by = parties.home if parties.home is not None and own in (None, parties.home.country) else None
    elif is_war(draft):
        told = {
            a.country
            for d in drafts
            if d.type == "ASSAULT"
            and d.status in _REAL
            and any(same_side(r, draft.recipients[0]) for r in d.recipients)
            for a in d.actors
            if a.country != own
        }
        by = _only(told, states)
    return replace(draft, actors=(by,), rule=f"{draft.rule}+doer") if by is not None else draft


def _who_held(draft: Draft, drafts: Sequence[Draft]) -> tuple[Actor, ...]:
    """'She was released': by those whom the article tells to have held, accused or jailed the same person before."""
    told = [d for d in drafts if d.trigger.start < draft.trigger.start and d.actors and d.type in _HELD]
    for other in reversed(told):
        if any(r.id == mine.id and r.kind != "state" for r in other.recipients for mine in draft.recipients):
            return tuple(a for a in other.actors if governs(a) or a.kind != "person")
    return ()


def falls_in(deed: Draft, suffered: Draft) -> bool:
    """Does the deed's clause say when the other was suffered: 'were killed when a patrol fired'?"""
    return deed.head.dep == "advcl" and deed.head.head == suffered.head.i


def _strikes_beside(draft: Draft, drafts: Sequence[Draft], parse: Parse) -> Draft | None:
    """'Three were killed when a patrol fired on them': the deed in whose time it was suffered, by those who are told to do it."""
    for other in drafts:
        if (
            falls_in(other, draft)
            and other.type == "ASSAULT"
            and other.actors
            and other.status in _REAL
            and not other.nominal
        ):
            link = parse.child(other.head, "advmod", "mark")
            apart = all(a.id != r.id for a in other.actors for r in draft.recipients)
            if link is not None and link.lower in ("when", "as", "after") and apart:
                return other
    return None


def _who_strikes(draft: Draft, drafts: Sequence[Draft]) -> tuple[Actor, ...]:
    """'Soldiers raided the village. Two men were shot': the forces that the words right before tell to act, where the
    same voice tells both, or the report itself goes on after a claim."""
    for other in reversed([d for d in drafts if d.trigger.start < draft.trigger.start]):
        if draft.head.sentence - other.head.sentence > 1:
            break
        same_voice = other.statement is draft.statement or draft.statement is None
        if other.type in _FORCE and other.status in _REAL and same_voice and other.actors:
            armed = all(a.sector in _ARMED for a in other.actors)
            apart = all(a.id != r.id for a in other.actors for r in draft.recipients)
            return other.actors if armed and apart else ()
    return ()


def struck_by(actor: Actor, drafts: Sequence[Draft], states: Mapping[str, Actor]) -> tuple[Actor, ...]:
    """'The invasion has cost much': the one state upon which the article tells the actor's side to use force."""
    struck = {
        r.country
        for d in drafts
        if d.type in ("ASSAULT", "COERCE") and any(same_side(a, actor) for a in d.actors)
        for r in d.recipients
        if r.country in states and r.country != actor.country
    }
    found = _only(struck, states) if actor.country is not None else None
    return (found,) if found is not None else ()


def who_harms(draft: Draft, drafts: Sequence[Draft]) -> tuple[Actor, ...]:
    """Who does to those harmed, in the article's other acts, what is condemned here."""
    for other in drafts:
        if other.type in _FORCE and any(same_side(h, r) for h in draft.harmed for r in other.recipients):
            doers = tuple(a for a in other.actors if all(not same_side(a, mine) for mine in draft.actors))
            if doers:
                return doers
    return ()


#: shows of arms that are condemned by their noun alone
_SHOWS = frozenset("launch test firing drill exercise manoeuvre maneuver deployment buildup".split())


def invader(draft: Draft, drafts: Sequence[Draft], states: Mapping[str, Actor], parse: Parse) -> tuple[Actor, ...]:
    """'denounced the invasion', 'condemned the launch': the one other state that the article tells to have attacked anybody, or
    to have shown its arms."""
    condemned = {t.lemma for t in roles.objects(parse, draft.head)}

    def told(*kinds: str) -> set[str | None]:
        return {a.country for d in drafts if d.type in kinds for a in d.actors if a.country in states}

    if condemned & lexicon().sets["ATTACK"]:
        found = _only(told("ASSAULT"), states)
    elif condemned & _SHOWS:
        found = _only(told("ASSAULT", "MOBILIZE") - {a.country for a in draft.actors}, states)
    else:
        return ()
    if found is None or any(same_side(found, a) for a in draft.actors):
        return ()
    return (found,)


def is_war(draft: Draft) -> bool:
    """Does the draft's own noun name a war?"""
    return draft.nominal and draft.head.lemma in _WARS


def who_protests(draft: Draft, drafts: Sequence[Draft], parse: Parse) -> tuple[Actor, ...]:
    """'banned the protests', 'called the march a coup': those whom the article tells to protest, the actor not among them."""
    if draft.type not in ("COERCE", "ACCUSE", "SANCTION", "ASSAULT", "SUPPORT", "REJECT"):
        return ()
    if not any(t.lemma in GATHERINGS for t in roles.objects(parse, draft.head)):
        return ()
    for other in drafts:
        if (
            other.type == "PROTEST"
            and other.actors
            and all(a.id != mine.id for a in other.actors for mine in draft.actors)
        ):
            return other.actors
    return ()


#: what one asks others to undo, or blames them for
_UNDONE = frozenset({"THREATEN", "SANCTION", "COERCE", "REQUEST"})


def who_minds(draft: Draft, drafts: Sequence[Draft], states: Mapping[str, Actor]) -> tuple[Actor, ...]:
    """'Varland urged Ostria to drop the deadline that it set': the state of him who asks the doer to undo it, or blames him."""
    if draft.type not in _UNDONE or not draft.actors:
        return ()
    for other in drafts:
        if other.type not in ("REQUEST", "ACCUSE") or other.head.i == draft.head.i or not other.actors:
            continue
        asked = any(same_side(a, r) for a in draft.actors for r in other.recipients)
        state = states.get(other.actors[0].country or "")
        if asked and state is not None and other.evidence.contains(draft.trigger):
            return (state,) if not any(same_side(state, a) for a in draft.actors) else ()
    return ()


def who_agreed(draft: Draft, drafts: Sequence[Draft], parse: Parse) -> tuple[Actor, ...]:
    """'welcomed the ceasefire': those whom the article tells to have agreed on one, if the one who welcomes is not of them."""
    deals = {t.lemma for t in roles.objects(parse, draft.head)} & _DEALS
    if not deals:
        return ()
    for other in drafts:
        both = (*other.actors, *other.recipients)
        named = {t.lemma for t in parse.within(other.trigger)} & deals
        if other.type == "AGREE" and other.status in _REAL and len(both) > 1 and named:
            return both if not any(same_side(b, a) for b in both for a in draft.actors) else ()
    return ()


def _only(countries: set[str | None], states: Mapping[str, Actor]) -> Actor | None:
    """The one state, where they are one and the article names it."""
    return states.get(next(iter(countries)) or "") if len(countries) == 1 else None
