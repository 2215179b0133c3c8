"""Knows the parts of an article's text in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verbale.coded import Coded


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the text as it is shown: the headline, a paragraph, furniture with its reason, or what is left."""

    start: int
    end: int
    kind: str


def blocks_of(coded: Coded) -> Iterator[Block]:
    """All of the text in order: no passage that holds words is left out, no passage comes twice."""
    article = coded.article
    known = [Block(span.start, span.end, "paragraph") for span in article.paragraphs]
    known += [Block(f.span.start, f.span.end, f.reason) for f in article.furniture]
    if article.headline is not None:
        known.append(Block(article.headline.start, article.headline.end, "headline"))
    at = 0
    for block in sorted(known, key=lambda b: (b.start, b.end)):
        if article.text[at : block.start].strip():
            yield Block(at, block.start, "other")
        if block.end > at:
            yield Block(max(at, block.start), block.end, block.kind)
            at = block.end
    if article.text[at:].strip():
        yield Block(at, len(article.text), "other")
