"""Knows how bytes become text: which encoding they are in, why that is thought, and how much could not be read.

The order is that of the WHATWG encoding standard (byte-order mark, transport, the page's own declaration), with one
change: bytes that plainly are UTF-8 are read as UTF-8 whatever a declaration says, since a text that is not UTF-8
hardly ever looks like it, and wrong declarations are common. A quotation mark must never become another letter.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from verbale.pages.mojibake import undo_mojibake
from verbale.pages.page import Page

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""",
    re.IGNORECASE,
)
#: the encodings of the WHATWG standard by Python's names; the last column is what a browser really uses
_KNOWN: Final = {
    "utf-8": "utf-8",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "cp1252": "cp1252",
    "iso8859-9": "cp1254",
    "cp1254": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_kr": "cp949",
    "cp949": "cp949",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "cp874": "cp874",
    **{
        name: name
        for name in (
            *("cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "cp1257", "cp1258", "cp866", "koi8-r", "koi8-u"),
            *("mac-roman", "mac-cyrillic", "euc_jp", "iso2022_jp", "utf-16-le", "utf-16-be", "utf-16"),
            *(f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        )
    },
}
_ALIASES: Final = {
    "x-sjis": "shift_jis",
    "windows-874": "cp874",
    "windows-31j": "cp932",
    "x-gbk": "gbk",
    "dos-874": "cp874",
}
#: bytes of windows-1252 that stand for punctuation in English text: quotation marks, dashes, dots, spaces, signs
_PUNCTUATION: Final = frozenset(
    b"\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbd"
)
_LETTERS: Final = frozenset(b"\x8a\x8c\x8e\x9a\x9c\x9e\x9f") | frozenset(range(0xC0, 0x100))
_ASCII_LETTERS: Final = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's text with newlines as \\n. `why` says in words what named the encoding; `replaced` counts the
    places that could not be read and stand as U+FFFD."""

    text: str
    encoding: str
    why: str
    replaced: int


def decode(page: Page) -> Decoded:
    """The page's body as text. Never fails: what cannot be read is replaced, one U+FFFD for one place, and counted."""
    body = page.body
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return _read(body[len(mark) :], encoding, "byte-order mark")
    wide = _wide(body)
    if wide is not None:
        return _read(body, wide, "every second byte is zero")
    good, bad = _utf8_evidence(body)
    if good and not bad:
        return _read(body, "utf-8", "valid UTF-8")
    if good > bad:
        return _read(body, "utf-8", "UTF-8 but for some bytes")
    stated = _known(page.charset) if page.charset else None
    if stated is not None and stated != "utf-8":
        return _read(body, stated, f"the transport says {page.charset}")
    own = _own_declaration(body)
    declared = _known(own) if own else None
    if declared is not None and declared not in ("utf-8", "utf-16", "utf-16-le", "utf-16-be"):
        return _read(body, declared, f"the page says {own}")
    if not bad:
        return _read(body, "utf-8", "plain ASCII")
    return _guess(body, bad)


def _known(label: str) -> str | None:
    """The encoding behind a declared label; None for one that is no text encoding of the web."""
    try:
        return _KNOWN.get(codecs.lookup(_ALIASES.get(label.strip().lower(), label.strip())).name)
    except (LookupError, ValueError):
        return None


def _own_declaration(body: bytes) -> str | None:
    found = _DECLARED.search(body[:1024])
    if found is None:
        return None
    return (found.group(1) or found.group(2)).decode("ascii")


def _wide(body: bytes) -> str | None:
    """UTF-16 without a mark: Latin text in it has a zero at every second place and none at the others."""
    sample = body[:4096]
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 8 or b"\0" not in sample:
        return None
    even, odd, half = sample[0::2].count(0), sample[1::2].count(0), len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _utf8_evidence(body: bytes) -> tuple[int, int]:
    """How many characters beyond ASCII read as UTF-8, and how many places do not. A cut last character is no error."""
    if body.isascii():
        return 0, 0
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(body)
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    own = body.count(b"\xef\xbf\xbd")
    bad = text.count("\ufffd") - own
    # A U+FFFD that stands in the file as such is the scar of an earlier conversion to UTF-8.
    return beyond - bad, bad


def _guess(body: bytes, bad: int) -> Decoded:
    """No declaration, and not UTF-8: English with signs of windows-1252, stray bytes in ASCII, or another encoding."""
    beyond = [i for i, b in enumerate(body[:200_000]) if b > 0x7F]
    if len(beyond) < 0.1 * len(body):
        if all(_plausible(body, i) for i in beyond):
            return _read(body, "cp1252", "ASCII with the signs of windows-1252")
        if bad < 0.005 * len(body) or len(beyond) < 3:
            return _read(body, "utf-8", "ASCII but for some bytes")
    import charset_normalizer  # here, since it is the last resort

    best = charset_normalizer.from_bytes(body[:200_000]).best()
    encoding = None if best is None else _known(best.encoding)
    if encoding is None:
        return _read(body, "utf-8", "nothing else fits")
    return _read(body, encoding, "guessed from the frequency of letters")


def _plausible(body: bytes, i: int) -> bool:
    """Whether the byte is punctuation in windows-1252, or an accented letter with a letter beside it."""
    if body[i] in _PUNCTUATION:
        return True
    around = body[max(0, i - 1) : i] + body[i + 1 : i + 2]
    return body[i] in _LETTERS and any(b in _ASCII_LETTERS or b in _LETTERS for b in around)


def _read(body: bytes, encoding: str, why: str) -> Decoded:
    text = body.decode(encoding, "replace")
    already = body.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0
    replaced = text.count("\ufffd") - already + text.count("\0")
    # One sign for one, as HTML has it: a NUL cannot be shown or stored everywhere.
    text = text.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    sound = undo_mojibake(text)
    if sound != text:
        why += "; UTF-8 that had been read as windows-1252 before, undone"
    return Decoded(sound, encoding, why, max(0, replaced))
