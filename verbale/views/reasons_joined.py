"""Knows how the reasons of what was worked out across articles are put in words: of an event, a commitment, a story."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.record.followed_rows import Commitment
from verbale.record.joined_rows import EventRow, Report, Story, StoryArticle
from verbale.record.rows import ActRow, Party
from verbale.relations.expectation import expect
from verbale.views.reasons import Reason
from verbale.views.wording import name_days


def explain_event(event: EventRow, reports: Sequence[Report]) -> tuple[str, list[Reason]]:
    """A heading, and why each report was joined, with its score."""
    reasons: list[Reason] = [
        ("who", f"{_names(event.actors)} -> {_names(event.recipients)}"),
        ("type", f"{event.type}, {event.status}, as most reports have it"),
        ("day", name_days(event.earliest, event.latest) + ", of the report that knows it most closely"),
        ("told", f"{event.reports} reports in {event.articles} articles, {event.texts} independent texts"),
    ]
    for report in reports:
        reasons.append(("report", f"“{_line(report.act)}”"))
        reasons.append(
            ("why", f"{report.act.id[:16]}, {_told(report.act)}; {', '.join(report.why)} [{report.score:.2f}]")
        )
    return f"event {event.id}", reasons


def explain_commitment(entry: Commitment) -> tuple[str, list[Reason]]:
    """A heading, and why it is a commitment, what is looked for, and on which passages its outcome rests."""
    kind = expect(entry.act)
    looked = " or ".join(entry.expected) if entry.expected else "nothing"
    reasons: list[Reason] = [
        ("words", entry.words),
        ("kind", f"{entry.kind}: {entry.act.type}, {entry.act.status} [{entry.act.id[:16]}, {_told(entry.act)}]"),
        ("who", f"{_names(entry.by)} -> {_names(entry.to)}"),
        ("looked for", f"{looked}{f': {kind.why}' if kind is not None else ''}"),
    ]
    if entry.made is not None:
        reasons.append(("made", name_days(entry.made, entry.said or entry.made)))
    if entry.condition:
        reasons.append(("condition", f"“{entry.condition}”"))
    if entry.due is not None:
        reasons.append(("due", f"{entry.due}"))
    if len(entry.reports) > 1:
        reasons.append(("told", ", ".join(f"{report.id[:16]} ({_told(report)})" for report in entry.reports)))
    for followed in entry.followed:
        reasons.append(("followed", f"“{_line(followed.act)}”"))
        reasons.append(
            (
                "",
                f"{followed.act.id[:16]}, {_told(followed.act)}; {followed.how}: {followed.why} [{followed.score:.2f}]",
            )
        )
    reasons.append(("outcome", f"{entry.outcome}: {entry.reason}"))
    return f"commitment {entry.id}", reasons


def explain_story(story: Story, articles: Sequence[StoryArticle]) -> tuple[str, list[Reason]]:
    """A heading, and why each article belongs to the story."""
    reasons: list[Reason] = [
        ("label", story.label),
        ("days", name_days(story.first_day, story.last_day)),
        ("told", f"{len(story.articles)} articles, {story.texts} independent texts"),
    ]
    for article in articles:
        reasons.append(
            ("article", f"{article.headline} ({article.outlet or 'outlet unknown'}, {article.article[:12]})")
        )
        reasons.append(("why", f"{'; '.join(article.why)} [{article.score:.2f}]"))
    return f"story {story.id}", reasons


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(party.name for party in parties) or "nobody named"


def _line(act: ActRow) -> str:
    return " ".join(act.words.split())


def _told(act: ActRow) -> str:
    published = name_days(*act.published) if act.published else "no day known"
    return f"{act.outlet or 'outlet unknown'}, {published}"
