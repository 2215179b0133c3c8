"""Knows of which field an article is, by its plain words: sport, the screen and music, business, science."""

from __future__ import annotations

from verbale.actors.desk import Desk

#: words of a field that an article needs, and how many times those of the next field
_LEAST, _TIMES = 5, 2


def field_of(desk: Desk) -> str | None:
    """The sector of those whom an article of its field is about; None where no field plainly has most of its words.
    Worked out once an article."""
    if desk.field_told is None:
        met = sorted(((len(words & desk.small), sector) for sector, words in desk.words.fields), reverse=True)
        plain = met[0][0] >= _LEAST and all(met[0][0] >= _TIMES * n for n, s in met[1:] if s != met[0][1])
        desk.field_told = met[0][1] if plain else ""
    return desk.field_told or None
