"""Knows how small nouns are kept as JSON within a row, and how they come out again the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from verbale.text.spans import Span

if TYPE_CHECKING:
    # only to name types: queries need spans alone, and must not load the stages
    from verbale.articles.article import Clue
    from verbale.places.place import Place


def pack_span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span is not None else None


def pack_spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def unpack_span(kept: list[int] | None) -> Span | None:
    return Span(kept[0], kept[1]) if kept is not None else None


def unpack_spans(kept: Iterable[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in kept)


def pack_clue(clue: Clue) -> list[Any]:
    return [clue.kind, pack_span(clue.span), clue.reading, clue.weight, clue.why]


def pack_place(place: Place | None) -> list[Any] | None:
    if place is None:
        return None
    return [place.name, pack_span(place.span), place.kind, place.country, place.latitude, place.longitude]
