"""Knows how a text is cut to fit a cell."""

from __future__ import annotations

from verbale import settings


def short(text: str | None, most: int = 0) -> str:
    """The text on one line, cut at a blank where it is too long for a cell: all of it stands on the article's page."""
    most = most or settings.WEB_CELL
    # a cell of 100 kB is cut before it is taken apart
    flat = " ".join((text or "")[: most * 4].split())
    if len(flat) <= most:
        return flat
    cut = flat[:most]
    return (cut[: cut.rfind(" ")] if " " in cut[most // 2 :] else cut) + " …"


def inner(text: str) -> str:
    """The text without closing quotation marks at its end that nothing in it opens: it is shown within marks of its own."""
    bare = text.rstrip('”’"»“')
    return text if any(mark in bare for mark in '“‘"«„') else bare
