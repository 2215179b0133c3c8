"""Knows which lines were one line before an editor's margin broke them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verbale.articles.lines import Line, line_at
from verbale.articles.phrases import furniture_in


def join_wrapped(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those put together that were one before a margin broke them.

    Where many lines of a file stop in mid-sentence before a small letter, the file is hard-wrapped and a run of lines
    without a blank one is a paragraph. Elsewhere only a line that plainly goes on is joined. A line of furniture never is.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if a.block == b.block]
    broken = [a for a, b in pairs if not a.ends and b.words[:1].islower() and a.span.length > 30]
    wrapped = len(broken) >= 3 and len(broken) > 0.3 * len(pairs)
    width = max((a.span.length for a in broken), default=0)
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and last.block == line.block and _goes_on(text, last, line, width if wrapped else 0):
            joined[-1] = line_at(text, last.span.start, line.span.end, line.block)
        else:
            joined.append(line)
    return joined


def _goes_on(text: str, above: Line, below: Line, width: int) -> bool:
    """Whether the lower line goes on with the upper one. `width` is the margin of a hard-wrapped file, or 0."""
    if furniture_in(last := _last_line(text, above)) or furniture_in(below.words):
        return False
    if below.item or below.words.startswith(("http://", "https://")) or above.words.startswith(("http://", "https://")):
        return False
    if width:
        full = len(last) > 0.6 * width
        return full or (not above.ends and below.words[:1].islower())
    return (
        not above.ends
        and above.words[-1] not in ":;"
        and above.count >= 4
        and below.words[:1].islower()
        and below.count >= 2
    )


def _last_line(text: str, line: Line) -> str:
    return line.span.of(text).rsplit("\n", 1)[-1]
