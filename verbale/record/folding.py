"""Knows when two names are written the same: case, accents, punctuation and white space aside."""

from __future__ import annotations

import unicodedata


def fold(name: str) -> str:
    """The name in lower case without accents, its words parted by one space: 'Pelé  O’Neil' -> 'pele o neil'."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())
