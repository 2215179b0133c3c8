"""Knows what a statement is: content that somebody is reported to have said, written, thought or shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verbale.text.spans import Span

StatementKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what. `content` holds the parts in text order (quotation marks included for direct speech);
    `source` is the words that name the speaker, None for an unnamed source; `cue` the words that report;
    `act` is the speech act of the cue's lexicon entry (say, ask, urge, warn, deny...); `inside` the id of the
    statement that reports this one; `confidence` 0 to 1. `speaker` is the actor who speaks; where several do
    ('Tolen and Varden said'), `speakers` holds them all in text order, the speaker first, otherwise at most the one."""

    id: str
    kind: StatementKind
    content: tuple[Span, ...]
    source: Span | None
    cue: tuple[Span, ...]
    speaker: str | None
    addressees: tuple[str, ...] = ()
    negated: bool = False
    inside: str | None = None
    act: str = "say"
    confidence: float = 0.5
    rule: str = ""
    speakers: tuple[str, ...] = ()
