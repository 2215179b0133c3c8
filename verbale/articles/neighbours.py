"""Knows a line by what stands around it: captions over credits, links under "Also read:", headings, notes at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from verbale.articles.lines import BODY, Line
from verbale.articles.outlets import agency_in_dateline, agency_of, is_picture_credit
from verbale.articles.phrases import is_house_notice, labels_tags
from verbale.articles.shapes import capital_share

#: a paragraph that quotes or reports is no note on its author, though it may end with "an analyst said"
_QUOTES: Final = re.compile(r"[\"“”]|\b(?:said|says|told|added|according)\b")
_BIO: Final = re.compile(
    r"^(?:Dr\.? |Prof\.? )?[A-Z][\w.’'-]+(?:\s[\w.’'-]+){1,4}(?:, an? [\w ]{3,30},)?\s(?:is|was|are|covers|writes|reports|teaches)"
    r"\s(?:(?:an?|the|based|about|on|for|currently|also|former|co-?)\b|[A-Z])[^.;:]{0,70}?\b"
    r"(?i:writer|reporter|journalist|correspondent|columnist|editor|professor|lecturer|fellow|author|researcher|analyst|playwright|intern"
    r"|contributor|producer|student|graduate|director-general|scholar)\b"
)
#: "Follow Ada on ...", at the end of a note on an author
_FOLLOW: Final = re.compile(
    r"(?:Follow|Email|Contact|Reach) (?:[A-Z][\w’'-]+|her|him|them)(?: [A-Z][\w’'-]+)? (?:on|at|via)\b"
)
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


def label_captions(lines: Sequence[Line], labels: list[str]) -> None:
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


def label_links(lines: Sequence[Line], labels: list[str]) -> None:
    """Lines like headlines after "Also read:", and runs of them anywhere, lead to other articles; tags follow "Topics"."""
    for i, line in enumerate(lines):
        if labels_tags(line.words) and labels[i] != BODY:
            for j in range(i + 1, len(lines)):
                if lines[j].ends or lines[j].count > 4 or labels[j] == "link":
                    break
                labels[j] = "widget"
        if labels[i] == "link" and line.count <= 5:
            for j in range(i + 1, len(lines)):
                if labels[j] != BODY or not like_link(lines[j]):
                    break
                labels[j] = "link"
    run: list[int] = []
    for i in range(len(lines) + 1):
        if i < len(lines) and labels[i] == BODY and like_link(lines[i]):
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


def like_link(line: Line) -> bool:
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


def label_subheads(lines: Sequence[Line], labels: list[str]) -> None:
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
    if words[0].islower() or words[-1] in ",;" or line.count > 12 or agency_in_dateline(words):
        return False
    if words[-1] == ":" and (line.count > 8 or _LEADS_ON.search(words)):
        return False
    if words[-1] == ":" and 2 <= line.count <= 4 and capital_share(words) == 1:
        return False  # "Mr Vonn:" names the speaker of what follows
    return line.count <= 8 or capital_share(words) > 0.75


def _short(line: Line) -> bool:
    return not line.ends and line.count <= 6


def label_end(lines: Sequence[Line], labels: list[str]) -> None:
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
            and lines[i].count <= 120
            and (_BIO.match(lines[i].words) or _FOLLOW.search(lines[i].words))
            and not _QUOTES.search(lines[i].words)
        ):
            labels[i] = "author"
        else:
            break
