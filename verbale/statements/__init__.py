"""Knows the door to statements: who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.doors import door

if TYPE_CHECKING:
    from verbale.statements.finding import find_statements
    from verbale.statements.statement import Statement
    from verbale.statements.unnamed import name_sources

__all__ = ["Statement", "find_statements", "name_sources"]

__getattr__ = door(__name__, {"Statement": "statement", "find_statements": "finding", "name_sources": "unnamed"})
