"""Knows counts that lean on what their article tells before: 'A bomb killed nine, the ministry said. The opposition said 14
people had died.'"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from verbale.relations.counting import COUNTS_DIFFER, Count, disagree, find_counts
from verbale.relations.puts import find_put
from verbale.relations.told import Passage, one_source
from verbale.relations.words import stems

#: kinds of which the number alone may be told again
LEANING = frozenset({"dead", "hurt", "missing", "held", "gathered"})
#: letters by which a count may stand behind the one on which it leans; of two bare ones
REACH, CLOSE = 900, 320
#: words that say nothing of which event it is
BARE = stems(
    "people persons person men women civilians victims casualties protesters demonstrators marchers participants members "
    "killed dead died dying deaths death toll lives bodies fatalities lost perished wounded injured hurt injuries missing unaccounted "
    "arrested arrests detained detentions taken part took turned marched marching rallied demonstrated gathered attended crowd "
    "turnout attendance number figure total least only just about around some nearly almost many few far been being "
    "bomb bombing blast explosion attack strike raid shelling bombardment shooting crash accident fire flood floods "
    "earthquake quake storm clashes fighting violence protest march rally demonstration incident assault ambush collapse "
    "stampede disaster crackdown unrest battle riots operation event "
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen"
)
#: who may be counted among people
PEOPLE = stems(
    "soldiers troops servicemen fighters militants rebels gunmen attackers police policemen officers guards civilians children "
    "women men girls boys students pupils workers miners sailors fishermen passengers villagers residents citizens migrants refugees "
    "journalists activists worshippers tourists patients prisoners supporters"
)
NUMBERS = re.compile(r"[\d.,]+")
#: words of another time, of a count that grows, or of a part of one
OTHER = re.compile(
    r"\b(?:previous\w*|initial\w*|earlier|original\w*|at first|former\w*|last (?:week|month|year|time)|ago|since|per|each|another|"
    r"others?|more than half|so far|rose|risen|climb\w*|later|revised|updated|latest|overall|in all|of (?:them|whom|those|the dead)|"
    r"expected|could|(?-i:may)|might|if|every|an? \w+ (?:earlier|before|later))\b",
    re.I,
)
#: an event that is named for the first time: 'in an attack in Marle'
ANEW = re.compile(r"\b(?:in|by|from|during|after) an?(?:other)? ", re.I)
#: what is added of the dead: ', all of them soldiers'
ADDED = re.compile(r",? (?:all of (?:them|whom)|among them|including|most of (?:them|whom)|mostly|mainly)\b.*", re.I)
#: a sentence that opens elsewhere or at another time
OPENS = re.compile(
    r"^(?:In|At|On|Near|Outside|Across|Elsewhere|Separately|During|Last|Earlier|Meanwhile in) (?P<where>[^,]{0,60}),"
)
#: words at which the name of a group of people ends
ENDS = re.compile(
    r"[^\w\s’'-]|\b(?:and|or|but|on|in|at|by|from|of|off|to|near|over|with|as|when|while|who|which|that|was|were|is|are|has|have|had|"
    r"during|since|after|before|inside|outside|across|there|here|dead|dying|die[ds]?|killed|wounded|injured|hurt|missing|"
    r"arrested|detained|held|captured|took|taken|turned|march\w*|rall\w+|gathered|attended|demonstrat(?:ed|ing)|unaccounted)\b",
    re.I,
)
#: letters behind what says that counts differ within which they stand
NEXT_TO = 320
_Counted = tuple[Passage, Count]


def find_leaning(passages: Iterable[Passage]) -> Iterator[tuple[_Counted, _Counted, float]]:
    """Counts by two sources in one article, of which the second tells no more than the number: each with the one on
    which it leans, and how surely. Nothing where the article tells of two events that may be meant."""
    counted: dict[tuple[str, str], list[_Counted]] = defaultdict(list)
    around: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.type == "text":
            around[passage.told.article].append(passage)
        put = list(find_put(passage)) if passage.type == "text" else []
        known = {one.start + count.start - passage.start for one, count in put}
        own = [] if passage.around else [c for c in find_counts(passage.told.words) if c.start not in known]
        for one, count in (*((passage, count) for count in own), *put):
            if count.of in LEANING and not one.denies:
                counted[one.told.article, count.of].append((one, count))
    for (article, _), rows in sorted(counted.items()):
        rows.sort(key=lambda row: (row[0].start, row[0].told.who is None, row[0].told.row, row[1].start))
        for at, row in enumerate(rows):
            found = _told_to_differ(row, rows[:at], around[article]) or _leans_on(row, rows[:at], around[article])
            if found is not None:
                yield found[0], row, found[1]


def group_of(words: str, count: Count) -> frozenset[str]:
    """Which people are counted, where it is not just people: 'three soldiers had died'."""
    after = ENDS.split(words[count.start + len(count.words) :])[0].split()[:4]
    return stems(" ".join(after)) - BARE


def _told_to_differ(row: _Counted, before: list[_Counted], around: list[Passage]) -> tuple[_Counted, float] | None:
    """The count beside which the article sets this one where it says that they differ, whatever else the two say."""
    passage, count = row
    says = [p.start for p in around if COUNTS_DIFFER.search(p.told.words) and 0 <= passage.start - p.start <= NEXT_TO]
    if passage.told.who is None or not says:
        return None
    for other in reversed(before):
        told = other[0].told
        if other[0].start >= max(says) and told.who is not None and not one_source(passage.told, told):
            return (other, 0.6) if disagree(other[1], count) else None
    return None


def _leans_on(row: _Counted, before: list[_Counted], around: list[Passage]) -> tuple[_Counted, float] | None:
    passage, _ = row
    sentence = _sentence(passage, around)
    if passage.told.who is None or not _may_lean(passage, sentence):
        return None
    near = [r for r in before if passage.start - r[0].start <= REACH]
    telling = [r for r in near if _rest(r[0]) and not group_of(r[0].told.words, r[1])]
    if len({(c.low, c.high) for _, c in telling}) > 1:
        return None  # which of them is meant is not known
    chosen = telling or [r for r in near if not _rest(r[0]) and passage.start - r[0].start <= CLOSE]
    for other in sorted(chosen, key=lambda r: (r[0].told.who is not None, r[0].start), reverse=True):
        if _fits(row, other, sentence):
            return other, 0.6 if telling else 0.5
    return None


def _fits(row: _Counted, other: _Counted, sentence: str) -> bool:
    """Do two sources tell it of the same people, in other numbers, the later adding nothing to what the other tells?"""
    (passage, count), (before, first) = row, other
    if OTHER.search(ADDED.sub("", before.told.words)):
        return False
    nested = passage.told.words in before.told.words and passage.told.row != before.told.row
    if nested or one_source(passage.told, before.told) or not disagree(first, count):
        return False
    own, theirs = group_of(passage.told.words, count), group_of(before.told.words, first)
    if not _rest(passage) - own <= before.stems:
        return False
    opens = OPENS.match(sentence)
    if opens and not stems(opens["where"]) <= before.stems:
        return False
    if own == theirs:
        return True
    if not (own | theirs) <= PEOPLE:
        return False
    # a part may not be more than the whole
    return (not theirs and first.high is not None and count.low > first.high) or (
        not own and count.high is not None and first.low > count.high
    )


def _rest(passage: Passage) -> frozenset[str]:
    """What a passage says beside its number: where, when, of what."""
    if passage.type == "text" and passage.told.who is not None:
        return frozenset(s for s in passage.stems if not NUMBERS.fullmatch(s)) - BARE
    words = ADDED.sub("", passage.told.words)
    return frozenset(s for s in stems(words) if not NUMBERS.fullmatch(s)) - BARE


def _may_lean(passage: Passage, sentence: str) -> bool:
    words = ADDED.sub("", passage.told.words)
    return not (OTHER.search(words) or OTHER.search(ADDED.sub("", sentence)) or ANEW.search(words))


def _sentence(passage: Passage, around: list[Passage]) -> str:
    """The sentence of the text around a passage; nothing where it is not known."""
    for one in around:
        if one.start <= passage.start <= one.start + len(one.told.words):
            return one.told.words
    return ""
