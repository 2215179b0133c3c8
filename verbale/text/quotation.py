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
#: paragraphs without a mark that may stand between an opening and its closing mark
_UNMARKED = 5
_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quotations of `text` in text order, outer before inner.

    Curly and angle marks open and close by shape; straight marks by state; single marks by what stands beside
    them, so that apostrophes and plural possessives are none. A quotation ends with its paragraph, unless the
    next paragraph opens with the same mark again: then both are parts of one. An unclosed mark costs its
    paragraph and nothing more.
    """
    scans = [_Scan(text, paragraph, number) for number, paragraph in enumerate(paragraphs)]
    for scan in scans:
        scan.read()
    return tuple(_joined(text, paragraphs, scans))


class _Scan:
    """One paragraph's reading: `runs` found, `lost` the end of the first closing mark that nothing opened before it."""

    def __init__(self, text: str, paragraph: Span, number: int) -> None:
        self.text = text
        self.paragraph = paragraph
        self.number = number
        self.stack: list[_Open] = []
        self.runs: list[_Run] = []
        self.lost: int | None = None

    def read(self) -> None:
        i, text, end = self.paragraph.start, self.text, self.paragraph.end
        while i < end:
            char = text[i]
            width = 1
            if char in OPENERS and self._closes_by_place(i):
                self._close("”", i + 1)
            elif char in OPENERS:
                self._open_double(i)
            elif char in CLOSERS and self._opens_by_place(i):
                self.stack.append(_Open(i, "double", 0, '”»"“'))
            elif char in CLOSERS:
                self._close(char, i + 1)
            elif char == '"':
                self._straight(i)
            elif char in SINGLE:
                if i + 1 < end and text[i + 1] == char and char != "‛":
                    width = 2
                    self._pair(i)
                else:
                    self._single(i)
            i += width
        for left in self.stack:
            # a single mark that nothing closes was an apostrophe, unless it opens the paragraph or follows a cue's stop
            if left.style != "single" or left.start == _first(text, self.paragraph) or self._after_stop(left.start):
                self._found(Span(left.start, _last(text, self.paragraph)), left, False)
        self.runs.sort(key=lambda r: (r.span.start, -r.span.end))

    def _found(self, span: Span, opened: _Open, closed: bool) -> None:
        self.runs.append(_Run(span, opened.style, opened.depth, closed, self.number))

    def _is_open(self, style: Style) -> bool:
        return any(o.style == style for o in self.stack)

    def _beside(self, i: int, width: int = 1) -> tuple[str, str]:
        """The characters before and after a mark, spaces at the paragraph's ends."""
        before = self.text[i - 1] if i > self.paragraph.start else " "
        return before, self.text[i + width] if i + width < self.paragraph.end else " "

    def _closes_by_place(self, i: int) -> bool:
        """Is the opening mark a mistyped closing one (“Go now,“ she said)?"""
        if not self._is_open("double") or self.text[i] not in "“„":
            return False
        before, after = self._beside(i)
        return not before.isspace() and before not in _BEFORE and not after.isalnum()

    def _opens_by_place(self, i: int) -> bool:
        """Is the closing mark a mistyped opening one (”Go now,” she said)?"""
        before, after = self._beside(i)
        return not self.stack and (before.isspace() or before in _BEFORE) and after.isalnum()

    def _open_double(self, i: int) -> None:
        if self._is_open("double"):
            rest = self.text[i + 1 : self.paragraph.end]
            if sum(rest.count(c) for c in CLOSERS) - sum(rest.count(c) for c in OPENERS) < 2:
                return  # “A. “B.” in one paragraph: the mark repeats, nothing is nested
        self.stack.append(_Open(i, "double", len(self.stack), '”»"' if self.text[i] in "“„‟" else "»”"))

    def _close(self, char: str, end: int) -> None:
        """End the innermost run that `char` can close, and what is open inside it."""
        for k in range(len(self.stack) - 1, -1, -1):
            if char in self.stack[k].closers:
                for left in self.stack[k + 1 :]:
                    if left.style != "single":
                        self._found(Span(left.start, end - 1), left, False)
                self._found(Span(self.stack[k].start, end), self.stack[k], True)
                del self.stack[k:]
                return
        if self.stack and self.stack[-1].style == "single" and self.text[end - 2] in _ENDS:
            self._close_style("single", end)  # ‘Go now,” she said: two kinds of marks for one
            return
        self._lose(end)

    def _lose(self, end: int) -> None:
        if self.lost is None and not self.runs and not self.stack:
            self.lost = end

    def _close_style(self, style: Style, end: int) -> None:
        for k in range(len(self.stack) - 1, -1, -1):
            if self.stack[k].style == style:
                self._found(Span(self.stack[k].start, end), self.stack[k], True)
                del self.stack[k:]
                return

    def _straight(self, i: int) -> None:
        if any('"' in o.closers for o in self.stack):
            self._close('"', i + 1)
            return
        before, after = self._beside(i)
        if before.isdigit() and not after.isalnum():
            return  # 6'2"
        if after.isspace() and not before.isspace():
            self._lose(i + 1)  # a closing mark whose opening is not here
            return
        self.stack.append(_Open(i, "straight", len(self.stack), '"”'))

    def _pair(self, i: int) -> None:
        """Two single marks that stand for one double: ''like this''."""
        if self._is_open("pair"):
            if self.text[i] not in "‘`":
                self._close_style("pair", i + 2)
        elif not self._beside(i, 2)[1].isspace():
            self.stack.append(_Open(i, "pair", len(self.stack), ""))

    def _single(self, i: int) -> None:
        char = self.text[i]
        before, after = self._beside(i)
        inside = self._is_open("single")
        if inside and char in "’'" and not before.isspace() and not after.isalnum():
            if not _possessive(self.text, i, self.paragraph):
                self._close_style("single", i + 1)
            return
        if inside or char == "’" or after.isspace() or not (before.isspace() or before in _BEFORE):
            return
        if _ELIDED.match(self.text, i + 1):
            return
        if char in "'`" and _CAN_CLOSE.search(self.text, i + 1, self.paragraph.end) is None:
            return
        self.stack.append(_Open(i, "single", len(self.stack), ""))

    def _after_stop(self, i: int) -> bool:
        return self.text[self.paragraph.start : i].rstrip().endswith((",", ":"))


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


def _joined(text: str, paragraphs: Sequence[Span], scans: list[_Scan]) -> Iterator[Quotation]:
    """Runs of several paragraphs as one quotation.

    An unclosed run goes on where the next paragraph opens alike, and, in texts that break a line after every
    sentence, through paragraphs without marks to the one that closes it.
    """
    taken: set[int] = set()
    for scan in scans:
        for run in scan.runs:
            if id(run) in taken:
                continue
            parts, last, closed = [run.span], run, run.closed
            while not last.closed and run.depth == 0 and last.span.end == _last(text, paragraphs[last.paragraph]):
                following = _goes_on_in(text, scans, last)
                if following is not None:
                    parts.append(following.span)
                    taken.add(id(following))
                    last, closed = following, following.closed
                    continue
                unmarked = _closed_later(text, scans, last.paragraph) if last.style in ("double", "straight") else []
                parts += unmarked
                closed = bool(unmarked)
                break
            speech = len(parts) > 1 or _is_speech(text, run.span)
            yield Quotation(tuple(parts), run.style, run.depth, closed, speech)


def _goes_on_in(text: str, scans: list[_Scan], last: _Run) -> _Run | None:
    """The run that opens the next paragraph with the same mark, or None."""
    if last.paragraph + 1 >= len(scans):
        return None
    scan = scans[last.paragraph + 1]
    start = _first(text, scan.paragraph)
    return next((r for r in scan.runs if r.depth == 0 and r.style == last.style and r.span.start == start), None)


def _closed_later(text: str, scans: list[_Scan], number: int) -> list[Span]:
    """The paragraphs after an unclosed one, up to the closing mark that it lacks; none where another mark comes first."""
    parts: list[Span] = []
    for scan in scans[number + 1 : number + 2 + _UNMARKED]:
        start = _first(text, scan.paragraph)
        if scan.lost is not None:
            return [*parts, Span(start, scan.lost)]
        if any(r.style != "single" for r in scan.runs):
            return []
        parts.append(Span(start, _last(text, scan.paragraph)))
    return []


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
