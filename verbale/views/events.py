"""Knows how an event is laid out for a reader: how often it was told and by whom, and why its reports are one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from verbale.record.joined_rows import EventRow, Report
from verbale.views.wording import name_all, name_days


@dataclass(frozen=True, slots=True)
class EventReport:
    """One report of an event as a row of a table: where it stands, its words, and why it was joined."""

    event: str
    act: str
    article: str
    uri: str
    outlet: str | None
    agency: str | None
    published: tuple[date, date] | None
    type: str
    status: str
    words: str
    score: float
    why: tuple[str, ...]


def lay_out(event: EventRow, reports: Sequence[Report]) -> list[EventReport]:
    """The reports of an event as a table, the founding one first."""
    return [
        EventReport(
            event=event.id,
            act=report.act.id,
            article=report.act.article,
            uri=report.act.uri,
            outlet=report.act.outlet,
            agency=report.act.agency,
            published=report.act.published,
            type=report.act.type,
            status=report.act.status,
            words=report.act.words,
            score=report.score,
            why=report.why,
        )
        for report in reports
    ]


def count_told(event: EventRow) -> str:
    """'4 (2 texts)': articles that tell it, and independent texts where these are fewer."""
    if event.texts == event.articles:
        return str(event.articles)
    return f"{event.articles} ({event.texts} {'text' if event.texts == 1 else 'texts'})"


def denied_by(event: EventRow, reports: Sequence[Report]) -> str | None:
    """Who denies what other reports tell, in how many articles; None where nobody does, or where nothing but denials
    is told."""
    acts = [report.act for report in reports if report.act.status == "denied"]
    if not acts or len(acts) == len(reports):
        return None
    who = sorted({party.name for act in acts for party in ((act.claimant,) if act.claimant else act.actors)})
    return f"{', '.join(who) or 'nobody named'}, in {_many(len({act.article for act in acts}), 'article')}"


def explain_event(event: EventRow, reports: Sequence[Report] = ()) -> tuple[str, list[tuple[str, str]]]:
    """A heading, and what is known of the event and of its telling: pairs of a title and words."""
    whom = f" toward {name_all(event.recipients)}" if event.recipients else ""
    heading = (
        f"{event.type} {event.status} by {name_all(event.actors)}{whom}, {name_days(event.earliest, event.latest)}"
    )
    first = f"{event.first_reported or 'no day known'}, by {event.first_outlet or 'an unnamed outlet'}"
    known = [
        ("event", event.id),
        ("first reported", first),
        ("told by", f"{_many(event.articles, 'article')}, {_many(event.texts, 'independent text')}"),
        ("outlets", ", ".join(event.outlets) or "none named"),
    ]
    if denied := denied_by(event, reports):
        known.append(("denied by", denied))
    if event.place:
        known.append(("place", event.place))
    if event.story:
        known.append(("story", event.story))
    if event.reports > 1:
        known.append(("weakest join", f"{event.score:.2f} of 1"))
    return heading, known


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
