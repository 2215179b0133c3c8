"""Knows stories: articles on one thing, found online by words, actors, places and days."""

from __future__ import annotations

from verbale.record.joined_rows import Story, StoryArticle

__all__ = ["Story", "StoryArticle"]
