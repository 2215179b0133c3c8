"""Knows how surely two reports tell one act: a score with its reasons, or that they cannot.

First what speaks against it: another kind of act, another stage, other doers, other days. Then what speaks for it: the
words that both have, rare ones more, and parties on both sides. The weights are set by hand, not learnt;
`verbale evaluate same-act` measures them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from verbale.record.rows import ActRow, Party
from verbale.relations.sides import meet
from verbale.relations.terms import general_shares
from verbale.relations.words import name_stems, stems

#: statuses that speak of one and the same stage of an act; a planned meeting and the meeting are two events
STAGES = {
    "done": "happened", "ongoing": "happened", "alleged": "happened", "denied": "happened",
    "planned": "ahead", "promised": "ahead", "threatened": "ahead", "conditional": "ahead",
    "requested": "asked", "hypothetical": "supposed",
}  # fmt: skip
#: types as which one act is told: a missile's launch as force shown or used, a deal as talks, agreement, cooperation
FAMILIES = {
    "ASSAULT": "force", "MOBILIZE": "force", "COERCE": "force",
    "CONSULT": "accord", "AGREE": "accord", "COOPERATE": "accord", "SUPPORT": "accord", "AID": "accord",
    "ACCUSE": "blame", "REJECT": "blame", "REQUEST": "pressure", "THREATEN": "pressure", "SANCTION": "pressure",
    "RETREAT": "yielding", "CONCEDE": "yielding", "PROTEST": "protest",
}  # fmt: skip
#: the family whose doers are often only described: 'gunmen', 'a suicide bomber'
FORCE = "force"
#: days by which two reports of one act may differ: morning papers, time zones, 'on Friday' said on a Friday
SLACK = timedelta(days=2)
#: days from which an act's own interval says little: then the articles' days must agree too
WIDE = 7
#: what actors do with words: many such acts on one day
VERBAL = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "COOPERATE"})
#: acts that their recipient makes what they are
BILATERAL = frozenset({"SANCTION", "AID", "CONSULT", "AGREE", "RETREAT", "CONCEDE"})
#: a join needs at least this score
THRESHOLD = 0.45
#: what the likeness of words is raised or lowered by
BOTH, DOERS, TYPE, PLACE = 0.25, 0.1, 0.1, 0.05
OTHERS, WORDY, DAY, MANY, WITHIN, SUPPOSED = 0.05, 0.1, 0.05, 0.3, 0.1, 0.2
#: the likeness of the deed without which one side's allegation and the other's own account are two acts
CONTESTED = 0.35
#: the likeness from which two passages are told in the same words
COPY = 0.75
#: words that tell of an answer: who returns fire did not open it
ANSWER = re.compile(r"\b(return\w*|respon\w+|retaliat\w*|revenge|in reply|fought back|hit back|counter\w*)\b", re.I)
#: the end of the id of a person without a name
UNNAMED = re.compile(r"\.[0-9a-f]{8}$")
#: words that tell of many acts at once: such a summary is none of them
SUMMARY = re.compile(
    r"\b(dozens|hundreds|thousands|several times|many times|repeatedly|series of|number of|always|often|regularly|"
    r"continu\w+|keeps?|since \d{4}|more than \d+|\d+(?:st|nd|rd|th))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Join:
    """Why a report belongs to an event: its score, 0 to 1, and the reasons in words."""

    act: str
    score: float
    why: tuple[str, ...]


def score_pair(a: ActRow, b: ActRow) -> Join | None:
    """How surely two reports tell one act; None where kind, stage, doers or days speak against it."""
    if FAMILIES.get(a.type, a.type) != FAMILIES.get(b.type, b.type) or STAGES.get(a.status) != STAGES.get(b.status):
        return None
    apart = _days_apart(a, b)
    if apart is None:
        return None
    who = meet(a.actors, b.actors)
    if not who and _clash(a, b):
        return None
    whom = meet(a.recipients, b.recipients)
    if not whom and _elsewhere(a, b):
        return None
    words = _words_agree(a.words, b.words)
    deed = _deed_alike(a, b)
    if not _dated(a, b) and words < COPY:
        return None
    if not deed or (_contested(a, b) and (deed < CONTESTED or _one_answers(a, b))):
        return None
    score = words
    why = [f"same type {a.type}" if a.type == b.type else f"kinds agree ({a.type}, {b.type})"]
    why.append(f"words agree ({words:.2f})")
    score += TYPE * (a.type == b.type)
    if who:
        score += DOERS * who
        why.append(f"actors agree ({who:.1f})")
    if who and whom:
        score += BOTH * min(who, whom)
        why.append(f"recipients agree ({whom:.1f})")
    elif a.recipients and b.recipients:
        score -= OTHERS if _states(a.recipients) or _states(b.recipients) else 5 * OTHERS
        why.append("recipients differ")
    if a.place and a.place == b.place:
        score += PLACE
        why.append(f"same place {a.place}")
    score -= DAY * apart
    why.append("same day" if apart == 0 else "a day apart" if apart == 1 else f"{apart} days apart")
    if a.type in VERBAL or b.type in VERBAL:
        score -= WORDY
    if a.article == b.article:
        score -= WITHIN
    if "hypothetical" in (a.status, b.status):
        score -= SUPPOSED
    if words < COPY and (SUMMARY.search(a.words) or SUMMARY.search(b.words)):
        score -= MANY
        why.append("one tells of many acts")
    return Join(a.id, round(max(0.0, min(score, 1.0)), 3), tuple(why))


def _deed_alike(a: ActRow, b: ActRow) -> float:
    """The likeness of the words beside the parties' names, 0 to 1: two sanctions of one day are two acts. Where a
    passage is all names, 1."""
    names = name_stems((*a.actors, *a.recipients, *b.actors, *b.recipients))
    left, right = stems(a.words) - names, stems(b.words) - names
    whole = sum(rarity(word) for word in sorted(left)) + sum(rarity(word) for word in sorted(right))
    return 2 * sum(rarity(word) for word in sorted(left & right)) / whole if left and right and whole else 1.0


def _clash(a: ActRow, b: ActRow) -> bool:
    """Are other doers named? One who is only described ('a suicide bomber', 'insurgents') may be anybody but the one to
    whom the other report says that it was done."""
    if meet(a.actors, b.recipients) or meet(b.actors, a.recipients):
        return True
    if not (a.actors and b.actors):
        return False
    # a crowd or a party is not its state, however it is called
    if not _forceful(a) or _states(a.actors) or _states(b.actors):
        return True
    return not (_described(a.actors) or _described(b.actors))


def _forceful(act: ActRow) -> bool:
    return FAMILIES.get(act.type) == FORCE


def _elsewhere(a: ActRow, b: ActRow) -> bool:
    """Are two persons concerned, or do two states take part in two things? A treaty, a meeting, a sanction are what they are by those with whom; which
    state a threat or a show of force touches is often a matter of view."""
    if a.recipients and b.recipients and (_persons(a.recipients) or _persons(b.recipients)):
        return True
    if not (a.type in BILATERAL or b.type in BILATERAL) or not (_states(a.recipients) and _states(b.recipients)):
        return False
    # who is host to talks, and who is guest, is told either way
    return not (meet(a.recipients, b.actors) or meet(b.recipients, a.actors))


def _persons(parties: Sequence[Party]) -> bool:
    """Whether all of them are single persons."""
    return all(party.kind == "person" for party in parties)


def _states(parties: Sequence[Party]) -> bool:
    """Whether a state is among them."""
    return any(party.kind == "state" for party in parties)


def _described(parties: Sequence[Party]) -> bool:
    """Is nobody among them called by a name? A person without one has an id that ends in a mark of its article."""
    return all(party.kind == "group" or UNNAMED.search(party.id) for party in parties)


def _contested(a: ActRow, b: ActRow) -> bool:
    """Does one report allege what the other tells as done? 'Opened fire first', alleged of soldiers, is not their own
    'returned fire'."""
    return "alleged" in (a.status, b.status) and a.status != b.status


def _one_answers(a: ActRow, b: ActRow) -> bool:
    return bool(ANSWER.search(a.words)) != bool(ANSWER.search(b.words))


def _days_apart(a: ActRow, b: ActRow) -> int | None:
    """Days between the two acts, 0 where their intervals overlap; None where they are too far apart, or not known.

    Where either interval is wide, or acts and articles disagree, the days of the articles must agree as well.
    """
    own = _gap(a.earliest, a.latest, b.earliest, b.latest)
    told = _gap(*(a.published or (None, None)), *(b.published or (None, None)))
    if own is None or own > SLACK.days:
        return None
    if _narrow(a) and _narrow(b):
        return own
    return own if told is not None and told <= SLACK.days else None


def _dated(a: ActRow, b: ActRow) -> bool:
    """Is it known to a week when each happened, or when each was told? Else only the same words make one act."""
    return all(_narrow(act) or (act.published and (act.published[1] - act.published[0]).days <= WIDE) for act in (a, b))


def _narrow(act: ActRow) -> bool:
    return act.earliest is not None and act.latest is not None and (act.latest - act.earliest).days <= WIDE


def _gap(first: date | None, last: date | None, since: date | None, until: date | None) -> int | None:
    if first is None or last is None or since is None or until is None:
        return None
    if first <= until and since <= last:
        return 0
    return (since - last).days if last < since else (first - until).days


@lru_cache(maxsize=50_000)
def _weighted(passage: str) -> tuple[frozenset[str], float]:
    found = stems(passage)
    return found, sum(rarity(word) for word in sorted(found))


@lru_cache(maxsize=50_000)
def rarity(stem: str) -> float:
    """How much a word says, 0 to 1, by the share of general news texts in which it stands; a hundredth is rare."""
    shares = general_shares()
    known = max((shares.get(stem, 0.0), shares.get(stem.rstrip("i"), 0.0)))
    return min(1.0, -math.log(max(known, 0.01)) / math.log(100))


def _words_agree(a: str, b: str) -> float:
    """Shared words over all words of both passages, rare ones weightier: Dice's coefficient, 0 to 1."""
    left, whole = _weighted(a)
    right, other = _weighted(b)
    shared = sum(rarity(word) for word in sorted(left & right))
    return 2 * shared / (whole + other) if whole + other else 0.0
