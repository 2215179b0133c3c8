"""Knows how good stories are: B-cubed beside articles whose event is known, and beside two simpler ways in the same run.

B-cubed: A. Bagga and B. Baldwin, "Entity-based cross-document coreferencing using the vector space model" (1998).
"""

from __future__ import annotations

import json
import math
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from verbale.coding import code
from verbale.pages import read_pages
from verbale.problem import Problem
from verbale.record import open_record
from verbale.record.rows import Run
from verbale.relations.relating import relate_new
from verbale.relations.terms import TITLE, words_of

Matrix = npt.NDArray[np.float64]
Labels = Sequence[object]
#: likenesses at which the two simpler ways are tried
STEPS = tuple(round(0.04 + 0.01 * n, 2) for n in range(40))


class StorySetError(ValueError):
    """The folder holds no articles whose event is known."""


@dataclass(frozen=True, slots=True)
class Share:
    """B-cubed precision, recall and their harmonic mean, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class StoryScore:
    """What was reached: `online` is Verbale's; the others at their best threshold on all of the set (`best`), and with
    the threshold chosen on half of the events and read on the other half, both ways, several times (`held_out`, F1)."""

    articles: int
    events: int
    online: Share
    halves: tuple[float, ...]
    milliseconds: float
    best: Mapping[str, Share]
    held_out: Mapping[str, float]


def score_stories(folder: Path) -> StoryScore:
    """Score the articles of a folder: JSON files with an article each, and its event under newsCluster.EventId."""
    gold_of = dict(_events(folder))
    if not gold_of:
        raise StorySetError(f"{folder}: holds no article with its event (newsCluster.EventId)")
    gold: list[object] = []
    texts: list[Counter[str]] = []
    days: list[int] = []
    ids: list[str] = []
    with tempfile.TemporaryDirectory() as scratch, open_record(Path(scratch) / "r.sqlite", write=True) as record:
        for page in read_pages([str(folder)]):
            if isinstance(page, Problem) or page.uri not in gold_of:
                continue
            one = code(page)
            if not one.article.text.strip() or one.article.id in ids:
                continue
            record.add(one, page, Run("evaluation", "0" * 64, "none"))
            article = one.article
            ids.append(article.id)
            gold.append(gold_of[page.uri])
            title = article.headline.of(article.text) if article.headline is not None else ""
            counts = Counter(word for span in article.paragraphs for word in words_of(span.of(article.text)))
            counts.update(dict.fromkeys(words_of(title), TITLE))
            texts.append(counts)
            days.append(article.published.earliest.toordinal() if article.published.earliest else 10**7)
        started = time.perf_counter()
        for _ in relate_new(record):
            pass
        took = time.perf_counter() - started
        story_of = {article: story.id for story in record.stories() for article in story.articles}
    told = [story_of[one] for one in ids]
    likeness = likeness_of(texts)
    order = sorted(range(len(ids)), key=lambda n: (days[n], ids[n]))
    rivals: dict[str, Callable[[float], Labels]] = {
        "average link, TF-IDF, offline": lambda least: average_link(likeness, least),
        "centroids, TF-IDF, online": lambda least: online_centroids(vectors_of(texts), order, least),
    }
    best: dict[str, Share] = {}
    held_out: dict[str, float] = {}
    for name, rival in rivals.items():
        tried = {least: rival(least) for least in STEPS}
        best[name] = max((b_cubed(labels, gold) for labels in tried.values()), key=lambda share: share.f1)
        held_out[name] = _read_halves(tried, gold)
    halves = tuple(b_cubed(told, gold, half).f1 for pair in _halves(gold) for half in pair)
    return StoryScore(
        len(ids), len(set(gold)), b_cubed(told, gold), halves, 1000 * took / len(ids), best, held_out
    )  # fmt: skip


def _events(folder: Path) -> Iterator[tuple[str, object]]:
    for path in sorted(folder.glob("*.json")):
        given = json.loads(path.read_text("utf-8"))
        event = (given.get("newsCluster") or {}).get("EventId") if isinstance(given, dict) else None
        if event is not None and given.get("url"):
            yield given["url"], event


def b_cubed(labels: Labels, gold: Labels, among: Sequence[int] | None = None) -> Share:
    """B-cubed precision and recall of `labels` beside `gold`, over those `among` all."""
    chosen = range(len(gold)) if among is None else among
    both = Counter((labels[n], gold[n]) for n in chosen)
    given, wanted = Counter(labels[n] for n in chosen), Counter(gold[n] for n in chosen)
    count = len(chosen)
    if not count:
        return Share(0.0, 0.0)
    precision = sum(shared * shared / given[label] for (label, _), shared in both.items()) / count
    recall = sum(shared * shared / wanted[event] for (_, event), shared in both.items()) / count
    return Share(precision, recall)


def _halves(gold: Labels, times: int = 5) -> list[tuple[list[int], list[int]]]:
    """The articles of one half of the events, and of the other, parted by chance in a fixed way."""
    events = sorted(set(gold), key=str)
    parted = []
    for seed in range(times):
        mixed = events[:]
        random.Random(seed).shuffle(mixed)
        first = set(mixed[: len(mixed) // 2])
        halves = (
            [n for n, event in enumerate(gold) if event in first],
            [n for n, e in enumerate(gold) if e not in first],
        )
        parted.append(halves)
    return parted


def _read_halves(tried: Mapping[float, Labels], gold: Labels) -> float:
    read = []
    for one, other in _halves(gold):
        for chosen_on, read_on in ((one, other), (other, one)):
            least = max(tried, key=lambda step: b_cubed(tried[step], gold, chosen_on).f1)
            read.append(b_cubed(tried[least], gold, read_on).f1)
    return sum(read) / len(read)


def vectors_of(texts: Sequence[Counter[str]]) -> Matrix:
    """Rows of length 1: (1 + ln count) * (ln((1 + n) / (1 + df)) + 1)."""
    known = Counter(word for counts in texts for word in counts)
    place = {word: n for n, word in enumerate(sorted(known))}
    rows = np.zeros((len(texts), len(place)))
    for n, counts in enumerate(texts):
        for word, count in counts.items():
            rare = math.log((1 + len(texts)) / (1 + known[word])) + 1
            rows[n, place[word]] = (1 + math.log(count)) * rare
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    whole: Matrix = rows / np.where(lengths, lengths, 1)
    return whole


def likeness_of(texts: Sequence[Counter[str]]) -> Matrix:
    """The cosine of every two texts."""
    rows = vectors_of(texts)
    whole: Matrix = rows @ rows.T
    return whole


def average_link(likeness: Matrix, least: float) -> list[int]:
    """Clusters by average link: the two most alike are joined as long as they are at least so alike."""
    near = likeness.copy()
    np.fill_diagonal(near, -1.0)
    sizes = np.ones(len(near))
    labels = np.arange(len(near))
    while len(near):
        a, b = divmod(int(near.argmax()), len(near))
        if near[a, b] < least:
            break
        row = (near[a] * sizes[a] + near[b] * sizes[b]) / (sizes[a] + sizes[b])
        row[near[a] < 0] = -1.0
        near[a], near[:, a] = row, row
        near[a, a] = -1.0
        near[b], near[:, b] = -1.0, -1.0
        sizes[a] += sizes[b]
        labels[labels == b] = a
    return [int(label) for label in labels]


def online_centroids(rows: Matrix, order: Sequence[int], least: float) -> list[int]:
    """Each article in turn goes to the cluster whose centroid is most like it, or founds one."""
    sums: list[Matrix] = []
    labels = [0] * len(rows)
    for n in order:
        scores = [float(rows[n] @ total) / float(np.linalg.norm(total)) for total in sums]
        best = max(range(len(scores)), key=lambda k: (scores[k], -k), default=None)
        if best is None or scores[best] < least:
            best = len(sums)
            sums.append(np.zeros(rows.shape[1]))
        sums[best] = sums[best] + rows[n]
        labels[n] = best
    return labels
