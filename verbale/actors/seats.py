"""Knows which state the words around an organisation's name tell: before it, after it, a town between commas."""

from __future__ import annotations

from verbale.actors.belonging import country_after
from verbale.actors.desk import Desk, leftward
from verbale.actors.folding import fold
from verbale.places.gazetteer import gazetteer
from verbale.text.parse import Token

_MODIFIERS = frozenset(["compound", "nmod", "amod", "poss", "case", "det", "punct", "nummod"])


def _only_joined(desk: Desk, last: int) -> bool:
    """Whether the state at whose end token `last` stands is one of a hyphened word that tells no home: 'Varania-listed'."""
    tokens = desk.parse.tokens[last : last + 2]
    return len(tokens) == 2 and tokens[0].text == "-" and tokens[1].lower not in ("based", "born", "registered", "run")


def _owner_right_before(desk: Desk, first: int) -> str | None:
    # 'Varania's Small and Medium Harbours Organisation', however it was parsed
    if first < 2 or desk.parse.tokens[first - 1].tag != "POS":
        return None
    for match in desk.holding.get(first - 2, ()):
        entry = match.kind("state") if match.last == first - 1 else None
        if entry is not None:
            return entry.key
    return None


def country_before(desk: Desk, first: int, head: Token) -> str | None:
    """The state that the words before an organisation's name, or those after it, tell."""
    start = leftward(desk.parse, head, _MODIFIERS)
    country = _owner_right_before(desk, first)
    for i in range(min(start, first), first):
        match = desk.matches.get(i)
        entry = match.kind("state", "adjective", "capital") if match else None
        if entry and match is not None and not _only_joined(desk, match.last):
            country = entry.key
    of = desk.parse.child(head, "prep")
    if country is None and of is not None and of.lower in ("of", "in"):
        thing = desk.parse.child(of, "pobj")
        if thing is not None and (held := desk.owner.get(thing.i)) is not None and held.actor.startswith("state:"):
            country = held.actor.removeprefix("state:")
    return country or country_after(desk, head) or _town_after(desk, head) or None


def _town_after(desk: Desk, head: Token) -> str | None:
    """The state of the town between commas after an organisation's name: 'Hill University, Karsk, said', 'Hill University,
    Karsk (Varania)'."""
    tokens = desk.parse.tokens
    i = head.i + 1
    if i + 2 >= len(tokens) or tokens[i].text != "," or tokens[i + 1].tag != "NNP":
        return None
    last = i + 1
    while last + 1 < len(tokens) and tokens[last + 1].tag == "NNP" and last - i < 4:
        last += 1
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if (
        after is None
        or after.sentence != head.sentence
        or (after.text not in ("(", ",", ".", ")") and after.pos not in ("VERB", "AUX"))
    ):
        return None
    if after.text == "(":
        for k in (last + 2, last + 3):
            if (match := desk.matches.get(k)) is not None and (entry := match.kind("state")) is not None:
                return entry.key
    following = tokens[last + 2] if last + 2 < len(tokens) else None
    if after.text == "," and following is not None and following.tag in ("NNP", "CC"):
        return None  # one of a list
    return desk.country_at(i + 1)


#: a town whose weight is less is known only where its state is spoken of; one of less than the other never
_LARGE, _SMALL = 5.3, 4.3


def state_in_name(desk: Desk, name: str) -> str | None:
    """The state of the town with which an organisation's name begins or ends ('Karsk State University', 'University of
    Karsk'): where the article speaks of that state, or where the town is large and no other of its name is."""
    words = name.split()
    if len(words) < 2:
        return None
    town = " ".join(words[words.index("of") + 1 :]) if "of" in words else words[0]
    first = fold(town).lower()
    told = desk.words
    if first in told.genders or first in desk.small or first in told.bodies or not town[:1].isupper():
        return None
    found = [p for p in gazetteer().named(first) if p.country and p.weight > _SMALL]
    if not found:
        return None
    here = {p.country for p in found} & ({desk.home, desk.focus} | desk.states_named)
    if here:
        return found[0].country if found[0].country in here else None
    alone = found[0].weight >= _LARGE and all(p.country == found[0].country for p in found)
    return found[0].country if alone else None
