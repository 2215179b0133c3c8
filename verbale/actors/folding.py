"""Knows how names are compared: accents, apostrophes and transliterations aside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


def _plain(code: int) -> str | None:
    character = chr(code)
    base = unicodedata.normalize("NFD", character)[0]
    return base if base != character and base.isascii() else None


_TABLE = {code: plain for code in range(0xC0, 0x250) if (plain := _plain(code))}
_TABLE.update({code: plain for code in range(0x1E00, 0x1F00) if (plain := _plain(code))})
_TABLE.update(dict(zip(map(ord, "øØđĐłŁıħ’‘ʼ`‑–\u00a0\n\t"), "oOdDlLih''''--   ", strict=True)))


def fold(text: str) -> str:
    """The text without accents, with straight apostrophes and plain hyphens and spaces: the same length, so that
    offsets hold."""
    return text if text.isascii() and "\n" not in text and "\t" not in text else text.translate(_TABLE)


_NOT_WORD = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """The name as a part of an id: 'Henrik Solberg' -> 'henrik-solberg'; letters of other scripts stay."""
    plain = fold(name).lower().replace("'", "")
    made = _NOT_WORD.sub("-", plain).strip("-")
    return made or re.sub(r"\W+", "-", plain).strip("-")


# each pair is one way in which two systems write one sound ('Zelensky', 'Zelenskyy', 'Zelenskiy'; 'Gaddafi', 'Qadhafi')
_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), written)
    for pattern, written in [
        (r"[^a-z]", ""),
        (r"shch|sch|sh", "s"),
        (r"tch|ch|cz", "c"),
        (r"kh|gh|q|ck", "k"),
        (r"zh|dh", "z"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"j", "i"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
        (r"ie", "e"),
        (r"ii+", "i"),
        (r"iu", "u"),
        (r"ia", "a"),
    ]
)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """One word of a name as it sounds, roughly the same for every transliteration of it."""
    made = fold(word).lower()
    for pattern, written in _SOUNDS:
        made = pattern.sub(written, made)
    return made
