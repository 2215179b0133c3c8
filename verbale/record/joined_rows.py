"""Knows the rows of what articles have in common: events with their reports, stories, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from verbale.record.rows import ActRow, Party


@dataclass(frozen=True, slots=True)
class EventRow:
    """One act, however often it was reported. `act` is the id of the report with the fullest words, `words` are its
    words; `reports` counts passages, `articles` articles, `texts` independent texts (copies of one text count once);
    `score` is that of the weakest join, 1 where there is one report; `story` the id of the head article's story."""

    id: str
    type: str
    mode: str | None
    status: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    earliest: date | None
    latest: date | None
    place: str | None
    words: str
    act: str
    reports: int
    articles: int
    texts: int
    outlets: tuple[str, ...]
    first_reported: date | None
    first_outlet: str | None
    first_article: str
    score: float
    story: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """One report of an event: the act's row, and why it was joined."""

    act: ActRow
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one thing. `articles` are article ids by day, `acts` the ids of its events by day, `actors` those
    named in most of its articles first; `texts` counts independent texts; days are those of the articles."""

    id: str
    label: str
    first_day: date | None
    last_day: date | None
    articles: tuple[str, ...]
    texts: int
    outlets: tuple[str, ...]
    actors: tuple[Party, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article in its story: how well it fits, and why."""

    story: str
    article: str
    headline: str
    outlet: str | None
    earliest: date | None
    latest: date | None
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: `one` and `other` are two acts, or two articles; `join` says that they are one act (one
    story), `split` that they are not. A decision is never deleted: an undone one says by whom and why."""

    id: str
    kind: Literal["act", "article"]
    verdict: Literal["join", "split"]
    one: str
    other: str
    author: str
    made: datetime
    reason: str
    undone: datetime | None = None
    undone_by: str | None = None
    undone_reason: str | None = None
