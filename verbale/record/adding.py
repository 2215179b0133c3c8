"""Knows how one coded page goes into the record: all its rows and its done row, which go in together or not at all."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, select

from verbale.problem import Problem
from verbale.record import schema
from verbale.record.add_actors import add_cast
from verbale.record.add_copies import add_copies
from verbale.record.add_findings import add_acts, add_statements
from verbale.record.inserting import insert_row
from verbale.record.packing import pack_clue, pack_span, pack_spans
from verbale.record.rows import Run
from verbale.record.words import index_passages

if TYPE_CHECKING:
    from verbale.articles.article import Article
    from verbale.coded import Coded
    from verbale.pages.page import Page


def digest(page: Page) -> str:
    """The SHA-256 of the page's bytes, in hex."""
    return hashlib.sha256(page.body).hexdigest()


def has_page(connection: Connection, page: Page) -> bool:
    """Whether this page, with these bytes, was added before."""
    pages = schema.pages
    known = select(pages.c.n).where(pages.c.uri == page.uri, pages.c.sha256 == digest(page))
    return connection.execute(known).first() is not None


def add_coded(connection: Connection, coded: Coded, page: Page, run: Run) -> bool:
    """Write the page's rows; False, and nothing written, where the page is there already.

    A text that is there already, from another page, gets a further page and no second article. A page without any
    text gets its done row and its problems only. A problem that earlier kept the page out is taken away.
    """
    if has_page(connection, page):
        return False
    article = coded.article
    ref: int | None = None
    if article.text.strip():
        ref = connection.execute(select(schema.articles.c.n).where(schema.articles.c.id == article.id)).scalar()
        if ref is None:
            ref = _add_article(connection, coded, run)
    insert_row(
        connection,
        schema.pages,
        uri=page.uri,
        sha256=digest(page),
        media_type=page.media_type,
        fetched_at=page.fetched_at,
        outlet=article.outlet,
        article=ref,
    )
    problems = schema.problems
    connection.execute(delete(problems).where(problems.c.uri == page.uri, problems.c.article.is_(None)))
    for problem in coded.problems:
        add_problem(connection, problem, ref)
    return True


def add_problem(connection: Connection, problem: Problem, article: int | None = None) -> bool:
    """Write a problem; False where it is there already."""
    problems = schema.problems
    known = select(problems.c.n).where(
        problems.c.uri == problem.uri,
        problems.c.stage == problem.stage,
        problems.c.reason == problem.reason,
        problems.c.article.is_not_distinct_from(article),
    )
    if connection.execute(known).first() is not None:
        return False
    insert_row(
        connection,
        problems,
        uri=problem.uri,
        stage=problem.stage,
        reason=problem.reason,
        advice=problem.advice,
        article=article,
    )
    return True


def _add_article(connection: Connection, coded: Coded, run: Run) -> int:
    article = coded.article
    ref = insert_row(
        connection,
        schema.articles,
        id=article.id,
        run=_run(connection, run),
        uri=article.uri,
        outlet=article.outlet,
        headline=pack_span(article.headline),
        title=_title(article),
        byline=list(article.byline),
        agency=article.agency,
        language=article.language,
        text=article.text,
        paragraphs=pack_spans(article.paragraphs),
        furniture=[[f.span.start, f.span.end, f.reason] for f in article.furniture],
        earliest=article.published.earliest,
        latest=article.published.latest,
        precision=article.published.precision,
        clues=[pack_clue(clue) for clue in article.published.clues],
        conflicts=[pack_clue(clue) for clue in article.published.conflicts],
    )
    index_passages(connection, "article", [(ref, article.text)])
    add_copies(connection, ref, article.text)
    add_cast(connection, ref, coded.cast)
    add_statements(connection, ref, coded.statements, article.text)
    add_acts(connection, ref, coded.acts, coded.statements, article.text)
    return ref


def _title(article: Article) -> str:
    """The headline's words, or the first words of the report."""
    if article.headline is not None:
        return article.headline.of(article.text)
    first = article.paragraphs[0].of(article.text) if article.paragraphs else article.text.strip()
    return first.split("\n", 1)[0][:120]


def _run(connection: Connection, run: Run) -> int:
    runs = schema.runs
    known = select(runs.c.n).where(
        runs.c.version == run.version, runs.c.knowledge == run.knowledge, runs.c.model == run.model
    )
    found = connection.execute(known).scalar()
    if found is not None:
        return int(found)
    return insert_row(connection, runs, version=run.version, knowledge=run.knowledge, model=run.model)
