"""Knows the evidence of organisations: a text that names one was written after it was founded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from verbale.knowledge.facts import Knowledge
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.evidence.evidence import Evidence, after
from verbale.times.evidence.known import index_of

#: an older organisation bounds nothing that matters
_RECENT: Final = date(1995, 1, 1)


def find(parse: Parse, knowledge: Knowledge) -> Iterator[Evidence]:
    """The founding of the youngest organisation that the text names, as a lower bound."""
    everywhere = Span(0, len(parse.text))
    young = [
        (o.founded, s, o.names[0])
        for s, o in index_of(knowledge).organisations_in(parse, everywhere)
        if o.founded is not None and o.founded > _RECENT
    ]
    if young:
        founded, span, name = max(young, key=lambda y: (y[0], -y[1].start))
        yield Evidence("founding", span, after(founded), 0.9, f"{name} was founded on {founded.isoformat()}")
