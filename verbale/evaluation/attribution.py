"""Knows how good attributions are beside annotated ones: content, source, and both together.

A content is the set of its words (runs of letters and digits; punctuation does not count). A given and an annotated
attribution are paired one to one, greatest overlap first. The figures, each as precision, recall and F1:
token (words that are attributed at all), soft (the share of each content that the other side covers), exact (equal
contents), iou50 (overlap of at least half), relation (the same, and the right source), relation_exact.
They are given for all, and apart for direct, mixed and indirect contents and for cues of saying.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from verbale.evaluation.standoff import Annotated, Attribution, read_standoff
from verbale.text.spans import Span

Figures = dict[str, Any]
GROUPS = ("all", "direct", "mixed", "indirect", "speech")

_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
#: verbs of saying and writing by stem and ending; '*' is any ending
_SAYING = {
    "sa": "y ys id ying", "t": "ell ells old elling", "add": "- s ed ing", "wr": "ite ites ote itten iting",
    "ask": "- s ed ing", "tweet": "- s ed ing", "not": "e es ed ing", "announc": "*", "report": "- s ed ing",
    "argu": "e es ed ing", "explain": "-*", "claim": "- s ed ing", "stat": "e es ed ing ement", "repl": "y ies ied ying",
    "respon": "d ds ded ding", "den": "y ies ied ying", "acknowledg": "*", "admit": "-*", "insist": "-*",
    "warn": "- s ed ing", "urg": "e es ed ing", "promis": "e es ed ing", "vow": "- s ed ing", "pledg": "*",
    "continu": "ed", "conclud": "ed", "declar": "*", "remark": "- s ed ing", "comment": "- s ed ing", "assert": "-*",
    "alleg": "*", "accus": "*", "criticis": "*", "criticiz": "*", "prais": "*", "complain": "-*", "recall": "- s ed ing",
    "mention": "- s ed ing", "quot": "e es ed ing", "jok": "e ed ing", "describ": "*", "predict": "-*", "testif": "*",
    "confirm": "-*", "spoke": "-", "speak": "-*", "talk": "-*", "interview": "-",
}  # fmt: skip
_PHRASES = ["according to", r"calls? on", r"calls? for", r"call(?:ed|ing) on", r"call(?:ed|ing) for"]
_PHRASES += [r"point(?:s|ed|ing)? out"]
#: a source phrase ends its head before one of these
_AFTER_HEAD = frozenset(
    "of for in at on from with who whose which that to by about near close familiar including and".split()
)
_TITLES = frozenset("the a an of mr mrs ms dr sen rep gov said and for in".split())


def _saying() -> re.Pattern[str]:
    forms = list(_PHRASES)
    for stem, endings in _SAYING.items():
        for ending in endings.split():
            forms.append(stem + {"-": "", "*": r"\w+", "-*": r"\w*"}.get(ending, ending))
    return re.compile(r"\b(?:" + "|".join(forms) + r")\b|^\s*:\s*$", re.I)


_CUE_OF_SAYING = _saying()


@dataclass(frozen=True, slots=True)
class _Quote:
    content: frozenset[int]
    source: frozenset[int]
    name: str | None
    groups: frozenset[str]


class _Words:
    """A text's words and which of them stand between double quotation marks, each line on its own."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [Span(m.start(), m.end()) for m in _WORD.finditer(text)]
        self.starts = [s.start for s in self.spans]
        inside, flags = False, bytearray(len(text) + 1)
        for i, char in enumerate(text):
            if char in "\n”»":
                inside = False
            elif char in "“«":
                inside = True
            elif char == '"':
                inside = not inside
            else:
                flags[i] = inside
        self.quoted = [bool(flags[s]) for s in self.starts]

    def within(self, spans: Iterable[Span]) -> frozenset[int]:
        """The indices of the words that the spans touch."""
        found: set[int] = set()
        for start, end in spans:
            k = bisect_left(self.starts, start)
            if k and self.spans[k - 1].end > start:
                k -= 1
            while k < len(self.spans) and self.starts[k] < end:
                found.add(k)
                k += 1
        return frozenset(found)

    def lower(self, indices: Iterable[int]) -> set[str]:
        return {self.spans[i].of(self.text).lower() for i in indices}

    def head(self, indices: Iterable[int]) -> int | None:
        """The head of a source phrase: its last word before the first thing that follows a head."""
        head: int | None = None
        for i in sorted(indices):
            if head is not None:
                gap = self.text[self.spans[head].end : self.starts[i]]
                if any(c in gap for c in ",(—") or self.spans[i].of(self.text).lower() in _AFTER_HEAD:
                    break
            head = i
        return head

    def read(self, attributions: Iterable[Attribution]) -> list[_Quote]:
        quotes = []
        for a in attributions:
            content = self.within(a.content)
            if not content:
                continue
            source = self.within(a.source)
            inside = sum(self.quoted[i] for i in content)
            kind = "direct" if inside == len(content) else "mixed" if inside else "indirect"
            cue = " ".join(s.of(self.text) for s in a.cue)
            groups = {"all", kind} | ({"speech"} if _CUE_OF_SAYING.search(cue) else set())
            quotes.append(_Quote(content, source, None if source else a.speaker, frozenset(groups)))
        return quotes


def attributions_of(coded: dict[str, Any]) -> tuple[Attribution, ...]:
    """The statements of one object of `verbale code` as attributions.

    Those reported inside another are left out: the annotation knows the outer one only.
    """
    names = {a["id"]: a["name"] for a in coded["actors"]}
    return tuple(
        Attribution(
            content=tuple(Span(*s) for s in statement["content"]),
            source=(Span(*statement["source"]),) if statement["source"] else (),
            cue=tuple(Span(*s) for s in statement["cue"]),
            speaker=names.get(statement["speaker"]),
        )
        for statement in coded["statements"]
        if not statement.get("inside")
    )


def score_attribution(gold_dir: Path, coded: Iterable[dict[str, Any]]) -> dict[str, Figures]:
    """Score coded articles (the objects of `verbale code`) against a folder of annotated documents.

    Gives for each of GROUPS the figures named at the head of this module, the number of attributions annotated and
    given, and over the aligned pairs how often the source is right (source), holds the annotated head (source_head)
    or is the same (source_exact). A document that was not coded counts as one in which nothing was found. Raises
    GoldError where the folder holds no annotation.
    """
    given = {PurePath(c["article"]["uri"]).stem: attributions_of(c) for c in coded}
    return score_documents(read_standoff(gold_dir), given)


def score_documents(documents: Iterable[Annotated], given: dict[str, tuple[Attribution, ...]]) -> dict[str, Figures]:
    """The same for annotated documents at hand and, by their names, the attributions that are given for them."""
    sums: dict[str, dict[str, float]] = {group: defaultdict(float) for group in GROUPS}
    for document in documents:
        words = _Words(document.text)
        _count(sums, words, words.read(document.attributions), words.read(given.get(document.name, ())))
    return {group: _figures(sums[group]) for group in GROUPS}


def _count(sums: dict[str, dict[str, float]], words: _Words, gold: list[_Quote], given: list[_Quote]) -> None:
    all_gold = frozenset[int]().union(*(g.content for g in gold))
    all_given = frozenset[int]().union(*(p.content for p in given))
    pairs = _align(gold, given)
    for group in GROUPS:
        s = sums[group]
        of_gold = [g for g in gold if group in g.groups]
        of_given = [p for p in given if group in p.groups]
        s["gold"] += len(of_gold)
        s["given"] += len(of_given)
        gold_words = frozenset[int]().union(*(g.content for g in of_gold))
        given_words = frozenset[int]().union(*(p.content for p in of_given))
        s["token_recalled"] += len(gold_words & all_given)
        s["token_gold"] += len(gold_words)
        s["token_right"] += len(given_words & all_gold)
        s["token_given"] += len(given_words)
        s["soft_recalled"] += sum(len(g.content & all_given) / len(g.content) for g in of_gold)
        s["soft_right"] += sum(len(p.content & all_gold) / len(p.content) for p in of_given)
        for i, j, shared in pairs:
            g, p = gold[i], given[j]
            right = _same_source(words, g, p)
            marks = {"exact": shared == 1.0, "iou50": shared >= 0.5, "relation": shared >= 0.5 and right}
            marks["relation_exact"] = shared == 1.0 and right
            if group in g.groups:
                s["aligned"] += 1
                s["source"] += right
                s["source_head"] += words.head(g.source) in p.source if g.source else right
                s["source_exact"] += g.source == p.source
            for name, hit in marks.items():
                s[f"{name}_recalled"] += hit and group in g.groups
                s[f"{name}_right"] += hit and group in p.groups


def _overlap(a: _Quote, b: _Quote) -> float:
    both = len(a.content & b.content)
    return both / (len(a.content) + len(b.content) - both) if both else 0.0


def _align(gold: Sequence[_Quote], given: Sequence[_Quote]) -> list[tuple[int, int, float]]:
    """Pairs one to one, the greatest overlap first, the earlier first where they are equal."""
    ranked = [(-_overlap(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(given) if g.content & p.content]
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for value, i, j in sorted(ranked):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j, -value))
    return pairs


def _same_source(words: _Words, gold: _Quote, given: _Quote) -> bool:
    """Do the sources share a word, or has neither one? A name stands in where no words are given."""
    if not gold.source:
        return not given.source and not given.name
    if given.source:
        return bool(gold.source & given.source)
    if given.name:
        name = {w.lower() for w in _WORD.findall(given.name)}
        return bool((words.lower(gold.source) - _TITLES) & (name - _TITLES))
    return False


def _figures(s: dict[str, float]) -> Figures:
    figures: Figures = {"gold": int(s["gold"]), "given": int(s["given"]), "aligned": int(s["aligned"])}
    figures["token"] = _prf(s["token_right"], s["token_given"], s["token_recalled"], s["token_gold"])
    for name in ("soft", "exact", "iou50", "relation", "relation_exact"):
        figures[name] = _prf(s[f"{name}_right"], s["given"], s[f"{name}_recalled"], s["gold"])
    for name in ("source", "source_head", "source_exact"):
        figures[name] = s[name] / s["aligned"] if s["aligned"] else 0.0
    return figures


def _prf(right: float, given: float, recalled: float, gold: float) -> dict[str, float]:
    precision = right / given if given else 0.0
    recall = recalled / gold if gold else 0.0
    both = precision + recall
    return {"P": precision, "R": recall, "F1": 2 * precision * recall / both if both else 0.0}
