"""Knows `verbale stories`: articles on one thing, and one story with its articles and events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.asking import asked_record, say_left_out
from verbale.cli.blocks import print_heading, print_indented
from verbale.cli.messages import Refusal
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorOption,
    ArticleOption,
    Format,
    FormatOption,
    LimitOption,
    OutletOption,
    RecordOption,
    SinceOption,
    UntilOption,
)
from verbale.cli.tables import Column, show_rows
from verbale.record.joined_rows import StoryArticle
from verbale.views.events import count_told
from verbale.views.stories import StoryLine, line_up
from verbale.views.wording import SHORT, name_all, name_days

if TYPE_CHECKING:
    from verbale.record.joined_rows import EventRow, Story

COLUMNS: tuple[Column[StoryLine], ...] = (
    Column("id", lambda row: row.id, id=True),
    Column("days", lambda row: name_days(row.first_day, row.last_day)),
    Column("articles", lambda row: str(row.articles), right=True),
    Column("texts", lambda row: str(row.texts), right=True),
    Column("events", lambda row: str(row.events), right=True),
    Column("label", lambda row: row.label, wide=True),
)


def stories(
    story: Annotated[
        str | None, typer.Argument(metavar="STORY", help="One story with its articles: its id or an article's.")
    ] = None,
    record: RecordOption = DEFAULT_RECORD,
    actor: ActorOption = None,
    outlet: OutletOption = None,
    article: ArticleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    single: Annotated[bool, typer.Option("--single", help="Also stories of a single article.")] = False,
    limit: LimitOption = None,
    format: FormatOption = Format.table,
) -> None:
    """List stories, articles on one thing; or one story with its articles, why each belongs to it, and its events.

    Examples:

      verbale stories --actor Russia --since 2022-02

      verbale stories t-3f2a9c
    """
    from verbale.record import Filter

    wanted = Filter(actor=actor, outlet=outlet, article=article, since=since, until=until)
    with asked_record(record, wanted) as opened:
        if story is not None:
            found = opened.story(story)
            if len(found) != 1:
                what = ", ".join(one.id[:12] for one, _ in found[:5])
                raise Refusal(f"{len(found) or 'no'} stories are {story!r}{': ' + what if what else ''}")
            events = opened.events_of(found[0][0].acts)
            _show_one(*found[0], events, format)
            return
        lines = [line for line in line_up(opened.stories(wanted)) if single or line.articles > 1]
    show_rows(lines[:limit], StoryLine, COLUMNS, format, "no such story in this record")
    say_left_out(len(lines[:limit]), len(lines))


def _show_one(story: Story, articles: list[StoryArticle], events: list[EventRow], form: Format) -> None:
    if form is not Format.table:
        show_rows(articles, StoryArticle, (), form, "no article")
        return
    print_heading(f"{story.label}, {name_days(story.first_day, story.last_day)}")
    print_indented(story.id, "  story:    ")
    print_indented(f"{len(story.articles)}, {story.texts} independent texts", "  articles: ")
    print_indented(name_all(story.actors), "  actors:   ")
    for article in articles:
        day = name_days(article.earliest, article.latest)
        print_heading(f"\n  {day}  {article.headline}")
        print_indented(f"{article.outlet or '?'}; {article.article[:SHORT]}; {article.score:.2f}", "    ", "dim")
        print_indented("; ".join(article.why), "    why: ")
    for event in events:
        day = name_days(event.earliest, event.latest)
        heading = f"{day}  {event.type} {event.status} by {name_all(event.actors)} (told by {count_told(event)})"
        print_indented(heading, "\n  " if event is events[0] else "  ")
        print_indented(f"“{event.words}”", "      ", "italic")
