"""Knows what an actor and a mention of one are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from verbale.text.spans import Span

ActorKind = Literal["person", "state", "organisation", "group", "document"]
Form = Literal["name", "nominal", "pronoun"]


#: the pronouns of one person, by gender
MALE, FEMALE = frozenset(["he", "him", "his", "himself"]), frozenset(["she", "her", "hers", "herself"])


#: the end of the id of one without a name, who is known in one article alone
_NAMELESS = re.compile(r"\.[0-9a-f]{8}$")


def is_nameless(identity: str) -> bool:
    """Whether an actor's id is that of one without a name: 'a man', 'her brother', marked with the article."""
    return _NAMELESS.search(identity) is not None


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
    """An article's actors and their mentions, with the look-ups that later stages need. `home`: the state that the
    article is plainly about; `focus`: the one whose 'the government' is; `described`: people and bodies without a name,
    who are among the actors only where they have a part in an act; `unsettled`: where it plays is not to be guessed by
    the states that it names; `genders`: "m" or "f" of the persons of whom the text or a name tells it, by id."""

    actors: dict[str, Actor]
    mentions: tuple[Mention, ...]
    home: Actor | None = None
    focus: Actor | None = None
    described: tuple[tuple[Mention, Actor], ...] = ()
    unsettled: bool = False
    genders: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _starts(self) -> list[int]:
        return [m.span.start for m in self.mentions]

    @cached_property
    def _longest(self) -> int:
        return max((m.span.length for m in self.mentions), default=0)

    def _near(self, span: Span) -> Sequence[Mention]:
        # only mentions that begin less than the longest mention's length before the span can touch it
        first = bisect_left(self._starts, span.start - self._longest)
        return self.mentions[first : bisect_left(self._starts, span.end)]

    def joined_by(self, ids: Iterable[str]) -> Cast:
        """The cast with those of the described whose ids these are, and with its home, where that is among them."""
        wanted = set(ids) - self.actors.keys()
        joined = self.with_actors((m, a) for m, a in self.described if a.id in wanted)
        silent = {a.id: a for a in (self.home, self.focus) if a is not None and a.id in wanted}
        return replace(joined, actors={**self.actors, **silent, **joined.actors}, described=())

    def with_actors(self, found: Iterable[tuple[Mention, Actor]]) -> Cast:
        """The cast with these mentions and their actors, who are then among the described no more."""
        joining = list(dict.fromkeys(found))
        if not joining:
            return self
        taken = {m.span for m, _ in joining}
        new = [m for m, _ in joining if m not in self.mentions]
        mentions = tuple(sorted((*self.mentions, *new), key=lambda m: (m.span.start, -m.span.end)))
        actors = {**{a.id: a for _, a in reversed(joining)}, **self.actors}
        left = tuple((m, a) for m, a in self.described if m.span not in taken)
        return replace(self, actors=actors, mentions=mentions, described=left)

    def get(self, actor_id: str) -> Actor | None:
        return self.actors.get(actor_id)

    def may_be(self, pronoun: str, actor: Actor) -> bool:
        """Whether 'he' or 'her' may be that person, as far as the gender is known."""
        told = self.genders.get(actor.id)
        return told is None or (pronoun not in FEMALE if told == "m" else pronoun not in MALE)

    def inside(self, span: Span) -> list[Mention]:
        """The mentions that lie in the span, in text order, longest first at one start."""
        return [m for m in self._near(span) if span.contains(m.span)]

    def at(self, span: Span) -> Mention | None:
        """The longest mention that overlaps the span, or None."""
        touching = [m for m in self._near(span) if m.span.overlaps(span)]
        return max(touching, key=lambda m: m.span.length, default=None)

    def covering(self, span: Span) -> list[Mention]:
        """The mentions that hold the whole span, the longest first."""
        found = [m for m in self._near(span) if m.span.contains(span)]
        return sorted(found, key=lambda m: -m.span.length)

    def of(self, actor_id: str) -> list[Mention]:
        """The actor's mentions in text order."""
        return [m for m in self.mentions if m.actor == actor_id]
