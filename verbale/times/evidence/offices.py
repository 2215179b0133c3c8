"""Knows the evidence of offices: 'Foreign Secretary Liz Truss' was written while she held that office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Final

from verbale.knowledge.facts import Holder, Knowledge
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.evidence.evidence import FIRST, LAST, Evidence, after
from verbale.times.evidence.known import index_of

#: an office outlasts its end in the press by a few days, and is used a little before it begins
_SLACK: Final = timedelta(days=7)
_FORMER: Final = re.compile(
    r"\b(?:former|ex|then|late|ousted|deposed|outgoing|onetime|one-time|predecessor|incoming|designate|elect|acting|deputy|vice|shadow|first lady|previous)\b",
    re.IGNORECASE,
)
#: before a title: "former Norvanian", "the ousted"
_GONE: Final = re.compile(r"\b(?:former|ex|ousted|deposed)[ -](?:\w+ ){0,2}$", re.IGNORECASE)
#: an office told as history: "who served under President Halden"
_HISTORY: Final = re.compile(
    r"\b(?:under|during|served|when|by then|late|appointed by|was elected|elected)\b", re.IGNORECASE
)
#: "a President Halden would", "if President Halden"
_IMAGINED: Final = re.compile(r"\b(?:an?|if|future|would-be) (?:\w+ ){0,2}$", re.IGNORECASE)
_STOP: Final = re.compile(r"[.;!?\n“”\"]")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_LETTERS: Final = tuple("abcdefghijklmnopqrstuvwxyz-")
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
    """For each person named with an office that is in the table, the terms in which the person held it.

    Of two who held the same office one is told as history: only the later one's term bounds from above.
    """
    named: dict[tuple[str, str], tuple[Span, list[Holder]]] = {}
    for span, holders in index_of(knowledge).holders_in(parse):
        left = parse.text[max(0, span.start - 60) : span.start].replace("’", "'")
        if parse.text[span.end : span.end + 1] != "," and not _ends_with_title(left, holders):
            continue
        left = _STOP.split(left)[-1]
        right = _STOP.split(parse.text[span.end : span.end + 60], 1)[0]
        before = left.lower().rstrip(" ,")
        following = right[1:].lower().split(",")[0] if right.startswith(",") else ""
        fitting = [h for h in holders if _titled(h, before, following)]
        if not fitting or len({h.names[0] for h in fitting}) > 1:
            continue
        if any(_was(h, left) for h in fitting):
            yield from _left(span, fitting)
            continue
        if _is_history(left, right):
            continue
        named.setdefault((fitting[0].names[0], fitting[0].role), (span, fitting))
    last: dict[tuple[str, str], date] = {}
    for _, terms in named.values():
        for held in terms:
            key = (held.of, held.role)
            last[key] = max(last.get(key, FIRST), held.start or FIRST)
    for span, terms in named.values():
        current = any((h.start or FIRST) >= last[(h.of, h.role)] for h in terms)
        yield from _of(parse, span, terms, current)


def _left(span: Span, holders: list[Holder]) -> Iterator[Evidence]:
    """'Former Foreign Minister Mira Halden': written after her first term's end."""
    ends = [h.end for h in holders if h.end is not None]
    if ends and len(ends) == len(holders):
        gone = min(ends)
        yield Evidence(
            "office left",
            span,
            after(gone),
            0.9,
            f"{holders[0].names[0]} was {holders[0].title} until {gone.isoformat()}",
        )


def _is_history(left: str, right: str) -> bool:
    """Whether the words around tell of an office that is not held now: 'former', 'served under', 'a President X', '(2008-2012)'."""
    if _HISTORY.search(left[-44:]) or re.match(r" \((?:19|20)\d\d", right):
        return True
    return (
        _FORMER.search(left[-36:]) is not None
        or _FORMER.search(right[:20]) is not None
        or _IMAGINED.search(left) is not None
    )


def _was(holder: Holder, left: str) -> bool:
    """Whether 'former' stands before the title that stands before the name."""
    before = left.rstrip(" ,")
    for title in (holder.title, *_ROLES.get(holder.role, ())):
        if title and before.lower().endswith(title.lower()) and _GONE.search(before[: -len(title)]):
            return True
    return False


def _titled(holder: Holder, before: str, following: str) -> bool:
    """Whether the office stands right before the name, or right after it between commas: `following` are the words there."""
    titles = _titles(holder.title, holder.role)
    if before.endswith(titles) and any(before.endswith(t) and not before[: -len(t)].endswith(_LETTERS) for t in titles):
        return True
    return any(
        t in following and re.search(rf"\b{re.escape(t)}\b", following)
        for t in titles
        if t not in ("chief", "head", "chair", "president", "pm")
    )


def _ends_with_title(left: str, holders: Sequence[Holder]) -> bool:
    before = left.lower().rstrip(" ,")
    return any(before.endswith(_titles(h.title, h.role)) for h in holders)


@cache
def _titles(title: str, role: str) -> tuple[str, ...]:
    """What the holder of an office is called."""
    return tuple(t for t in (title.lower(), *_ROLES.get(role, ())) if t)


def _of(parse: Parse, span: Span, holders: list[Holder], current: bool) -> Iterator[Evidence]:
    terms = tuple(sorted({(_open(h.start, FIRST, -_SLACK), _open(h.end, LAST, _SLACK)) for h in holders}))
    said = f"{holders[0].names[0]}: " + "; ".join(f"{h.title} {h.start or '..'} to {h.end or '..'}" for h in holders)
    if terms[0][0] > FIRST:
        yield Evidence("office begun", span, after(terms[0][0]), 0.95, said)
    if current:
        yield Evidence("office", span, terms, _weight(parse, span), said)


def _weight(parse: Parse, span: Span) -> float:
    """How surely the holder acts in the news and is not told as history: by place, by the clause, by years beside it."""
    token = parse.head_of(span)
    if token is None:
        return 0.2
    sentence = parse.sentence_of(token)
    if _YEAR.search(sentence.span.of(parse.text)):
        return 0.5
    if token.sentence < 4:
        return 0.93
    verb = parse.head(token)
    acts = token.dep in ("nsubj", "nsubjpass") and (verb.i == sentence.root or verb.dep in ("conj", "ccomp"))
    return 0.85 if acts else 0.7


def _open(day: date | None, default: date, slack: timedelta) -> date:
    return default if day is None else min(max(day + slack, FIRST), LAST)
