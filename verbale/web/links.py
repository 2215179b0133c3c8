"""Knows the address of each page: every row of the record leads to its words."""

from __future__ import annotations

from urllib.parse import quote


def actor_address(actor: str) -> str:
    return f"/actor/{quote(actor, safe=':')}"


def pair_address(actor: str, recipient: str) -> str:
    return f"/pair/{quote(actor, safe=':')}/{quote(recipient, safe=':')}"


def story_address(story: str) -> str:
    return f"/story/{quote(story, safe='')}"


def article_address(article: str, row: str | None = None) -> str:
    """The article, at the words of the statement or act `row`; what the article tells itself is no row of its own."""
    return f"/article/{quote(article, safe='')}" + (f"#{quote(row, safe='')}" if row and row != article else "")
