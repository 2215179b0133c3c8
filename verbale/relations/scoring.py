"""Knows how surely two reports tell one act: a score with its reasons, or that they cannot.

First what speaks against it: another kind of act, another stage, other doers, other days. Then what speaks for it: the
words that both have, rare ones more, and parties on both sides. The weights are set by hand, not learnt;
`verbale evaluate same-act` measures them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verbale.record.joined_rows import Report
from verbale.record.rows import ActRow, Party
from verbale.relations.days_apart import SLACK, days_apart, gap, is_dated, of_two_years
from verbale.relations.doers import clash, contested, elsewhere, forceful, has_state, is_described, one_answers
from verbale.relations.kinds import FAMILIES, STAGES, VERBAL
from verbale.relations.likeness import COPY, count_alike, deed_alike, deed_shared, words_alike
from verbale.relations.sides import meet
from verbale.relations.words import stems

#: the doers are one side
NEARLY = 0.8
#: a join needs at least this score
THRESHOLD = 0.45
#: what the likeness of words is raised or lowered by
BOTH, BOTH_STATES, DOERS, TYPE, PLACE = 0.25, 0.2, 0.1, 0.1, 0.05
OTHERS, WORDY, DAY, MANY, WITHIN, SUPPOSED = 0.05, 0.05, 0.05, 0.3, 0.1, 0.2
#: the likeness of the deed without which one side's allegation and the other's own account are two acts
CONTESTED = 0.25
#: the likeness without which reports that are known to no week are two acts
UNDATED = 0.6
#: the likeness from which one speaker's words of one day are one utterance in two papers
QUOTED = 0.45
#: what is added where other doers may be the same, one of them being only described
MAYBE = 0.1
#: how much the common words must say beside the names: one rare word, or two common ones
SHARED = 0.8
#: the likeness of the deed without which nothing else makes two reports one act; for what is done with words
LEAST, SAID = 0.03, 0.25
#: and where they are coded as two types
OTHER_TYPE = 0.1
#: words that tell of many acts at once: such a summary is none of them
SUMMARY = re.compile(
    r"\b(dozens|hundreds|thousands|several times|many times|repeatedly|series of|number of|always|often|regularly|"
    r"(?:two|three|four|five|six|seven) (?:\w+ ){0,3}(?:tests|launches|strikes|attacks|meetings|rounds|talks|drills)|"
    r"continu\w+|keeps?|many more|before and since|since \d{4}|more than \d+|\d+(?:st|nd|rd|th))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Join:
    """Why a report belongs to an event: its score, 0 to 1, and the reasons in words."""

    act: str
    score: float
    why: tuple[str, ...]


def as_joined(reports: Iterable[Report]) -> list[tuple[ActRow, Join]]:
    """An event's stored reports, each with why it was joined."""
    return [(report.act, Join(report.act.id, report.score, report.why)) for report in reports]


def score_pair(a: ActRow, b: ActRow) -> Join | None:
    """How surely two reports tell one act; None where kind, stage, doers or days speak against it."""
    if FAMILIES.get(a.type, a.type) != FAMILIES.get(b.type, b.type) or STAGES.get(a.status) != STAGES.get(b.status):
        return _copied(a, b)
    words = words_alike(a.words, b.words)
    apart = days_apart(a, b, words)
    if apart is None:
        return None
    who = meet(a.actors, b.actors)
    if not who and clash(a, b):
        return None
    whom = meet(a.recipients, b.recipients)
    if not whom and elsewhere(a, b):
        return None
    deed = deed_alike(a, b)
    # within one article nothing needs a day of its own
    if words < UNDATED and a.article != b.article and not (is_dated(a) and is_dated(b)):
        return None
    if a.article == b.article and a.type != b.type and not forceful(a) and _common(a, b) > 0:
        return None
    little = words < UNDATED and deed_shared(a, b) < SHARED
    if (little or deed < (SAID if a.type in VERBAL and b.type in VERBAL else LEAST)) and not _same_deed(a, b, who):
        return None
    if a.type != b.type and deed < OTHER_TYPE:
        return None
    if words < COPY and of_two_years(a, b):
        return None
    if contested(a, b) and (deed < CONTESTED or one_answers(a, b)):
        return None
    score = words
    why = [f"same type {a.type}" if a.type == b.type else f"kinds agree ({a.type}, {b.type})"]
    why.append(f"words agree ({words:.2f})")
    score += TYPE * (a.type == b.type)
    if who:
        score += DOERS * who
        why.append(f"actors agree ({who:.1f})")
    elif a.actors and b.actors:
        score += MAYBE
    if who and whom:
        # what one state does to another it may do every day; to somebody else, seldom
        score += (BOTH if _specific(a, b) else BOTH_STATES) * min(who, whom)
        why.append(f"recipients agree ({whom:.1f})")
    elif a.recipients and b.recipients:
        if not _described_alike(a.recipients, b.recipients):
            score -= OTHERS if has_state(a.recipients) or has_state(b.recipients) else 5 * OTHERS
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
    if words < COPY and (SUMMARY.search(a.words) or SUMMARY.search(b.words)) and not count_alike(a, b):
        score -= MANY
        why.append("one tells of many acts")
    return Join(a.id, round(max(0.0, min(score, 1.0)), 3), tuple(why))


def _specific(a: ActRow, b: ActRow) -> bool:
    """Is somebody to whom both tell it to be done no state?"""
    theirs = {party.id for party in b.recipients}
    return any(party.kind != "state" and party.id in theirs for party in a.recipients)


def _same_deed(a: ActRow, b: ActRow, who: float) -> bool:
    """Do both tell in the same word that one did it to the same one, who is no state? 'Driver is arrested' needs no
    further word in common with 'police arrested the driver'."""
    if a.type != b.type or who < NEARLY:
        return False
    if not _specific(a, b) and not _described_alike(a.recipients, b.recipients):
        return False
    return not stems(a.trigger_words).isdisjoint(stems(b.trigger_words))


def _described_alike(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Are those to whom it was done only described, and with a word in common? 'Chibok women and girls' may be '21
    girls'."""
    left, right = (
        {stem for p in some if is_described(p) for word in p.name.split() if word.islower() for stem in stems(word)}
        for some in (one, other)
    )
    return not left.isdisjoint(right)


def _copied(a: ActRow, b: ActRow) -> Join | None:
    """However each was coded: two articles with one sentence tell one act in it by the same word, and one speaker's
    words of one day in two papers are one utterance; passages of one article that lie on one another are one telling."""
    words = words_alike(a.words, b.words)
    if a.article == b.article:
        return _told_twice(a, b, words)
    told = gap(*(a.published or (None, None)), *(b.published or (None, None)))
    if told is None or told > SLACK.days:
        return None
    spoken = a.type in VERBAL and b.type in VERBAL and a.claimant is not None and a.claimant.kind == "person"
    quoted = spoken and b.claimant == a.claimant and told <= 1
    if words < (QUOTED if quoted else COPY):
        return None
    if not quoted and stems(a.trigger_words).isdisjoint(stems(b.trigger_words)):
        return None
    what = "one speaker's words" if quoted else "told in the same words"
    return Join(a.id, round(words, 3), (f"{what} ({words:.2f})",))


def _told_twice(a: ActRow, b: ActRow, words: float) -> Join | None:
    """One sentence coded twice as one type, as done and as planned."""
    if (
        a.type != b.type
        or _common(a, b) < min(a.evidence.length, b.evidence.length) * 0.9
        or not meet(a.actors, b.actors)
    ):
        return None
    return Join(a.id, round(max(words, THRESHOLD), 3), ("told in one sentence",))


def _common(a: ActRow, b: ActRow) -> int:
    """Characters of their article that both passages cover; below nought where they lie apart."""
    return min(a.evidence.end, b.evidence.end) - max(a.evidence.start, b.evidence.start)
