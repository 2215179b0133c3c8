"""Knows what a parsed text is: tokens with heads, sentences, names; plain records, free of the parser that made them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from sys import intern

from verbale.text.spans import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `head` is the index of its head in `Parse.tokens` (its own index for a root).

    `lemma` is lower case; `pos` the universal tag, `tag` the Penn tag, `dep` the ClearNLP label that
    spaCy's English models give; `entity` the label of the name that it belongs to, or "".
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int
    entity: str = ""
    #: the text in lower case: asked for so often that it is kept
    lower: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", intern(self.text.lower()))

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens [first, last) of `Parse.tokens`, in one paragraph; `root` is the index of its root token."""

    i: int
    first: int
    last: int
    root: int
    paragraph: int
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the parser's entity recogniser saw: tokens [first, last) and its OntoNotes label."""

    first: int
    last: int
    label: str
    span: Span


@dataclass(frozen=True)
class Parse:
    """A text's tokens, sentences, names and paragraphs, and the walks over its dependency trees.

    All spans point into `text`, which is the article's text; tokens cover the paragraphs that were given
    to the parser and nothing else (furniture is not parsed).
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    paragraphs: tuple[Span, ...]
    #: the numbers of the sentences that are datelines: furniture, in which nobody acts
    datelines: frozenset[int] = frozenset()
    _starts: list[int] = field(init=False, repr=False, compare=False)
    #: each token's dependents in text order
    _below: list[list[Token]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [t.start for t in self.tokens])
        below: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token)
        object.__setattr__(self, "_below", below)

    def head(self, token: Token) -> Token:
        return self.tokens[token.head]

    def children(self, token: Token, *deps: str) -> list[Token]:
        """The token's dependents in text order; only those with one of `deps` where any is given."""
        below = self._below[token.i]
        if not below:
            return []
        return [t for t in below if t.dep in deps] if deps else below.copy()

    def child(self, token: Token, *deps: str) -> Token | None:
        """The first dependent with one of `deps`, or None."""
        for t in self._below[token.i]:
            if t.dep in deps:
                return t
        return None

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The token's head, the head's head, up to the root."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token, without: Sequence[str] = ()) -> list[Token]:
        """The token and everything below it in text order, leaving out children of the token with a dep in `without`."""
        below = self._below
        found = [token.i]
        stack = [t for t in below[token.i] if t.dep not in without]
        while stack:
            i = stack.pop().i
            found.append(i)
            stack.extend(below[i])
        found.sort()
        return [self.tokens[i] for i in found]

    def span_of(self, tokens: Sequence[Token]) -> Span:
        """The span from the first to the last of `tokens`."""
        return Span(min(t.start for t in tokens), max(t.end for t in tokens))

    def subtree_span(self, token: Token, without: Sequence[str] = ()) -> Span:
        return self.span_of(self.subtree(token, without))

    def within(self, span: Span) -> Sequence[Token]:
        """The tokens that touch the span."""
        first = bisect_right(self._starts, span.start) - 1
        if first < 0 or self.tokens[first].end <= span.start:
            first += 1
        return self.tokens[first : bisect_left(self._starts, span.end)]

    def at(self, offset: int) -> Token | None:
        """The token that covers the offset, or None."""
        i = bisect_right(self._starts, offset) - 1
        if i >= 0 and self.tokens[i].end > offset:
            return self.tokens[i]
        return None

    def sentence_of(self, token: Token) -> Sentence:
        return self.sentences[token.sentence]

    def tokens_of(self, sentence: Sentence) -> Sequence[Token]:
        return self.tokens[sentence.first : sentence.last]

    def head_of(self, span: Span) -> Token | None:
        """The token of the span whose head lies outside it: the span's syntactic head; None where no token is."""
        inside = self.within(span)
        if not inside:
            return None
        first, last = inside[0].i, inside[-1].i
        for token in inside:
            if token.head == token.i or not first <= token.head <= last:
                if token.pos not in ("PUNCT", "SPACE"):
                    return token
        return inside[0]
