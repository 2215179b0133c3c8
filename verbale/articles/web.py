"""Knows the parts of an HTML page: what it states of itself first, then its body, each block a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from verbale import settings
from verbale.articles.addresses import date_in_address
from verbale.articles.article import Clue, Furniture
from verbale.articles.chrome import drop_chrome
from verbale.articles.cutting import OVERLONG, limit_of
from verbale.articles.labels import label_lines
from verbale.articles.lines import BODY, read_lines
from verbale.articles.markup import Block, is_large, parse_markup, read_blocks, text_of
from verbale.articles.outlets import (
    agency_in_credit,
    agency_in_dateline,
    agency_in_tail,
    is_picture_credit,
    known_domain,
)
from verbale.articles.plain import Parts
from verbale.articles.printed_days import printed_day
from verbale.articles.stamps import posts_cited
from verbale.articles.standfirst import find_standfirst
from verbale.articles.structured import Metadata, read_metadata
from verbale.pages.page import Page
from verbale.text.spans import Span

_SUFFIX: Final = re.compile(r"\s+(?:[|–—•»]|-|::)\s+[^|–—•»]{2,45}$")


def read_web_page(page: Page, source: str) -> Parts:
    """The parts of a page; its text is the headline and the paragraphs, with an empty line between each two."""
    tree = parse_markup(source)
    if tree is None:
        return Parts(text="")
    metadata = read_metadata(tree)
    shown = [(h1, words) for h1 in tree.iter("h1") if (words := text_of(h1)) and len(words) <= 400]
    heads = [words for _, words in shown]
    headline = page.stated.headline or choose_headline(
        metadata.headlines, heads, metadata.linked_headline, metadata.outlet
    )
    standfirst = find_standfirst([h1 for h1, _ in shown], metadata.descriptions)
    address = metadata.address or (page.uri if "://" in page.uri else None)
    drop_chrome(tree, headline, address)
    printed = printed_day(tree, headline) if metadata.published is None else None
    blocks = _without_headline(read_blocks(tree, source, metadata.body), headline)
    blocks, rest = _within_limit(_with_standfirst(blocks, standfirst))
    parts = _parts(headline, blocks, rest)
    return Parts(
        text=parts.text,
        headline=parts.headline,
        paragraphs=parts.paragraphs,
        furniture=parts.furniture,
        outlet=(known_domain(address) if address else None) or metadata.outlet,
        byline=metadata.byline,
        agency=parts.agency,
        language=metadata.language,
        clues=_clues(metadata, address, printed, source, page),
    )


def choose_headline(
    stated: Sequence[str], heads: Sequence[str], linked: str | None = None, site: str | None = None
) -> str | None:
    """The headline: what the page's JSON-LD calls so (`linked`), where a title or an h1 bears it out; else the h1 that
    shares most of its words with what is stated, else what is stated.

    Stated titles are often written for search engines and end with the site's name; an h1 may be the site's own name.
    Where two stated titles agree against the h1, they are taken. A JSON-LD headline is often cut at 110 characters,
    and ends with the site's name only where that is `site`, or where an h1 says the rest.

    A title, an h1 and a JSON-LD headline that say the same come out of one field of the house's system: one voice. A
    share title that differs from them and carries no site's name was written by hand as the report's title: it is taken.
    """
    titles = [_without_site(title) for title in stated]
    others = [*heads, *titles[1:]]
    own = _written_apart(stated, heads, linked, site or "") if linked else None
    if own is not None:
        return own
    if linked and (not others or any(len(_words(linked) & _words(t)) >= 0.4 * len(_words(linked)) for t in others)):
        return _uncut(_linked_headline(linked, heads, site or ""), others)
    if linked:
        titles = titles[1:]
    agreed = next((t for t in titles[:3] if [_key(u) for u in titles[:3]].count(_key(t)) > 1), None)
    for head in heads:
        words = _words(head)
        if len(words) >= 3 and any(len(words & _words(t)) >= 0.5 * len(words) for t in titles):
            return agreed if agreed is not None and _key(head) not in map(_key, titles) else head
    if titles:
        return titles[0]
    return heads[0] if heads else None


def _written_apart(stated: Sequence[str], heads: Sequence[str], linked: str, site: str) -> str | None:
    """The share titles' one form, where `stated` (JSON-LD first, the title element last) has all else saying `linked`."""
    share = stated[1:-1]
    same = len(stated) > 2 and _key(linked) in {_key(_without_site(stated[-1])), _key(stated[-1])}
    if not same or _key(linked) not in map(_key, heads) or len({_key(title) for title in share}) != 1:
        return None
    own = share[0]
    alike = len(_words(own) & _words(linked)) >= 0.4 * len(_words(own))
    named = _is_site(_tail(own), site) or _tail(own) == _tail(stated[-1]) != ""
    return own if alike and _key(own) != _key(linked) and not named else None


def _linked_headline(linked: str, heads: Sequence[str], site: str) -> str:
    """A JSON-LD headline without the site's name; "... as three are hurt - updates" stays."""
    shorter = _without_site(linked)
    return shorter if _is_site(_tail(linked), site) or _key(shorter) in map(_key, heads) else linked


def _uncut(linked: str, others: Sequence[str]) -> str:
    """The headline whole, where the one given is the beginning of another and ends with dots or at its longest."""
    bare = linked.rstrip(" .…")
    if linked.endswith(("…", "...")) or 100 <= len(linked) <= 110:
        return next(
            (other for other in others if _key(other).startswith(_key(bare)) and len(other) > len(bare)), linked
        )
    return linked


def _without_site(title: str) -> str:
    shorter = _SUFFIX.sub("", title)
    return shorter if len(_words(shorter)) >= 3 else title


def _tail(title: str) -> str:
    """What stands behind the last bar or dash, in letters only: where houses put their name."""
    return _key(title[len(_without_site(title)) :])


def _is_site(tail: str, site: str) -> bool:
    return bool(tail) and bool(site) and (tail in _key(site) or _key(site) in tail)


def _key(title: str) -> str:
    return re.sub(r"\W+", "", title).lower()


def _words(line: str) -> set[str]:
    return set(re.findall(r"\w+", line.lower()))


def _without_headline(blocks: list[Block], headline: str | None) -> list[Block]:
    """The blocks below the one, among the first, that says the headline again."""
    if headline:
        words = _words(headline)
        for n, block in enumerate(blocks[:5]):
            if _words(block.words) == words:
                return blocks[n + 1 :]
    return blocks


def _with_standfirst(blocks: list[Block], standfirst: str | None) -> list[Block]:
    """The blocks with the standfirst first, unless one of the first says it already."""
    if not standfirst or not blocks:
        return blocks
    words = _words(standfirst)
    if any(len(words & _words(block.words)) >= 0.8 * len(words) for block in blocks[:6]):
        return blocks
    return [Block(standfirst), *blocks]


def _within_limit(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks within MAX_TEXT, and the rest; a block across the limit is cut in two."""
    room = settings.MAX_TEXT
    for n, block in enumerate(blocks):
        if len(block.words) > room:
            at = limit_of(block.words, room)
            cut = [
                Block(words, block.heading) for part in (block.words[:at], block.words[at:]) if (words := part.strip())
            ]
            return [*blocks[:n], *cut[:1]], [*cut[1:], *blocks[n + 1 :]]
        room -= len(block.words)
    return blocks, []


def _parts(headline: str | None, blocks: list[Block], rest: list[Block]) -> Parts:
    text = "\n\n".join(([headline] if headline else []) + [block.words for block in (*blocks, *rest)])
    span = Span(0, len(headline)) if headline else None
    start = len(headline) + 2 if headline else 0
    end = len(text) - sum(len(block.words) + 2 for block in rest)
    lines = read_lines(text[start:end])
    labels = label_lines(lines, None, headed=False)
    paragraphs: list[Span] = []
    furniture: list[Furniture] = []
    for line, label, block in zip(lines, labels, blocks, strict=True):
        place = line.span.shift(start)
        if block.heading and label == BODY and not line.ends:
            label = "subhead"
        if label == BODY:
            paragraphs.append(place)
        else:
            furniture.append(Furniture(place, label))
    if rest:
        furniture.append(Furniture(Span(end + 2, len(text)), OVERLONG))
    body = [p.of(text) for p in paragraphs]
    credits = [f.span.of(text) for f in furniture if f.reason == "credit" and not is_picture_credit(f.span.of(text))]
    found = [agency_in_dateline(w) for w in body[:3]] + [agency_in_tail(w) for w in body[-2:]]
    found += [agency_in_credit(w) for w in credits]
    return Parts(text, span, tuple(paragraphs), tuple(furniture), agency=next((a for a in found if a), None))


def _clues(metadata: Metadata, address: str | None, printed: Clue | None, source: str, page: Page) -> tuple[Clue, ...]:
    """The page's statements on its day, the surest first; a search through its text only where there is none."""
    clues: list[Clue] = []
    if metadata.published is not None:
        day = metadata.published
        clues.append(Clue("metadata", None, f"{day}/{day}", 0.95, metadata.dated_by))
    stated = date_in_address(address, None) if address else None
    if stated is not None:
        clues.append(stated)
    if printed is not None:
        clues.append(printed)
    if not clues and (cited := posts_cited(source)) is not None:
        clues.append(replace(cited, span=None))
    if (
        all(c.kind in ("serial", "post cited") for c in clues)
        and page.stated.published is None
        and not is_large(source)
    ):
        day_found = _searched(source)
        if day_found:
            clues.append(Clue("htmldate", None, f"{day_found}/{day_found}", 0.6, "found by a search through the page"))
    return tuple(clues)


def _searched(source: str) -> str | None:
    # Imported here: it is the last resort, and slow to load.
    from htmldate import find_date

    try:
        found: Any = find_date(source, original_date=True, outputformat="%Y-%m-%d")
    except (ValueError, RecursionError, OverflowError):
        return None
    return str(found) if found else None
