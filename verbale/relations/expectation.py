"""Knows which act a commitment speaks of: the kind of commitment that an act is, and the types that would carry it out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.record.rows import ActRow
from verbale.relations.commitment import CommitmentKind

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "REJECT", "ACCUSE", "THREATEN"})

#: what a threat's mode speaks of, by PLOVER 2.0's table of THREATEN modes
THREAT_MODES = {
    "restrict": ("COERCE", "SANCTION"),
    "arrest": ("COERCE",),
    "relations": ("SANCTION", "REJECT"),
    "expel": ("SANCTION", "COERCE"),
    "territory": ("COERCE", "ASSAULT"),
    "violence": ("ASSAULT",),
}
#: a warning speaks of what the other side does: 'warned that any incursion would be a mistake'
WARNS = re.compile(r"\b(?:warn|caution)", re.I)
#: what would answer a demand, by PLOVER 2.0's table of REQUEST modes
REQUEST_MODES = {
    "assist": ("AID", "SUPPORT", "COOPERATE", "AGREE"),
    "change": ("CONCEDE", "AGREE"),
    "yield": ("RETREAT", "CONCEDE"),
    "meet": ("CONSULT", "AGREE"),
}
#: words of the commitment that name its act, where neither mode nor consequence does
NAMED = (
    (re.compile(r"\b(?:open|enter|hold|resume|begin|start|join|return to|come to)\w* (?:\w+ ){0,2}(?:talks|negotiations|dialogue)", re.I), ("CONSULT", "AGREE")),
    (re.compile(r"\b(sanction|embargo|tariff|expel|asset freeze|freeze (?:the )?assets)", re.I), ("SANCTION",)),
    (re.compile(r"\b(attack|strike|bomb|invade|invasion|retaliat|shell|war\b|military action|use force)", re.I), ("ASSAULT",)),
    (re.compile(r"\b(deploy|mobili[sz]|troops to|warships?|reinforce)", re.I), ("MOBILIZE",)),
    (re.compile(r"\b(blockade|seize|annex|occupy|ban\b|restrict|close (?:the|its) border)", re.I), ("COERCE",)),
    (re.compile(r"\b(cease-?fire|truce|peace deal)", re.I), ("AGREE", "RETREAT", "CONCEDE")),
    (re.compile(r"\b(withdraw|pull (?:back|out)|release|free (?:the )?prisoners|disarm|de-escalat|lift|re-?open|open\b|let\b|allow|hand (?:over|back)|return|stop|halt|end\b|drop|leave|keep)", re.I), ("RETREAT", "CONCEDE")),
    (re.compile(r"(?<!before the )(?<!after the )\b(talks?|dialogue|negotiat|summit|meet(?:ing)?|discussions?|diplomacy)\b", re.I), ("CONSULT", "AGREE")),
    (re.compile(r"\b(aid|assistance|weapons|arms|ammunition|funds?|loan|grant|million|billion|suppl(?:y|ies)|shipments?|help|fuel|food|medicine)\b", re.I), ("AID",)),
)  # fmt: skip
#: types that satisfy a promise of the type that is their key
KEPT_BY = {
    "SUPPORT": ("AID", "COOPERATE", "SUPPORT"),
    "AID": ("AID",),
    "COOPERATE": ("COOPERATE", "AID"),
    "CONSULT": ("CONSULT",),
    "RETREAT": ("RETREAT",),
    "CONCEDE": ("CONCEDE", "RETREAT"),
}


@dataclass(frozen=True, slots=True)
class Expectation:
    """The kind of commitment, the types that would carry it out, and how the types were found."""

    kind: CommitmentKind
    types: tuple[str, ...]
    why: str


def expect(act: ActRow) -> Expectation | None:
    """What the act commits its actor (for a demand: its recipient) to; None where it commits nobody."""
    if act.status in ("denied", "alleged", "hypothetical", "requested"):
        return None
    if act.type == "THREATEN" or act.status == "threatened" or (act.status == "conditional" and act.type in HOSTILE):
        return Expectation("threat", *_threatened(act))
    if act.type == "REQUEST":
        return Expectation("demand", *_asked(act))
    if act.status in ("promised", "conditional"):
        return Expectation("promise", *_promised(act))
    if act.status == "planned":
        return Expectation("plan", *_promised(act))
    if act.type == "AGREE":
        return Expectation("agreement", *_promised(act))
    return None


def _threatened(act: ActRow) -> tuple[tuple[str, ...], str]:
    if act.consequence:
        return (act.consequence,), f"the threat names {act.consequence}"
    if act.type != "THREATEN":
        return (act.type,), f"{act.type} is what is threatened"
    if act.mode in THREAT_MODES and not WARNS.search(act.trigger_words):
        return THREAT_MODES[act.mode], f"a threat of the kind '{act.mode}'"
    return _named(act.words, HOSTILE)


def _asked(act: ActRow) -> tuple[tuple[str, ...], str]:
    types, why = _named(act.words, COOPERATIVE)
    if types:
        return types, why
    if act.mode in REQUEST_MODES:
        return REQUEST_MODES[act.mode], f"a demand of the kind '{act.mode}'"
    return (), "the demand names no act that could be looked for"


def _promised(act: ActRow) -> tuple[tuple[str, ...], str]:
    if act.type in KEPT_BY:
        return KEPT_BY[act.type], f"{act.type} is what is {act.status}"
    if act.type == "AGREE":
        return _named(act.words, COOPERATIVE)
    return (act.type,), f"{act.type} is what is {act.status}"


def _named(words: str, among: frozenset[str]) -> tuple[tuple[str, ...], str]:
    for pattern, types in NAMED:
        found = pattern.search(words)
        wanted = tuple(t for t in types if t in among)
        if found and wanted:
            return wanted, f"its words '{found.group(0)}' name {' or '.join(wanted)}"
    return (), "its words name no act that could be looked for"
