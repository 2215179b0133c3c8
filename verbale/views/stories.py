"""Knows how a story is laid out for a reader: one line in a list, its articles, its timeline of events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from verbale.record.joined_rows import EventRow, Story, StoryArticle


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story as a row of a table: how many articles, independent texts, outlets and events it has, who is in it."""

    id: str
    label: str
    first_day: date | None
    last_day: date | None
    articles: int
    texts: int
    outlets: int
    events: int
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """All of one story: its line, its articles by day, its events by day."""

    line: StoryLine
    story: Story
    articles: tuple[StoryArticle, ...]
    events: tuple[EventRow, ...]


#: actors that a line names
_NAMED = 4


def line_up(stories: Sequence[Story]) -> list[StoryLine]:
    """The stories as rows of a table, in their order."""
    return [
        StoryLine(
            id=story.id,
            label=story.label,
            first_day=story.first_day,
            last_day=story.last_day,
            articles=len(story.articles),
            texts=story.texts,
            outlets=len(story.outlets),
            events=len(story.acts),
            actors=tuple(party.name for party in story.actors[:_NAMED]),
        )
        for story in stories
    ]


def open_story(story: Story, articles: Sequence[StoryArticle], events: Sequence[EventRow]) -> StoryPage:
    """One story with its articles and those of `events` that are its own."""
    own = set(story.acts)
    return StoryPage(line_up([story])[0], story, tuple(articles), tuple(e for e in events if e.id in own))
