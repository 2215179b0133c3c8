"""Knows the evidence of dated happenings: a text that speaks of one as past was written after it began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from verbale.knowledge.facts import Happening, Knowledge
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.evidence.evidence import Evidence, after, between
from verbale.times.evidence.known import index_of
from verbale.times.tense import direction

_AHEAD: Final = re.compile(
    r"(?:ahead of|upcoming|forthcoming|in the run-?up to|will host|looming|next|before) (?:the )?(?:\w+ )?$",
    re.IGNORECASE,
)
_BACK: Final = re.compile(
    r"(?:after|since|following|in the wake of|aftermath of|during|because of|amid) (?:the )?(?:\w+ )?(?:\w+ )?$",
    re.IGNORECASE,
)


def find(parse: Parse, knowledge: Knowledge) -> Iterator[Evidence]:
    """For each happening named, a lower bound where it is spoken of as past, a window where as to come."""
    told: dict[str, int] = {}
    for span, happening in index_of(knowledge).happenings_in(parse):
        key = happening.words[0]
        told[key] = told.get(key, 0) + 1
        if told[key] > 1:
            continue
        yield _of(parse, span, happening)


def _of(parse: Parse, span: Span, happening: Happening) -> Evidence:
    name, start = happening.words[0], happening.start
    left = parse.text[max(0, span.start - 40) : span.start]
    tokens = list(parse.within(span))
    ahead = _AHEAD.search(left) is not None or (_BACK.search(left) is None and direction(parse, tokens) == "future")
    if ahead:
        # spoken of as to come; but "will mark the invasion" also looks ahead, so the bound is soft
        weight = 0.3 if _AHEAD.search(left) else 0.1
        return Evidence(
            "happening",
            span,
            between(start - timedelta(days=400), happening.end),
            weight,
            f"{name} ({start.isoformat()}) is spoken of as to come",
        )
    return Evidence("happening", span, after(start), 0.8, f"{name} ({start.isoformat()}) is spoken of as past")
