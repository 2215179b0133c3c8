"""Knows how a statement test reads a passage: its statements with their words instead of offsets."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from verbale.actors.actor import Actor, ActorKind, Cast, Mention
from verbale.articles.article import Article
from verbale.statements import Statement, find_statements
from verbale.text.parse import Parse
from verbale.text.spans import Span

KINDS: dict[str, ActorKind] = {"person": "person", "org": "organisation", "state": "state", "group": "group"}


@dataclass(frozen=True)
class Said:
    """A statement and its words."""

    statement: Statement
    content: list[str]
    source: str | None
    cue: str

    @property
    def words(self) -> str:
        return " ".join(self.content)


class Passage(list[Said]):
    """The statements of a passage."""

    def only(self) -> Said:
        """The one statement that is reported inside no other."""
        outer = [s for s in self if s.statement.inside is None]
        assert len(outer) == 1, [(s.source, s.cue, s.content) for s in self]
        return outer[0]

    def by(self, words: str) -> Said:
        """The statement whose content holds `words`; the shortest where several do."""
        found = sorted((s for s in self if words in s.words), key=lambda s: len(s.words))
        assert found, [(s.source, s.cue, s.content) for s in self]
        return found[0]


@pytest.fixture(scope="session")
def said(parsed: Callable[[str], Parse]) -> Callable[..., Passage]:
    """A function that finds a passage's statements; `people` gives actor ids to exact words, all their places."""

    def find(text: str, headline: bool = False, people: dict[str, str] | None = None) -> Passage:
        parse = parsed(text)
        heading = parse.paragraphs[0] if headline else None
        body = parse.paragraphs[1:] if headline else parse.paragraphs
        mentions = []
        for words, actor in (people or {}).items():
            at = text.find(words)
            while at != -1:
                mentions.append(Mention(Span(at, at + len(words)), "name", actor))
                at = text.find(words, at + 1)
        named = {a: max((w for w, b in (people or {}).items() if b == a), key=len) for a in (people or {}).values()}
        actors = {a: Actor(a, name, KINDS.get(a.split(":")[0], "person")) for a, name in named.items()}
        cast = Cast(actors, tuple(sorted(mentions, key=lambda m: m.span)))
        article = Article("0" * 64, "test", text, headline=heading, paragraphs=tuple(body))
        found = Passage()
        for s in find_statements(article, parse, cast):
            cue = " ".join(c.of(text) for c in s.cue)
            found.append(Said(s, [c.of(text) for c in s.content], s.source.of(text) if s.source else None, cue))
        return found

    return find
