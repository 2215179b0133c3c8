"""Knows the page of an article: its text as it is stored, what was found marked in it, and the reasons beside it."""

from __future__ import annotations

from verbale.acts.act import Act
from verbale.articles.article import Clue
from verbale.coded import Coded
from verbale.exports.coded import coded_object
from verbale.record import Filter
from verbale.record.rows import ActRow, StatementRow
from verbale.views.reasons import Reason, explain_act, explain_statement
from verbale.web.asked import Asked
from verbale.web.kept import Kept
from verbale.web.marking import Row, mark_passages, number_rows
from verbale.web.shown import Shown, Table


def show_article(kept: Kept, asked: Asked, article_id: str) -> Shown | None:
    """The article with this id; None where there is none."""
    coded = kept.record.coded(article_id)
    if coded is None:
        return None
    only = Filter(article=article_id)
    row = kept.record.articles(only)[0]
    statements, acts = kept.record.statements(only), kept.record.acts(only)
    rows = number_rows(coded)
    passages = mark_passages(coded, rows)
    # the headline is the page's own heading, also where a masthead stands before it
    headline = next((passage for passage in passages if passage.kind == "headline"), None)
    return Shown(
        "article.html",
        row.headline,
        (Table("statements", StatementRow, statements, len(statements)), Table("acts", ActRow, acts, len(acts))),
        {"article": coded_object(coded)["article"], "pages": list(row.uris), "outlets": list(row.outlets)},
        {
            "coded": coded,
            "row": row,
            "headline": headline,
            "passages": [passage for passage in passages if passage is not headline],
            "count": len(rows),
            "why": {one.id: _reasons(coded, one) for one in rows},
            "speakers": {s.id: s for s in coded.statements},
            "clue_words": [_words(coded, clue) for clue in coded.article.published.clues],
            "conflict_words": [_words(coded, clue) for clue in coded.article.published.conflicts],
        },
    )


def _reasons(coded: Coded, one: Row) -> list[Reason]:
    if isinstance(one.row, Act):
        return explain_act(coded, one.row, parsing=False)[1]
    return explain_statement(coded, one.row)[1]


def _words(coded: Coded, clue: Clue) -> str | None:
    return clue.span.of(coded.article.text) if clue.span is not None else None
