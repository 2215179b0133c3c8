"""Knows how surely two reports tell one act, and with what reasons, or that they cannot.

First what parts them: days, kinds, stages, doers. Then all that speaks for and against, added up as log-odds
(`evidence.py`); `verbale evaluate same-act` measures them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from verbale.record.joined_rows import Report
from verbale.record.rows import ActRow
from verbale.relations.days_apart import SLACK, gap, is_fresh, is_near, is_told_of_a_week, of_two_years
from verbale.relations.doers import (
    clash,
    contested,
    elsewhere,
    forceful,
    of_other_lands,
    one_answers,
    only_one_claims,
    only_one_kills,
    with_others,
)
from verbale.relations.evidence import PRIOR, TELLING, weigh
from verbale.relations.kinds import VERBAL, family, stage
from verbale.relations.likeness import COPY, covered, deed_shared, words_alike
from verbale.relations.marks import SETS_A_DAY, is_kept_from
from verbale.relations.sides import meet
from verbale.relations.words import stems

#: the likeness from which one speaker's words of one day are one utterance in two papers
QUOTED = 0.45
#: how much of the deed must agree where one side alleges what the other tells of itself
CONTESTED = 0.25
#: the log-odds of one sentence that was coded twice
TWICE = 3.0


@dataclass(frozen=True, slots=True)
class Join:
    """Why a report belongs to an event: its score, 0 to 1, and the reasons in words."""

    act: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """How surely two reports tell one act: the log-odds, and the reasons in words, the weightiest first."""

    odds: float
    why: tuple[str, ...]


def as_joined(reports: Iterable[Report]) -> list[tuple[ActRow, Join]]:
    """An event's stored reports, each with why it was joined."""
    return [(report.act, Join(report.act.id, report.score, report.why)) for report in reports]


def as_share(odds: float) -> float:
    """Log-odds as a share, 0 to 1."""
    return round(1 / (1 + math.exp(-odds)), 3)


def weigh_pair(a: ActRow, b: ActRow) -> Weighed | None:
    """How surely two reports tell one act; None where days, kind, stage or doers speak against it.

    However each was coded: one sentence in two articles tells one act, and one speaker's words of one day in two
    papers are one utterance; passages of one article that lie on one another are one telling, or two acts.
    """
    if not is_near(a, b) or only_one_claims(a, b) or is_kept_from(a) != is_kept_from(b):
        return None
    if a.article == b.article and _lie_on_one_another(a, b):
        if _are_two_verbs(a, b) if a.type == b.type else not forceful(a):
            return None
        if _told_twice(a, b):
            return Weighed(TWICE, ("told in one sentence",))
    same = _copied(a, b)
    if same is None and _parted(a, b):
        return None
    points = weigh(a, b, however_coded=same is not None)
    why = [same] if same else []
    why += [point.what for point in sorted(points, key=lambda point: -abs(point.odds))]
    return Weighed(PRIOR + sum(point.odds for point in points), tuple(why))


#: from what likeness on two articles are about one thing, below what about two, and what that says (log-odds). Of 379 pairs of
#: reports of one act 94 in 100 stood in articles of more than the first, of two articles at random one in 100 is beyond the last
ABOUT_ONE, ABOUT_TWO, OF_TWO_THINGS = 0.16, 0.08, -4.0


def beside_one_another(found: Weighed, likeness: float | None) -> Weighed:
    """The same, less sure where the articles (whose likeness is 0 to 1, None if it is not known) have little in common: two
    visits, two arrests of one day are seldom one, however alike their words."""
    if likeness is None or likeness >= ABOUT_ONE:
        return found
    far = min(1.0, (ABOUT_ONE - likeness) / (ABOUT_ONE - ABOUT_TWO))
    why = f"their articles have little in common ({likeness:.2f})"
    return Weighed(found.odds + OF_TWO_THINGS * far, (*found.why, why))


def _parted(a: ActRow, b: ActRow) -> bool:
    """Are they acts of two kinds, stages, doers, recipients or years? Of two passages of one article kind and stage only
    speak against it, since its headline and its first sentence are often coded otherwise."""
    otherwise = family(a.type) != family(b.type) or stage(a) != stage(b)
    if otherwise and (a.article != b.article or _lie_on_one_another(a, b)):
        return True
    if only_one_kills(a, b) or _only_one_threatens(a, b) or _threaten_otherwise(a, b) or _only_one_sets_a_day(a, b):
        return True
    if (_is_earlier_one(a) and is_fresh(b)) or (_is_earlier_one(b) and is_fresh(a)):
        return True
    if of_other_lands(a, b) or with_others(a, b) or (not meet(a.actors, b.actors) and clash(a, b)):
        return True
    if not meet(a.recipients, b.recipients) and elsewhere(a, b):
        return True
    if contested(a, b) and (covered(a, b) < CONTESTED or one_answers(a, b)):
        return True
    return of_two_years(a, b) and words_alike(a.words, b.words) < COPY


def _only_one_threatens(a: ActRow, b: ActRow) -> bool:
    """A threat, and a deed that was done: it may carry the threat out, but it is not the threat."""
    one, other = sorted((a, b), key=lambda act: act.type != "THREATEN")
    return one.type == "THREATEN" != other.type and other.type not in VERBAL and stage(other) == "happened"


def _threaten_otherwise(a: ActRow, b: ActRow) -> bool:
    """Is one thing threatened in the one report and another in the other: a ban on imports, and an attack?"""
    if not (a.consequence and b.consequence):
        return False
    return family(a.consequence) != family(b.consequence)


#: words by which one only asks
_ONLY_ASKS = re.compile(r"\b(?:ask|appeal|invit|request|plead|beg)", re.I)


def _only_one_sets_a_day(a: ActRow, b: ActRow) -> bool:
    """'Gave it until Friday to leave' is no 'has asked it to leave': who asks first sets a day later."""
    return any(
        other.deadline is None and _ONLY_ASKS.match(other.trigger_words) and SETS_A_DAY.search(one.trigger_words)
        for one, other in ((a, b), (b, a))
    )


#: a deed of its kind before the one that is the news
_EARLIER = re.compile(r"\b(?:its|their|his|her|[’']s?) (?:last|previous|earlier|prior)(?: [\w-]+)*$", re.I)


def _is_earlier_one(act: ActRow) -> bool:
    """'Its last firing of a missile', on no day that is told: not the one of the day."""
    return (
        act.earliest is None
        and _EARLIER.search(act.words[: max(0, act.trigger.start - act.evidence.start)].rstrip()) is not None
    )


def _copied(a: ActRow, b: ActRow) -> str | None:
    """Why two articles have the same words for it, if they do."""
    told = gap(*(a.published or (None, None)), *(b.published or (None, None)))
    if (
        a.article == b.article
        or told is None
        or told > SLACK.days
        or not (is_told_of_a_week(a) and is_told_of_a_week(b))
    ):
        return None
    words = words_alike(a.words, b.words)
    spoken = a.type in VERBAL and b.type in VERBAL and a.claimant is not None and a.claimant.kind == "person"
    if spoken and b.claimant == a.claimant and told <= 1 and words >= QUOTED:
        return "one speaker's words"
    shared = not stems(a.trigger_words).isdisjoint(stems(b.trigger_words))
    # 'the release of the detainees' is no text that one has from another
    telling = words >= COPY and shared and deed_shared(a, b) >= TELLING
    return "told in the same words" if telling else None


def _told_twice(a: ActRow, b: ActRow) -> bool:
    """One sentence coded twice as one type, as done and as planned."""
    least = min(a.evidence.length, b.evidence.length)
    return a.type == b.type and _common(a, b) >= least * 0.9 and meet(a.actors, b.actors) > 0


#: what joins two verbs that tell two deeds
_AND = re.compile(r"(?:\band\b|\bbut\b|,|;)")


def _are_two_verbs(a: ActRow, b: ActRow) -> bool:
    """Does 'and' stand between the words for the two acts of a passage: 'expelled the attaché and recalled its envoy'?"""
    first, last = sorted((a, b), key=lambda act: act.trigger.start)
    if last.trigger.start < first.trigger.end:
        return False
    if first.status != last.status and not stems(first.trigger_words).isdisjoint(stems(last.trigger_words)):
        return False
    told = a if a.evidence.length >= b.evidence.length else b
    between = told.words[first.trigger.end - told.evidence.start : last.trigger.start - told.evidence.start]
    return _AND.search(between) is not None


def _lie_on_one_another(a: ActRow, b: ActRow) -> bool:
    return _common(a, b) > 0


def _common(a: ActRow, b: ActRow) -> int:
    """Characters of their article that both passages cover; below nought where they lie apart."""
    return min(a.evidence.end, b.evidence.end) - max(a.evidence.start, b.evidence.start)
