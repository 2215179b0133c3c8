"""Knows a test of furniture in plain text, built from saved pages: their own lines in their own order, each labelled by
where it comes from, the report that is expected or the frame around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from verbale.articles.labels import label_lines
from verbale.articles.lines import BODY, HEADLINE, read_lines
from verbale.articles.markup import parse_markup, walk_blocks
from verbale.articles.structured import read_metadata
from verbale.articles.wrapping import join_wrapped
from verbale.evaluation.page_set import GoldPage, fold_words

Origin = Literal["report", "frame", "open"]

#: lines of the frame that stand above and below the report in what a reader copies
_AROUND: Final = 8
_FEWEST: Final = 20


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text as somebody copies it from a page, and where each of its lines comes from. "open" are lines that careful
    readers take either way: headings between paragraphs, the standfirst, the headline and its repetitions."""

    name: str
    lines: tuple[str, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class LineTally:
    """Right and wrong lines: of the report kept and lost, of the frame marked and left."""

    kept: int = 0
    lost: int = 0
    marked: int = 0
    left: int = 0

    def f1(self, report: bool) -> float:
        """F1 of the report's lines, or of the frame's."""
        right = self.kept if report else self.marked
        return 2 * right / (2 * right + self.lost + self.left) if right else 0.0


def build_texts(pages: Iterable[GoldPage]) -> Iterator[LabelledText]:
    """A text for each page whose body is found in it."""
    for page in pages:
        tree = parse_markup(page.html)
        if tree is None:
            continue
        metadata = read_metadata(tree)
        # what is open to readers: the headline in any form, the page's description, headings
        spoken = [fold_words(t) for t in (page.headline, *metadata.headlines, *metadata.descriptions)]
        body = [fold_words(line) for line in page.body]
        whole = " ".join(body)
        lines: list[str] = []
        origins: list[Origin] = []
        for words, heading in walk_blocks(tree):
            folded = fold_words(words)
            lines.append(words)
            if any(_same(folded, each) for each in spoken):
                origins.append("open")
            elif folded in body or (len(folded) >= _FEWEST and folded in whole):
                origins.append("open" if heading or _is_heading(words) else "report")
            else:
                origins.append("open" if heading else "frame")
        places = [n for n, origin in enumerate(origins) if origin == "report"]
        if len(places) < 3:
            continue
        first, last = max(0, places[0] - _AROUND), places[-1] + _AROUND + 1
        yield LabelledText(page.name, tuple(lines[first:last]), tuple(origins[first:last]))


def _same(one: str, other: str) -> bool:
    plain, more = re.sub(r"\W+", "", one).lower(), re.sub(r"\W+", "", other).lower()
    return bool(plain) and (plain == more or (len(plain) > 40 and (plain in more or more[:60] == plain[:60])))


def _is_heading(words: str) -> bool:
    return (words.count(" ") < 9 and words[-1] not in ".!\"”'’") or (words.count(" ") < 13 and words[-1] == "?")


def score_texts(texts: Iterable[LabelledText]) -> tuple[LineTally, list[tuple[str, Origin, str, str]]]:
    """The tally over all texts, and each line that was read wrongly: text, origin, label, words."""
    kept = lost = marked = left = 0
    wrong: list[tuple[str, Origin, str, str]] = []
    for text in texts:
        labels = label_copied(text.lines)
        for line, origin, label in zip(text.lines, text.origins, labels, strict=True):
            if origin == "open" or label == HEADLINE:
                continue
            report = label == BODY
            kept += origin == "report" and report
            lost += origin == "report" and not report
            marked += origin == "frame" and not report
            left += origin == "frame" and report
            if report != (origin == "report"):
                wrong.append((text.name, origin, label, line))
    return LineTally(kept, lost, marked, left), wrong


def label_copied(lines: Iterable[str]) -> list[str]:
    """The label of each line of a text as it is read from a file, an empty line between each two."""
    given = list(lines)
    text = "\n\n".join(given)
    read = join_wrapped(text, read_lines(text))
    by_start = {}
    for line, label in zip(read, label_lines(read), strict=True):
        for place in range(line.span.start, line.span.end):
            by_start[place] = label
    labels, start = [], 0
    for each in given:
        at = start + len(each) - len(each.lstrip())
        labels.append(by_start.get(at, "separator"))
        start += len(each) + 2
    return labels
