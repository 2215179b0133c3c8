"""Knows what each line of a plain text is: headline, body, or furniture and of which sort."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from verbale.articles.bylines import names_in_byline
from verbale.articles.dumps import label_dump
from verbale.articles.edges import (
    is_cry,
    is_post_source,
    is_stamp,
    is_timed,
    label_edges,
    label_posts,
    names_places,
)
from verbale.articles.headlines import find_headline
from verbale.articles.lines import BODY, HEADLINE, Line
from verbale.articles.neighbours import label_captions, label_end, label_links, label_subheads
from verbale.articles.outlets import agency_in_dateline, agency_of, house_before, is_picture_credit, known_outlet
from verbale.articles.phrases import furniture_in, has_caption_verb
from verbale.articles.shapes import (
    ends_like_caption,
    ends_with_credit,
    has_date_piece,
    is_date_line,
    is_separator,
)

#: "With AP inputs", "(With reports from agencies)", "From our wire services"
_INPUTS: Final = re.compile(
    r"(?i)^\(?(?:with files from (?:\S+ ){0,11}\S+"
    r"|(?:with|from)\s(?:[\w/,&.’'-]+\s){0,6}(?:inputs?|reports?|files|agencies|agency|wires?|services?|feeds?)\)?\.?)$"
)

#: "ah/sms (AFP, Reuters)": the editors' short signs
_SIGNED: Final = re.compile(r"^[a-z]{2,4}(?:[/,]\s?[a-z]{2,4})*\s\([A-Za-z, /]{2,40}\)$|^[a-z]{2,4}(?:/[a-z]{2,4})+$")
#: "Ada Holm in Geneva contributed to this report."
_CONTRIBUTED: Final = re.compile(
    r"contributed (?:to|reporting to|reporting for) (?:this|the) (?:report|story|article|piece)\b|^[A-Z][\w.’'-]+(?: [\w.’'-]+){0,8} reported from [A-Z]"
)
_PLACE: Final = re.compile(r"[A-Z][A-Z.’'-]{2,}(?:\s[A-Z.’'-]{2,})*\s?[,(]")
#: "First published in The Conversation."
_ELSEWHERE: Final = re.compile(
    r"(?:First|Originally|Also) (?:published|appeared) (?:in|by|on|at) (?:[A-Z][\w’'.-]*\s?){1,6}$"
)
_HEADER: Final = re.compile(r"(?:Subject|From|To|Cc|Date|Sent|Reply-To|Newsgroups|Message-ID|X-[A-Za-z-]+):\s")


def label_lines(lines: Sequence[Line], stated_headline: str | None = None, headed: bool = True) -> list[str]:
    """For each line "headline", "body", or the reason why it is furniture.

    Words that only furniture has are seen first, then shapes, then what stands around a line; a line that nothing
    explains is body. So a short true sentence stays, and a short line without a full stop needs a reason to go.
    `headed` is False for lines whose headline is known and not among them.
    """
    labels = [_alone(line) for line in lines]
    address = lines[0].words if labels and labels[0] == "address" else ""
    _label_header(lines, labels)
    _label_repeats(lines, labels)
    headline = label_dump(lines, labels) if headed and not stated_headline else None
    if headed and headline is None:
        free = [i for i, label in enumerate(labels) if label == BODY or i == _first(labels)]
        headline = find_headline(lines, free, address, stated_headline)
    if headline is not None:
        labels[headline] = HEADLINE
    _label_top(lines, labels, headline)
    _label_cries(lines, labels, headline)
    for rule in (label_posts, label_captions, label_links, label_subheads):
        rule(lines, labels)
    if headed:
        label_edges(lines, labels, headline)
    label_end(lines, labels)
    return labels


def _first(labels: Sequence[str]) -> int:
    """A first line of weak furniture words may be a headline: "Watch: how the bridge fell"."""
    first = 1 if labels and labels[0] == "address" else 0
    return first if len(labels) > first and labels[first] in ("link", "caption") else -1


def _alone(line: Line) -> str:
    words = line.words
    if is_separator(words):
        return "separator"
    reason = furniture_in(words)
    if reason is not None:
        return reason
    if _SIGNED.match(words) or _CONTRIBUTED.search(words):
        return "credit"
    if is_date_line(words) or has_date_piece(words):
        return "masthead"
    if names_in_byline(words, near_top=False):
        return "byline"
    if _ELSEWHERE.match(words):
        return "notice"
    if is_stamp(line):
        return "widget"
    if is_timed(line):
        return "link"
    if is_post_source(line):
        return "credit"
    if names_places(line):
        return "caption"
    if agency_of(words) or known_outlet(words) or _INPUTS.match(words) or is_picture_credit(words):
        return "credit"
    if line.count <= 8 and _PLACE.match(words) and agency_in_dateline(words):
        return BODY  # "LEMNA, March 4 (Reuters)" on its own line: place, day and agency of what follows
    if line.count <= 45 and ends_with_credit(words):
        return "caption"
    if line.count <= 45 and ends_like_caption(words) and has_caption_verb(words) and words[0].isupper():
        return "caption"
    return BODY


def _label_cries(lines: Sequence[Line], labels: list[str], headline: int | None) -> None:
    """Lines in capitals below the headline of a text that is not all in capitals."""
    if sum(is_cry(line) for line in lines) > 0.25 * len(lines):
        return
    for i in range(0 if headline is None else headline + 1, len(lines)):
        if labels[i] == BODY and is_cry(lines[i]):
            labels[i] = "link"


def _label_header(lines: Sequence[Line], labels: list[str]) -> None:
    """The head of a mail or wire message: "From: ...", "Subject: ..."."""
    head = 0
    while head < len(lines) and _HEADER.match(lines[head].words):
        head += 1
    if head >= 2:
        labels[:head] = ["masthead"] * head


def _label_repeats(lines: Sequence[Line], labels: list[str]) -> None:
    """A whole line that stands twice is counted once; two short ones in a row are a picture's text and its caption."""
    seen: dict[str, int] = {}
    for i, line in enumerate(lines):
        if labels[i] != BODY:
            continue
        before = seen.get(line.words)
        if before is None:
            seen[line.words] = i
        elif i == before + 1 and not line.ends:
            labels[before] = labels[i] = "caption"
        elif line.words[-1] != ":" and (line.count >= 8 or not line.ends):  # "Ms Brandt:" opens each of her answers
            labels[i] = "repeat"


def _label_top(lines: Sequence[Line], labels: list[str], headline: int | None) -> None:
    """What stands above the headline is the masthead; a name just under it is the byline."""
    if headline is not None:
        for i in range(headline):
            if labels[i] == BODY:
                labels[i] = "masthead"
    start = 0 if headline is None else headline + 1
    top = [i for i in range(start, len(lines)) if labels[i] not in ("address", "masthead", "widget", "separator")][:3]
    for i in top:
        if labels[i] == BODY and names_in_byline(lines[i].words, near_top=True):
            labels[i] = "byline"
        elif labels[i] == BODY and lines[i].count <= 8 and house_before(lines[i].words):
            labels[i] = "credit"
        elif labels[i] == BODY and lines[i].ends:
            return
