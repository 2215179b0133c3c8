"""Knows times that hang on an event: 'two days after the vote' starts from the day that the text gives the vote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from verbale.text.parse import Parse, Token
from verbale.text.spans import Span
from verbale.times.interval import Interval, Timex

#: what an event's day may be as wide as
_WIDEST: Final = 7
_SIDES: Final = ("after", "before")
#: nouns that are no events of their own
_PLAIN: Final = frozenset("day week month year time hour people person man woman".split())


def event_of(parse: Parse, span: Span) -> Token | None:
    """The noun that stands behind 'two days after', with its article and its adjectives before it; None where none does."""
    inside = parse.within(span)
    if not inside or inside[-1].lower not in _SIDES:
        return None
    last = inside[-1]
    sentence = parse.sentence_of(last)
    noun: Token | None = None
    for token in parse.tokens[last.i + 1 : min(sentence.last, last.i + 8)]:
        if token.pos in ("NOUN", "PROPN"):
            noun = token
        elif token.tag != "POS" and (noun is not None or token.pos not in ("DET", "ADJ", "NUM", "PRON")):
            break
    return noun if noun is not None and noun.pos == "NOUN" and noun.lemma not in _PLAIN else None


def day_of(parse: Parse, event: Token, timexes: Sequence[Timex]) -> Interval | None:
    """The day that the text names in a sentence that speaks of the event by the same noun: in its own sentence first,
    then in the nearest before it, then after it. None where it names none."""
    spoken = [t for t in parse.tokens if t.lemma == event.lemma and t.pos == "NOUN"]
    dated: list[tuple[tuple[bool, int, int], Interval]] = []
    for timex in timexes:
        known = timex.interval
        if timex.kind != "point" or known is None or timex.rule == "relative.offset":
            continue
        if (known.latest - known.earliest).days > _WIDEST:
            continue
        head = parse.head_of(timex.span)
        if head is None:
            continue
        for noun in spoken:
            if noun.sentence == head.sentence:
                later = noun.sentence > event.sentence
                dated.append(((later, abs(noun.sentence - event.sentence), abs(noun.i - head.i)), known))
    return min(dated, key=lambda d: d[0])[1] if dated else None
