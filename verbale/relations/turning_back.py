"""Knows when a commitment is turned back: taken back by its author, refused, broken, or answered by its contrary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from verbale import settings
from verbale.record.rows import ActRow, Party
from verbale.relations.carrying import likeness, names, shared_stems
from verbale.relations.commitment import Commitment, Followed
from verbale.relations.conditions import HOSTILE, YIELDING
from verbale.relations.expectation import is_any_deed
from verbale.relations.kinds import MUTUAL
from verbale.relations.marks import ASKED
from verbale.relations.sides import meet

#: the author takes back what was said
TAKES_BACK = re.compile(
    r"\b(?:dropp?(?:ed|s|ing)?|withdr[ae]w(?:s|n|ing)?|took back|take back|retract\w*|abandon\w*|shelv\w+|scrapp?\w*|"
    r"call(?:ed|s|ing)? off|cancel\w*|rescind\w*|revok\w+|back(?:ed|s|ing)? (?:away|down|out)|"
    r"no longer (?:plan\w*|intend\w*|want\w*|demand\w*|insist\w*)|will not now|would not now|gave up|give up)\b",
    re.I,
)
#: what is taken back; 'withdrew its troops' takes back no word
WORD = re.compile(
    r"\b(?:threat|warning|demand|ultimatum|offer|pledge|promise|plan\w*|visit|trip|talks|meeting|summit|march|strike|"
    r"rally|protest|deal|agreement|invitation|sanctions|tariff|deadline|intention|blockade|boycott|walkouts?|walk-outs?|"
    r"sit-in|stoppage|lockout|drills?|exercises?|offensive|campaign|lawsuit|launch|tests?|tour|conference|referendum)\b",
    re.I,
)
#: a commitment not to do something: the deed itself breaks it
REFRAINS = re.compile(
    r"\b(?:not to|never to|(?:would|will|shall) not|won't|wouldn't|refrain\w* from|no (?:more|further|new)|"
    r"not (?:attack|fire|strike|cross|enter|fish|build|test|deploy|seek))\b",
    re.I,
)
#: an end of fighting: an attack between those who agreed breaks it
PEACE = re.compile(r"\b(?:cease-?fire|truce|armistice|hold (?:their |its )?fire|end (?:the )?(?:fighting|hostilities)|stop shelling)\b", re.I)  # fmt: skip
#: words that end a support which was promised
ENDS = re.compile(
    r"\b(?:no longer|not any ?more|would not|will not|won't|against|stopped|ended|withdr[ae]w\w*|cut off)\b", re.I
)
SPOKEN = frozenset({"REJECT", "CONCEDE", "RETREAT", "AGREE", "SUPPORT", "ACCUSE", "CONSULT", "REQUEST", "SANCTION"})


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _taken_back(words: str) -> str | None:
    found = TAKES_BACK.search(words)
    return found.group(0) if found and WORD.search(words) else None


def takes_back(entry: Commitment, act: ActRow) -> Followed | None:
    """The author, in later words, gives up the threat, the demand or the plan: 'dropped its threat to ...'."""
    if act.type not in SPOKEN or act.status not in ("done", "ongoing"):
        return None
    found = _taken_back(act.words)
    if found is None or not meet(entry.by, act.actors):
        return None
    if act.recipients and entry.to and not meet((*entry.to, *entry.by), act.recipients):
        return None
    shared, score = shared_stems(entry, act), likeness(entry, act)
    if shared < 1 or (shared < 2 and score < 0.3):
        return None
    why = f"{names(act.actors)} '{found}' it, in like words"
    return Followed(act, "withdraws", round(min(1.0, 0.45 + 0.5 * score), 3), why)


def opposes(entry: Commitment, act: ActRow, doers: Sequence[Party], toward: Sequence[Party]) -> Followed | None:
    """A refusal of the same thing, the deed that was forsworn, a breach of the peace that was agreed, or the very
    pressure that was to end ('would lift the freeze' ... 'the freeze stays')."""
    if entry.kind == "threat" or not meet(doers, act.actors):
        return None  # who refuses something does not thereby take back a threat
    if act.recipients and not meet((*toward, *doers), act.recipients):
        return _ends_support(entry, act)
    if broken := _breaks(entry, act, doers, toward) or _ends_support(entry, act):
        return broken
    score, shared = likeness(entry, act), shared_stems(entry, act)
    if act.type == "REJECT":
        if act.status not in ("done", "ongoing") or shared < 1 or score < 0.25 or (shared < 2 and score < 0.4):
            return None
    elif not (
        act.type in HOSTILE and set(entry.expected) & YIELDING and act.status == "ongoing" and score >= 0.3 and shared
    ):
        return None
    how = "refuses" if entry.kind == "demand" else "contradicts"
    return Followed(act, how, round(0.4 + 0.5 * score, 3), f"{act.type} by {names(act.actors)} in like words")


#: words that name what was asked: 'rejected the demand'
NAMES_ASKED = re.compile(rf"\b(?:{ASKED}|ultimatum|deadline|invitation|conditions?|terms)\b", re.I)


#: how far who refuses must be who was asked, where both sides are of one state
AT_HOME = 0.8


def is_refused_here(entry: Commitment, act: ActRow) -> bool:
    """Does the article that tells a demand go on to tell that the one who was asked refused it: 'gave Ostria a week to withdraw.
    Ostria rejected the demand'?"""
    if entry.kind != "demand" or act.type != "REJECT" or act.status not in ("done", "ongoing", "denied"):
        return False
    if not any(r.article == act.article and r.evidence.start < act.evidence.start for r in entry.reports):
        return False
    if not meet(entry.to, act.actors) or (act.recipients and not meet(entry.by, act.recipients)):
        return False
    if meet(entry.to, act.actors) < AT_HOME and meet(entry.by, entry.to):
        return False  # 'the party leader told its members', and one minister of the same state refused something
    return NAMES_ASKED.search(act.words) is not None or shared_stems(entry, act) > 1


#: letters behind a demand within which its own article tells what came of it
RIGHT_AFTER = 500


def is_granted_here(entry: Commitment, act: ActRow) -> bool:
    """Does the article that tells a demand tell right after it that who was asked did so, or said that he would: 'urged the president to
    resign. He announced his resignation'? What the demand itself names, and nothing that any deed would be."""
    promised = act.status == "promised" and shared_stems(entry, act) > 0
    if entry.kind != "demand" or not (act.status == "done" or promised):
        return False
    if act.type not in entry.expected or is_any_deed(entry.expected):
        return False
    if act.type in MUTUAL:
        return False  # of talks and deals an article tells many
    if meet(entry.to, act.actors) < AT_HOME or meet(entry.by, act.actors) >= AT_HOME:
        return False
    return any(
        r.article == act.article and 0 <= act.evidence.start - r.evidence.end <= RIGHT_AFTER for r in entry.reports
    )


def granted_here(entry: Commitment, act: ActRow) -> Followed | None:
    """What the article itself tells right after the demand that the one who was asked did, or promised."""
    if not is_granted_here(entry, act):
        return None
    what = f"{act.type} promised" if act.status == "promised" else act.type
    return Followed(act, "answers", 0.6, f"{what} by {names(act.actors)}, told right after it")


def refused_here(entry: Commitment, act: ActRow) -> Followed | None:
    """The refusal that the article itself tells of the demand."""
    if not is_refused_here(entry, act):
        return None
    return Followed(act, "refuses", 0.65, f"REJECT by {names(act.actors)} in the same article")


def _breaks(entry: Commitment, act: ActRow, doers: Sequence[Party], toward: Sequence[Party]) -> Followed | None:
    if entry.kind == "demand" or act.status not in ("done", "ongoing"):
        return None
    among = (*doers, *toward)
    if PEACE.search(entry.words):
        if act.type != "ASSAULT" or not act.recipients or not meet(among, act.recipients):
            return None
        return Followed(act, "contradicts", 0.7, f"an attack by {names(act.actors)} on a side that was promised peace")
    if not REFRAINS.search(entry.words) or act.type not in HOSTILE or shared_stems(entry, act) < 2:
        return None
    return Followed(act, "contradicts", 0.7, f"{act.type} by {names(act.actors)}: what was not to be done")


def _ends_support(entry: Commitment, act: ActRow) -> Followed | None:
    """'would stand by' ... 'can no longer stand by': whatever the later passage is otherwise about."""
    found = ENDS.search(act.words)
    if entry.type != "SUPPORT" or entry.kind == "demand" or found is None or act.type not in ("SUPPORT", "REJECT"):
        return None
    score = likeness(entry, act)
    if score < 0.4 or act.status not in ("done", "ongoing"):
        return None
    return Followed(act, "contradicts", round(0.4 + 0.5 * score, 3), f"'{found.group(0)}': the contrary in like words")
