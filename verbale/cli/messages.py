"""Knows how the command line speaks to its user: on standard error, in one line each."""

from __future__ import annotations

import io
import sys


class Refusal(Exception):
    """The command cannot do what was asked; the message says why and what would help."""


def write_utf8() -> None:
    """What is written is UTF-8, whatever the system's settings say; a terminal that has another encoding gets what it
    can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def say(message: str) -> None:
    """A message on standard error."""
    sys.stdout.flush()
    print(f"verbale: {clean(message)}", file=sys.stderr)


def clean(text: str, keep: str = "\n") -> str:
    """The text without characters that steer a terminal or turn its reading order: a page must not redraw the screen."""
    return "".join(c if c in keep or not _steers(c) else "\ufffd" for c in text)


def _steers(character: str) -> bool:
    code = ord(character)
    return code < 0x20 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
