"""Knows what a page is: the bytes that came in, and what was said about them on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Stated:
    """What a container (a feed, an export) states of a page beside its body. Empty where it says nothing."""

    headline: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One document as it came in: a file, or one entry of a container.

    `uri` is the path or address that it was read from; `media_type` is what content and name say ("text/plain",
    "text/html"); `charset` what the transport declared, if anything.
    """

    uri: str
    body: bytes
    media_type: str = "text/plain"
    fetched_at: datetime | None = None
    charset: str | None = None
    stated: Stated = field(default_factory=Stated)
