"""Knows the status of an act from its stance, its clause and the statement that it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.actors.actor import Actor
from verbale.acts.act import BOUND, Status
from verbale.acts.stance import Stance
from verbale.acts.standing import is_political, same_side
from verbale.statements.statement import Statement

_COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
#: what is promised to somebody; meetings, force and refusals are planned
_GIVEN = (_COOPERATION - {"CONSULT"}) | {"THREATEN"}
#: those whose telling is the news itself
_CANNOT = frozenset({"can", "ca", "cannot"})
_REPORTERS = frozenset({"JRN", "MED"})
#: what another side may tell falsely; sanctions and speeches are public
_CONTESTED = frozenset({"COERCE", "ASSAULT", "MOBILIZE"})
_BINDING = frozenset({"oblige", "bind"})
_ASKED = frozenset({"REQUEST", "ACCUSE", "PROTEST", "SUPPORT", "CONSULT"})
#: what one says that one would do
_AHEAD = frozenset({"REQUEST", "REJECT"})
#: what is done by saying it
SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE"})


#: what is planned under these is not yet said ('plans to sue'); 'wants to condemn' says it
_PLANNING = frozenset(
    {"plan", "intend", "prepare", "expect", "set", "schedule", "due", "expected", "scheduled", "poised"}
)


#: who does not have these refuses ('was not prepared to', 'has no intention of', 'there is no question of')
_WILL = frozenset(
    "willing ready prepared inclined minded intend plan intention willingness readiness question appetite desire wish obligation".split()
)


#: why of what was said before that which is told, on no day that is known
RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of an act, or None where nothing is to be recorded; `type` where the stance makes it another act
    ('will not lift the ban': REJECT); `why` names the rule."""

    status: Status | None
    type: str | None = None
    why: str = ""


def _colleagues(actor: Actor | None, speaker: Actor) -> bool:
    """'Police arrested two men, the intelligence service said': one state's services tell of their deeds."""
    services = {"COP", "SPY", "MIL", "JUD"}
    return actor is not None and speaker.country is None and {actor.sector, speaker.sector} <= services


def _is_own(actor: Actor | None, speaker: Actor | None) -> bool:
    """Does the speaker tell a deed of his own side? Officials tell of the dead, the police of their arrests."""
    if speaker is None:
        return False
    if actor is None and is_political(speaker):
        return True
    if actor is not None and (same_side(actor, speaker) or actor.sector == speaker.sector == "COP"):
        return True
    return speaker.sector in _REPORTERS or _colleagues(actor, speaker)


def refusal(
    how: Stance, helpers: set[str], actor: Actor | None, said: Statement | None, speaker: Actor | None, past: bool
) -> Verdict:
    """The status of a refusal that is told by a negated verb with these helpers ('will not allow'); `past` where it is one, too,
    when the deed was not done ('did not accept the offer'). Another side's word for it is no refusal."""
    if how.inside_condition or how.purpose or how.must or how.governors or not how.negated:
        return Verdict(None, why="no refusal")
    wills = how.future or how.would or bool(helpers & _CANNOT)
    others = speaker is not None and speaker.country is not None and not _is_own(actor, speaker)
    if others or not (wills or (past and not how.might)):
        return Verdict(None, why="no refusal")
    return Verdict("done", "REJECT", "will not" if wills else "did not")


def decide(
    kind: str, how: Stance, actor: Actor | None, said: Statement | None, speaker: Actor | None, public: bool = False
) -> Verdict:
    """The status of an act of type `kind` by `actor`, that stands in the statement `said` of `speaker` (None: the
    narrator's own words). What is done before the `public`, such as arrests, is alleged only by a word of accusing."""
    if how.inside_condition:
        return Verdict(None, why="condition")
    own = _is_own(actor, speaker)
    claimed = speaker is not None and speaker.country is not None and not own  # another side's word for it
    refused = Verdict(None, why="negated") if claimed else Verdict("done", "REJECT", "will not")
    for governor, verb in how.governors:
        if governor.id == "refuse" and kind in _COOPERATION and (verb.pos == "ADJ" or verb.lemma in _WILL):
            return (
                refused if verb.pos == "ADJ" or how.negated else Verdict(None, why="refuse")
            )  # 'was unwilling to meet'
        if governor.id in ("refuse", "fail"):
            return Verdict(None, why=governor.id)
        if governor.id == "deny":
            return Verdict("denied" if kind in _FORCE else None, why="deny")
        if governor.id == "request":
            ahead = how.negated and (how.future or how.would) and kind in _COOPERATION
            if ahead and verb.lemma == "insist":  # 'insists that it will not return the islands'
                return Verdict("done", "REJECT", "will not")
            if how.negated or kind not in _FORCE:
                return Verdict(None, why="request")
            return Verdict("requested", why="request")
        if governor.id == "accuse":
            return Verdict("alleged" if kind in _FORCE else None, why="accuse")
        if governor.id == "threat":
            if how.negated:  # 'did not issue a threat to cut off the water'
                return Verdict(None, why="negated")
            if kind not in _FORCE and kind != "PROTEST":
                return Verdict(None, why="threat")
            if verb.pos == "NOUN":  # 'their threat to cut off the water' was made, whatever comes of it
                return Verdict("done", "THREATEN", RECALLED if how.recalled else "threat")
            return Verdict("threatened", why="threat")
        if governor.id == "report":
            return Verdict("alleged" if kind in _FORCE else None, why="report")
        if governor.id == "permit" and kind in _FORCE:
            return Verdict("hypothetical", why="permit")
        if governor.id == "consider":
            return Verdict("hypothetical", why="consider")
        if governor.id in ("promise", "plan", "decide") and kind not in ("THREATEN", "REJECT", "ACCUSE"):
            if how.negated and kind in _COOPERATION and verb.lemma in _WILL:
                return refused  # 'was not prepared to meet', 'has no intention of leaving'
            if how.negated:
                return Verdict(None, why="negated")
            if governor.id == "decide" and verb.lemma == "vote" and kind in ("SUPPORT", "SANCTION", "REJECT"):
                return Verdict("done", why="decide")  # 'voted to ratify': by the vote it is done
            if how.condition is not None and not how.traded and governor.id != "decide":
                return Verdict("conditional", why="would if")
            if kind == "ASSAULT" and verb.pos in ("NOUN", "ADJ"):
                return Verdict(None, why="readiness")  # 'its readiness to fight'
            decided = kind in _FORCE and verb.lemma == "agree"  # 'agreed to impose sanctions' is no promise to anybody
            promised = governor.id == "promise" and not decided
            why = BOUND if verb.lemma in _BINDING else governor.id
            return Verdict("promised" if promised else "planned", why=why)
        if governor.id == "plan" and verb.lemma in _PLANNING and kind in ("ACCUSE", "REJECT") and not how.negated:
            return Verdict("planned", why="plan")
        if governor.id == "force":
            return Verdict(None, why="force")
    if how.purpose and not (how.purpose_told and kind in _ASKED):
        return Verdict(None, why="purpose")
    if how.must:
        return Verdict(None, why="must")
    if how.negated:
        return refused if kind in _COOPERATION and (how.future or how.would) else Verdict(None, why="negated")
    if kind == "THREATEN" and (how.would or how.future) and not how.negated and how.condition is None:
        return Verdict("promised", why="will")
    if (how.would or how.might) and kind in SPEECH and how.condition is None and not (kind == "AGREE" and own):
        if kind in _AHEAD and how.would and not how.might and own and said is not None and said.kind == "indirect":
            return Verdict("planned", why="would")  # 'he said he would ask the opposition for its support'
        return Verdict(None, why="only possible")
    if how.would:
        if how.condition is not None and not how.traded:
            return Verdict("conditional", why="would if")
        return Verdict("promised" if own and kind in _GIVEN else "planned", why="would")
    if how.future:
        if how.condition is not None and not how.traded:
            return Verdict("conditional", why="will if")
        return Verdict("promised" if own and kind in _GIVEN else "planned", why="will")
    if how.might:
        return Verdict("hypothetical", why="might")
    if how.hedged:
        return Verdict("alleged", why="reportedly")
    contested = kind in _CONTESTED and not (public and said is not None and said.act in ("say", "report", "announce"))
    if said is not None and not own and contested:
        return Verdict("alleged" if said.act != "deny" else "denied", why="claimed")
    if said is not None and said.act == "deny" and kind in _FORCE:
        return Verdict("denied", why="denied")
    if how.progressive and kind not in SPEECH - {"ACCUSE"}:
        return Verdict("ongoing", why="progressive")
    return Verdict("done", why="done")
