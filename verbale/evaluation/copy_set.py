"""Knows a test of near copies: real articles, each again cut, edited, and put between a site's own words."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from verbale.articles import read_article
from verbale.articles.copies import find_copies
from verbale.evaluation.gold import GoldError
from verbale.pages import read_pages
from verbale.problem import Problem

_LEAST: Final = 800
#: what is done to a text: the name, and how it is told
KINDS: Final = ("cut by 30 %", "5 % of words edited", "cut and edited", "15 % of words edited")
_ASKED: Final = KINDS[:2]


@dataclass(frozen=True, slots=True)
class CopyScore:
    """Shares of copies found by kind; precision of all pairs found; texts a second on one core, and how many."""

    recall: dict[str, float]
    precision: float
    texts: int
    texts_a_second: float


def read_texts(folder: Path) -> list[str]:
    """The bodies of the articles in a folder that have 800 characters or more, one of each text. GoldError for none."""
    texts: dict[str, None] = {}
    for page in read_pages([folder]):
        if isinstance(page, Problem):
            continue
        article, _ = read_article(page)
        body = "\n".join(p.of(article.text) for p in article.paragraphs)
        if len(body) >= _LEAST:
            texts[body] = None
    if not texts:
        raise GoldError(f"{folder}: holds no article of {_LEAST} characters or more")
    # Articles that are copies of one another to begin with would count as false pairs.
    by_key = dict(enumerate(texts))
    groups = find_copies((str(key), text) for key, text in by_key.items())
    return [by_key[int(group[0])] for group in groups]


def score_copies(texts: Sequence[str], seed: int = 1) -> CopyScore:
    """Each kind of copy is looked for among all originals; then all of the asked kinds together for precision."""
    rng = random.Random(seed)
    words = [word for text in texts for word in text.split()]
    copies = {kind: [_changed(text, kind, rng, words) for text in texts] for kind in KINDS}
    recall = {}
    for kind in KINDS:
        found = _pairs([*_keyed("original", texts), *_keyed("copy", copies[kind])])
        recall[kind] = sum((f"copy {n}", f"original {n}") in found for n in range(len(texts))) / len(texts)
    all_texts = [*_keyed("original", texts), *(pair for kind in _ASKED for pair in _keyed(kind, copies[kind]))]
    started = time.process_time()
    groups = find_copies(all_texts)
    seconds = time.process_time() - started
    pairs = [pair for group in groups for pair in combinations(group, 2)]
    right = sum(one.rsplit(" ", 1)[1] == other.rsplit(" ", 1)[1] for one, other in pairs)
    return CopyScore(recall, right / len(pairs) if pairs else 0.0, len(all_texts), len(all_texts) / max(seconds, 1e-9))


def _pairs(texts: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    return {pair for group in find_copies(texts) for pair in combinations(group, 2)}


def _keyed(name: str, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((f"{name} {n}", text) for n, text in enumerate(texts))


def _changed(text: str, kind: str, rng: random.Random, words: Sequence[str]) -> str:
    if kind.startswith("cut"):
        parts = text.split(" ")
        kept = int(len(parts) * 0.7)
        start = rng.randrange(len(parts) - kept + 1)
        text = " ".join(parts[start : start + kept])
    if "edited" in kind:
        share = 0.15 if kind.startswith("15") else 0.05
        text = " ".join(_edited(word, rng, words) if rng.random() < share else word for word in text.split(" "))
    return text


def _edited(word: str, rng: random.Random, words: Sequence[str]) -> str:
    """A word replaced, left out, or given a neighbour."""
    way = rng.random()
    return rng.choice(words) if way < 0.5 else "" if way < 0.75 else f"{word} {rng.choice(words)}"
