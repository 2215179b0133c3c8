"""Knows what was published: a page's headline, byline, outlet, body, furniture and stated date."""

from verbale.articles.article import Article, Clue, DateEstimate, Furniture
from verbale.articles.reading import read_article

__all__ = ["Article", "Clue", "DateEstimate", "Furniture", "read_article"]
