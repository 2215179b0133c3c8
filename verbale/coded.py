"""Knows what coding gives: one article and all that was found in it."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.actors.actor import Cast
from verbale.acts.act import Act
from verbale.articles.article import Article
from verbale.problem import Problem
from verbale.statements.statement import Statement


@dataclass(frozen=True)
class Coded:
    """One article and all that was found in it."""

    article: Article
    cast: Cast
    statements: tuple[Statement, ...]
    acts: tuple[Act, ...]
    problems: tuple[Problem, ...] = ()
