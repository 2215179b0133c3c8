"""Knows conditions: what a commitment hangs on, and whether a later act meets it or shows that it was not met."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.record.rows import ActRow, Party
from verbale.relations.commitment import Commitment, Followed
from verbale.relations.words import alike, name_stems, names_in, stems

YIELDING = frozenset({"RETREAT", "CONCEDE"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
#: what a condition's verb would be coded as: 'if it crosses the river' is met by an attack, not by a withdrawal
KINDS = (
    (re.compile(r"\b(cross|enter|attack|invad|invasion|incursion|strik|fire|move against|advanc|seiz|occup|annex|shell|close)", re.I), HOSTILE),
    (re.compile(r"\b(withdr|leave|left|pull|retreat|releas|lift|open|return|disarm|gone|goes|go\b|stop|halt|drop|hand|free)", re.I), YIELDING),
    (re.compile(r"\b(sign|agree|accept|talk|meet|negotiat|ratif)", re.I), frozenset({"AGREE", "CONSULT", "SUPPORT"})),
)  # fmt: skip
#: types in which any condition can be told as met or not
ANY = ("RETREAT", "CONCEDE", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "REJECT", "ACCUSE", *sorted(HOSTILE))
#: where a condition begins, in a commitment whose condition was not told apart
OPENS = re.compile(r"\b(?:if|unless|once|until|provided that|as soon as|should (?=the|it|they|he|she|[A-Z]))\b", re.I)
#: words that turn a condition or an act into its contrary; 'no later than' and 'not only' turn nothing
TURNS = re.compile(
    r"\b(?:unless|until|without|never|nor|not (?!only)|no (?!later|less|fewer)|cannot|\w+n't|fail\w*|refus\w+|reject\w+|"
    r"miss(?:es|ed)?|denied|denies|rul\w+ out|declin\w+)\b",
    re.I,
)


#: where the condition of a threat begins that only its words tell
THREAT_OPENS = re.compile(r"\b(?:if|unless|should (?=the|it|they|he|she|[A-Z]))\b")


def condition_in(words: str) -> str | None:
    """The words on which a threat hangs, from 'if' or 'unless' to the end of the clause: 'would be met with force if it moved'."""
    opened = THREAT_OPENS.search(words)
    return re.split(r"[,;.”\"]", words[opened.start() :])[0].strip() if opened is not None else None


def condition_of(entry: Commitment) -> str | None:
    """The condition's words that a later act may meet: as a report has them told apart, else from 'if', 'unless', 'once' to the end
    of the clause of what was not yet done; what only the words of a threat tell is shown, and met by nothing."""
    told = next((report.condition_words for report in entry.reports if report.condition_words), None)
    if told is not None or (entry.condition and not entry.reports):
        return told or entry.condition
    opened = OPENS.search(entry.words)
    if opened is None or entry.act.status not in ("conditional", "threatened", "promised", "planned"):
        return None
    return re.split(r"[,;.]", entry.words[opened.start() :])[0]


def turned(words: str, act: ActRow | None = None) -> bool:
    """Do the words say that something is not so? Two such words cancel each other ('if the siege is not lifted' and
    'lifted': contrary; 'unless it stops' and 'did not stop': the same)."""
    count = len(TURNS.findall(words))
    if act is not None and act.status == "denied":
        count += 1
    return count % 2 == 1


def bears_on(entry: Commitment, condition: str, act: ActRow) -> Followed | None:
    """The act meets the condition ('if it crosses the river' ... 'troops crossed the river'), or is its contrary
    ('if the siege is not lifted' ... 'lifted its siege'); None where it does not speak of it."""
    if act.status not in ("done", "ongoing", "alleged", "denied"):
        return None
    names = name_stems((*entry.by, *entry.to, *act.actors))
    score = alike(condition, act.words, names)
    shared = (stems(condition) & stems(act.words)) - names - (names_in(condition) & names_in(act.words))
    kinds = [types for pattern, types in KINDS if pattern.search(condition)]
    known = any(act.type in types for types in kinds)
    contrary = turned(condition) != turned(act.words, act)
    if not shared or score < (0.2 if known and not contrary else 0.5):
        return None
    if not known and kinds and not contrary:
        return None
    if contrary and (len(shared) < 2 or not _complete(act)) and score < 0.6:
        return None
    how, told = ("fails the condition", "the contrary of") if contrary else ("meets the condition", "in")
    why = f"{act.type} by {_names(act.actors)} {told} the condition's words"
    return Followed(act, how, round(0.4 + 0.5 * score, 3), why)


def _complete(act: ActRow) -> bool:
    return act.status in ("done", "denied")


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(p.name for p in parties) or "an unnamed actor"
