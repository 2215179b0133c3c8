"""Knows text whose UTF-8 had been read as windows-1252 before it was saved: 'Icelandâ€™s' is 'Iceland’s'."""

from __future__ import annotations

import re
from typing import Final

#: what only such text has: the first sign of two or three, and one that stands for a byte behind it
_SIGNS: Final = re.compile(
    r"â(?:€[\u0080-\u00bf“”‘’™œšž˜\ufffd]|‚¬|\u0080[\u0080-\u00bf])|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ“•–—™š›œžŸ]|Â[\u00a0-\u00bf]"
)
_RUN: Final = re.compile(r"[^\x00-\x7f]+")
#: the byte behind a closing quotation mark is none in windows-1252, and many programs lose it
_LOST: Final = ("â€\ufffd", "”")
#: such a page has no sign that was read rightly, or hardly any
_MOST: Final = 0.8
#: how often a page may have been misread
_TIMES: Final = 2


def undo_mojibake(text: str) -> str:
    """The text with its signs restored, where it plainly was UTF-8 misread; any other text as it is."""
    for _ in range(_TIMES):
        if _SIGNS.search(text) is None:
            return text
        runs = _RUN.findall(text)
        read = {run: _reread(run) for run in set(runs)}
        if sum(read[run] is not None for run in runs) < _MOST * len(runs):
            return text
        text = _restored(text, read)
    return text


def _restored(text: str, read: dict[str, str | None]) -> str:
    return _RUN.sub(lambda match: read[match[0]] or match[0], text)


def _reread(run: str) -> str | None:
    """A run of signs beyond ASCII read as the UTF-8 that its bytes are; None where they are none."""
    whole: list[str] = []
    for n, part in enumerate(run.split(_LOST[0])):
        whole += [_LOST[1]] if n else []
        try:
            whole.append(b"".join(map(_byte, part)).decode("utf-8"))
        except UnicodeError:
            return None
    return "".join(whole)


def _byte(sign: str) -> bytes:
    """UnicodeEncodeError for a sign that no byte stands for."""
    return sign.encode("latin-1" if "\x80" <= sign <= "\x9f" else "cp1252")
