"""Knows which of several readings of a page's body to trust, and which blocks of it are another report's.

Three witnesses: the extractor's choice, the element that holds most of the page's running text, and the body that the
page's JSON-LD carries. Where the extractor stopped far short of one that holds all it found, that one is taken; what
neither of the others knows, below the report, is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from verbale.articles.markup import Block, walk_blocks

_WORD: Final = re.compile(r"\w+")
_LEAVES: Final = ("p", "div", "li", "blockquote", "td", "section", "article", "span")
_NESTING: Final = frozenset(
    "p div li blockquote td section article ul ol table h1 h2 h3 h4 figure header footer nav aside form".split()
)
_FRAME: Final = frozenset(
    "nav aside footer form header figure figcaption button script style noscript template".split()
)
#: words from which a block is running text, and the share of it that may be links
_RUNNING: Final = 12
_LINKED: Final = 0.4
#: the share of all running text that the report's element holds
_MOST: Final = 0.75
#: the extractor stopped short: its words beside the other witness's
_SHORT: Final = 0.7
#: a block is known to a witness that has so much of its runs of three words
_KNOWN: Final = 0.6


def main_element(tree: Any) -> Any:
    """The smallest element that holds three quarters of the page's running text; the tree where none is smaller."""
    scores: dict[Any, int] = {}
    for element in reversed(list(tree.iter())):
        if not isinstance(element.tag, str) or element.tag in _FRAME:
            scores.pop(element, None)
            continue
        own = scores.pop(element, 0) or _running(element)
        if own:
            scores[element] = own
            parent = element.getparent()
            if parent is not None:
                scores[parent] = scores.get(parent, 0) + own
    whole = scores.get(tree, 0)
    current = tree
    while whole:
        best = max(current, key=lambda child: scores.get(child, 0), default=None)
        if best is None or scores.get(best, 0) < _MOST * whole or best.tag == "p":
            break
        current = best
    return current


def _running(element: Any) -> int:
    if element.tag not in _LEAVES or any(child.tag in _NESTING for child in element):
        return 0
    words = len(_WORD.findall("".join(element.itertext())))
    if words < _RUNNING:
        return 0
    linked = sum(len(_WORD.findall("".join(a.itertext()))) for a in element.iter("a"))
    return words if linked <= _LINKED * words else 0


def main_blocks(tree: Any) -> list[Block]:
    """The blocks of the element that holds most of the page's running text."""
    return [Block(words, heading) for words, heading in walk_blocks(main_element(tree))]


def settle(extracted: Sequence[Block], main: Sequence[Block], stated: Sequence[Block]) -> list[Block]:
    """The body's blocks out of the three readings; `stated` is the JSON-LD body, empty where there is none."""
    for other in (main, stated):
        if count_words(extracted) < _SHORT * _running_words(other) and _covers(other, extracted):
            return [block for block in other if block.heading or block.words.count(" ") >= 3]
    if 3 * len(extracted) <= len(stated) and _covers(stated, extracted) and _covers(extracted, stated):
        return list(stated)  # the same words, with their paragraphs
    return _without_strangers(list(extracted), (main, stated))


def count_words(blocks: Sequence[Block]) -> int:
    """The words of all blocks."""
    return sum(block.words.count(" ") + 1 for block in blocks)


def _running_words(blocks: Sequence[Block]) -> int:
    return sum(block.words.count(" ") + 1 for block in blocks if block.words.count(" ") >= _RUNNING)


def _covers(other: Sequence[Block], extracted: Sequence[Block]) -> bool:
    runs = _runs(other)
    return sum(b.words.count(" ") for b in extracted if _is_known(b, runs)) >= 0.8 * (count_words(extracted) or 1)


def _without_strangers(blocks: list[Block], witnesses: Sequence[Sequence[Block]]) -> list[Block]:
    """The blocks without those below the last one that a witness knows, where it knows most of the text."""
    for witness in witnesses:
        if count_words(witness) < 0.5 * count_words(blocks):
            continue
        runs = _runs(witness)
        known = [n for n, block in enumerate(blocks) if block.words.count(" ") >= 5 and _is_known(block, runs)]
        told = sum(blocks[n].words.count(" ") + 1 for n in known)
        if known and told >= 0.5 * count_words(blocks):
            blocks = blocks[: known[-1] + 1]
    return blocks


def _runs(blocks: Sequence[Block]) -> set[tuple[str, ...]]:
    words = [word for block in blocks for word in _WORD.findall(block.words.lower())]
    return set(zip(words, words[1:], words[2:], strict=False))


def _is_known(block: Block, runs: set[tuple[str, ...]]) -> bool:
    own = _runs([block])
    return not own or len(own & runs) >= _KNOWN * len(own)
