"""Knows the format of the passages that teach the reader: a text, and below it the acts and statements that it tells.

    python tools/reader/passages.py tools/reader/passages

checks every file: each copied word must stand in its text. Prints what is wrong, file by file, and how much there is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from verbale.reader.impression import STATUSES, TYPES

Span = tuple[int, int]


class PassageError(ValueError):
    """A line that cannot be used: the passage's id, the line and what is wrong."""


@dataclass(frozen=True, slots=True)
class TaughtAct:
    """An act: its type and others that a careful coder could give, the words that carry it, and who did it to whom."""

    types: tuple[str, ...]
    status: str
    trigger: Span
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class TaughtStatement:
    """A statement: the words that tell that it was made, who made it, and what was said."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with all that it tells."""

    id: str
    text: str
    acts: tuple[TaughtAct, ...]
    statements: tuple[TaughtStatement, ...]


def read_passages(folder: Path) -> Iterator[Passage]:
    """The passages of all files of the folder. Raises PassageError at the first line that cannot be used."""
    for file in sorted(folder.glob("*.txt")):
        for block in re.split(r"^## ", file.read_text("utf-8"), flags=re.M)[1:]:
            yield _passage(block)


def _passage(block: str) -> Passage:
    name, _, rest = block.partition("\n")
    body, rule, below = rest.partition("\n--")
    text = body.strip("\n")
    if not rule:
        raise PassageError(f"{name}: no line of two dashes")
    acts: list[TaughtAct] = []
    statements: list[TaughtStatement] = []
    for line in filter(None, (one.strip() for one in below.split("\n"))):
        fields = [f.strip() for f in line.split("|")]
        weak = "weak" in fields
        fields = [f for f in fields if f != "weak" and not f.startswith("mode=")]
        try:
            if fields[0] == "SAYS":
                _, cue, source, content = fields
                told = (_copies(text, cue, "//"), _copies(text, source, ";"), _content(text, content))
                statements.append(TaughtStatement(*told, weak))
            else:
                acts.append(_act(text, fields, weak))
        except ValueError as error:
            raise PassageError(f"{name}: {error}: {line}") from error
    return Passage(name.strip(), text, tuple(acts), tuple(statements))


def _act(text: str, fields: list[str], weak: bool) -> TaughtAct:
    kinds, status, trigger, actors, recipients = fields
    types = tuple(kinds.split("/"))
    if not set(types) <= set(TYPES) or status not in STATUSES:
        raise ValueError("unknown type or status")
    carried = _copies(text, trigger, ";")
    return TaughtAct(types, status, carried[0], _copies(text, actors, ";"), _copies(text, recipients, ";"), weak)


def _copies(text: str, given: str, between: str) -> tuple[Span, ...]:
    return () if given in ("-", "") else tuple(_copy(text, one.strip()) for one in given.split(f" {between} "))


def _copy(text: str, given: str) -> Span:
    """Where the copied words stand; 'they #2' is their second place."""
    words, _, number = given.partition(" #")
    at = -1
    for _ in range(int(number or 1)):
        at = text.find(words, at + 1)
        if at < 0:
            raise ValueError(f"{given!r} does not stand in the text")
    return at, at + len(words)


def _content(text: str, given: str) -> tuple[Span, ...]:
    """Parts of a content; 'the first words ... the last words' is all between them."""
    found: list[Span] = []
    for part in given.split(" // "):
        begins, gap, ends = part.partition(" ... ")
        start, end = _copy(text, begins.strip())
        if gap:
            last = re.sub(r" #\d+$", "", ends.strip())
            at = text.find(last, start)
            if at < 0:
                raise ValueError(f"{last!r} does not stand in the text")
            end = at + len(last)
        found.append((start, end))
    return tuple(found)


def main() -> None:
    passages = list(read_passages(Path(sys.argv[1])))
    acts, said = sum(len(p.acts) for p in passages), sum(len(p.statements) for p in passages)
    print(
        f"{len(passages)} passages, {sum(len(p.text.split()) for p in passages)} words, {acts} acts, {said} statements"
    )


if __name__ == "__main__":
    main()
