"""Knows whom 'the official' or 'the professor' means: the one of that calling who was named just before."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: sentences back that 'the official' reaches
_REACH = 4
#: words for anybody in an office, and the sectors of those meant
_ANY_OFFICE = {
    "official": frozenset(["GOV", "LEG", "MIL", "COP", "JUD", "IGO", "SPY"]),
    "politician": frozenset(["GOV", "LEG", "PTY", "OPP", "ELI"]),
    "diplomat": frozenset(["GOV", "IGO"]),
}
#: callings that a person named before is spoken of by
_CALLINGS = frozenset(
    """professor economist analyst expert activist lawyer journalist author researcher academic scholar scientist
    historian prosecutor judge lawmaker legislator parliamentarian senator mp bishop archbishop minister diplomat""".split()
)


#: those known by their calling: 'the singer', 'the driver'
_CELEBRATED = frozenset(
    """singer actor actress rapper director driver player striker coach musician comedian model host artist footballer cricketer
    athlete author writer filmmaker novelist poet composer dancer chef champion captain billionaire entrepreneur tycoon
    businessman businesswoman magnate""".split()
)
_OF_BUSINESS = frozenset("billionaire entrepreneur tycoon businessman businesswoman magnate".split())


def spoken_of(desk: Desk, token: Token, key: str) -> str | None:
    """The only person of that calling named in the nearest sentence before that names one: 'the official said', 'the
    37-year-old driver said'."""
    sectors = _ANY_OFFICE.get(key)
    if sectors is None and key in _CELEBRATED:
        if any(f.head < token.i and desk.parse.tokens[f.head].lemma == key and f.form == "nominal" for f in desk.found):
            return None  # another was spoken of so, without a name
        sectors = frozenset(["CVL", "BUS", "MNC"] if key in _OF_BUSINESS else ["CVL"])
    if sectors is None:
        sector = desk.words.persons[key]
        if key not in _CALLINGS or sector is None:
            return None
        sectors = frozenset([sector])
    near: dict[int, dict[str, None]] = {}
    for found in desk.found:
        back = token.sentence - desk.parse.tokens[found.first].sentence
        if found.first < token.i and 0 <= back <= _REACH and found.form == "name":
            actor = desk.actors[found.actor]
            if actor.kind == "person" and actor.sector in sectors:
                near.setdefault(back, {})[found.actor] = None
    if not near:
        return None
    nearest = near[min(near)]
    return next(iter(nearest)) if len(nearest) == 1 else None
