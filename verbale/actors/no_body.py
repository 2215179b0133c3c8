"""Knows which names that look like a state's or a body's are a part of another name, or a thing's: 'Western Varania'."""

from __future__ import annotations

from verbale.actors.acting import acting
from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: buildings and grounds that are gone to, and act nowhere
_VISITED = frozenset(
    """mosque church cathedral temple synagogue shrine monastery hotel resort restaurant café cafe stadium arena palace
    tower zoo mall plaza cinema monument memorial garden gardens market""".split()
)
#: what parliaments pass
_LAWS = frozenset(["act", "bill", "ordinance", "decree"])
#: laws and plans
_WRITTEN = frozenset("act bill law code scheme programme program protocol method system test".split())


def in_longer_place(desk: Desk, first: int, last: int) -> bool:
    """Whether tokens [first, last) are only a part of a place's name that is no state's: 'Western Varania', 'New Karsk'."""
    start, end = desk.parse.tokens[first].start, desk.parse.tokens[last - 1].end
    for place in desk.places:
        if place.span.start >= end:
            return False
        if place.kind == "state" or place.span.end <= start:
            continue
        if place.span.start < start or place.span.end > end:
            return True
    return False


def no_body(desk: Desk, first: int, last: int, head: Token) -> bool:
    """Whether the name that the recogniser took for an organisation's is none: a building gone to, a minister's field, the
    last word of a longer name, letters that stand for a thing or a rank."""
    parse = desk.parse
    before = parse.tokens[first - 1] if first else None
    above = parse.head(head)
    if head.lower == "affairs" and head.dep == "pobj" and above.lower in ("for", "of"):
        return parse.head(above).lemma in desk.words.persons  # 'Minister for Harbour Affairs'
    named = parse.tokens[first].text == "Operation" or head.lower in _LAWS
    if named and last - first > 1 and head.text not in acting(desk):
        return True  # 'Operation Lodestar', 'the Harbours Act'
    if head.lower in _VISITED and head.dep not in ("nsubj", "agent", "poss") and head.text not in acting(desk):
        return True
    one = last - first == 1 and head.lower not in desk.words.bodies
    if one and before is not None and before.dep == "compound" and before.head == first:
        held = desk.owner.get(before.i)
        if held is not None and held.last == first and held.actor.startswith("org:"):
            return True  # 'Vellin [Electric]'
    return last - first == 1 and head.text in _letters_of_things(desk)


def _letters_of_things(desk: Desk) -> frozenset[str]:
    """The letters that the text gives in brackets after a thing or a rank: 'a teller machine (TMA)', 'inspector (INS)'."""
    if desk.letters_of_things is None:
        tokens = desk.parse.tokens
        found = set()
        for token in tokens[2:-1]:
            if tokens[token.i - 1].text != "(" or tokens[token.i + 1].text != ")" or not token.text.isupper():
                continue
            noun = tokens[token.i - 2]
            plain = noun.tag in ("NN", "NNS") and noun.text[0].islower() and noun.lemma not in desk.words.bodies
            if plain or noun.lower in _WRITTEN or (noun.lower in desk.words.persons and noun.i not in desk.named):
                found.add(token.text)
        desk.letters_of_things = frozenset(found)
    return desk.letters_of_things
