"""Knows what was published: a page's headline, byline, outlet, body, furniture and stated date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.doors import door

if TYPE_CHECKING:
    from verbale.articles.article import Article, Clue, DateEstimate, Furniture
    from verbale.articles.copies import CopyIndex, find_copies
    from verbale.articles.reading import read_article

__all__ = ["Article", "Clue", "CopyIndex", "DateEstimate", "Furniture", "find_copies", "read_article"]

__getattr__ = door(
    __name__,
    {
        "Article": "article",
        "Clue": "article",
        "CopyIndex": "copies",
        "DateEstimate": "article",
        "Furniture": "article",
        "find_copies": "copies",
        "read_article": "reading",
    },
)
