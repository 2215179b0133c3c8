"""Knows the timeline: events in the order of their days, each with its reports beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from verbale.record.find_lines import Telling
from verbale.record.rows import ActRow
from verbale.relations.event import Event, tellers_of
from verbale.relations.same_act import join_acts


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a timeline. `act` is the id of the fullest report; `reports` (articles), `outlets` and `texts` (independent
    texts) say how often it was told: reports are never counted as events."""

    earliest: date | None
    latest: date | None
    precision: str
    type: str
    mode: str | None
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    words: str
    place: str | None
    intensity: float
    reports: int
    outlets: tuple[str, ...]
    texts: int
    claimant: str | None
    act: str
    articles: tuple[str, ...]


def entry_of(told: Telling) -> TimelineEntry:
    """The line of an event that the record has joined."""
    return TimelineEntry(
        earliest=told.earliest,
        latest=told.latest,
        precision=told.precision,
        type=told.type,
        mode=told.mode,
        status=told.status,
        actors=tuple(party.name for party in told.actors),
        recipients=tuple(party.name for party in told.recipients if all(party.id != one.id for one in told.actors)),
        words=told.words,
        place=told.place,
        intensity=told.intensity,
        reports=len(told.articles),
        outlets=told.outlets,
        texts=told.texts,
        claimant=told.claimant.name if told.claimant else None,
        act=told.act,
        articles=told.articles,
    )


def timeline(acts: Sequence[ActRow], events: Sequence[Event] | None = None) -> list[TimelineEntry]:
    """The events of `acts`, oldest first, undated ones last; `events` are theirs where they are known."""
    return [
        TimelineEntry(
            earliest=e.earliest,
            latest=e.latest,
            precision=e.head.precision,
            type=e.type,
            mode=e.mode,
            status=e.status,
            actors=tuple(p.name for p in e.actors),
            recipients=tuple(p.name for p in e.recipients if all(p.id != a.id for a in e.actors)),
            words=e.head.words,
            place=e.place,
            intensity=e.head.intensity,
            reports=e.articles,
            outlets=e.outlets,
            texts=e.texts,
            claimant=e.head.claimant.name if e.head.claimant else None,
            act=e.head.id,
            articles=tuple(sorted({a.article for a in tellers_of(e.reports)})),
        )
        for e in (join_acts(acts) if events is None else events)
    ]
