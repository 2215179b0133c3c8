"""Knows the rows that the record gives back: plain records with the words beside the offsets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from verbale.text.spans import Span


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A stored article, without its text. `uris` and `outlets` are all places where this text was seen; `copies` the ids
    of the articles that are the same text cut or edited."""

    id: str
    uris: tuple[str, ...]
    outlets: tuple[str, ...]
    headline: str
    agency: str | None
    earliest: date | None
    latest: date | None
    precision: str
    characters: int
    statements: int
    acts: int
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor of the record, and how often it is mentioned, speaks, acts and is acted upon."""

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    offices: tuple[str, ...]
    wikidata: str | None
    mentions: int
    statements: int
    acts: int
    received: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with its words. `speaker` is an actor id; `words` the content's parts joined by ' ... '; `published`
    to `published_latest` its article's interval."""

    id: str
    article: str
    uri: str
    outlet: str | None
    published: date | None
    kind: str
    speaker: str | None
    speaker_name: str | None
    addressees: tuple[str, ...]
    negated: bool
    inside: str | None
    act: str
    content: tuple[Span, ...]
    words: str
    source: Span | None
    cue: tuple[Span, ...]
    confidence: float
    rule: str
    published_latest: date | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """An actor as it stands in an act's row; `sector` is PLOVER's."""

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act with its words and its article's outlet and day. `published` is the article's interval;
    `earliest`/`latest` the act's own; `claimant` the speaker of the statement that reports it; `latitude` and `longitude`
    are its place's in degrees north and east, where they are known; `event` is the id of the event that it reports,
    None until its article is related."""

    id: str
    article: str
    uri: str
    outlet: str | None
    agency: str | None
    published: tuple[date, date] | None
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    status: str
    condition: Span | None
    condition_words: str | None
    deadline: date | None
    consequence: str | None
    earliest: date | None
    latest: date | None
    precision: str
    place: str | None
    place_country: str | None
    evidence: Span
    words: str
    trigger: Span
    trigger_words: str
    statement: str | None
    claimant: Party | None
    intensity: float
    confidence: float
    rule: str
    latitude: float | None = None
    longitude: float | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One find of a search: `kind` is article, statement or act, `id` the row's; `passage` the words around the
    find, each found word between U+00AB and U+00BB; `published` to `published_latest` its article's interval."""

    kind: str
    id: str
    article: str
    uri: str
    outlet: str | None
    published: date | None
    passage: str
    published_latest: date | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """What made a row: Verbale's version, the digest of what was known beforehand, the parser's model."""

    version: str
    knowledge: str
    model: str


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page that was read: where it was, the SHA-256 of its bytes, and the article in it, None where there was none."""

    uri: str
    sha256: str
    outlet: str | None
    article: str | None
