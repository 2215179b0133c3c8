"""Knows whom 'the official' or 'the professor' means: the one of that calling who was told of just before, named or not."""

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


#: the rule of one who is told without a name
UNNAMED = "one person by a description"
#: words for one who speaks without being named: 'a diplomat said ... The source added'
_UNNAMED_SPEAKERS = frozenset(
    ["official", "source", "diplomat", "person", "insider", "spokesman", "spokeswoman", "spokesperson"]
)
_SAYS = frozenset(["say", "tell", "add", "claim", "confirm", "speak", "note", "explain", "warn", "deny", "insist"])


def unnamed_before(desk: Desk, token: Token, key: str, title: str, country: str | None) -> str | None:
    """The one without a name whom 'the official' at the token goes back to: 'a senior official said ... The official
    denied it'. None where the same word was said last of somebody named, or where title or country tell another."""
    tokens = desk.parse.tokens
    held = None
    loose = key in _UNNAMED_SPEAKERS
    for i in range(token.i - 1, -1, -1):
        other = tokens[i]
        if token.sentence - other.sentence > _REACH:
            break
        same = key in (other.lower, other.lemma) and other.tag in ("NN", "NNP")
        if not same and not (loose and other.lemma in _UNNAMED_SPEAKERS and other.dep == "nsubj"):
            continue
        found = desk.owner.get(i)
        if found is None or found.head != i or found.plural:
            if same and found is not None:
                return None  # a part of somebody's name: 'Ambassador Odra Vellin'
            continue
        if found.rule == UNNAMED and (same or desk.parse.head(other).lemma in _SAYS):
            held = found
        elif found.rule == UNNAMED:
            continue
        elif found.rule == UNNAMED_AGAIN:
            held = found
        break
    if held is None:
        return None
    actor = desk.actors[held.actor]
    if country is not None and actor.country != country:
        return None
    told = {t.lower for t in tokens[held.first : held.last]}
    return held.actor if set(title.lower().split()) - {key} <= told else None


#: the rule of one who is told without a name a second time
UNNAMED_AGAIN = "the one without a name spoken of"
