"""Knows what a person of an article is while the article is worked on."""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.actors.lexicon import Known
from verbale.actors.names import NameHit
from verbale.actors.titles import Office


@dataclass(slots=True)
class Person:
    """One person of the article: the name's words, all places, what titles said, who it is in the knowledge."""

    words: tuple[str, ...]
    hits: list[NameHit] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    known: Known | None = None
    gender: str | None = None
    sector: str | None = None
    actor: str = ""
    country: str | None = None

    @property
    def name(self) -> str:
        return " ".join(self.words)

    def current(self) -> Office | None:
        return next((o for o in self.offices if not o.former), None)
