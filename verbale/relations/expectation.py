"""Knows which act a commitment speaks of: the kind of commitment that an act is, and the types that would carry it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.acts.act import BOUND
from verbale.record.rows import ActRow
from verbale.relations.commitment import CommitmentKind
from verbale.relations.sides import meet

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "REJECT", "ACCUSE", "THREATEN"})

#: what nobody promises: said of what lies ahead, it is a threat
HARM = frozenset({"SANCTION", "COERCE", "ASSAULT", "REJECT"})

#: what a threat's mode speaks of, by PLOVER 2.0's table of THREATEN modes
THREAT_MODES = {
    "restrict": ("COERCE", "SANCTION"),
    "arrest": ("COERCE",),
    "relations": ("SANCTION", "REJECT"),
    "expel": ("SANCTION", "COERCE"),
    "territory": ("COERCE", "ASSAULT"),
    "violence": ("ASSAULT",),
}
#: a warning often speaks of what the other side does: 'warned that any incursion would be a mistake'
WARNS = re.compile(r"\b(?:warn|caution)\w*", re.I)
#: unless it says what its author will do: 'warned that it would strike', 'would be met with sanctions'
OWN_DEED = re.compile(
    r"\b(?:it|its \w+|(?:our|my)(?: [\w-]+){1,3}|we|they|he|she|I)(?: (?:may|might|could|would|will|was|were|is|are|had))|['’]ll\b|"
    r"\b(?:be|is|are) (?:met|answered|punished|followed) (?:with|by)|\bface\w* (?:sanctions|retaliation|reprisals|arrest)|"
    r"\b(?:respond|retaliate|hit back|strike back|answer with)\b|\b(?:of|about|with) \W?(?:\w+ ){0,2}(?:retaliation|reprisals?|revenge|counter-?measures)\b",
    re.I,
)
#: a name as the doer of what is warned of: 'that Varenia would ban'
NAMED_DOER = re.compile(r"\W*(?:that )?(?:the )?((?:[A-Z][\w’'-]+ ){1,3})(?:would|will|could|might|may)\b")
#: words of a support that is to last: as good as a promise
LASTING = re.compile(
    r"\b(?:unwavering|unshak\w+|steadfast|ironclad|iron-clad|rock-solid|enduring|undying|stand(?:s|ing)? (?:firmly )?(?:by|with)|"
    r"as long as it takes|(?:never|not) abandon|continue\w* to (?:support|back|stand)|remain\w* committed|commitment)\b",
    re.I,
)
#: a meeting of which a passage on something else tells that it is to come
MEETING_AHEAD = re.compile(
    r"\b(?:talks|negotiations|meeting|summit|conference)\b[^.;]{0,40}?\b(?:(?:is|are|was|were)(?: now)? (?:set|due|scheduled|planned|expected) to "
    r"(?:start|begin|open|take place|be held|resume)|(?:will|to) (?:take place|be held|start|begin|resume))\b",
    re.I,
)
#: who is said not to be keen on something plans nothing
UNWILLING = re.compile(
    r"\b(?:not|n't|n’t|hardly)(?: \w+){0,3} (?:keen|eager|willing|inclined|planning|seeking|asking|demanding)\b", re.I
)
#: what is done by the vote itself, and what is tried already: no plan
UNDER_WAY = re.compile(
    r"\bvot(?:ed|es|ing) (?:\w+ ){0,3}?to (?:remove|ratify|approve|pass|impeach|adopt|reject|extend|condemn|endorse|dissolve|ban|recogni[sz]e)\b|"
    r"\b(?<!in an )(?<!in a )(?<!in their )(?<!in its )(?:operation|offensive|attempt\w*|effort\w*|bid|battle|campaign)\b[^.;]{0,60}?\bto \w+",
    re.I,
)
#: to end what others do against one: 'would use all legal measures to end the protests' gives nothing up
QUELLS = re.compile(
    r"\b(?:end|stop|halt|quell|crush|suppress|disperse|put down|break up|clear)(?:ing)?\b(?: \w+){0,2} "
    r"(?:protest|demonstration|rall(?:y|ies)|unrest|riot|rebellion|uprising|insurgency|revolt|strike|occupation|mutiny)",
    re.I,
)
#: where a demand or an agreement names no known deed, any of these in like words is what was meant
ANY_DEED = ("AID", "AGREE", "CONCEDE", "RETREAT", "COOPERATE", "CONSULT", "SUPPORT", "COERCE")
#: so many types are any
_MANY = 5
#: sanctions that are asked for: 'urged both to agree to new sanctions'
PRESSURE = re.compile(
    r"\b(?:agree (?:to|on)|adopt|approve|back|support|impose|apply|enforce|implement|tighten|pass)\b[^.;]{0,60}?\bsanctions\b",
    re.I,
)
#: what would answer a demand, by PLOVER 2.0's table of REQUEST modes
REQUEST_MODES = {
    "assist": ("AID", "SUPPORT", "COOPERATE", "AGREE"),
    "change": ("CONCEDE", "AGREE"),
    "yield": ("RETREAT", "CONCEDE"),
    "meet": ("CONSULT", "AGREE"),
}
#: words of the commitment that name its act, where neither mode nor consequence does
NAMED = (
    (re.compile(r"\b(?:accept\w*|took up|take up|welcom\w*) (?:[\w’']+ ){0,4}invitations?\b(?! to join)", re.I), ("CONSULT",)),
    (re.compile(r"\b(?:open|enter|hold|resume|begin|start|join|return to|come to)\w* (?:\w+ ){0,2}(?:talks|negotiations|dialogue)", re.I), ("CONSULT", "AGREE")),
    (re.compile(r"\b(sanction|embargo|tariff|expel|asset freeze|fr(?:eez|oz)\w* (?:\w+ ){0,3}assets|assets (?:\w+ )?frozen)", re.I), ("SANCTION",)),
    (re.compile(r"\b(attack|strike|bomb|invade|invasion|retaliat|shell|war\b|military action|use force)", re.I), ("ASSAULT",)),
    (re.compile(r"\b(deploy|mobili[sz]|troops to|warships?|reinforce)", re.I), ("MOBILIZE",)),
    (re.compile(r"\b(blockade|seize|annex|occupy|ban\b|restrict|close (?:the|its) border)", re.I), ("COERCE",)),
    (re.compile(r"\b(cease-?fire|truce|peace deal)", re.I), ("AGREE", "RETREAT", "CONCEDE")),
    (re.compile(r"\b(withdraw|pull (?:back|out)|release|free (?:the )?prisoners|disarm|de-escalat|lift|re-?open|open\b|let\b|allow|hand (?:over|back)|return|stop|halt|end\b|drop|leave|keep|resign|step down|quit|abandon|give up|renounce|dismantl|relinquish|surrender)", re.I), ("RETREAT", "CONCEDE")),
    (re.compile(r"(?<!before the )(?<!after the )\b(talks?|dialogue|negotiat|summit|meet(?:ing)?|discussions?|consultations?|diplomacy)\b", re.I), ("CONSULT", "AGREE")),
    (re.compile(r"\b(aid|assistance|weapons|arms|ammunition|funds?|loan|grant|million|billion|suppl(?:y|ies)|shipments?|help|fuel|food|medicine)\b", re.I), ("AID",)),
)  # fmt: skip
#: what one side puts to the other: an offer is as good as a promise, and agreed it is not
OFFERS = re.compile(
    r"\b(?:offer\w*|propos\w+|overtures?|olive branch\w*|put\w* forward|tabl(?:ed|es|ing)|float(?:ed|s|ing)?|h[eo]ld\w* out|willing\w*|ready|readiness|openness)\b",
    re.I,
)
#: what is planned against somebody for what he did is a threat: 'would restrict trade as a consequence'
IN_RETURN = re.compile(
    r"\b(?:as a consequence|in retaliation|in revenge|in reprisal|or else|as (?:a )?punishment)\b", re.I
)
#: what one side is to do by what was agreed: 'agreed to send observers', 'signed a truce that obliges it to withdraw'
AGREED = re.compile(
    r"\bagree(?:d|s|ing)? (?:\w+ ){0,2}to\b|\b(?:agreement|accord|deal|pact|treaty|cease-?fire|truce)\b[^.;]{0,40}?\b(?:that|which) "
    r"(?:oblig|requir|commit|bind|bound)",
    re.I,
)
#: coming to a meeting to which one is asked
COMES = re.compile(r"(?:attend|take part|participate|join|come|go|return)", re.I)
#: who only says that another is right: 'agreed', 'agreed with the chairman'
CONCURS = re.compile(r"\bagree(?:s|d)?(?: with [^,;]+)?[\s.”\"']*$", re.I)
#: types that satisfy a promise of the type that is their key
KEPT_BY = {
    "SUPPORT": ("AID", "COOPERATE", "SUPPORT"),
    "AID": ("AID",),
    "COOPERATE": ("COOPERATE", "AID"),
    "CONSULT": ("CONSULT",),
    "RETREAT": ("RETREAT", "CONCEDE"),
    "CONCEDE": ("CONCEDE", "RETREAT"),
}


@dataclass(frozen=True, slots=True)
class Expectation:
    """The kind of commitment, the types that would carry it out, and how the types were found."""

    kind: CommitmentKind
    types: tuple[str, ...]
    why: str


def is_any_deed(expected: Sequence[str]) -> bool:
    """Whether so many types would settle it that only like words tell which deed does."""
    return len(expected) >= _MANY


def expect(act: ActRow) -> Expectation | None:
    """What the act commits its actor (for a demand: its recipient) to; None where it commits nobody."""
    if act.status in ("denied", "alleged", "hypothetical", "requested"):
        return None
    if (act.type == "ACCUSE" and not act.recipients) or UNWILLING.search(act.words):
        return None
    if act.type == "THREATEN" or act.status == "threatened" or (act.status == "conditional" and act.type in HOSTILE):
        return Expectation("threat", *_threatened(act))
    if act.type == "REQUEST":
        if act.status in ("promised", "planned"):
            return Expectation("plan", ("REQUEST",), f"REQUEST is what is {act.status}")
        return Expectation("demand", *_asked(act))
    if act.status in ("promised", "planned") and act.type in ("CONCEDE", "RETREAT") and QUELLS.search(act.words):
        return Expectation("threat", ("COERCE", "ASSAULT"), "it is to end what others do against its author")
    if (
        act.status == "promised"
        and len({party.id for party in act.actors} & {party.id for party in act.recipients}) > 1
    ):
        return Expectation("agreement", *_promised(act))  # 'Varland and Ostria agreed to exchange prisoners'
    if act.status == "promised" and (AGREED.search(act.words) or f"/{BOUND}" in act.rule):
        return Expectation("agreement", *_promised(act))
    if act.status in ("promised", "conditional"):
        return Expectation("threat" if act.type in HARM else "promise", *_promised(act))
    if act.status == "planned":
        if UNDER_WAY.search(act.words):
            return None
        meant: CommitmentKind = "plan"
        if act.type in HARM and IN_RETURN.search(act.words):
            meant = "threat"
        elif act.type in ("CONCEDE", "RETREAT") and _is_to_another_land(act):
            meant = "promise"  # 'will also reopen the crossing'
        elif act.type == "CONSULT" and _will_come(act):
            meant = "promise"  # 'said his country would attend the talks'
        return Expectation(meant, *_promised(act))
    if act.type == "AGREE":
        types, why = _promised(act)
        if OFFERS.search(act.trigger_words):
            return Expectation("promise", types, why) if types is not ANY_DEED else None
        if types is ANY_DEED and CONCURS.search(act.words):
            return None
        alone = len({p.id for p in (*act.actors, *act.recipients)}) < 2
        return None if alone and types is ANY_DEED else Expectation("agreement", types, why)
    if act.status in ("done", "ongoing") and MEETING_AHEAD.search(act.words):
        return Expectation("plan", ("CONSULT",), "its words tell of a meeting that is to come")
    if act.type == "SUPPORT" and LASTING.search(act.words):
        return Expectation("promise", *_promised(act))
    return None


def _is_to_another_land(act: ActRow) -> bool:
    """Is it to be yielded by those of one country to those of another? At home it is a plan of whoever governs."""
    ours, theirs = ({party.country or party.id for party in some} for some in (act.actors, act.recipients))
    return bool(theirs) and ours.isdisjoint(theirs)


def _will_come(act: ActRow) -> bool:
    """Does one who is to be at a meeting say himself that he, or his side, will come to it?"""
    own = act.claimant is not None and meet([act.claimant], act.actors) > 0
    return own and COMES.match(act.trigger_words) is not None


def _threatened(act: ActRow) -> tuple[tuple[str, ...], str]:
    if warns_of_others(act):
        return (), "it warns of what others may do, and names no act of its own"
    if act.consequence:
        return (act.consequence,), f"the threat names {act.consequence}"
    if act.type != "THREATEN":
        return (act.type,), f"{act.type} is what is threatened"
    if act.mode in THREAT_MODES and not WARNS.search(act.trigger_words):
        return THREAT_MODES[act.mode], f"a threat of the kind '{act.mode}'"
    return _named(act.words, HOSTILE)


def _asked(act: ActRow) -> tuple[tuple[str, ...], str]:
    if PRESSURE.search(act.words):
        return ("SANCTION", "AGREE", "SUPPORT"), "it asks for sanctions"
    types, why = _named(act.words, COOPERATIVE)
    if types:
        return types, why
    if act.mode in REQUEST_MODES:
        return REQUEST_MODES[act.mode], f"a demand of the kind '{act.mode}'"
    return ANY_DEED, "the demand names no known kind of act: any in like words is looked for"


#: the rules by which one says that one will do as one warned: 'would do what it said, an apparent reference to its warning'
AS_WARNED = ("do-as-warned/", "make-good-on-threat/")


def warns_of_others(act: ActRow) -> bool:
    """A warning that says what somebody else's deed would be, not what its author will do."""
    warns = WARNS.search(act.words)
    if warns is None or act.type != "THREATEN" or act.rule.startswith(AS_WARNED):
        return False
    rest = act.words[warns.end() :]
    if len(rest.split()) < 3:
        return False  # 'warned Kyiv': of what is not told
    own = "|".join(re.escape(word) for p in act.actors for word in p.name.split() if len(word) > 3)
    if own and re.search(rf"\b(?:{own})\w*(?: \w+){{0,2}} (?:would|will|could|might|may)\b", rest):
        return False
    named = NAMED_DOER.match(rest)
    theirs = {word[:5].lower() for p in act.recipients for word in p.name.split() if len(word) > 3}
    if act.consequence and named and not any(word[:5].lower() in theirs for word in named[1].split()):
        return False  # a minister 'warned that Varenia would ban imports': her state, where it is not the one that is warned
    return not OWN_DEED.search(rest)


def _promised(act: ActRow) -> tuple[tuple[str, ...], str]:
    if act.type in KEPT_BY:
        return KEPT_BY[act.type], f"{act.type} is what is {act.status}"
    if act.type == "AGREE":
        types, why = _named(act.words, COOPERATIVE)
        return (types, why) if types else (ANY_DEED, "any deed in like words is looked for")
    return (act.type,), f"{act.type} is what is {act.status}"


def _named(words: str, among: frozenset[str]) -> tuple[tuple[str, ...], str]:
    for pattern, types in NAMED:
        found = pattern.search(words)
        wanted = tuple(t for t in types if t in among)
        if found and wanted:
            return wanted, f"its words '{found.group(0)}' name {' or '.join(wanted)}"
    return (), "its words name no act that could be looked for"
