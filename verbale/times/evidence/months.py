"""Knows the evidence of a month named twice: 'talks in January' that are also 'talks next month' were told in December."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times import calendar as cal
from verbale.times.evidence.evidence import FIRST, LAST, Evidence
from verbale.times.finding import Found
from verbale.times.rule import Direction
from verbale.times.tense import direction, governor

_STEP: Final = {"next month": -1, "last month": 1}
#: what is planned for a month has one day; of what was done in one there may be several
_SURE: Final = 0.95
_LESS: Final = 0.7
_PLAIN: Final = frozenset("say tell be have do add month january time year official government".split())


def find(parse: Parse, found: Sequence[tuple[Found, int | None]]) -> Iterator[Evidence]:
    """`found` are the text's expressions with the month that each names by itself, if it does."""
    named = [(f, m) for f, m in found if m is not None]
    steps = [(f, _STEP[w]) for f, _ in found if (w := parse.text[f.start : f.end].lower()) in _STEP]
    told: dict[int, Evidence] = {}
    for other, step in steps:
        about = _about(parse, other)
        looks = _looks(parse, other)
        for one, month in named:
            if looks != ("future" if step < 0 else "past") or _looks(parse, one) != looks:
                continue
            if not about & _about(parse, one):
                continue
            there = (month - 1 + step) % 12 + 1
            days = tuple(
                (m.earliest, m.latest) for y in range(FIRST.year, LAST.year + 1) for m in (cal.month(y, there),)
            )
            why = (
                f"'{parse.text[one.start : one.end]}' and '{parse.text[other.start : other.end]}' are said of the same thing: "
                f"written in {cal.MONTHS[there - 1].capitalize()}"
            )
            told.setdefault(
                there, Evidence("month", Span(other.start, other.end), days, _SURE if step < 0 else _LESS, why)
            )
    if len(told) == 1:  # two that contradict each other tell nothing
        yield from told.values()


def _looks(parse: Parse, found: Found) -> Direction:
    return direction(parse, list(parse.within(Span(found.start, found.end))))


def _about(parse: Parse, found: Found) -> set[str]:
    """The nouns and verbs in the clause of an expression."""
    tokens = list(parse.within(Span(found.start, found.end)))
    verb = governor(parse, tokens)
    near = [t for t in parse.tokens[max(0, tokens[0].i - 14) : tokens[-1].i + 1] if t.sentence == tokens[0].sentence]
    if verb is not None:
        near += [verb, *(c for c in parse.children(verb) if c.dep in ("dobj", "nsubj", "nsubjpass"))]
    inside = {t.i for t in tokens}
    return {t.lemma for t in near if t.pos == "NOUN" and t.i not in inside and t.lemma not in _PLAIN}
