"""Knows what a page shows: its title, a few facts, and tables cut into pages; the same for HTML, JSON and CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from verbale import settings
from verbale.web.asked import Asked


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table that are shown, of `total`; `kind` is their class, so that no rows still have columns."""

    name: str
    kind: type
    rows: Sequence[Any]
    total: int
    page: int = 1
    pages: int = 1

    @property
    def first(self) -> int:
        return (self.page - 1) * settings.WEB_ROWS + 1


@dataclass(frozen=True, slots=True)
class Shown:
    """A page. `facts` are given in HTML and JSON; `drawn` (what only a picture or a margin needs) in HTML alone."""

    template: str
    title: str
    tables: tuple[Table, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    drawn: Mapping[str, Any] = field(default_factory=dict)


def page_of(name: str, kind: type, total: int, asked: Asked) -> Table:
    """The page of `total` rows that the field `<name>_page` asks for, without its rows; beyond the last page, the last
    one."""
    pages = max(1, -(-total // settings.WEB_ROWS))
    return Table(name, kind, (), total, min(asked.number(f"{name}_page"), pages), pages)


def cut(name: str, kind: type, rows: Sequence[Any], asked: Asked) -> Table:
    """The page of `rows` that the field `<name>_page` asks for; beyond the last page, the last one."""
    page = page_of(name, kind, len(rows), asked)
    return replace(page, rows=rows[page.first - 1 : page.first - 1 + settings.WEB_ROWS])
