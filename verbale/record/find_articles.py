"""Knows how stored articles and pages are found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import PurePath

from sqlalchemy import ColumnElement, Connection, Date, func, select

from verbale.record import schema
from verbale.record.filter import Filter, behind, cut, in_articles, in_pieces, in_time, meant
from verbale.record.find_copies import copies_of
from verbale.record.rows import ArticleRow, PageRow


def find_articles(connection: Connection, wanted: Filter) -> list[ArticleRow]:
    """The articles by their day, then by id; undated ones last. With `actor`, those that mention the actor."""
    articles = schema.articles
    conditions = _conditions(connection, wanted)
    keys = (func.coalesce(articles.c.earliest, date.max, type_=Date), articles.c.id)
    conditions += behind(connection, keys, select(*keys).where(articles.c.id == wanted.after), wanted.after)
    own = select(articles.c.n).where(*conditions)
    chosen = (
        select(
            *(articles.c[name] for name in ("n", "id", "title", "agency", "earliest", "latest", "precision")),
            func.length(articles.c.text).label("characters"),
            select(func.count()).where(schema.statements.c.article == articles.c.n).scalar_subquery().label("said"),
            select(func.count()).where(schema.acts.c.article == articles.c.n).scalar_subquery().label("done"),
        )
        .where(articles.c.n.in_(cut(own, keys, articles.c.earliest.is_(None), wanted)))
        .order_by(articles.c.earliest.is_(None), articles.c.earliest, articles.c.id)
    )
    rows = connection.execute(chosen).all()
    seen = _pages_of(connection, [row.n for row in rows])
    copied = copies_of(connection, [row.n for row in rows])
    return [
        ArticleRow(
            id=row.id,
            uris=tuple(uri for uri, _ in seen[row.n]),
            outlets=tuple(dict.fromkeys(outlet for _, outlet in seen[row.n] if outlet)),
            headline=row.title,
            agency=row.agency,
            earliest=row.earliest,
            latest=row.latest,
            precision=row.precision,
            characters=row.characters,
            statements=row.said,
            acts=row.done,
            copies=copied.get(row.n, ()),
        )
        for row in rows
    ]


def count_articles(connection: Connection, wanted: Filter) -> int:
    """How many articles the filter finds, whatever its limit."""
    counted = select(func.count()).select_from(schema.articles).where(*_conditions(connection, wanted))
    return int(connection.execute(counted).scalar() or 0)


def _conditions(connection: Connection, wanted: Filter) -> list[ColumnElement[bool]]:
    articles, shown = schema.articles, schema.appearances
    conditions = [*in_articles(wanted), *in_time(articles.c.earliest, articles.c.latest, wanted)]
    if wanted.actor is not None:
        named = select(shown.c.article).where(shown.c.actor.in_(meant(connection, wanted.actor)))
        conditions.append(articles.c.n.in_(named))
    return conditions


def _pages_of(connection: Connection, articles: Sequence[int]) -> dict[int, list[tuple[str, str | None]]]:
    pages = schema.pages
    seen: dict[int, list[tuple[str, str | None]]] = defaultdict(list)
    for some in in_pieces(articles):
        chosen = select(pages).where(pages.c.article.in_(some)).order_by(pages.c.n)
        for row in connection.execute(chosen):
            seen[row.article].append((row.uri, row.outlet))
    return seen


def find_pages(connection: Connection) -> list[PageRow]:
    """All pages that were read, by address."""
    pages, articles = schema.pages, schema.articles
    chosen = (
        select(pages.c.uri, pages.c.sha256, pages.c.outlet, articles.c.id)
        .outerjoin(articles, articles.c.n == pages.c.article)
        .order_by(pages.c.uri, pages.c.sha256)
    )
    return [PageRow(*row) for row in connection.execute(chosen)]


def match_articles(connection: Connection, asked: str) -> list[str]:
    """The ids of the articles that `asked` means: an id or its beginning; an address or the end of one; a file's name
    or its beginning. What fits better goes before what fits less."""
    articles, pages = schema.articles, schema.pages
    if not asked.strip():
        return []
    by_id = select(articles.c.id).where(articles.c.id.startswith(asked.lower(), autoescape=True))
    if found := sorted(connection.execute(by_id).scalars()):
        return found
    where = select(articles.c.id, pages.c.uri).join(pages, pages.c.article == articles.c.n)
    near = connection.execute(where.where(pages.c.uri.contains(asked, autoescape=True))).all()
    tests: tuple[Callable[[str], bool], ...] = (
        lambda uri: uri == asked or uri.endswith("/" + asked),
        lambda uri: uri.endswith(asked) or PurePath(uri).stem == asked,
        lambda uri: PurePath(uri).name.startswith(asked),
    )
    for fits in tests:
        if found := sorted({row.id for row in near if fits(row.uri)}):
            return found
    return []
