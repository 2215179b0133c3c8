"""Knows the evidence of offices: 'Foreign Secretary Liz Truss' was written while she held that office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from verbale.knowledge.facts import Holder, Knowledge
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.evidence.evidence import FIRST, LAST, Evidence
from verbale.times.evidence.known import index_of

#: an office outlasts its end in the press by a few days, and is used a little before it begins
_SLACK: Final = timedelta(days=3)
_FORMER: Final = re.compile(
    r"\b(?:former|ex|then|late|ousted|deposed|outgoing|onetime|one-time|predecessor|incoming|designate|elect|acting|deputy|vice|shadow|first lady|previous)\b",
    re.IGNORECASE,
)
_ROLES: Final = {
    "head_of_state": ("president", "king", "queen", "emperor", "emir", "supreme leader", "pope"),
    "head_of_government": ("prime minister", "premier", "chancellor", "pm", "taoiseach"),
    "foreign_minister": (
        "foreign minister",
        "foreign secretary",
        "minister of foreign affairs",
        "minister for foreign affairs",
        "foreign affairs minister",
        "secretary of state",
    ),
    "defence_minister": (
        "defence minister",
        "defense minister",
        "defence secretary",
        "defense secretary",
        "minister of defence",
        "minister of defense",
        "secretary of defense",
        "defense chief",
    ),
    "interior_minister": (
        "interior minister",
        "home secretary",
        "minister of the interior",
        "minister of interior",
        "home minister",
    ),
    "finance_minister": (
        "finance minister",
        "minister of finance",
        "treasury secretary",
        "chancellor of the exchequer",
    ),
    "head": (
        "secretary general",
        "secretary-general",
        "chief",
        "director-general",
        "director general",
        "president",
        "chair",
        "head",
    ),
}


def find(parse: Parse, knowledge: Knowledge) -> Iterator[Evidence]:
    """For each person named with an office that is in the table, the terms in which the person held it."""
    told: set[tuple[str, str]] = set()
    for span, holders in index_of(knowledge).holders_in(parse):
        left = parse.text[max(0, span.start - 60) : span.start]
        left = re.split(r"[.;!?\n“”\"]", left)[-1].replace("’", "'")
        right = re.split(r"[.;!?\n“”\"]", parse.text[span.end : span.end + 60])[0]
        fitting = [h for h in holders if _titled(h, left, right)]
        if not fitting or _FORMER.search(left[-36:]) or _FORMER.search(right[:20]):
            continue
        key = (fitting[0].names[0], fitting[0].role)
        if key in told:
            continue
        told.add(key)
        if len({h.names[0] for h in fitting}) > 1:
            continue
        yield _of(span, fitting, len(told))


def _titled(holder: Holder, left: str, right: str) -> bool:
    """Whether the office stands right before the name, or right after it between commas."""
    before = left.lower().rstrip(" ,")
    titles = (holder.title.lower(), *_ROLES.get(holder.role, ()))
    if any(
        before.endswith(t) and not before[: -len(t)].endswith(tuple("abcdefghijklmnopqrstuvwxyz-")) for t in titles if t
    ):
        return True
    if not right.startswith(","):
        return False
    following = right[1:].lower().split(",")[0]
    return any(
        re.search(rf"\b{re.escape(t)}\b", following)
        for t in titles
        if t and t not in ("chief", "head", "chair", "president", "pm")
    )


def _of(span: Span, holders: list[Holder], place: int) -> Evidence:
    terms = sorted({(_open(h.start, FIRST, -_SLACK), _open(h.end, LAST, _SLACK)) for h in holders})
    said = "; ".join(f"{h.title} {h.start or '..'} to {h.end or '..'}" for h in holders)
    # the later in the text, the likelier it is history
    weight = 0.6 if place <= 3 else 0.45
    return Evidence("office", span, tuple(terms), weight, f"{holders[0].names[0]}: {said}")


def _open(day: date | None, default: date, slack: timedelta) -> date:
    return default if day is None else min(max(day + slack, FIRST), LAST)
