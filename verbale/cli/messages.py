"""Knows how the command line speaks to its user: on standard error, in one line each."""

from __future__ import annotations

import io
import sys

from verbale.views.wording import clean


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
