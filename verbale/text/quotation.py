"""Knows quotation marks: which marks open and close, which are apostrophes, and what each pair holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from verbale.text.spans import Span

Style = Literal["double", "straight", "single", "pair"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted run. `parts` are its spans with the marks, one a paragraph where it runs over several;
    `style` the mark that opened it; `depth` 0 outside all others; `closed` false where no mark ended it;
    `speech` true where it reads as something said (a clause), false for a title, a nickname, a scare quote."""

    parts: tuple[Span, ...]
    style: Style
    depth: int
    closed: bool
    speech: bool


@dataclass(slots=True)
class _Open:
    start: int
    style: Style
    depth: int
    closers: str


@dataclass(slots=True)
class _Run:
    """A quoted run inside one paragraph, before runs of several paragraphs are joined."""

    span: Span
    style: Style
    depth: int
    closed: bool
    paragraph: int


OPENERS = "“«„‟"
CLOSERS = "”»"
SINGLE = "‘’'`‛"
#: what may stand before an opening mark
_BEFORE = frozenset("([{—–-/…“«\"‘'")
#: what ends a clause inside a closing mark
_ENDS = frozenset(".,!?…;—–")
#: words that drop their first letters: the mark before them is an apostrophe
_ELIDED = re.compile(r"(?:\d0s|\d\ds?|tis|twas|em|cause|til|n|round|bout|cos|ere)\b", re.I)
#: words of a finite clause, which titles and scare quotes lack
_CLAUSE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|will|would|can|could|shall|should|may|might|must|has|have|had|do|does|did|"
    r"i|we|you|he|she|they|it|let|there|this|these|who|because|if|not|never)\b|n[’']t\b|[’'](?:s|re|ve|ll|m|d)\b",
    re.I,
)
#: a single mark that can close: after a word or stop, before no letter
_CAN_CLOSE = re.compile(r"(?<=\S)['’](?![^\W_])")
_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quotations of `text` in text order, outer before inner.

    Curly and angle marks open and close by shape; straight marks by state; single marks by what stands beside
    them, so that apostrophes and plural possessives are none. A quotation ends with its paragraph, unless the
    next paragraph opens with the same mark again: then both are parts of one. An unclosed mark costs its
    paragraph and nothing more.
    """
    runs: list[_Run] = []
    for number, paragraph in enumerate(paragraphs):
        runs.extend(_runs_of(text, paragraph, number))
    return tuple(_joined(text, paragraphs, runs))


def _runs_of(text: str, paragraph: Span, number: int) -> list[_Run]:
    stack: list[_Open] = []
    runs: list[_Run] = []
    i = paragraph.start
    while i < paragraph.end:
        char = text[i]
        width = 1
        if char in OPENERS and _closes_by_place(text, i, paragraph, stack):
            _close(stack, runs, "”", i + 1, number)
        elif char in OPENERS:
            _open_double(text, i, paragraph, stack)
        elif char in CLOSERS:
            _close(stack, runs, char, i + 1, number)
        elif char == '"':
            _straight(text, i, paragraph, stack, runs, number)
        elif char in SINGLE:
            if i + 1 < paragraph.end and text[i + 1] == char and char != "‛":
                width = 2
                _pair(text, i, paragraph, stack, runs, number)
            else:
                _single(text, i, paragraph, stack, runs, number)
        i += width
    for left in stack:
        # a single mark that nothing closes was an apostrophe, unless it opens the paragraph or follows a cue's stop
        if left.style != "single" or left.start == _first(text, paragraph) or _after_stop(text, left.start, paragraph):
            runs.append(_Run(Span(left.start, _last(text, paragraph)), left.style, left.depth, False, number))
    runs.sort(key=lambda r: (r.span.start, -r.span.end))
    return runs


def _closes_by_place(text: str, i: int, paragraph: Span, stack: list[_Open]) -> bool:
    """Is the opening mark a mistyped closing one (“Go now,“ she said)?"""
    if not any(o.style == "double" for o in stack) or text[i] not in "“„":
        return False
    after = text[i + 1] if i + 1 < paragraph.end else " "
    return not text[i - 1].isspace() and text[i - 1] not in _BEFORE and not after.isalnum()


def _open_double(text: str, i: int, paragraph: Span, stack: list[_Open]) -> None:
    if any(o.style == "double" for o in stack):
        rest = text[i + 1 : paragraph.end]
        closers = sum(rest.count(c) for c in CLOSERS)
        openers = sum(rest.count(c) for c in OPENERS)
        if closers - openers < 2:
            return  # “A. “B.” in one paragraph: the mark repeats, nothing is nested
    stack.append(_Open(i, "double", len(stack), '”»"' if text[i] in "“„‟" else "»”"))


def _close(stack: list[_Open], runs: list[_Run], char: str, end: int, number: int) -> None:
    """End the innermost run that `char` can close, and what is open inside it; a mark that closes none is nothing."""
    for k in range(len(stack) - 1, -1, -1):
        if char in stack[k].closers:
            for lost in stack[k + 1 :]:
                if lost.style != "single":
                    runs.append(_Run(Span(lost.start, end - 1), lost.style, lost.depth, False, number))
            runs.append(_Run(Span(stack[k].start, end), stack[k].style, stack[k].depth, True, number))
            del stack[k:]
            return


def _straight(text: str, i: int, paragraph: Span, stack: list[_Open], runs: list[_Run], number: int) -> None:
    if any('"' in o.closers for o in stack):
        _close(stack, runs, '"', i + 1, number)
        return
    before = text[i - 1] if i > paragraph.start else " "
    after = text[i + 1] if i + 1 < paragraph.end else " "
    if before.isdigit() and not after.isalnum():
        return  # 6'2"
    if after.isspace() and not before.isspace():
        return  # a closing mark whose opening is lost
    stack.append(_Open(i, "straight", len(stack), '"”'))


def _pair(text: str, i: int, paragraph: Span, stack: list[_Open], runs: list[_Run], number: int) -> None:
    """Two single marks that stand for one double: ''like this''."""
    if any(o.style == "pair" for o in stack):
        if text[i] != "‘" and text[i] != "`":
            for k in range(len(stack) - 1, -1, -1):
                if stack[k].style == "pair":
                    runs.append(_Run(Span(stack[k].start, i + 2), "pair", stack[k].depth, True, number))
                    del stack[k:]
                    return
        return
    after = text[i + 2] if i + 2 < paragraph.end else " "
    if not after.isspace():
        stack.append(_Open(i, "pair", len(stack), ""))


def _single(text: str, i: int, paragraph: Span, stack: list[_Open], runs: list[_Run], number: int) -> None:
    char = text[i]
    before = text[i - 1] if i > paragraph.start else " "
    after = text[i + 1] if i + 1 < paragraph.end else " "
    inside = any(o.style == "single" for o in stack)
    if inside and char in "’'" and not before.isspace() and not after.isalnum():
        if not _possessive(text, i, paragraph):
            for k in range(len(stack) - 1, -1, -1):
                if stack[k].style == "single":
                    runs.append(_Run(Span(stack[k].start, i + 1), "single", stack[k].depth, True, number))
                    del stack[k:]
                    return
        return
    if inside or char == "’" or after.isspace() or not (before.isspace() or before in _BEFORE):
        return
    if _ELIDED.match(text, i + 1):
        return
    if char in "'`" and not _closes_later(text, i + 1, paragraph):
        return
    stack.append(_Open(i, "single", len(stack), ""))


def _possessive(text: str, i: int, paragraph: Span) -> bool:
    """Is the mark at `i`, while a single quotation is open, the apostrophe of a plural ("the workers' rights")?"""
    if text[i - 1] not in "sS" or i + 2 >= paragraph.end or text[i + 1] != " " or not text[i + 2].isalpha():
        return False
    following = text.find(text[i], i + 1, paragraph.end)
    while following != -1:
        before, after = text[following - 1], text[following + 1] if following + 1 < paragraph.end else " "
        if not after.isalnum() and not before.isspace():
            # a later mark can close; it does so unless another quotation opens before it
            between = text[i + 1 : following]
            return "‘" not in between and " '" not in between
        following = text.find(text[i], following + 1, paragraph.end)
    return False


def _closes_later(text: str, i: int, paragraph: Span) -> bool:
    return _CAN_CLOSE.search(text, i, paragraph.end) is not None


def _first(text: str, paragraph: Span) -> int:
    i = paragraph.start
    while i < paragraph.end and (text[i].isspace() or text[i] in "•-–*·"):
        i += 1
    return i


def _last(text: str, paragraph: Span) -> int:
    i = paragraph.end
    while i > paragraph.start and text[i - 1].isspace():
        i -= 1
    return i


def _after_stop(text: str, i: int, paragraph: Span) -> bool:
    return text[paragraph.start : i].rstrip().endswith((",", ":"))


def _joined(text: str, paragraphs: Sequence[Span], runs: list[_Run]) -> Iterator[Quotation]:
    """Runs of several paragraphs as one quotation: an unclosed run goes on where the next paragraph opens alike."""
    opening = {r.paragraph: r for r in runs if r.depth == 0 and r.span.start == _first(text, paragraphs[r.paragraph])}
    taken: set[int] = set()
    for run in runs:
        if id(run) in taken:
            continue
        parts, last = [run.span], run
        while not last.closed and run.depth == 0:
            following = opening.get(last.paragraph + 1)
            if (
                following is None
                or following.style != run.style
                or last.span.end != _last(text, paragraphs[last.paragraph])
            ):
                break
            parts.append(following.span)
            taken.add(id(following))
            last = following
        speech = len(parts) > 1 or _is_speech(text, run.span)
        yield Quotation(tuple(parts), run.style, run.depth, last.closed, speech)


def _is_speech(text: str, span: Span) -> bool:
    inner = text[span.start : span.end].strip("“”«»\"'‘’`„ \u00a0")
    words = _WORD.findall(inner)
    if len(words) < 2:
        return bool(words) and inner[-1] in "!?."
    title = sum(w[0].isupper() or w[0].isdigit() for w in words) > len(words) / 2 and len(words) > 1
    if inner[-1] in _ENDS and not (title and inner[-1] == ","):
        return True
    if title and len(words) < 10:
        return False
    return len(words) >= 9 or (len(words) >= 3 and _CLAUSE.search(inner) is not None)
