"""Knows the lines of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from verbale.text.spans import Span

#: the two labels that are no reasons for furniture
BODY: Final = "body"
HEADLINE: Final = "headline"
#: marks that introduce a line and are none of its words
BULLETS: Final = "•·▪▫◦●○■□►▶➤»*|-–—"
_ENDS: Final = re.compile(r"""(?:[.!?…]|[,.!?…][’'"”»])[’'"”»)\]*]*$""")
_LIST_ITEM: Final = re.compile(r"^\s*(?:[•·▪●■*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
#: an address with the text straight after it: "https://news.example/2003781903Police searched ..."
_GLUED: Final = re.compile(r"\s*https?://\S+?(?:(?<=[\d/])(?=[A-Z][a-z]+\s)|(?=\s+\S+\s+\S+\s+\S))")
#: who took a picture, with the words beneath it straight after the name: "Reuters The convoy leaves the harbour"
_CREDITED: Final = re.compile(
    r"\s*(?:(?:AFP/)?Getty Images|Getty|Reuters|REUTERS|AP:Associated Press|AFP|EPA|AP|PA|Alamy|Shutterstock|Splash News|TASS)"
    r"[ \xa0](?=[A-Z][\w’'-]*[ ,]|[\"“‘'][A-Z])"
)
#: so many lines of a text begin so before the name is taken for a credit
_CREDITS: Final = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or several that a margin had broken (see wrapping). `block` numbers the run of lines between blank ones.

    `words` is its text on one line without bullets; `span` its place in the article's text, trimmed.
    """

    span: Span
    words: str
    block: int
    item: bool = False

    @property
    def count(self) -> int:
        return self.words.count(" ") + 1

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDS.search(self.words[-12:]))


def read_lines(text: str) -> list[Line]:
    """The text's lines that have words, in order; an address and the credits of pictures apart from the words after them."""
    lines: list[Line] = []
    block, blank, start = 0, False, 0
    rows = text.split("\n")
    credited = sum(_CREDITED.match(raw) is not None for raw in rows) >= _CREDITS
    for raw in rows:
        if raw.strip():
            block += blank
            blank = False
            glued = _GLUED.match(raw) or (_CREDITED.match(raw) if credited else None)
            middle = start + glued.end() if glued else start
            if glued:
                lines.append(line_at(text, start, middle, block))
            lines.append(line_at(text, middle, start + len(raw), block))
        else:
            blank = True
        start += len(raw) + 1
    return lines


def line_at(text: str, start: int, end: int, block: int) -> Line:
    """The line made of text[start:end], which must not be blank."""
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    raw = text[start:end]
    words = " ".join(raw.split())
    return Line(Span(start, end), words.strip(BULLETS + " ") or words, block, bool(_LIST_ITEM.match(raw)))
