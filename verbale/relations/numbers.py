"""Knows numbers that differ: counts of one thing, told at one time by two sources, that cannot both hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from verbale.record.followed_rows import DifferingAccount
from verbale.relations.account import make_account
from verbale.relations.counting import Count, disagree, find_counts, find_sums, stands_by_counts
from verbale.relations.leaning import LEANING, find_leaning
from verbale.relations.told import Passage, Told, days_apart, in_order, one_source

#: a count that is told later may have grown
SAME_TIME = 1
#: kinds of count that are compared; who is held may be counted in part
COMPARED = frozenset({"dead", "hurt", "missing", "fled", "armed"})
#: what only grows while it is counted: a higher count that is told later is news, no other account
GROWS = frozenset({"dead", "hurt", "missing", "fled"})
#: words that share what is counted, beside the parties' names: of sums and troops there are many
SHARED, SHARED_MANY = 3, 5
#: the share of the words in common, and how many times one of such numbers may be the other
ALIKE, ALIKE_MANY, TIMES = 0.4, 0.6, 3
#: words that tell of an earlier sum, or of what another does not count
OTHER_SUM = re.compile(
    r"\b(?:previous\w*|initial\w*|earlier|original\w*|first|former\w*|last|ago|includ\w+|exclud\w+|excluding|per|each|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|uary|ruary|ch|il|e|y|ust|tember|ober|ember)? \d{1,2})\b",
    re.I,
)
#: words that tell of a count that goes on
SO_FAR = re.compile(
    r"\b(?:so far|death toll|toll (?:rose|rises|climb\w*|now)|(?:has|had|have) (?:risen|climbed) to|rose to|climb(?:s|ed) to|at least|now)\b",
    re.I,
)
#: 'the crash that killed seven': what a relative clause adds, the article tells, not the one whose words stand around it
ADDED = re.compile(
    r"\b(?:that|which) (?:(?:has|have|had) )?(?:kill|wound|injur|hurt|claim|left|leav)\w* (?:[\w’'-]+ ){0,3}$", re.I
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def compare_counts(
    passages: Iterable[Passage], older: Iterable[Passage], apart: Mapping[str, frozenset[str]]
) -> list[DifferingAccount]:
    """Tellings whose counts cannot both hold. Of the `older` passages none is compared with another; `apart` are rows
    of which people decided that they are two acts."""
    rows: dict[str, list[tuple[Passage, Count, bool]]] = defaultdict(list)
    came = list(passages)
    found = [_leaning(one, other, sure) for one, other, sure in find_leaning(came)]
    for some, new in ((came, True), (older, False)):
        for passage in some:
            for count in () if passage.around or of_another_time(passage.told) else counts_in(passage.told.words):
                rows[count.of].append((passage, count, new))
    for of, counted in sorted(rows.items()):
        counted.sort(key=lambda row: (in_order(row[0].told), row[1].start))
        for number, (one, first, new) in enumerate(counted):
            for other, second, newer in counted[number + 1 :]:
                days = days_apart(one.told, other.told)
                if days is None or days > SAME_TIME:
                    break  # the rows come by day
                if not (new or newer) or other.told.row in apart.get(one.told.row, ()):
                    continue
                score = _one_thing(one, first, other, second)
                if score is not None:
                    why = f"'{first.words}' and '{second.words}' {of}, told {days} days apart"
                    tellings = _as_counted(one.told, first), _as_counted(other.told, second)
                    found.append(make_account("numbers differ", *tellings, _about(first, second), score, why))
    return found


def _about(first: Count, second: Count) -> str:
    return f"{'how much' if first.of.startswith('money') else 'how many'} {first.of}: {first.words} or {second.words}"


def _leaning(one: tuple[Passage, Count], other: tuple[Passage, Count], sure: float) -> DifferingAccount:
    (before, first), (after, second) = one, other
    why = f"'{first.words}' and '{second.words}' {first.of}, told of one thing in one article"
    tellings = _as_counted(before.told, first), _as_counted(after.told, second)
    return make_account("numbers differ", *tellings, _about(first, second), sure, why)


def is_counted(passage: Passage) -> bool:
    """Does the passage count anything that is compared?"""
    words = passage.told.words
    if any(c.of in LEANING for c in find_counts(words)) or counts_in(words):
        return True
    return passage.type == "text" and stands_by_counts(words)


def _as_counted(told: Told, count: Count) -> Told:
    """The telling with its count; of a count that a relative clause adds to somebody's words the article is the teller."""
    added = ADDED.search(told.words[: count.start]) is not None
    return replace(told, value=count.words, who=None if added else told.who)


def counts_in(words: str) -> list[Count]:
    """The counts in a passage that are compared with others."""
    sums = () if OTHER_SUM.search(words) else find_sums(words)
    # where several sums stand, which is which is not known
    return [*(c for c in find_counts(words) if c.of in COMPARED), *(sums if len(sums) == 1 else ())]


def of_another_time(told: Told) -> bool:
    """A passage that names a year other than its own tells of something else."""
    own = told.published.year if told.published else None
    return any(int(year) != own for year in YEAR.findall(told.words))


def _one_thing(one: Passage, first: Count, other: Passage, second: Count) -> float | None:
    if not disagree(first, second) or one.told.row == other.told.row or one.told.published is None:
        return None
    if one_source(one.told, other.told) or other.told.published is None:
        return None
    if first.of in GROWS and _updates(one.told, first, other.told, second):
        return None
    names = one.names | other.names
    shared = (one.stems & other.stems) - names
    score = len(shared) / max(1, min(len(one.stems - names), len(other.stems - names)))
    few, least = (SHARED, ALIKE) if first.of in GROWS else (SHARED_MANY, ALIKE_MANY)
    if len(shared) < few or score < least or (first.of not in GROWS and _far(first, second)):
        return None
    return round(min(0.95, 0.3 + 0.5 * score + 0.03 * min(5, len(shared))), 3)


def _updates(one: Told, first: Count, other: Told, second: Count) -> bool:
    """Is one count only the later state of the other? The higher of the two was told on a later day, or on the same day
    in words that say that the counting goes on."""
    if one.published is None or other.published is None:
        return False
    lower, higher = ((one, first), (other, second)) if first.low < second.low else ((other, second), (one, first))
    earlier, later = lower[0].published, higher[0].published
    if earlier is None or later is None or earlier > later:
        return False
    return earlier < later or bool(SO_FAR.search(lower[0].words) or SO_FAR.search(higher[0].words))


def _far(first: Count, second: Count) -> bool:
    """Numbers so far apart count two things."""
    low, high = sorted((first.low, second.low))
    return high > TIMES * max(low, 1)
