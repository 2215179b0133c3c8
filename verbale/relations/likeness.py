"""Knows how alike two reports are by their words: in all of them, and in what is done, the parties' names apart."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from verbale import settings
from verbale.knowledge import data
from verbale.record.rows import ActRow
from verbale.relations.terms import general_shares
from verbale.relations.words import cut, stems

#: how much a word for an act says beside another rare word
FOR_ACTS = 0.4
#: the likeness from which two passages are told in the same words
COPY = 0.75
#: so many words in a row that two passages share were said or written once; so many of their stems must tell something
RUN, TELLING = 5, 2
ANY = re.compile(r"[^\W_]+")


def words_alike(a: str, b: str) -> float:
    """Shared words over all words of both passages, rare ones weightier: Dice's coefficient, 0 to 1."""
    left, whole = _weighted(a)
    right, other = _weighted(b)
    shared = _weight(left & right)
    return 2 * shared / (whole + other) if whole + other else 0.0


def covered(a: ActRow, b: ActRow) -> float:
    """How far the words of the one passage, the parties' names apart, are in the other, 0 to 1, the shorter one's."""
    names = party_names(a, b)
    left, right = stems(a.words) - names, stems(b.words) - names
    least = min(_weight(left), _weight(right))
    return _weight(left & right) / least if least else 0.0


def trigger_alike(a: ActRow, b: ActRow) -> float:
    """The likeness of the words that tell the deed itself, 0 to 1: 'claimed responsibility' twice."""
    left, right = stems(a.trigger_words), stems(b.trigger_words)
    whole = _weight(left) + _weight(right)
    return 2 * _weight(left & right) / whole if whole else 0.0


def share_a_run(a: ActRow, b: ActRow) -> bool:
    """Have both some words in a row in common that hold more than the parties' names: words that were quoted, or copied?"""
    names = party_names(a, b)
    return any(len(stems(run) - names) >= TELLING for run in _runs(a.words) & _runs(b.words))


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _runs(passage: str) -> frozenset[str]:
    words = ANY.findall(passage.lower())
    return frozenset(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def deed_shared(a: ActRow, b: ActRow) -> float:
    """How much the words say that both have beside the parties' names; words for acts say less, since there are many
    such acts: 'killed', 'met'."""
    shared = (stems(a.words) & stems(b.words)) - party_names(a, b)
    return _weight(shared - act_words()) + FOR_ACTS * _weight(shared & act_words())


def _weight(words: frozenset[str]) -> float:
    return sum(rarity(word) for word in sorted(words))


def nothing_but_act(a: ActRow, b: ActRow) -> bool:
    """Have both no words in common beside the parties' names but such for acts ('killed', 'met'), though both have others?"""
    names = party_names(a, b)
    left, right = stems(a.words) - names, stems(b.words) - names
    return left & right <= act_words() and not (left <= right or right <= left)


def party_names(a: ActRow, b: ActRow) -> frozenset[str]:
    """The stems of the parties' names, which say nothing more where the parties are compared; what groups are called
    describes them, and an organisation that has a part in one report only ('the consulate') may stand in the other's words."""
    ours, theirs = _called(a), _called(b)
    return _named(tuple(n for n, one in ours if not one or (n, one) in theirs)) | _named(
        tuple(n for n, one in theirs if not one or (n, one) in ours)
    )


def _called(act: ActRow) -> tuple[tuple[str, bool], ...]:
    """The names of the parties that are no groups, and whether each is an organisation's own, not made of an office's."""
    parties = (*act.actors, *act.recipients)
    return tuple((p.name, p.kind == "organisation" and p.name[:1].isupper()) for p in parties if p.kind != "group")


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _named(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(stems(name) for name in names))


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def _weighted(passage: str) -> tuple[frozenset[str], float]:
    found = stems(passage)
    return found, _weight(found)


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def rarity(stem: str) -> float:
    """How much a word says, 0 to 1, by the share of general news texts in which it stands; a hundredth is rare."""
    return min(1.0, -math.log(max(_shares().get(stem, 0.0), 0.01)) / math.log(100))


@cache
def act_words() -> frozenset[str]:
    """The stems of the verbs and nouns that tell acts."""
    verbs = {verb.split()[0] for pattern in data("acts_verbs.yaml") for verb in pattern.get("v", ())}
    nouns = {noun.split()[-1] for pattern in data("acts_nouns.yaml") for noun in pattern.get("n", ())}
    return frozenset().union(*(stems(word) for word in verbs | nouns))


@cache
def _shares() -> Mapping[str, float]:
    """In what share of general news texts a word with this stem stands: the table's words cut as passages are; of words
    that the cut makes one, as if they stood by chance."""
    absent: dict[str, float] = {}
    for word, share in general_shares().items():
        absent[cut(word)] = absent.get(cut(word), 1.0) * (1.0 - min(share, 1.0))
    return {stem: 1.0 - rest for stem, rest in absent.items()}
