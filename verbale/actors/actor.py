"""Knows what an actor and a mention of one are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verbale.text.spans import Span

ActorKind = Literal["person", "state", "organisation", "group"]
Form = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or speaks. `id` is canonical and the same across articles: "state:GBR", "person:liz-truss",
    "org:nato", "group:UKR.protesters"; `country` ISO 3166 alpha-3; `sector` a PLOVER sector code;
    `office` the office held on the article's day; `wikidata` a Q-number where known."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    office: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that names, describes or points back to an actor. `rule` says how it was decided."""

    span: Span
    form: Form
    actor: str
    rule: str = ""


@dataclass(frozen=True)
class Cast:
    """An article's actors and their mentions, with the look-ups that later stages need."""

    actors: dict[str, Actor]
    mentions: tuple[Mention, ...]

    def get(self, actor_id: str) -> Actor | None:
        return self.actors.get(actor_id)

    def inside(self, span: Span) -> list[Mention]:
        """The mentions that lie in the span, in text order, longest first at one start."""
        return [m for m in self.mentions if span.contains(m.span)]

    def at(self, span: Span) -> Mention | None:
        """The longest mention that overlaps the span, or None."""
        touching = [m for m in self.mentions if m.span.overlaps(span)]
        return max(touching, key=lambda m: m.span.length, default=None)
