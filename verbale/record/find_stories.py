"""Knows how stored stories and their articles are found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select

from verbale.record import schema
from verbale.record.filter import Filter, cut, in_articles, in_pieces, in_time, meant
from verbale.record.joined import event_reports, events, stories, story_articles
from verbale.record.joined_rows import Story, StoryArticle
from verbale.record.rows import Party

ALL = Filter()
#: articles that are several
SEVERAL = 2
#: actors that a story names at most
_ACTORS = 12


def find_stories(connection: Connection, wanted: Filter = ALL, only: Sequence[int] | None = None) -> list[Story]:
    """The stories by their first day, undated ones last: those with an article that is asked for.

    `actor` is one whom an article mentions; `only` are keys `n` of stories.
    """
    articles = schema.articles
    conditions = _conditions(connection, wanted)
    keys_of = (stories.c.first_day, stories.c.id)
    own = select(stories.c.n)
    if conditions:
        held = select(story_articles.c.story).join(articles, articles.c.n == story_articles.c.article)
        own = own.where(stories.c.n.in_(held.where(*conditions)))
    if only is not None:
        own = own.where(stories.c.n.in_(only))
    chosen = select(stories).where(stories.c.n.in_(cut(own, keys_of, stories.c.first_day.is_(None), wanted)))
    rows = connection.execute(chosen.order_by(stories.c.first_day.is_(None), *keys_of)).all()
    keys = [row.n for row in rows]
    members, outlets = _members(connection, keys)
    actors, acts = _actors(connection, keys), _acts(connection, keys)
    return [
        Story(
            id=row.id,
            label=row.label,
            first_day=row.first_day,
            last_day=row.last_day,
            articles=tuple(members[row.n]),
            texts=row.texts,
            outlets=tuple(sorted(outlets[row.n])),
            actors=tuple(actors[row.n]),
            acts=tuple(acts[row.n]),
        )
        for row in rows
    ]


def find_story_ids(connection: Connection, wanted: Filter, several_first: bool = False) -> list[tuple[int, str]]:
    """The keys `n` and ids of the stories that are asked for, the newest first, undated ones last; with `several_first` those of
    several articles before those of one."""
    conditions = _conditions(connection, wanted)
    chosen = select(stories.c.n, stories.c.id)
    if conditions:
        articles = schema.articles
        held = select(story_articles.c.story).join(articles, articles.c.n == story_articles.c.article)
        chosen = chosen.where(stories.c.n.in_(held.where(*conditions)))
    order = (stories.c.first_day.is_(None), stories.c.first_day.desc(), stories.c.id.desc())
    if several_first:
        chosen = chosen.order_by(stories.c.articles < SEVERAL)
    return [(n, one) for n, one in connection.execute(chosen.order_by(*order))]


def count_stories(connection: Connection, wanted: Filter) -> int:
    """How many stories the filter finds, whatever its limit."""
    articles = schema.articles
    counted = select(func.count()).select_from(stories)
    if conditions := _conditions(connection, wanted):
        held = select(story_articles.c.story).join(articles, articles.c.n == story_articles.c.article)
        counted = counted.where(stories.c.n.in_(held.where(*conditions)))
    return int(connection.execute(counted).scalar() or 0)


def _conditions(connection: Connection, wanted: Filter) -> list[ColumnElement[bool]]:
    articles = schema.articles
    conditions: list[ColumnElement[bool]] = [
        *in_articles(wanted),
        *in_time(articles.c.earliest, articles.c.latest, wanted),
    ]
    if wanted.actor is not None:
        shown = schema.appearances
        conditions.append(
            exists().where(shown.c.article == articles.c.n, shown.c.actor.in_(meant(connection, wanted.actor)))
        )
    return conditions


def _members(connection: Connection, keys: Sequence[int]) -> tuple[dict[int, list[str]], dict[int, set[str]]]:
    articles, pages = schema.articles, schema.pages
    members: dict[int, list[str]] = defaultdict(list)
    outlets: dict[int, set[str]] = defaultdict(set)
    for some in in_pieces(keys):
        held = select(story_articles.c.story, articles.c.id).join(articles, articles.c.n == story_articles.c.article)
        held = held.where(story_articles.c.story.in_(some))
        for story, article in connection.execute(
            held.order_by(articles.c.earliest.is_(None), articles.c.earliest, articles.c.id)
        ):
            members[story].append(article)
        printed = select(story_articles.c.story, pages.c.outlet).join(
            pages, pages.c.article == story_articles.c.article
        )
        for story, outlet in connection.execute(printed.where(story_articles.c.story.in_(some)).distinct()):
            if outlet:
                outlets[story].add(outlet)
    return members, outlets


def _actors(connection: Connection, keys: Sequence[int]) -> dict[int, list[Party]]:
    """Who is named in most of a story's articles first; of equals the one who acts in it, then by id."""
    shown, actors = schema.appearances, schema.actors
    found: dict[int, list[Party]] = {}
    for some in in_pieces(keys):
        named: dict[int, Counter[Party]] = defaultdict(Counter)
        chosen = (
            select(story_articles.c.story, actors)
            .join(shown, shown.c.article == story_articles.c.article)
            .join(actors, actors.c.id == shown.c.actor)
            .where(story_articles.c.story.in_(some))
        )
        for row in connection.execute(chosen):
            named[row.story][Party(row.id, row.name, row.kind, row.country, row.sector)] += 1
        for story, counts in named.items():
            first = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].id))[:_ACTORS]
            found[story] = [party for party, _ in first]
    return defaultdict(list, found)


def _acts(connection: Connection, keys: Sequence[int]) -> dict[int, list[str]]:
    """The events with a report in one of a story's articles, by their day."""
    did = schema.acts
    found: dict[int, list[str]] = defaultdict(list)
    for some in in_pieces(keys):
        chosen = (
            select(story_articles.c.story, events.c.id)
            .join(did, did.c.article == story_articles.c.article)
            .join(event_reports, event_reports.c.act == did.c.n)
            .join(events, events.c.n == event_reports.c.event)
            .where(story_articles.c.story.in_(some))
            .distinct()
            .order_by(events.c.earliest.is_(None), events.c.earliest, events.c.id)
        )
        for story, event in connection.execute(chosen):
            found[story].append(event)
    return found


def find_story_articles(connection: Connection, story: str) -> list[StoryArticle]:
    """The articles of a story by their day, each with how well it fits and why."""
    articles = schema.articles
    chosen = (
        select(articles, story_articles.c.score, story_articles.c.why)
        .join(story_articles, story_articles.c.article == articles.c.n)
        .join(stories, stories.c.n == story_articles.c.story)
        .where(stories.c.id == story)
        .order_by(articles.c.earliest.is_(None), articles.c.earliest, articles.c.id)
    )
    return [
        StoryArticle(story, row.id, row.title, row.outlet, row.earliest, row.latest, row.score, tuple(row.why))
        for row in connection.execute(chosen)
    ]


def match_stories(connection: Connection, asked: str) -> list[int]:
    """The keys `n` of the stories that `asked` means: a story's id or its beginning, or that of one of its articles."""
    if not asked.strip():
        return []
    articles = schema.articles
    held = (
        select(story_articles.c.story)
        .join(articles, articles.c.n == story_articles.c.article)
        .where(articles.c.id.startswith(asked, autoescape=True))
    )
    own = stories.c.id.startswith(asked, autoescape=True)
    return list(
        connection.execute(select(stories.c.n).where(or_(own, stories.c.n.in_(held))).order_by(stories.c.id)).scalars()
    )
