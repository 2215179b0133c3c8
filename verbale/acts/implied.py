"""Knows whom an act touches that names nobody: who is spoken to, who is answered, who was last warned or blamed, or is helped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.actors.actor import Actor, Cast
from verbale.acts.drafts import Draft
from verbale.acts.standing import governs, same_side, standing

_AGAINST = frozenset({"REQUEST", "ACCUSE", "THREATEN", "SANCTION"})
_FOR = frozenset({"AID", "SUPPORT"})
#: these are done with somebody who is named, if he is told
_WITH_SOMEBODY = ("establish-ties/", "sign-", "vote-for/")
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
#: what an act may answer, so that it is done to whose deed it answers
_ANSWERED = {
    "REJECT": frozenset({"ACCUSE", "REQUEST", "THREATEN", "AGREE"}),
    "AGREE": frozenset({"REQUEST", "AGREE"}),
    "CONCEDE": frozenset({"REQUEST", "PROTEST"}),
}
#: of what rejects, these answer a word
_REPLIES = ("deny", "reject", "say-no", "decline", "rule-out")
#: 'said the deadline stood': what was just asked is refused
_STAYS = frozenset({"stand", "stay", "remain"})
#: what police, prosecutors and courts do to one whom the words before name
_TRIALS = (
    "file-suit/", "court-charge/", "find-guilty/", "convict", "sentence", "face-", "investigate-lv/", "charge-", "put-on-trial/", "appeal-ruling/", "commute/",
)  # fmt: skip
#: what one has from another, who may tell it
_GIVEN = frozenset({"AID", "AGREE", "CONCEDE", "COOPERATE", "SUPPORT", "RETREAT"})
#: said to somebody, these are meant for him
_SAID_TO = frozenset({"AGREE", "THREATEN", "REQUEST", "CONCEDE"})
#: sentences back that what is answered may stand
_NEAR = 4
_JUST_BEFORE = 2
#: and the act of the same side whose recipient is meant again
_REACH = 8


def imply_recipients(drafts: list[Draft], cast: Cast) -> list[Draft]:
    """The drafts in text order, with recipients where the statement's addressee or the article's earlier acts tell them.

    'He told Ostria that he was willing to talk' is offered to Ostria; who denies what Norvia accused him of rejects
    Norvia's word; 'we are stepping up sanctions', said by one who has just accused Ostria, is against Ostria; 'we will
    go on helping' is for the one whom his side helps, or whom its adversary attacks.
    """
    found: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.trigger.start, d.trigger.end)):
        if draft.actors and not draft.recipients and not draft.addressed:
            actor = draft.actors[0]
            heard = _spoken_to(draft, cast)
            answered = (
                _answered(draft, found)
                or _on_trial(draft, found)
                or _struck_back(draft, found)
                or _same_again(draft, found)
            )
            helped = () if heard or answered else _told_by_the_helped(draft, cast)
            if helped:
                draft = _with(draft, helped, 0.9, "teller")
            elif heard or answered:
                draft = _with(draft, heard or answered, 0.9, "addressed" if heard else "answered")
            elif draft.type in ("THREATEN", "REQUEST", "SANCTION", "ACCUSE"):
                kinds = _AGAINST if draft.type == "REQUEST" else _AGAINST - {"REQUEST"}
                last = _others(_last(actor, _near(found, draft), kinds), draft)
                draft = _with(draft, last, 0.8, "implied")
            elif draft.type in _FOR and not draft.rule.startswith(_WITH_SOMEBODY):
                helped = _others(_last(actor, _near(found, draft), _FOR), draft) or _victims(actor, [*found, *drafts])
                draft = _with(draft, helped, 0.8, "implied")
        found.append(draft)
    return found


def _with(draft: Draft, recipients: tuple[Actor, ...], share: float, how: str) -> Draft:
    rule = f"{draft.rule}+{how}" if recipients else draft.rule
    return replace(draft, recipients=recipients, confidence=share * draft.confidence, rule=rule)


def _same_again(draft: Draft, before: list[Draft]) -> tuple[Actor, ...]:
    """'Pellany would apply the same list': to those upon whom another has just laid it."""
    if not draft.rule.startswith("same-sanctions/"):
        return ()
    laid = (d for d in reversed(before) if d.type == draft.type and d.recipients and d.actors)
    return next((_others(d.recipients, draft) for d in laid if not same_side(d.actors[0], draft.actors[0])), ())


def _spoken_to(draft: Draft, cast: Cast) -> tuple[Actor, ...]:
    """Whom the actor addresses in saying it, where the addressee has a part in politics."""
    said = draft.statement
    if said is None or said.speaker is None or draft.type not in _SAID_TO:
        return ()
    speaker = cast.get(said.speaker)
    if speaker is None or not same_side(speaker, draft.actors[0]):
        return ()
    heard = (a for a in map(cast.get, said.addressees) if a is not None and a.id != speaker.id)
    return tuple(a for a in heard if standing(a) == 2 and all(a.id != mine.id for mine in draft.actors))


def _told_by_the_helped(draft: Draft, cast: Cast) -> tuple[Actor, ...]:
    """'Ostria announced that Varland would finance the dam': who tells what another state gives or grants has it from him."""
    said = draft.statement
    if said is None or said.speaker is None or draft.type not in _GIVEN:
        return ()
    speaker = cast.get(said.speaker)
    actor = draft.actors[0]
    if speaker is None or speaker.country is None or not governs(speaker) or actor.country is None:
        return ()
    return (speaker,) if speaker.country != actor.country and standing(actor) == 2 else ()


def _answered(draft: Draft, before: list[Draft]) -> tuple[Actor, ...]:
    """Who accused, asked or threatened the actor shortly before; who accused himself and nobody else, wherever it is told."""
    kinds = _ANSWERED.get(draft.type, frozenset())
    stays = draft.rule.startswith("judge-refusal") and draft.head.lemma in _STAYS
    if draft.type == "REJECT" and not (stays or draft.rule.startswith(_REPLIES)):
        return ()
    actor = draft.actors[0]
    reach = _JUST_BEFORE if stays else _NEAR
    for other in reversed(before):
        himself = any(r.id == actor.id for r in other.recipients)
        if draft.head.sentence - other.head.sentence > reach and not (himself and other.type == "ACCUSE"):
            continue
        if other.type not in kinds or not other.actors:
            continue
        if himself or any(same_side(r, actor) for r in other.recipients):
            asking = tuple(a for a in other.actors if a.id != actor.id and (himself or not same_side(a, actor)))
            if asking:
                return asking
    return ()


def _near(drafts: list[Draft], draft: Draft) -> list[Draft]:
    return [d for d in drafts if draft.head.sentence - d.head.sentence <= _REACH]


def _on_trial(draft: Draft, before: list[Draft]) -> tuple[Actor, ...]:
    """'Prosecutors laid charges', 'the court's finding of guilt': the person last accused, held or tried, shortly before."""
    if not draft.rule.startswith(_TRIALS):
        return ()
    for other in reversed(before):
        if draft.head.sentence - other.head.sentence > _REACH:
            break
        if other.type in ("ACCUSE", "COERCE", "SANCTION"):
            tried = tuple(r for r in other.recipients if r.kind == "person")
            if tried and all(a.id != t.id for a in draft.actors for t in tried):
                return tried[:1]
    return ()


def _struck_back(draft: Draft, before: list[Draft]) -> tuple[Actor, ...]:
    """'The villagers attacked the police. They fired in the air.': upon whom force falls that answers force."""
    if draft.type not in ("ASSAULT", "COERCE"):
        return ()
    actor = draft.actors[0]
    for other in reversed(before):
        if draft.head.sentence - other.head.sentence > _JUST_BEFORE:
            break
        if other.type in ("ASSAULT", "PROTEST") and any(
            r.id == actor.id or _is_its_organ(r, actor) for r in other.recipients
        ):
            return tuple(a for a in other.actors if a.id != actor.id)
    return ()


def _is_its_organ(one: Actor, other: Actor) -> bool:
    """'the police' and 'police officers', the state and its police."""
    return same_side(one, other) and governs(one) and governs(other)


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
