"""Knows how far a text is read: paragraphs that are too long are cut at sentence ends, and a book after its first part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from verbale import settings
from verbale.text.spans import Span, trim

_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’)\]]*(?=\s)")

#: the reason of what lies beyond MAX_TEXT
OVERLONG: Final = "overlong"


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


def limit_of(text: str, limit: int) -> int:
    """Where reading stops: the text's end, or the last line's, sentence's or word's end within the limit."""
    if len(text) <= limit:
        return len(text)
    window = text[:limit]
    ends = [m.end() for m in _SENTENCE_END.finditer(window, max(0, limit - settings.MAX_PARAGRAPH))]
    at = max(window.rfind("\n"), ends[-1] if ends else -1)
    return at if at > limit // 2 else max(window.rfind(" "), limit // 2, 1)
