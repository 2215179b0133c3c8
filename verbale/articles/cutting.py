"""Knows how far a text is read: paragraphs that are too long are cut at sentence ends, and a book after its first part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from verbale import settings
from verbale.text.spans import Span, trim

_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’)\]]*(?=\s)")


def cut_long(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans, none longer than MAX_PARAGRAPH: cut after a sentence, else at a space, else where the limit is."""
    limit = max(1, settings.MAX_PARAGRAPH)
    out: list[Span] = []
    for span in spans:
        start = span.start
        while span.end - start > limit:
            window = text[start : start + limit]
            ends = [m.end() for m in _SENTENCE_END.finditer(window)]
            at = ends[-1] if ends else window.rfind(" ") + 1 or limit
            out.append(trim(text, Span(start, start + at)))
            start += at
        out.append(trim(text, Span(start, span.end)))
    return tuple(s for s in out if s.length)


def within_limit(spans: Iterable[Span]) -> tuple[tuple[Span, ...], bool]:
    """The spans that end within MAX_TEXT code points, and whether any had to be left out."""
    given = tuple(spans)
    kept = tuple(s for s in given if s.end <= settings.MAX_TEXT)
    return kept, len(kept) < len(given)
