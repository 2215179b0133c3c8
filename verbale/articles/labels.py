"""Knows what each line of a plain text is: headline, body, or furniture and of which sort."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from verbale.articles.bylines import names_in_byline
from verbale.articles.dumps import label_dump
from verbale.articles.headlines import find_headline
from verbale.articles.lines import Line
from verbale.articles.outlets import agency_of, house_before, is_picture_credit, known_outlet
from verbale.articles.phrases import furniture_in, has_caption_verb, is_house_notice, labels_tags
from verbale.articles.shapes import (
    capital_share,
    ends_like_caption,
    ends_with_credit,
    has_date_piece,
    is_date_line,
    is_separator,
)

BODY: Final = "body"
HEADLINE: Final = "headline"
#: a paragraph that quotes or reports is no note on its author, though it may end with "an analyst said"
_QUOTES: Final = re.compile(r"[\"“”]|\b(?:said|says|told|added|according)\b")
_BIO: Final = re.compile(
    r"^(?:Dr\.? |Prof\.? )?[A-Z][\w.’'-]+(?:\s[\w.’'-]+){1,4}(?:, an? [\w ]{3,30},)?\s(?:is|was|are|covers|writes|reports|teaches)"
    r"\s(?:(?:an?|the|based|about|on|for|currently|also|former|co-?)\b|[A-Z])[^.;:]{0,70}?\b"
    r"(?i:writer|reporter|journalist|correspondent|columnist|editor|professor|lecturer|fellow|author|researcher|analyst|playwright|intern"
    r"|contributor|producer|student|graduate|director-general|scholar)\b"
)
#: "With AP inputs", "(With reports from agencies)", "From our wire services"
_INPUTS: Final = re.compile(
    r"(?i)^\(?(?:with|from)\s(?:[\w/,&.’'-]+\s){0,6}(?:inputs?|reports?|agencies|agency|wires?|services?|feeds?)\)?\.?$"
)

#: "ah/sms (AFP, Reuters)": the editors' short signs
_SIGNED: Final = re.compile(r"^[a-z]{2,4}(?:[/,]\s?[a-z]{2,4})*\s\([A-Za-z, /]{2,40}\)$|^[a-z]{2,4}(?:/[a-z]{2,4})+$")
#: "Ada Holm in Geneva contributed to this report."
_CONTRIBUTED: Final = re.compile(
    r"contributed (?:to|reporting to|reporting for) (?:this|the) (?:report|story|article|piece)\b|^[A-Z][\w.’'-]+(?: [\w.’'-]+){0,8} reported from [A-Z]"
)
_HEADER: Final = re.compile(r"(?:Subject|From|To|Cc|Date|Sent|Reply-To|Newsgroups|Message-ID|X-[A-Za-z-]+):\s")
#: what a headline leaves out and a sentence has
_STATES: Final = re.compile(
    r"^(?:The|A|An|This|These|It|There|In|On|At)\b|\b(?:was|were|has been|have been|is the|is a|are the|will be)\b|[?–—]"
)
#: "Why was the office created?", over the answer
_QUESTION: Final = re.compile(
    r"(?:Wh(?:at|y|o|en|ere|ich)|How|Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Should|Has|Have)\b[^.!?\"“”:]+\?$"
)
#: "He concluded his letter:", "Following is the text of the interview:": the words that follow belong to it
_LEADS_ON: Final = re.compile(
    r"(?i)\b(?:sa(?:id|ys?)|told|add(?:ed|s)|ask(?:ed|s)|wr(?:ote|ites)|reads?|stat(?:ed|es)|conclud(?:ed|es)|continu(?:ed|es)|explain(?:ed|s)"
    r"|declar(?:ed|es)|announc(?:ed|es)|warn(?:ed|s)|recall(?:ed|s)|follow(?:s|ing)|below|includ(?:e|es|ed|ing)|are|is|was|were|has|have)\b"
)


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
    headline = label_dump(lines, labels, BODY) if headed and not stated_headline else None
    if headed and headline is None:
        free = [i for i, label in enumerate(labels) if label == BODY or i == _first(labels)]
        headline = find_headline(lines, free, address, stated_headline)
    if headline is not None:
        labels[headline] = HEADLINE
    _label_top(lines, labels, headline)
    for rule in (_label_captions, _label_links, _label_subheads, _label_end):
        rule(lines, labels)
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
    if agency_of(words) or known_outlet(words) or _INPUTS.match(words) or is_picture_credit(words):
        return "credit"
    if line.count <= 45 and ends_with_credit(words):
        return "caption"
    if line.count <= 45 and ends_like_caption(words) and has_caption_verb(words) and words[0].isupper():
        return "caption"
    return BODY


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
        elif line.count >= 8 or not line.ends:
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


def _label_captions(lines: Sequence[Line], labels: list[str]) -> None:
    for i, line in enumerate(lines[:-1]):
        below = lines[i + 1]
        if labels[i] == "caption" and line.count <= 2 and labels[i + 1] == BODY and not below.ends:
            labels[i + 1] = "caption"
        if labels[i] != BODY or line.ends:
            continue
        if below.words.startswith(line.words) and not below.ends and labels[i + 1] in (BODY, "caption", "credit"):
            labels[i] = labels[i + 1] = "caption"
        elif (
            labels[i + 1] == "credit"
            and line.count <= 30
            and below.block - line.block <= 1
            and is_picture_credit(below.words)
        ):
            labels[i] = "caption"


def _label_links(lines: Sequence[Line], labels: list[str]) -> None:
    """Lines like headlines after "Also read:", and runs of them anywhere, lead to other articles; tags follow "Topics"."""
    for i, line in enumerate(lines):
        if labels_tags(line.words) and labels[i] != BODY:
            for j in range(i + 1, len(lines)):
                if lines[j].ends or lines[j].count > 4 or labels[j] == "link":
                    break
                labels[j] = "widget"
        if labels[i] == "link" and line.count <= 5:
            for j in range(i + 1, len(lines)):
                if labels[j] != BODY or not _like_link(lines[j]):
                    break
                labels[j] = "link"
    run: list[int] = []
    for i in range(len(lines) + 1):
        if i < len(lines) and labels[i] == BODY and _like_link(lines[i]):
            run.append(i)
            continue
        if (
            len(run) >= 2
            and sum(lines[j].count >= 5 for j in run) >= max(2, len(run) - 1)
            and not _in_list(lines, run[0])
        ):
            for j in run:
                labels[j] = "link"
        run = []


def _like_link(line: Line) -> bool:
    """A line like the headline of another article: no end, no list mark, no quotation, no plain statement."""
    words = line.words
    if (
        line.ends
        or line.item
        or not 2 <= line.count <= 22
        or words[-1] in ",;:"
        or words.isupper()
        or not words[0].isupper()
    ):
        return False
    return capital_share(words) > 0.75 or not _STATES.search(words)


def _in_list(lines: Sequence[Line], first: int) -> bool:
    """Whether short lines lead back to one that ends with a colon: "Some plans include:"."""
    for line in reversed(lines[max(0, first - 8) : first]):
        if line.words[-1] == ":":
            return True
        if line.count > 30:
            return False
    return False


def _label_subheads(lines: Sequence[Line], labels: list[str]) -> None:
    """A short line without an end, alone between paragraphs, heads what follows."""
    body = [i for i, label in enumerate(labels) if label == BODY]
    for k, i in enumerate(body):
        line = lines[i]
        if (
            k
            and _QUESTION.match(line.words)
            and line.count <= 10
            and k + 1 < len(body)
            and lines[body[k + 1]].count >= 6
        ):
            labels[i] = "subhead"
            continue
        if line.ends or line.item or not _heads(line):
            continue
        above = lines[body[k - 1]] if k else None
        below = lines[body[k + 1]] if k + 1 < len(body) else None
        if below is None or (above is not None and above.words[-1] in ":," and above.block == line.block):
            continue
        in_list = (above is not None and _short(above)) + _short(below)
        if (
            below.count > line.count
            and (below.ends or below.words[-1] == ":")
            and in_list < 2
            and (above is None or above.ends or _heads(above))
        ):
            labels[i] = "subhead"


def _heads(line: Line) -> bool:
    words = line.words
    if words[0].islower() or words[-1] in ",;" or line.count > 12:
        return False
    if words[-1] == ":" and (line.count > 8 or _LEADS_ON.search(words)):
        return False
    return line.count <= 8 or capital_share(words) > 0.75


def _short(line: Line) -> bool:
    return not line.ends and line.count <= 6


def _label_end(lines: Sequence[Line], labels: list[str]) -> None:
    """The last lines tell of the author, and the first and last ones of the house."""
    free = [i for i, label in enumerate(labels) if label == BODY]
    for i in [*free[:3], *free[-3:]]:
        if is_house_notice(lines[i].words):
            labels[i] = "notice"
    tail = [i for i in range(len(lines)) if labels[i] == BODY][-2:]
    if (
        len(tail) == 2
        and not lines[tail[-1]].ends
        and lines[tail[-1]].count <= 6
        and agency_of(lines[tail[-1]].words.split()[0])
    ):
        labels[tail.pop()] = "credit"  # "IPS UN Bureau Report"
    for i in reversed(tail):
        if (
            i > len(lines) // 2
            and lines[i].count <= 60
            and _BIO.match(lines[i].words)
            and not _QUOTES.search(lines[i].words)
        ):
            labels[i] = "author"
        else:
            break
