"""Knows a whole page copied as text: menus and teasers around the report, run after run of lines that are no sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from verbale.articles.lines import BODY, Line
from verbale.articles.phrases import is_house_notice
from verbale.articles.shapes import capital_share, has_one_sentence

MENU: Final = "menu"
ASIDE: Final = "aside"
#: lines without an end in a row before they are a menu, and the most words of one
_RUN: Final = 5
_WORDS: Final = 16
#: lines that may stand before the first menu or after the last
_EDGE: Final = 10
#: lines above the report among which its headline may stand
_ABOVE: Final = 40
#: the share of all lines in menus, and their number, from which a text is a page's dump, not a report with a list in it
_DUMP: Final = 0.3
_FEWEST: Final = 20
#: lines of a menu inside a report (buttons, captions), and the words beyond it that show the report goes on
_GAP: Final = 14
_SOME: Final = 80


def label_dump(lines: Sequence[Line], labels: list[str]) -> int | None:
    """Mark the menus and asides of a page's dump; the number of the line that then is its headline, or None.

    Labels other than "body" stay, and count as part of a run. A text that is no dump is left as it is.
    """
    runs = [run for run in _runs(lines, labels) if len(run) >= _RUN and _is_menu(lines, run)]
    in_menus = sum(map(len, runs))
    if in_menus < max(_FEWEST, _DUMP * len(lines)) or not _frames(runs, len(lines)):
        return None
    for run in runs:
        for i in run:
            if labels[i] == BODY:
                labels[i] = MENU
    main = _main_part(lines, labels)
    if main is None:
        return None
    first, last = main
    for i, label in enumerate(labels):
        if label == BODY and not first <= i <= last:
            labels[i] = ASIDE
    for i in range(len(lines)):
        if labels[i] == BODY and is_house_notice(lines[i].words, least=2):
            labels[i] = "notice"
    return _headline_above(lines, labels, first, last)


def _runs(lines: Sequence[Line], labels: Sequence[str]) -> Iterator[list[int]]:
    run: list[int] = []
    for i, line in enumerate(lines):
        if labels[i] != BODY or not _is_sentence(line):
            run.append(i)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _frames(runs: Sequence[Sequence[int]], count: int) -> bool:
    """Whether menus stand near the page's top, fill its end, or are many; a roster inside a report does not."""
    edge = max(2, min(_EDGE, count // 10))
    top = bool(runs) and runs[0][0] < edge
    end = bool(runs) and runs[-1][-1] >= count - edge and len(runs[-1]) >= 5 * _RUN
    return top or end or len(runs) >= 4


def _is_sentence(line: Line) -> bool:
    # "7. Ada Holm": a numbered list is a report's
    return (
        (line.ends and line.count >= 5)
        or line.count > _WORDS
        or line.words[-1] == ":"
        or (line.item and line.words[0].isdigit())
    )


def _is_menu(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether no line with a colon leads on to the run, as to a list in a report; such a list is no longer than a score."""
    return run[0] == 0 or lines[run[0] - 1].words[-1] != ":" or len(run) >= 4 * _RUN


def _main_part(lines: Sequence[Line], labels: Sequence[str]) -> tuple[int, int] | None:
    """From the first to the last stretch of sentences that is long beside the longest one, or that stands near by."""
    parts: list[tuple[int, int, int]] = []
    start, words, last = -1, 0, -1
    for i in range(len(lines) + 1):
        if i < len(lines) and labels[i] != MENU:
            if labels[i] == BODY:
                start, last = (i if start < 0 else start), i
                words += lines[i].count if _is_sentence(lines[i]) else 0
        elif start >= 0:
            parts.append((words, start, last))
            start, words = -1, 0
    if not parts:
        return None
    main = max(range(len(parts)), key=lambda k: parts[k][0])
    longest = parts[main][0]
    kept = [main]
    for step in (-1, 1):
        edge = main
        k = main + step
        while 0 <= k < len(parts):
            words = parts[k][0]
            gap = parts[max(k, edge)][1] - parts[min(k, edge)][2] - 1
            if words >= 0.35 * longest or (gap <= _GAP and words >= _SOME):
                kept.append(k)
                edge = k
            k += step
    return parts[min(kept)][1], parts[max(kept)][2]


def _headline_above(lines: Sequence[Line], labels: Sequence[str], first: int, last: int) -> int | None:
    """The first line above the report that looks like a headline and whose words the report uses too."""
    used = {word for i in range(first, last + 1) if labels[i] == BODY for word in _content(lines[i].words)}
    for i in range(max(0, first - _ABOVE), first):
        if labels[i] in (MENU, ASIDE) and _like_headline(lines[i]):
            words = _content(lines[i].words)
            if len(words) >= 3 and sum(word in used for word in words) >= 0.6 * len(words):
                return i
    return None


def _content(words: str) -> set[str]:
    """The longer words, cut short so that "sanction" and "sanctions" are one."""
    return {word.rstrip("s")[:6] for word in re.findall(r"[^\W_]{4,}", words.lower())}


def _like_headline(line: Line) -> bool:
    words = line.words
    return (
        4 <= line.count <= 30
        and words[0].isupper() + words[0].isdigit() + (words[0] in "'\"“‘") > 0
        and has_one_sentence(words)
        and (not line.ends or capital_share(words) > 0.7 or words[-1] in "?!\"'”’")
    )
