"""Knows what was published: a page's headline, byline, outlet, body, furniture and stated date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.doors import door

if TYPE_CHECKING:
    from verbale.articles.article import Article, Clue, DateEstimate, Furniture
    from verbale.articles.reading import read_article

__all__ = ["Article", "Clue", "DateEstimate", "Furniture", "read_article"]

__getattr__ = door(
    __name__,
    {
        "Article": "article",
        "Clue": "article",
        "DateEstimate": "article",
        "Furniture": "article",
        "read_article": "reading",
    },
)
