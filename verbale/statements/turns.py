"""Knows the turns of a printed conversation: paragraphs that open with a speaker's name and a colon, quoted or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.text.spans import Span, trim

_LABEL = r"(?P<label>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})"
_TURN = re.compile(rf"(?P<mark>[“\"‘']?){_LABEL}\s*:\s+(?=\S)")
#: a turn that begins within a paragraph: a name or initials after a sentence's end
_INNER = re.compile(r"(?<=[.?!…”\"] )(?P<label>(?:[A-Z]\. ?)?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}):\s+(?=\S)")
#: '(laughter)', '[applause]': what happens while they talk
_STAGE = re.compile(r"[“\"‘']?[(\[][^)\]\n]*[)\]]?[.”\"’']?$")
#: so many turns make an interview
TURNS = 3
#: so many paragraphs without a label may belong to a turn
_REACH = 8


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn: the words that name its speaker, the colon, and its contents, one a paragraph."""

    label: Span
    mark: Span
    content: tuple[Span, ...]


def opens_turn(text: str, paragraph: Span) -> re.Match[str] | None:
    """The match of the label that opens the paragraph, or None; its group 'mark' is an opening quotation mark or empty."""
    return _TURN.match(text, paragraph.start, paragraph.end)


def quoted_turns(text: str, paragraphs: Sequence[Span], names: frozenset[str]) -> frozenset[int]:
    """Where the paragraphs of a transcript that is quoted as a whole begin ('"TOLEN: The road is closed.'); empty for none."""
    found = []
    for paragraph in paragraphs:
        match = opens_turn(text, paragraph)
        if match is not None and match["mark"] and (is_shouted(match["label"]) or names & set(match["label"].split())):
            found.append(paragraph.start)
    return frozenset(found) if len(found) >= TURNS else frozenset()


def is_shouted(label: str) -> bool:
    """Is the label all in capitals ('TOLEN', 'SEN. VARDEN', the initials 'MT')?"""
    return label.isupper() and sum(c.isalpha() for c in label) > 1


def turns_of(text: str, label: Span, begins: int, end: int) -> Iterator[Turn]:
    """The turn that `label` opens, whose words begin at `begins`, and those that follow in the same paragraph."""
    while True:
        inner = _INNER.search(text, begins, end) if begins < end else None
        stop = end if inner is None else inner.start("label")
        content = trim(text, Span(begins, stop))
        if content.length:
            yield Turn(label, trim(text, Span(label.end, begins)), (content,))
        if inner is None:
            return
        label, begins = Span(inner.start("label"), inner.end("label")), inner.end()


def going_on(text: str, paragraphs: Sequence[Span], number: int, labelled: frozenset[int]) -> list[Span]:
    """The paragraphs after `number` that go on with its turn: those without a label before the next one that has one."""
    rest: list[Span] = []
    for k in range(number + 1, min(len(paragraphs), number + 2 + _REACH)):
        if k in labelled:
            return rest
        if not _STAGE.match(text, *paragraphs[k]):
            rest.append(trim(text, paragraphs[k]))
    return []
