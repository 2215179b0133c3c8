"""Knows the body of an HTML page as blocks of text, each a paragraph or a heading."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree
from lxml import html as lxml_html

from verbale import settings
from verbale.pages.stated_fields import sound

_BLOCKS: Final = frozenset(
    "p div li ul ol blockquote h1 h2 h3 h4 h5 h6 article section main table tr td th dl dt dd pre figure header body html".split()
)
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DROPPED: Final = frozenset(
    "script style noscript template nav footer aside form button select svg iframe figure figcaption head title video audio object".split()
)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FEW_WORDS: Final = 25
#: the extractor is asked again, slowly, where it first finds so much less than stands in the main element's paragraphs
_DOUBTFUL: Final = 0.7
#: attributes of one tag, which the parser compares each with each; a picture written into one has no more than ten
_ATTRIBUTES: Final = 10_000
_LONG_TAG: Final = re.compile(r"<[^<>]{20000,}")
#: code points of markup, and tags, above which the extractor is not asked: it would need minutes (own measurement;
#: the mean news page has 0.4 million, the largest seen under 5 million)
_LARGE: Final = 5_000_000
_MANY: Final = 120_000


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a page, on one line; `heading` where the page marks it as such."""

    words: str
    heading: bool = False


def parse_markup(text: str) -> Any | None:
    """The page's tree, or None where there is nothing to parse. Nothing is fetched and no entity is resolved."""
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    source = _CONTROLS.sub(" ", sound(text)).encode("utf-8")
    try:
        return lxml_html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def read_blocks(tree: Any, text: str, stated_body: str | None) -> list[Block]:
    """The report's paragraphs and headings in order, without the frame of the page around them.

    A fragment (a feed's content) has no frame and is taken whole; of a page, the extractor's choice; where that finds
    next to nothing, the body that the page's JSON-LD carries, and at last all blocks of running text.
    """
    if not re.search(r"(?i)<(?:body|html)\b", text[:20_000]):
        return _all_blocks(tree)
    from verbale.articles.arbiter import main_blocks, settle

    stated = _stated_blocks(stated_body or "")
    if is_large(text):
        blocks: list[Block] = []
    else:
        main = main_blocks(tree)
        found = _extracted(tree, fast=True)
        if _count(found) < _DOUBTFUL * _count(main):
            found = _extracted(tree, fast=False)
        blocks = settle(found, main, stated)
    if len(blocks) == 1:
        blocks = _parted(blocks[0], _all_blocks(tree))
    if _count(blocks) >= _FEW_WORDS:
        return blocks
    if _count(stated) > _count(blocks):
        return stated
    running = [block for block in _all_blocks(tree) if not block.heading and _is_running(block.words)]
    return running if _count(running) > _count(blocks) else blocks


def _is_running(words: str) -> bool:
    """Whether a block of a short page is of its report: a long line, or a sentence of four words."""
    return words.count(" ") >= 8 or (words.count(" ") >= 3 and words.endswith((".", "!", "?", "”", '"')))


def _parted(lump: Block, blocks: list[Block]) -> list[Block]:
    """The blocks of the page that a single one of the extractor's runs together, as it does with short pages; else that one."""
    parts = [block for block in blocks if block.words in lump.words]
    return parts if len(parts) > 1 and " ".join(part.words for part in parts) == lump.words else [lump]


def elements_after(head: Any) -> Iterator[Any]:
    """The elements after one in the order of the page, its own children left out."""
    current = head
    while current is not None:
        for sibling in current.itersiblings():
            if isinstance(sibling.tag, str):
                yield from (e for e in sibling.iter() if isinstance(e.tag, str))
        current = current.getparent()


def text_of(element: Any) -> str:
    """An element's words on one line."""
    return " ".join(" ".join(element.itertext()).split())


def why_refused(text: str) -> str:
    """Why a page is not parsed at all: more tags, or a tag with more attributes, than a tree can hold in reason; or ""."""
    if text.count("<") > settings.MAX_TAGS:
        return f"the page has more than {settings.MAX_TAGS:,} tags"
    if any(tag.group().count("=") > _ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        return f"the page has a tag with more than {_ATTRIBUTES:,} attributes"
    return ""


def is_large(text: str) -> bool:
    """Whether the page is too large for tools that go over it many times."""
    return len(text) > _LARGE or text.count("<") > _MANY


def _stated_blocks(body: str) -> list[Block]:
    """The body that JSON-LD carries: a line a paragraph, tags taken out."""
    plain = re.sub(r"</?[a-zA-Z][^<>]{0,300}>", "\n", html.unescape(body))
    return [Block(words) for line in re.split(r"\n+|(?<=[.!?”])\s{2,}", plain) if (words := " ".join(line.split()))]


def _count(blocks: list[Block]) -> int:
    return sum(block.words.count(" ") + 1 for block in blocks)


def _extracted(tree: Any, fast: bool) -> list[Block]:
    """The extractor's choice; `fast` leaves out its comparison with two others, which costs a third of a page's time."""
    # Imported here: a command that reads no page should not pay for it.
    from trafilatura import bare_extraction

    try:
        found: Any = bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False, fast=fast)
    except (etree.LxmlError, ValueError, RecursionError):
        return []
    if found is None or found.body is None:
        return []
    return [Block(words, heading) for words, heading in walk_blocks(found.body, {"head"})]


def _all_blocks(tree: Any) -> list[Block]:
    return [Block(words, heading) for words, heading in walk_blocks(tree, _HEADINGS)]


def walk_blocks(root: Any, headings: frozenset[str] | set[str] = _HEADINGS) -> list[tuple[str, bool]]:
    """The texts between the borders of block elements, in order. Written without recursion: a page may nest deeply."""
    found: list[tuple[str, bool]] = []
    parts: list[str] = []
    inside: list[bool] = []

    def close() -> None:
        words = " ".join("".join(parts).split())
        if words:
            found.append((words, bool(inside)))
        parts.clear()

    dropped = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        block = tag in _BLOCKS or tag in ("item", "list", "quote", "head")
        if event == "start":
            if tag in _DROPPED and tag not in headings:
                dropped += 1
            if block and not dropped:
                close()
            if tag in headings:
                inside.append(True)
            if not dropped:
                parts.append("\n" if tag in ("br", "lb") else "")
                parts.append(element.text or "")
            continue
        if block and not dropped:
            close()
        if tag in headings and inside:
            inside.pop()
        if tag in _DROPPED and tag not in headings:
            dropped -= 1
        if not dropped and element is not root:
            parts.append(element.tail or "")
    close()
    return found
