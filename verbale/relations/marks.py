"""Knows what a passage shows of the act that it tells, by itself: whether it sums up many, which things it counts,
whether it only names the act, and which names it holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from verbale import settings
from verbale.record.rows import ActRow
from verbale.relations.words import stems

#: words that tell of many acts at once: such a summary is none of them
SUMMARY = re.compile(
    r"\b(dozens|hundreds|thousands|several times|many times|repeatedly|series of|number of|always|often|regularly|"
    r"(?:two|three|four|five|six|seven) (?:\w+ ){0,3}(?:tests|launches|strikes|attacks|meetings|rounds|talks|drills)|"
    r"more than [\d,]+ (?:[\w-]+ ){0,3}(?:tests|launches|strikes|attacks|meetings|rounds|drills|raids|arrests)|"
    r"continu\w+|keeps?|many more|before and since|\d+(?:st|nd|rd|th))\b",
    re.I,
)
SINCE = re.compile(r"\bsince \d{4}\b", re.I)
ONE = re.compile(r"\b(?:an?|one)\b", re.I)
#: a passage that is only a name for the act ('the attack on the consulate') is shorter than this
NAME = 70
DEFINITE = re.compile(r"^\W*(?:the|this|that|these|those|its|their|his|her|\w+day[’']?s|today[’']s|latest)\b", re.I)
COUNTED = re.compile(
    r"\b(an?|one|another|two|three|four|five|six|seven|eight|nine|ten|both|\d{1,4}|several|some|many|more|multiple|"
    r"(?:dozens|hundreds) of)\s+((?:[^\W\d_][\w-]*\s+){0,3}[^\W\d_][\w-]+)",
    re.I,
)
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
#: nouns for what is asked, as a part of a pattern
ASKED = "demands?|requests?|calls?|appeals?|proposals?|pleas?"
#: words by which a demand is made with a day
SETS_A_DAY = re.compile(r"\b(?:until|till|deadline|ultimatum)\b", re.I)
#: a number that is not told
MANY = -1


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def sums_up(words: str) -> bool:
    """Does the passage tell of many acts? Of one thing 'since 2009' there was none before: it is the first."""
    if SUMMARY.search(words) is not None:
        return True
    since = SINCE.search(words)
    return since is not None and ONE.search(words[: since.start()]) is None


def is_kept_from(act: ActRow) -> bool:
    """Does 'from' stand before the word for the act: 'ban Korland from launching a rocket' tells of no launch?"""
    before = act.words[: max(0, act.trigger.start - act.evidence.start)]
    return bool(before) and before.rstrip().lower().endswith(" from")


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def only_names(words: str) -> bool:
    """Does the passage only name an act that is told elsewhere: 'the attack', 'Thursday's launch'?"""
    return len(words) < NAME and DEFINITE.match(words) is not None


#: words by which several are told and none of them
SOME = re.compile(r"\b(?:recent|past|previous|earlier|repeated|several|many|various|numerous)\b", re.I)
#: deeds told in the plural
PLURAL = re.compile(
    r"\b(?:sanctions|tests|launches|drills|exercises|strikes|attacks|raids|protests|clashes|arrests|killings|contacts|"
    r"abductions)$",
    re.I,
)


def names_in_general(act: ActRow) -> bool:
    """Does the passage name only such deeds, and no one of them: 'the Pact's sanctions', 'missile tests', 'its recent tests'?
    'These attacks' are some that were told."""
    bare = len(act.words) < NAME and (DEFINITE.match(act.words) is None or SOME.search(act.words) is not None)
    return bare and len(act.trigger_words.split()) <= 2 and PLURAL.search(act.trigger_words) is not None


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def counted(words: str) -> Mapping[str, frozenset[int]]:
    """How many of what: for the stem of each thing that is counted, its numbers ('a missile', 'three missiles')."""
    found: dict[str, set[int]] = {}
    for at in COUNTED.finditer(words):
        told = at[1].lower()
        number = int(told) if told.isdigit() else NUMBERS.get(told, MANY)
        for stem in stems(at[2]):
            found.setdefault(stem, set()).add(number)
    return {stem: frozenset(numbers) for stem, numbers in found.items()}


def count_one_thing(one: str, other: str) -> bool:
    """Do both count one thing, and find as many? 'Fired a missile' is 'launched a ballistic missile'."""
    left, right = counted(one), counted(other)
    return any(not numbers.isdisjoint(right[stem]) for stem, numbers in left.items() if stem in right)


def count_otherwise(one: str, other: str) -> bool:
    """Do both count one thing, and never as many? 'Eight officers' are not 'two officers'."""
    left, right = counted(one), counted(other)
    both = [(numbers, right[stem]) for stem, numbers in left.items() if stem in right]
    told = [(a, b) for a, b in both if MANY not in a | b]
    return bool(told) and all(a.isdisjoint(b) for a, b in told)
