"""Knows the text of a Rich Text Format file: its paragraphs without fonts, colours and hidden parts.

Source of the control words: the RTF specification 1.9.1 as published by its maker.
"""

from __future__ import annotations

import io
import re
from typing import Final

from verbale import settings

_PIECE: Final = re.compile(
    r"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}]+)",
    re.DOTALL,
)
#: groups that hold no text of the document
_HIDDEN: Final = frozenset(
    (
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "object",
        "header",
        "footer",
        "headerl",
        "headerr",
        "footerl",
        "footerr",
        "listtable",
        "listoverridetable",
        "rsidtbl",
        "generator",
        "themedata",
        "datastore",
        "fldinst",
    )
)
#: groups inside groups that are told apart; a document has some ten
_DEPTH: Final = 10_000
_SIGNS: Final = {
    "par": "\n",
    "line": "\n",
    "sect": "\n",
    "page": "\n",
    "tab": "\t",
    "cell": "\t",
    "row": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
}


def strip_rtf(body: bytes) -> str:
    """The document's text with newlines as \\n. Broken input gives what could be read of it."""
    source = body.decode("latin-1")
    declared = re.search(r"\\ansicpg(\d{3,5})", source[:500])
    codepage = f"cp{declared.group(1)}" if declared else "cp1252"
    out = io.StringIO(newline="")
    raw = bytearray()
    hidden, skip, width = False, 0, 1
    stack: list[tuple[bool, int]] = []
    beyond = 0

    def flush() -> None:
        if raw:
            try:
                out.write(bytes(raw).decode(codepage, "replace"))
            except LookupError:
                out.write(bytes(raw).decode("cp1252", "replace"))
            raw.clear()

    for piece in _PIECE.finditer(source):
        if out.tell() > 4 * settings.MAX_TEXT:
            break  # what is beyond is not coded, and the article says so
        byte, word, number, sign, brace, text = piece.group("byte", "word", "number", "sign", "brace", "text")
        if byte is not None:
            if skip:
                skip -= 1
            elif not hidden:
                raw.append(int(byte, 16))
            continue
        flush()
        if brace == "{" and len(stack) < _DEPTH:
            stack.append((hidden, width))
        elif brace == "{":
            beyond += 1
        elif brace == "}" and beyond:
            beyond -= 1
        elif brace == "}":
            hidden, width = stack.pop() if stack else (False, 1)
            skip = 0
        elif sign == "*":
            hidden = True  # a destination that a reader may not know; none of them is text
        elif sign is not None:
            skip = 0
            if not hidden:
                out.write({"~": "\u00a0", "_": "-", "\n": "\n", "\r": "\n"}.get(sign, sign if sign in "\\{}" else ""))
        elif word == "u" and number is not None:
            if not hidden:
                out.write(chr(int(number) % 0x10000))
            skip = width
        elif word == "uc" and number is not None:
            width = max(0, int(number))
        elif word is not None:
            hidden = hidden or word in _HIDDEN
            if not hidden:
                out.write(_SIGNS.get(word, ""))
        elif text is not None and not hidden:
            # Line breaks of the file itself mean nothing in RTF.
            plain = text.replace("\r", "").replace("\n", "")
            out.write(plain[skip:])
            skip = max(0, skip - len(plain))
    flush()
    return out.getvalue().encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").strip("\n")
