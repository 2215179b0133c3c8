"""Knows the evidence of dated happenings: a text that speaks of one as past was written after it began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from verbale.knowledge.facts import Happening, Knowledge
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.calendar import WEEKDAYS
from verbale.times.evidence.evidence import LAST, Evidence, after, between
from verbale.times.evidence.known import index_of
from verbale.times.tense import certainly

_AHEAD: Final = re.compile(
    r"(?:ahead of|upcoming|forthcoming|in the run-?up to|will host|looming|next|before) (?:the )?(?:\w+ )?$",
    re.IGNORECASE,
)
_BACK: Final = re.compile(
    r"(?:after|since|following|in the wake of|aftermath of|during|because of|amid) (?:the )?(?:\w+ )?(?:\w+ )?$",
    re.IGNORECASE,
)
#: what is planned long ahead and spoken of by name before it comes
_PLANNED: Final = re.compile(
    r"\b(?:olympics?|games|world cup|summit|cop ?\d\d|euros?|expo|congress|elections?|polls|coronation|jubilee|cup of nations|\d{4})\b",
    re.IGNORECASE,
)
_FADES: Final = re.compile(r"\b(?:summit|visit|trip|meeting|conference|forum|talks)\b", re.IGNORECASE)
#: what was over soon leaves the news, if slowly where it has a name
_SHORT: Final = 62
_DEEP_ODDS: Final = 0.1
_HEAD_ODDS: Final = 0.5
_HEAD: Final = 4
_WEEKDAY: Final = re.compile(r"\bon (?P<wd>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b", re.IGNORECASE)
#: a preposition further left that governs a list: "following the visit and the summit"
_FOLLOWS: Final = re.compile(r"\b(?:following|after|in the wake of) [^.;:,]*\band (?:the )?$", re.IGNORECASE)
_ANY: Final = re.compile(
    r"\b(?:an?|any|another|possible|potential|imminent|future|such|if|feared|threatened|would-be|new) (?:\w+ )?$",
    re.IGNORECASE,
)


def find(parse: Parse, knowledge: Knowledge) -> Iterator[Evidence]:
    """For each happening named, a lower bound where it is spoken of as past, a window where as to come."""
    told: dict[str, int] = {}
    last: Span | None = None
    for span, happening in index_of(knowledge).happenings_in(parse):
        key = happening.words[0]
        told[key] = told.get(key, 0) + 1
        if told[key] > 1:
            continue
        found = _of(parse, span, happening, span == last)
        last = span
        if found is not None:
            yield found
            if found.days[0][1] >= LAST:
                yield from _soon_after(parse, span, happening)


def _of(parse: Parse, span: Span, happening: Happening, shared: bool) -> Evidence | None:
    name, start = happening.words[0], happening.start
    left = parse.text[max(0, span.start - 40) : span.start]
    looks = certainly(parse, list(parse.within(span)))
    back = (
        _BACK.search(left) is not None or _FOLLOWS.search(parse.text[max(0, span.start - 100) : span.start]) is not None
    )
    if _ANY.search(left) and not back:
        return None
    if _AHEAD.search(left) or (looks == "future" and not back and _PLANNED.search(span.of(parse.text))):
        return Evidence(
            "happening", span, between(start - timedelta(days=1500), happening.end), 0.3,
            f"{name} ({start.isoformat()}) is spoken of as to come",
        )  # fmt: skip
    if not back and _PLANNED.search(span.of(parse.text)):
        return None
    # of two happenings that share the name the later may not be meant
    weight = 0.5 if shared else 0.95 if back or looks == "past" else 0.9
    at_head = any(t.sentence < _HEAD for t in parse.within(span))
    why = f"{name} ({start.isoformat()}) is spoken of as past"
    if (happening.end - start).days >= _SHORT:
        return Evidence("happening", span, after(start), weight, why)
    fresh = _HEAD_ODDS if at_head else _DEEP_ODDS
    return Evidence("happening", span, after(start), weight, why, starts=(start,), fresh=fresh)


def _soon_after(parse: Parse, span: Span, happening: Happening) -> Iterator[Evidence]:
    """Where the clause names the happening's weekday, the week after it; after a summit or a visit, some weeks."""
    name, start, end = happening.words[0], happening.start, happening.end
    if (end - start).days > 31:
        return
    token = parse.head_of(span)
    sentence = parse.sentence_of(token) if token is not None else None
    if sentence is not None and start == end:
        near = parse.text[max(sentence.span.start, span.start - 60) : min(sentence.span.end, span.end + 60)]
        said = _WEEKDAY.search(near)
        if said and start.weekday() == WEEKDAYS.index(said["wd"].lower()):
            why = f"{name} was on {start.isoformat()}, a {said['wd']}, and the text needs no more to name the day"
            yield Evidence("happening's weekday", span, between(start, start + timedelta(days=6)), 0.85, why)
    if _FADES.search(span.of(parse.text)):
        why = f"{name} ended on {end.isoformat()}; summits and visits are in the news for some weeks"
        yield Evidence("soon after", span, between(start, end + timedelta(days=30)), 0.5, why)
