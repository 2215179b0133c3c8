"""Knows the pages of stories: their list, and one of them with its timeline, its articles, who takes part, and accounts
that differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from verbale import settings
from verbale.record import Filter
from verbale.record.find_accounts import Disputed
from verbale.record.joined_rows import StoryArticle
from verbale.views.stories import StoryLine, line_up
from verbale.views.told import Told
from verbale.web.asked import Asked
from verbale.web.axis import draw_axis
from verbale.web.kept import Kept
from verbale.web.shown import Shown, Table, cut
from verbale.web.told import table_of


@dataclass(frozen=True, slots=True)
class TakesPart:
    """An actor of a story: in how many of its acts it acts, and in how many it is acted upon."""

    id: str
    name: str
    did: int
    received: int


@dataclass(frozen=True, slots=True)
class StoryText(StoryArticle):
    """An article of a story; `copies` are the ids of its articles that are the same text cut or edited."""

    copies: tuple[str, ...] = ()


def show_stories(kept: Kept, asked: Asked) -> Shown:
    """The stories, those of several articles first, the newest first; those with an article that mentions an actor, or of some days."""
    wanted = asked.filter()
    own = Filter(actor=wanted.actor, since=wanted.since, until=wanted.until)
    ids = kept.story_ids(own, several_first=True)
    total = len(ids)
    pages = max(1, -(-total // settings.WEB_ROWS))
    page = min(asked.number("stories_page"), pages)
    rows = kept.lines_of(ids[(page - 1) * settings.WEB_ROWS : page * settings.WEB_ROWS])
    return Shown("stories.html", "Stories", (Table("stories", StoryLine, rows, total, page, pages),))


def show_story(kept: Kept, asked: Asked, story_id: str) -> Shown | None:
    """One story; None where there is none of this id."""
    found = [(story, articles) for story, articles in kept.record.story(story_id) if story.id == story_id]
    if not found:
        return None
    story, articles = found[0]
    told = kept.told_of_story(story.id)
    table, acts = table_of("timeline", told, asked)
    parts = _take_part(told)
    page = cut("articles", StoryText, articles, asked)
    (line,) = line_up([story])
    return Shown(
        "story.html",
        story.label,
        (
            table,
            replace(page, rows=_with_copies(kept, page.rows)),
            cut("actors", TakesPart, parts, asked),
            kept.account_table(Disputed(articles=story.articles), asked),
        ),
        {"story": replace(line, actors=tuple(party.name for party in story.actors)), "outlets": list(story.outlets)},
        {
            "axis": draw_axis(told, kept.told_by),
            "acts": acts,
            "told": told,
            "span": _span(articles),
        },
    )


def _with_copies(kept: Kept, articles: Sequence[StoryArticle]) -> list[StoryText]:
    copies = kept.copies([one.article for one in articles])
    return [
        StoryText(
            one.story, one.article, one.headline, one.outlet, one.earliest, one.latest, one.score, one.why,
            tuple(copy for copy in copies.get(one.article, ()) if copy != one.article),
        )
        for one in articles
    ]  # fmt: skip


def _take_part(told: Told) -> list[TakesPart]:
    did: dict[str, int] = {}
    received: dict[str, int] = {}
    names: dict[str, str] = {}
    for event in told.tell(told.lines):
        for parties, counts in ((event.actors, did), (event.recipients, received)):
            for party in parties:
                names[party.id] = party.name
                counts[party.id] = counts.get(party.id, 0) + 1
    rows = [TakesPart(one, name, did.get(one, 0), received.get(one, 0)) for one, name in names.items()]
    return sorted(rows, key=lambda row: (-row.did - row.received, row.id))


def _span(articles: Sequence[StoryArticle]) -> tuple[date | None, date | None]:
    days = [day for one in articles for day in (one.earliest, one.latest) if day is not None]
    return min(days, default=None), max(days, default=None)
