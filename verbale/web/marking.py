"""Knows how an article's text is marked: each passage cut where a statement or an act begins or ends, so that those
that overlap or lie within each other all show."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from verbale.acts.act import Act
from verbale.coded import Coded
from verbale.statements.statement import Statement
from verbale.text.spans import Span
from verbale.views.passages import Block, blocks_of


@dataclass(frozen=True, slots=True)
class Row:
    """A statement or an act of the article: its number there, its kind (said or did), and what is marked for it."""

    number: int
    kind: str
    id: str
    spans: tuple[Span, ...]
    words: Span | None
    row: Statement | Act

    @property
    def start(self) -> int:
        return self.spans[0].start if self.spans else 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text that the same rows cover; `begins` are the rows whose first words these are."""

    text: str
    rows: tuple[Row, ...]
    begins: tuple[Row, ...]
    word: bool

    @property
    def names(self) -> str:
        """The classes of its mark."""
        kinds = sorted({row.kind for row in self.rows})
        return " ".join([*kinds, *(["word"] if self.word else []), *(f"r{row.number}" for row in self.rows)])


@dataclass(frozen=True, slots=True)
class Passage:
    """A headline, a paragraph, furniture or what is left, with its pieces and the rows whose notes stand beside it."""

    kind: str
    start: int
    pieces: tuple[Piece, ...]
    rows: tuple[Row, ...]

    @property
    def furniture(self) -> bool:
        return self.kind not in ("headline", "paragraph", "other")

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def number_rows(coded: Coded) -> tuple[Row, ...]:
    """The article's statements and acts in the order of their words."""
    rows: list[tuple[tuple[Span, ...], str, str, Span | None, Statement | Act]] = []
    rows += [(s.content, "said", s.id, None, s) for s in coded.statements]
    rows += [((a.evidence,), "did", a.id, a.trigger, a) for a in coded.acts]
    rows.sort(key=lambda one: (one[0][0].start if one[0] else 0, -(one[0][-1].end if one[0] else 0), one[1], one[2]))
    return tuple(Row(n, kind, id, spans, words, row) for n, (spans, kind, id, words, row) in enumerate(rows, 1))


def mark_passages(coded: Coded, rows: tuple[Row, ...]) -> list[Passage]:
    """All of the text in order; every row is tied to the passage in which it begins."""
    blocks = list(blocks_of(coded))
    passages = []
    for number, block in enumerate(blocks):
        # a row that begins between two passages belongs to the one before
        until = blocks[number + 1].start if number + 1 < len(blocks) else len(coded.article.text) + 1
        since = block.start if number else 0
        own = tuple(row for row in rows if since <= row.start < until)
        passages.append(Passage(block.kind, block.start, tuple(_cut(coded.article.text, block, rows, own)), own))
    return passages


def _cut(text: str, block: Block, rows: tuple[Row, ...], own: tuple[Row, ...]) -> list[Piece]:
    touching = [row for row in rows if any(s.start < block.end and block.start < s.end for s in row.spans)]
    spans = [span for row in touching for span in (*row.spans, *((row.words,) if row.words else ()))]
    places = {min(max(place, block.start), block.end) for span in spans for place in (span.start, span.end)}
    edges = sorted(places | {block.start, block.end})
    waiting = list(own)
    pieces = []
    for start, end in pairwise(edges):
        covering = tuple(row for row in touching if any(s.start <= start and end <= s.end for s in row.spans))
        begins = tuple(row for row in waiting if row.start <= start)
        waiting = [row for row in waiting if row not in begins]
        word = any(row.words is not None and row.words.start <= start and end <= row.words.end for row in covering)
        pieces.append(Piece(text[start:end], covering, begins, word))
    if waiting:
        pieces.append(Piece("", (), tuple(waiting), False))
    return pieces


def tie_sheet(count: int) -> str:
    """The style sheet that ties notes to their words: what is pointed at, or led to, shows on both sides."""
    lines = []
    for n in range(1, count + 1):
        chosen = ", ".join(
            f"{of}:{how}" for of in (f".r{n}", f".n{n}", f".t{n}") for how in ("hover", "target", "focus")
        )
        lines.append(f".article:has(:is({chosen})) :is(mark.r{n}, .n{n}) {{ --tie: var(--tied); }}")
    return "\n".join(lines) + "\n"
