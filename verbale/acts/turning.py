"""Knows what the words beside a pattern turn it into: its final type and status."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.act import Status
from verbale.acts.lexicon import lexicon
from verbale.acts.other_senses import is_command
from verbale.acts.parties import Parties
from verbale.acts.patterns import RELIEF, Match
from verbale.acts.senses import is_joint, is_told_aside, vows_harm
from verbale.acts.speech import speech_words
from verbale.acts.standing import governs, same_side
from verbale.acts.status import Verdict
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
_CHARGES = frozenset("allegation accusation charge claim report rumour rumor suggestion news".split())
_WORDY = frozenset({"attack", "assail", "assault", "hit", "blast", "target", "savage", "pound", "lead"})
_ARGUING = frozenset({"PTY", "OPP", "LEG", "NGO", "JUD", "ELI"})
_DENIALS = frozenset({"deny-that", "deny-any", "deny-claim", "deny-accusation"})
#: what those who agree on it do together
_JOINT = frozenset({"AGREE", "COOPERATE", "SUPPORT", "CONSULT", "MOBILIZE"})
#: what one who says it in the imperative asks of others
_ASKED = frozenset({"CONCEDE", "RETREAT", "AID", "SANCTION", "COERCE", "AGREE", "COOPERATE", "CONSULT", "SUPPORT"})
_PROMISES = ("agree-to", "pledge-aid", "offer", "commit-to", "be-willing")


def turned(
    parse: Parse,
    match: Match,
    verdict: Verdict,
    parties: Parties,
    actors: tuple[Actor, ...],
    said: Statement | None,
    speaker: Actor | None,
) -> tuple[str, Status]:
    """The type and status of the act, after the words beside it. `verdict` must have a status."""
    assert verdict.status is not None
    kind, status = verdict.type or match.pattern.type, verdict.status
    worded = match.head.lemma in _WORDY or (
        match.pattern.id == "launch-attack" and actors and actors[0].kind != "person"
    )
    if kind == "ASSAULT" and worded and _argues(actors):
        kind = "ACCUSE"
    if kind in _FORCE and status == "conditional" and actors and (speaker is None or same_side(speaker, actors[0])):
        kind = "THREATEN"  # 'would close the crossing unless ...'
    if match.pattern.id == "agree-to" and vows_harm(parse, match):
        kind, status = "THREATEN", "promised"  # 'vowed that they would answer for it'
    given = kind == "AID" and match.head.lemma in ("offer", "pledge", "promise", "vow", "earmark")
    if status == "done" and (given or match.pattern.id in _PROMISES):
        status = "promised"
    if match.pattern.id in _DENIALS:
        own = _denies_own(parse, match, parties, actors)
        status = "denied" if own or any(map(_is_deed, match.objects)) else "done"
    if match.head.lemma in ("prepare", "plan", "plot") and status in ("done", "ongoing") and match.complement is None:
        status = "planned"  # 'prepares a case against'
    if kind == "MOBILIZE" and any(t.lemma in RELIEF for t in parse.subtree(match.head)):
        kind = "AID"
    if status == "alleged" and verdict.why == "claimed" and is_told_aside(parse, match, said):
        status = "done"
    if kind == "AID" and any(
        t.lemma in ("support", "backing") and not _is_material(parse, t) for t in match.objects[:1]
    ):
        kind = "SUPPORT"  # 'extending support to the nominee'
    if kind == "SUPPORT" and match.head.lemma == "welcome" and any(map(_is_guest, match.objects[:1])):
        kind = "CONSULT"  # 'the visitor was welcomed by the king at the palace'
    if (
        kind == "ACCUSE"
        and match.pattern.id in ("call-names", "names-badly")
        and any(map(_is_offer, match.objects[:1]))
    ):
        kind = "REJECT"  # 'described the proposal as unacceptable'
    if match.pattern.id == "end-protest" and kind == "CONCEDE" and any(map(governs, actors)):
        kind = "COERCE"  # who governs ends protests by force
    if kind == "ACCUSE" and match.head.lemma == "protest" and actors and all(a.kind == "group" for a in actors):
        kind = "PROTEST"  # 'students protested the law'
    if said is not None and kind in _ASKED and status == "done" and is_command(parse, match.head):
        kind = "REQUEST"  # 'Ease the rules for small firms,' the party said
    if match.pattern.id in ("military-drill", "hold-drill") and is_joint(parse, match, parties, actors):
        kind = "COOPERATE"
    if match.pattern.id in ("withdraw-bare", "warship-leaves", "pull-out-forces") and roles.governed(
        parse, match.head, "for"
    ):
        kind = "MOBILIZE"  # 'the jets left for Norvia'
    if status == "promised" and kind in _JOINT and len(actors) > 1 and _is_agreed(parse, match):
        status = "planned"  # 'the two sides agreed to build': what they will do together is given to nobody
    return kind, status


_MATERIAL = frozenset(
    "financial military humanitarian material air medical logistical technical economic budgetary monetary fiscal food "
    "emergency artillery fire naval security cash direct practical lethal".split()
)


def _is_material(parse: Parse, noun: Token) -> bool:
    return any(t.lower in _MATERIAL for t in parse.children(noun, "amod", "compound", "nmod"))


def _is_offer(token: Token) -> bool:
    return token.lemma in speech_words()["refused_offers"]


def _is_guest(token: Token) -> bool:
    return token.entity == "PERSON" or token.lemma in lexicon().sets["OFFICIALS"] - {
        "government",
        "parliament",
        "cabinet",
    }


def _is_agreed(parse: Parse, match: Match) -> bool:
    return match.head.lemma == "agree" or any(t.lemma == "agree" for t in list(parse.ancestors(match.head))[:2])


def _denies_own(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> bool:
    """'denied that its troops had fired' denies a deed of one's own; 'denied that outsiders had led the protest' rejects a claim."""
    inner = match.complement
    if match.pattern.id != "deny-that" or inner is None:
        return False
    if any(governs(a) or a.sector in ("REB", "MIL", "UAF") for a in actors):
        return True
    doers = roles.agents(parse, inner) or parse.children(inner, "nsubj") or roles.subjects(parse, inner)
    return (
        not doers
        or any(t.pos == "PRON" for t in doers)
        or any(same_side(d, a) for d in parties.all_strict(doers) for a in actors)
    )


_DEEDS = frozenset(
    "involvement responsibility role wrongdoing knowledge link plan presence existence intention interference part "
    "participation complicity collusion any connection violation breach use".split()
)


def _is_deed(token: Token) -> bool:
    """Something that one denies to have done: 'denied the raid', 'denied any role'; not 'denied them admission'."""
    if token.lemma in _CHARGES:
        return False
    return token.lemma in _DEEDS or any(p.type in _FORCE for p in lexicon().nouns.get(token.lemma, ()))


def _argues(actors: tuple[Actor, ...]) -> bool:
    """Parties, parliaments and office-holders attack with words."""
    return bool(actors) and all(a.sector in _ARGUING or (a.kind == "person" and a.office is not None) for a in actors)
