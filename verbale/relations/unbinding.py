"""Knows passages that sound like a commitment and commit nobody: what one is able to, what was done when it was decided,
views that are shared, questions why."""

from __future__ import annotations

import re

from verbale.record.rows import ActRow
from verbale.relations.expectation import Expectation, warns_of_others

#: what one is able to do, one need not mean to
ABLE = re.compile(r"\b(?:(?:un)?able|capable|power(?:ful)? enough|in a position|abilit\w+|capabilit\w+)\b", re.I)
MEANS = re.compile(
    r"\b(?:will|would|shall|vow\w*|promis\w+|plan\w*|intend\w*|ready|prepared|pledg\w+|going to)\b", re.I
)
#: 'their decision to kill the ape': told of as a thing, it was carried out when it was told
DECISION = re.compile(
    r"\b(?:the|this|that|his|her|its|their|our|\w+[’']s?|of) (?:\w+ )?(?:decision|choice|move|order) (?:to|of|by|not)\b",
    re.I,
)
#: 'agreed that the north is a danger': a view, where nothing is said of what is to be done
VIEW = re.compile(r"\b(?:agree\w*|accept\w*|conced\w+|acknowledg\w+|recogni[sz]\w+) that\b(.*)", re.I | re.S)
TO_DO = re.compile(r"\b(?:will|would|shall|should|must|ought|need(?:s|ed)? to|ha(?:s|ve|d) to|to be \w+ed)\b", re.I)
#: 'why the park should close', 'whether it would': asked or argued, not demanded
ASKED = re.compile(r"^\W*(?:why|whether|how|what|who|if only)\b", re.I)
#: 'a launch that prompted warnings': others warn, ask, protest
PROMPTED = re.compile(
    r"\b(?:prompt|trigger|spark|draw|drew|provok|rais|elicit|attract|caus|led to|fuel)\w*(?: \w+){0,3} "
    r"(?:warnings?|calls?|demands?|threats?|appeals?|alarms?|alerts?|requests?)\b",
    re.I,
)
#: what somebody is said to be after is no demand of his
AFTER = re.compile(
    r"\b(?:try|tries|tried|trying|attempt\w*|aim\w*|hop(?:e|es|ed|ing)|want\w*|seek\w*|sought|bid|effort\w*) to (?:\w+ )?"
    r"(?:pressure|pressurise|pressurize|force|persuade|convince|push|press|get|lure|coax|bring)\b|"
    r"\b(?:seek\w*|sought) (?:\w+ ){0,2}(?:ties|relations|friendship|influence)\b",
    re.I,
)
#: 'warned that one cannot rein them in by force': what will not work, by nobody's deed
FUTILE = re.compile(
    r"\b(?:one|you|nobody|no one|no (?:state|country|side|nation)|sanctions|force|pressure|violence|war|weapons|threats|bombs)(?: (?:and|or|alone) ?\w*)? "
    r"(?:can ?not|can['’]t|can|will not|won['’]t|would not|could not|do(?:es)? not|will never) ",
    re.I,
)
#: 'we should be able to bring in more': what is hoped to become possible
EXPECTED = re.compile(r"\b(?:I|we|you|he|she|it|they) (?:should|would|could|may|might) (?:\w+ )?be able to\b")
#: what is to be known, felt or seen, not done: 'must understand that'
MINDED = re.compile(
    r"\b(?:should|must|needs? to|ha(?:s|ve) to|ought to)(?: (?:also|\w+ly))? (?:understand|know|reali[sz]e|remember|recogni[sz]e|see|feel|be (?:aware|clear|proud|ashamed|afraid|worried|able|noted))\b",
    re.I,
)
#: 'met with fire and fury': no meeting
MET_WITH = re.compile(r"\bbe(?:en|ing)? met (?:with|by)\b", re.I)
#: 'its view on pushing for talks', 'the idea of asking for a loan': named as a thing, demanded of nobody now
NAMED = re.compile(r"\b(?:on|of|about|against|without|for)\W+$", re.I)
#: who was forced did it
COMPELLED = re.compile(r"\b(?:forc|compel|coerc)\w*\b", re.I)


def binds_nobody(act: ActRow, kind: Expectation) -> bool:
    """Does the passage only sound like a commitment of this kind?"""
    words = act.words
    ahead = kind.kind in ("plan", "promise", "threat")
    if ahead and act.type != "THREATEN" and ABLE.search(words) and not MEANS.search(words):
        return True
    if kind.kind == "plan" and DECISION.search(words) and not MEANS.search(words):
        return True
    if kind.kind in ("agreement", "plan") and (view := VIEW.search(words)) and not TO_DO.search(view[1]):
        return True
    if kind.kind == "demand" and (
        AFTER.search(words) or EXPECTED.search(words) or (act.rule.startswith("judge") and MINDED.search(words))
    ):
        return True
    if act.type == "THREATEN" and warns_of_others(act) and FUTILE.search(words):
        return True
    if act.type == "CONSULT" and MET_WITH.search(words):
        return True
    if ASKED.search(words) or (kind.kind == "demand" and COMPELLED.search(act.trigger_words)):
        return True
    begins = max(0, act.trigger.start - act.evidence.start)
    if kind.kind == "demand" and re.match(r"\w+ing\b", act.trigger_words) and NAMED.search(words[:begins]):
        return True
    prompted = PROMPTED.search(words)
    at = act.trigger.end - act.evidence.start
    return kind.kind in ("demand", "threat") and prompted is not None and prompted.start() <= at
