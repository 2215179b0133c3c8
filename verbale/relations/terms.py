"""Knows an article's terms, by which stories are told apart: its words and who is named in it, the rare ones weighty."""

from __future__ import annotations

import json
import math
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from verbale.knowledge import known
from verbale.knowledge.reading import table
from verbale.relations.words import COMMON, ENDING, WORD

#: a headline's word counts as so many words of the text
TITLE = 3
#: terms of an article that are kept, the weightiest first
KEPT = 200
#: articles' worth of general news beside the record's own: how rare a word is must not hang on the first days
GENERAL = 300
#: marks a term that is an actor, and the id of one that is a state
ACTOR, STATE = "@", "state:"
#: what the name of a land counts beside another word
WHERE = 0.5

Terms = dict[str, float]


def count_terms(title: str, paragraphs: Iterable[str], actors: Iterable[str]) -> Counter[str]:
    """How often each term stands in an article; `actors` are the ids of its mentions, one a mention."""
    counts: Counter[str] = Counter()
    for term in words_of(title):
        counts[term] += TITLE
    for paragraph in paragraphs:
        counts.update(words_of(paragraph))
    counts.update(ACTOR + actor for actor in actors)
    return counts


def words_of(passage: str) -> list[str]:
    """The passage's content words without their endings, in their order."""
    return [ENDING.sub("", word) for word in WORD.findall(passage.lower()) if word not in COMMON]


def weigh(counts: Mapping[str, int], known: Mapping[str, int], articles: int) -> Terms:
    """The terms weighed by how often they stand and how rare they are, of length 1; `known` says in how many of the
    record's `articles` each stands.

    A state's name, its adjective and its people count half: they tell where, not what. Term frequency as 1 + ln(count), inverse document frequency with the general share of each word as so many more
    articles: G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval" (1988).
    """
    shares = general_shares()
    weights = {
        term: (1 + math.log(count)) * math.log(
            (articles + GENERAL + 1) / (known.get(term, 0) + GENERAL * shares.get(term, 0.0) + 1)
        )
        for term, count in counts.items()
    }  # fmt: skip
    for term in weights.keys() & _states() | {t for t in weights if t.startswith(ACTOR + STATE)}:
        weights[term] *= WHERE
    first = dict(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:KEPT])
    length = math.sqrt(sum(weight * weight for weight in first.values()))
    return {term: weight / length for term, weight in first.items()} if length else {}


@cache
def general_shares() -> Mapping[str, float]:
    """In what share of general news articles each common word stands, by its stem."""
    return {row["stem"]: float(row["share"]) for row in table("word_shares.tsv")}


@cache
def _states() -> frozenset[str]:
    """The stems of what states and their people are called."""
    called = (name for s in known().states for name in (*s.names, *s.adjectives, *s.people))
    return frozenset(stem for name in called for stem in words_of(name))


def multiply(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The sum over the terms that both have."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def add_up(parts: Iterable[Mapping[str, float]]) -> Terms:
    """The sum of terms, term by term."""
    total: Terms = {}
    for part in parts:
        for term, weight in part.items():
            total[term] = total.get(term, 0.0) + weight
    return total


def pack_terms(terms: Mapping[str, float]) -> bytes:
    """Terms as they are kept, the same bytes for the same terms."""
    return zlib.compress(json.dumps([[t, round(w, 5)] for t, w in sorted(terms.items())]).encode(), 6)


def unpack_terms(kept: bytes) -> Terms:
    """Terms as they were packed."""
    return dict(json.loads(zlib.decompress(kept)))
