"""Knows the parts of a plain text: nothing is rewritten, every line is explained."""

from __future__ import annotations

from dataclasses import dataclass

from verbale import settings
from verbale.articles.addresses import date_in_address
from verbale.articles.article import Clue, Furniture
from verbale.articles.bylines import names_beside_date, names_in_byline
from verbale.articles.cutting import OVERLONG, limit_of
from verbale.articles.labels import label_lines
from verbale.articles.lines import BODY, HEADLINE, Line, read_lines
from verbale.articles.outlets import (
    agency_in_credit,
    agency_in_dateline,
    agency_in_tail,
    is_picture_credit,
    known_outlet,
    outlet_in_masthead,
    outlet_of,
)
from verbale.articles.stamps import posts_cited
from verbale.articles.wrapping import join_wrapped
from verbale.text.spans import Span, trim


@dataclass(frozen=True, slots=True)
class Parts:
    """What a page gives before limits and language are looked at."""

    text: str
    headline: Span | None = None
    paragraphs: tuple[Span, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None
    language: str | None = None
    clues: tuple[Clue, ...] = ()


def read_plain(text: str, stated_headline: str | None = None) -> Parts:
    """The parts of a plain text; its text is the text given."""
    read = text[: limit_of(text, settings.MAX_TEXT)]
    lines = join_wrapped(read, read_lines(read))
    labels = label_lines(lines, stated_headline)
    marked = list(zip(lines, labels, strict=True))
    heads = [line.span for line, label in marked if label == HEADLINE]
    address = next((line for line, label in marked[:3] if label == "address"), None)
    clue = date_in_address(address.words, address.span) if address is not None else None
    return Parts(
        text=text,
        headline=heads[0] if heads else None,
        paragraphs=tuple(line.span for line, label in marked if label == BODY),
        furniture=tuple(Furniture(line.span, label) for line, label in marked if label not in (BODY, HEADLINE))
        + _unread(text, len(read)),
        outlet=_outlet(marked, address),
        byline=_byline(marked),
        agency=_agency(marked),
        clues=tuple(c for c in (clue, posts_cited(read)) if c is not None),
    )


def _unread(text: str, start: int) -> tuple[Furniture, ...]:
    """What lies beyond MAX_TEXT, as one piece."""
    span = trim(text, Span(start, len(text)))
    return (Furniture(span, OVERLONG),) if span.length else ()


def _outlet(marked: list[tuple[Line, str]], address: Line | None) -> str | None:
    if address is not None:
        return outlet_of(address.words)
    for line, label in marked[:6]:
        if label in ("masthead", "credit"):
            outlet = known_outlet(line.words)
            if outlet is not None:
                return outlet
    near = [line.words for line, label in marked[:6] if label in ("masthead", "subhead")]
    return next((outlet for words in near if (outlet := outlet_in_masthead(words))), None)


def _byline(marked: list[tuple[Line, str]]) -> tuple[str, ...]:
    names = [name for line, label in marked if label == "byline" for name in names_in_byline(line.words, near_top=True)]
    if not names:
        names = [name for line, label in marked if label == "masthead" for name in names_beside_date(line.words)]
    return tuple(dict.fromkeys(names))


def _agency(marked: list[tuple[Line, str]]) -> str | None:
    """The first of: a dateline in the first paragraphs, a signature under the last ones, a credit line."""
    body = [line.words for line, label in marked if label == BODY]
    found = [agency_in_dateline(words) for words in body[:3]] + [agency_in_tail(words) for words in body[-2:]]
    found += [
        agency_in_credit(line.words)
        for line, label in marked
        if label in ("credit", "byline") and not is_picture_credit(line.words)
    ]
    return next((agency for agency in found if agency), None)
