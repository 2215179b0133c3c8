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

#: what is no plain letter or sign: few characters of a text, so that only they are looked up
_ODD = re.compile(r"[\t\n`]|[^\x00-\x7f]")


def fold(text: str) -> str:
    """The text without accents, with straight apostrophes and plain hyphens and spaces: the same length, so that
    offsets hold."""
    return text if text.isascii() and "\n" not in text and "\t" not in text else _ODD.sub(_straight, text)


def _straight(odd: re.Match[str]) -> str:
    return _TABLE.get(ord(odd[0]), odd[0])


_NOT_WORD = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """The name as a part of an id: 'Henrik Solberg' -> 'henrik-solberg'; letters of other scripts stay."""
    plain = fold(name).lower().replace("'", "")
    made = _NOT_WORD.sub("-", plain).strip("-")
    return made or re.sub(r"\W+", "-", plain).strip("-")


# each pair is one way in which two systems write one sound ('Zelensky', 'Zelenskyy', 'Zelenskiy'; 'Gaddafi', 'Qadhafi')
_SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("tch", "c"), ("ch", "c"), ("cz", "c"), ("kh", "k"), ("gh", "k"),
    ("q", "k"), ("ck", "k"), ("zh", "z"), ("dh", "z"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("j", "i"), ("y", "i"),
)  # fmt: skip
_AFTER = (("ie", "e"), ("iii", "i"), ("ii", "i"), ("iu", "u"), ("ia", "a"))
_NO_LETTER = re.compile(r"[^a-z]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """One word of a name as it sounds, roughly the same for every transliteration of it."""
    made = _NO_LETTER.sub("", fold(word).lower())
    for written, heard in _SOUNDS:
        made = made.replace(written, heard)
    made = _DOUBLED.sub(r"\1", made)
    for written, heard in _AFTER:
        made = made.replace(written, heard)
    return made
