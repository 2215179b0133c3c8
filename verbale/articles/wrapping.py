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
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if last is not None and last.block == line.block and _goes_on(last, line, width if wrapped else 0):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [g[0] if len(g) == 1 else line_at(text, g[0].span.start, g[-1].span.end, g[0].block) for g in groups]


def _goes_on(above: Line, below: Line, width: int) -> bool:
    """Whether the lower line goes on with the upper one. `width` is the margin of a hard-wrapped file, or 0."""
    small = not above.ends and below.words[:1].islower()
    if width:
        on = above.span.length > 0.6 * width or small
    else:
        on = small and above.words[-1] not in ":;" and above.count >= 4 and below.count >= 2
    if not on or below.item or furniture_in(above.words) is not None:
        return False
    return furniture_in(below.words) is None
