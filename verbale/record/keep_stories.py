"""Knows how stories are written, how candidates for an article are looked for by its terms, and how a day is taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, func, select, update

from verbale.record import schema
from verbale.record.filter import in_pieces
from verbale.record.inserting import insert_rows, next_key
from verbale.record.joined import copies, stories, story_articles, story_terms, term_counts
from verbale.record.packing import unpack_span, unpack_spans


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article as it comes to a story: its key `n` and id, its headline's and paragraphs' words, the id of the actor
    of each mention, its first day."""

    n: int
    id: str
    title: str
    paragraphs: tuple[str, ...]
    actors: tuple[str, ...]
    day: date | None


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story as it stands in the record: its articles' keys `n`, its days, its packed terms."""

    n: int
    id: str
    members: tuple[int, ...]
    first: date | None
    last: date | None
    terms: bytes


def read_new(connection: Connection, articles: Sequence[int]) -> list[NewArticle]:
    """The articles with these keys, with what stories need of them."""
    table, told = schema.articles, schema.mentions
    found: list[NewArticle] = []
    for some in in_pieces(articles):
        named: dict[int, list[str]] = {}
        mentioned = select(told.c.article, told.c.actor).where(told.c.article.in_(some))
        for article, actor in connection.execute(mentioned.order_by(told.c.article, told.c.position)):
            named.setdefault(article, []).append(actor)
        for row in connection.execute(select(table).where(table.c.n.in_(some)).order_by(table.c.n)):
            headline = unpack_span(row.headline)
            title = headline.of(row.text) if headline is not None else ""
            paragraphs = tuple(span.of(row.text) for span in unpack_spans(row.paragraphs))
            found.append(NewArticle(row.n, row.id, title, paragraphs, tuple(named.get(row.n, ())), row.earliest))
    return found


def count_articles(connection: Connection, terms: Iterable[str]) -> dict[str, int]:
    """In how many of the record's related articles each term stands."""
    found: dict[str, int] = {}
    for some in in_pieces(sorted(set(terms))):
        chosen = select(term_counts.c.term, term_counts.c.articles).where(term_counts.c.term.in_(some))
        found |= {row.term: row.articles for row in connection.execute(chosen)}
    return found


def write_counts(connection: Connection, before: Mapping[str, int], more: Mapping[str, int]) -> None:
    """Count `more` articles for each term to those of `before`."""
    changed = sorted(term for term in more if term in before)
    for some in in_pieces(changed):
        connection.execute(delete(term_counts).where(term_counts.c.term.in_(some)))
    insert_rows(
        connection,
        term_counts,
        [{"term": term, "articles": before.get(term, 0) + more[term]} for term in sorted(more)],
    )


def near_stories(connection: Connection, terms: Sequence[str], most: int) -> list[int]:
    """The keys `n` of the stories that share most of these terms' weight, at most so many."""
    weight = func.sum(story_terms.c.weight)
    chosen = (
        select(story_terms.c.story)
        .where(story_terms.c.term.in_(list(terms)))
        .group_by(story_terms.c.story)
        .order_by(weight.desc(), story_terms.c.story)
        .limit(most)
    )
    return list(connection.execute(chosen).scalars())


def stories_of(connection: Connection, articles: Sequence[int]) -> list[int]:
    """The keys `n` of the stories in which these articles stand, sorted."""
    found: set[int] = set()
    for some in in_pieces(articles):
        chosen = select(story_articles.c.story).where(story_articles.c.article.in_(some))
        found |= set(connection.execute(chosen).scalars())
    return sorted(found)


def keys_of_articles(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """The keys `n` of the articles with these ids."""
    page, found = schema.articles.c, dict[str, int]()
    for some in in_pieces(sorted(set(ids))):
        found |= {row.id: row.n for row in connection.execute(select(page.id, page.n).where(page.id.in_(some)))}
    return found


def read_stories(connection: Connection, keys: Sequence[int]) -> list[KeptStory]:
    """The stories with these keys `n`."""
    found: list[KeptStory] = []
    for some in in_pieces(keys):
        members: dict[int, list[int]] = {}
        held = select(story_articles.c.story, story_articles.c.article).where(story_articles.c.story.in_(some))
        for story, article in connection.execute(held.order_by(story_articles.c.article)):
            members.setdefault(story, []).append(article)
        for row in connection.execute(select(stories).where(stories.c.n.in_(some)).order_by(stories.c.n)):
            kept = tuple(members.get(row.n, ()))
            found.append(KeptStory(row.n, row.id, kept, row.first_day, row.last_day, row.terms))
    return found


def member_terms(connection: Connection, story: int) -> list[tuple[int, bytes]]:
    """The keys and packed terms of a story's articles."""
    chosen = select(story_articles.c.article, story_articles.c.terms).where(story_articles.c.story == story)
    return [(row.article, row.terms) for row in connection.execute(chosen.order_by(story_articles.c.article))]


def place_article(
    connection: Connection, article: int, story: int, score: float, why: Sequence[str], terms: bytes
) -> None:
    """Put an article into a story."""
    row = {"article": article, "story": story, "score": score, "why": list(why), "terms": terms}
    insert_rows(connection, story_articles, [row])


def move_articles(connection: Connection, source: KeptStory, target: int, day: date | None) -> None:
    """Let one story go into another; where each article stood before that day is kept."""
    inside = story_articles.c.story == source.n
    # an article that moved on the same day before keeps where it stood at the day's beginning
    first = inside & (story_articles.c.moved_on.is_(None) | (story_articles.c.moved_on != day))
    connection.execute(update(story_articles).where(first).values(moved_from=source.id, moved_on=day))
    connection.execute(update(story_articles).where(inside).values(story=target))
    drop_story(connection, source.n)


def drop_story(connection: Connection, story: int) -> None:
    """Take a story's own rows away; its articles must stand elsewhere or nowhere."""
    connection.execute(delete(story_terms).where(story_terms.c.story == story))
    connection.execute(delete(stories).where(stories.c.n == story))


def new_story(connection: Connection, story_id: str) -> int:
    """A story without anything in it yet; its key."""
    n = next_key(connection, stories)
    row = {"n": n, "id": story_id, "label": "", "articles": 0, "texts": 0, "terms": b""}
    insert_rows(connection, stories, [row])
    return n


def describe_story(
    connection: Connection, story: int, label: str, terms: bytes, first_terms: Sequence[tuple[str, float]]
) -> None:
    """Write what follows from a story's articles: its days and counts; and its label and terms."""
    articles = schema.articles
    # an article that is known to a decade does not make its story one of a decade
    close = articles.c.precision.in_(("day", "week", "month"))
    row = connection.execute(
        select(
            func.coalesce(func.min(articles.c.earliest).filter(close), func.min(articles.c.earliest)),
            func.coalesce(func.max(articles.c.latest).filter(close), func.max(articles.c.latest)),
            func.count(),
            func.count(copies.c.text.distinct()),
        )
        .select_from(story_articles)
        .join(articles, articles.c.n == story_articles.c.article)
        .join(copies, copies.c.article == articles.c.n)
        .where(story_articles.c.story == story)
    ).one()
    first, last, count, texts = row
    change = update(stories).where(stories.c.n == story)
    told = {"first_day": first, "last_day": last, "articles": count, "texts": texts}
    connection.execute(change.values(label=label, terms=terms, **told))
    connection.execute(delete(story_terms).where(story_terms.c.story == story))
    rows = [{"term": term, "story": story, "weight": weight} for term, weight in first_terms]
    insert_rows(connection, story_terms, rows)


def take_back(connection: Connection, articles: Sequence[int], day: date | None) -> list[int]:
    """Take these articles out of their stories, and part again what their day had joined; the keys `n` of the stories
    that are to be described anew. Stories left without an article are gone."""
    touched: set[int] = set()
    for some in in_pieces(articles):
        chosen = story_articles.c.article.in_(some)
        touched |= set(connection.execute(select(story_articles.c.story).where(chosen)).scalars())
        connection.execute(delete(story_articles).where(chosen))
    # what undated articles join stays joined: they have no day that could come again
    moved = story_articles.c.moved_on == (day or date.max)
    came = select(story_articles.c.story, story_articles.c.moved_from).where(moved).distinct()
    for story, story_id in connection.execute(came.order_by(story_articles.c.moved_from)).all():
        n = new_story(connection, story_id)
        own = moved & (story_articles.c.moved_from == story_id) & (story_articles.c.story == story)
        connection.execute(update(story_articles).where(own).values(story=n, moved_from=None, moved_on=None))
        touched |= {story, n}
    held = set(connection.execute(select(story_articles.c.story).where(story_articles.c.story.in_(touched))).scalars())
    for gone in sorted(touched - held):
        drop_story(connection, gone)
    return sorted(held)
