"""Knows the edges of a copied page: what stands between headline and report, and what follows its last sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from verbale.articles.lines import BODY, Line
from verbale.articles.neighbours import like_link
from verbale.articles.outlets import agency_in_dateline
from verbale.articles.shapes import capital_share

#: sentences that a text must have before its edges are looked for, and words of a sentence that counts
_SENTENCES: Final = 4
_WORDS: Final = 9
#: words of the longest line at the head and at the tail that is no sentence and no part of the report
_HEAD: Final = 6
_TAIL: Final = 22
_DATELINE: Final = re.compile(r"[-–—:]\s*$|\([A-Z][\w ]{1,20}\)\s*$")
#: the hour before an entry of a live report, with its author or a label: "19:48Ada Holm", "17.35 KEY EVENT"
_STAMP: Final = re.compile(r"^\d{1,2}[:.]\d{2}(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s*[A-Z]{2,4}\b)?\s*[|–—-]?\s*(?=[A-Z]|$)")
#: "Kicker The headline of another article [VIDEO]"
_MARKED: Final = re.compile(r"\[(?:VIDEO|WATCH|PHOTOS|PICS|OPINION|LISTEN)\]$")
#: a place in a list of what is read most: "2 Ferry timetable changes"
_RANKED: Final = re.compile(r"\d{1,2}\.? [A-Z]")
#: who is where on a picture
_PLACED: Final = re.compile(
    r"\((?:left|right|cent(?:re|er)|second (?:from )?(?:left|right)|[LRC])\)|,\s(?:left|right),\s(?:and|with|at|in)\b"
)
#: a headline with its hour at its end
_TIMED: Final = re.compile(r"[a-z’'”\"]\d{1,2}:\d{2}$")
#: the source of a quoted post: "— Lemna Ferries (@lemnaferries) March 4, 2022"
_POST: Final = re.compile(r"^[—–-]?\s*[^()]{2,60}\(@\w{1,30}\)\s*(?:[A-Z][a-z]+ \d{1,2}, \d{4})?$")


#: words of a statement that only lacks its full stop
_TELLS: Final = re.compile(r"\b(?:said|says|told|will|would|had|published|released|according)\b")


def is_stamp(line: Line) -> bool:
    """Whether the line is an hour of a live report and at most a name."""
    found = _STAMP.match(line.words)
    return found is not None and not line.ends and line.count <= 6 and line.words[found.end() :].count(" ") <= 3


def is_post_source(line: Line) -> bool:
    """Whether the line names who wrote the post above it."""
    return bool(_POST.match(line.words))


def names_places(line: Line) -> bool:
    """Whether the line says who is where on a picture: "The envoy (left) and the minister"."""
    return line.count <= 60 and bool(_PLACED.search(line.words)) and not re.search(r"[“”\"]", line.words)


def is_timed(line: Line) -> bool:
    """Whether the line is a headline with its hour run into it."""
    return line.count <= 25 and bool(_TIMED.search(line.words))


def label_posts(lines: Sequence[Line], labels: list[str]) -> None:
    """A post from elsewhere stands above the line that names its author: it is not the outlet that speaks."""
    for i, line in enumerate(lines[1:], 1):
        if labels[i] == "credit" and is_post_source(line) and labels[i - 1] == BODY:
            labels[i - 1] = "post"


def is_cry(line: Line) -> bool:
    """Whether the line is in capitals throughout, as links to other reports and subheads are, and no sentence."""
    if line.count < 4 or not line.words.isupper() or line.words[-1] in '."”:':
        return False
    letters = [c for c in line.words if c.isalpha()]
    return len(letters) >= 12 and all(c.isupper() for c in letters)


def label_edges(lines: Sequence[Line], labels: list[str], headline: int | None) -> None:
    """What is no sentence between headline and first sentence is masthead; below the last sentence it is a link.

    Only in a text with some sentences, so that a list or a poem stays as it is.
    """
    told = [i for i, line in enumerate(lines) if labels[i] == BODY and line.ends and line.count >= _WORDS]
    if len(told) < _SENTENCES:
        return
    for i in range(0 if headline is None else headline + 1, told[0]):
        line = lines[i]
        if labels[i] == BODY and not line.ends and line.count <= _HEAD and not line.item and not _leads_on(line):
            labels[i] = "masthead"
    last = max((i for i in told if lines[i].words[-1] != "?"), default=told[-1])
    if lines[last].words[-1] == ":":
        return
    for i in range(last + 1, len(lines)):
        line = lines[i]
        if labels[i] != BODY or line.count > _TAIL or line.item:
            continue
        # A question may end a report, but not one that stands among links.
        if _is_no_sentence(line) or (line.words[-1] == "?" and labels[i - 1] == "link"):
            labels[i] = "link"


def _leads_on(line: Line) -> bool:
    return line.words[-1] in ":," or bool(_DATELINE.search(line.words)) or agency_in_dateline(line.words) is not None


def _is_no_sentence(line: Line) -> bool:
    if _MARKED.search(line.words) or (line.words[-1] == "?" and capital_share(line.words) > 0.75):
        return True
    return (
        not line.ends
        and not _leads_on(line)
        and (line.count <= 4 or (like_link(line) and not _TELLS.search(line.words)))
    )
