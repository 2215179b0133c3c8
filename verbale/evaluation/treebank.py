"""Knows dependency trees in CoNLL-U: a document's running text, its words with their places in it, heads and relations."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from verbale.text.spans import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word: its place in the text, lemma, part of speech, its head's index in the document (its own for a
    root) and its relation to it. The words of a contraction that is written as one share its place."""

    span: Span
    lemma: str
    pos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A document: its text, a paragraph a line; its words; the lines' spans."""

    name: str
    text: str
    words: tuple[Word, ...]
    lines: tuple[Span, ...]

    def below(self, index: int, without: frozenset[str] = frozenset()) -> list[int]:
        """The indices of a word and of all below it, in text order, without what hangs by the relations `without`."""
        children: dict[int, list[int]] = {}
        for i, word in enumerate(self.words):
            if word.head != i and word.relation.split(":")[0] not in without:
                children.setdefault(word.head, []).append(i)
        found, left = {index}, [index]
        while left:
            here = left.pop()
            left += [k for k in children.get(here, ()) if k not in found]
            found.update(children.get(here, ()))
        return sorted(found)


def read_tree(path: Path) -> Tree:
    """The document of a CoNLL-U file. Raises OSError where it cannot be read, ValueError where a row is none."""
    text = ""
    words: list[Word] = []
    lines: list[Span] = []
    begins = 0
    base, joined, joined_span = 0, 0, Span(0, 0)
    for row in path.read_text(encoding="utf-8").split("\n"):
        if row.startswith("# newpar") and not row.startswith("# newpar_block") and text.strip():
            lines.append(Span(begins, len(text.rstrip())))
            text = text.rstrip() + "\n"
            begins = len(text)
        if not row:
            base = len(words)
            joined = 0
        if not row or row.startswith("#"):
            continue
        cells = row.split("\t")
        if len(cells) != 10:
            raise ValueError(f"{path}: a row without ten columns: {row[:40]!r}")
        number, form, lemma, pos, head, relation, misc = (cells[k] for k in (0, 1, 2, 3, 6, 7, 9))
        space = "" if "SpaceAfter=No" in misc.split("|") else " "
        if "-" in number:
            joined = int(number.split("-")[1])
            joined_span = Span(len(text), len(text) + len(form))
            text += form + space
            continue
        if not number.isdigit():
            continue  # an elided word
        if int(number) <= joined:
            span = joined_span
        else:
            span = Span(len(text), len(text) + len(form))
            text += form + space
        above = base + int(head) - 1 if head != "0" else len(words)
        words.append(Word(span, lemma, pos, above, relation))
    lines.append(Span(begins, len(text.rstrip())))
    return Tree(path.stem, text.rstrip() + "\n", tuple(words), tuple(lines))
