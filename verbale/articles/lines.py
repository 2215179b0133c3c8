"""Knows the lines of a text, and which of them were one line before an editor's margin broke them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from verbale.text.spans import Span

#: marks that introduce a line and are none of its words
BULLETS: Final = "•·▪▫◦●○■□►▶➤»*|-–—"
_ENDS: Final = re.compile(r"""(?:[.!?…]|[,.!?…][’'"”»])[’'"”»)\]*]*$""")
_LIST_ITEM: Final = re.compile(r"^\s*(?:[•·▪●■*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or several that a margin had broken. `block` numbers the run of lines between blank ones.

    `words` is its text on one line without bullets; `span` its place in the article's text, trimmed.
    """

    span: Span
    words: str
    block: int
    item: bool = False

    @property
    def count(self) -> int:
        return self.words.count(" ") + 1

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDS.search(self.words))


def read_lines(text: str) -> list[Line]:
    """The text's lines that have words, in order; lines broken at a margin are put together."""
    lines: list[Line] = []
    block, blank, start = 0, False, 0
    for raw in text.split("\n"):
        if raw.strip():
            block += blank
            blank = False
            lines.append(_line(text, start, start + len(raw), block))
        else:
            blank = True
        start += len(raw) + 1
    return _join(text, lines)


def _line(text: str, start: int, end: int, block: int) -> Line:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    raw = text[start:end]
    words = " ".join(raw.split())
    return Line(Span(start, end), words.strip(BULLETS + " ") or words, block, bool(_LIST_ITEM.match(raw)))


def _join(text: str, lines: Sequence[Line]) -> list[Line]:
    """Hard-wrapped text: where many lines of a file stop in mid-sentence before a small letter, a block is a paragraph."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if a.block == b.block]
    broken = [a for a, b in pairs if not a.ends and b.words[:1].islower() and a.span.length > 30]
    wrapped = len(broken) >= 3 and len(broken) > 0.3 * len(pairs)
    width = max((a.span.length for a in broken), default=0)
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and last.block == line.block and _goes_on(text, last, line, width if wrapped else 0):
            joined[-1] = _line(text, last.span.start, line.span.end, line.block)
        else:
            joined.append(line)
    return joined


def _goes_on(text: str, above: Line, below: Line, width: int) -> bool:
    """Whether the lower line goes on with the upper one. `width` is the margin of a hard-wrapped file, or 0."""
    if below.item or below.words.startswith(("http://", "https://")) or above.words.startswith(("http://", "https://")):
        return False
    last = text[above.span.start : above.span.end].rsplit("\n", 1)[-1]
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
