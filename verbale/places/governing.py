"""Knows where an act takes place: from the phrase that governs its word ('talks in Geneva', 'will travel to Brussels')."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from verbale.places.place import Place
from verbale.text.parse import Parse, Token

#: how well a preposition tells where: the lower the better; what is not here tells no place
_PREPOSITIONS: Final = {
    "in": 0, "at": 0, "inside": 0, "outside": 0, "near": 0, "on": 0, "off": 0, "across": 0, "throughout": 0, "around": 0,
    "along": 0, "within": 0, "over": 1, "above": 1, "between": 1, "to": 1, "into": 1, "towards": 1, "toward": 1, "through": 1,
    "from": 3,
}  # fmt: skip
#: "to" tells a place with these only; "gave aid to Kestria" names a recipient
_MOTION: Final = frozenset(
    """travel go fly come return move head send deploy arrive trip visit march flee drive sail journey bring take dispatch
    evacuate escape retreat withdraw advance deport relocate transfer ship escort enter invite""".split()
)
#: verbs whose object is where it happens
_OBJECTS: Final = frozenset(
    """visit leave enter reach attack bomb shell strike invade storm seize capture occupy besiege hit raid bombard liberate
    retake recapture surround blockade target pound overrun annex evacuate""".split()
)
#: nouns between an act and its place: "on the border of Ukraine", "in the streets of Tarsk"
_PARTS: Final = frozenset(
    """border coast city town village capital region province district area north south east west centre center outskirt
    suburb street port airport part rest shore sky skies territory frontier side mountain island valley camp base
    headquarters airspace water soil edge eastern northern state county countryside site front line frontline direction embassy consulate""".split()
)
_CLAUSE: Final = frozenset("ccomp relcl acl advcl parataxis csubj".split())
_ARGUMENT: Final = frozenset("dobj nsubj nsubjpass obj attr pobj dative".split())


def where(parse: Parse, places: Sequence[Place], token: Token) -> Place | None:
    """The place of the act that a verb or a noun tells; None where its clause names none.

    The nearest place in a phrase of place below the token counts, then one that stands before the noun ("the Geneva
    talks"); a noun without one takes its verb's place, and a verb in a chain what it shares. `places` are
    find_places' of this parse.
    """
    sentence = parse.sentence_of(token)
    here = [(p, h) for p in places if sentence.span.contains(p.span) and (h := parse.head_of(p.span)) is not None]
    node: Token | None = token
    for _ in range(5):
        if node is None or not here:
            return None
        found = _below(parse, here, node, token)
        if found is not None:
            return found
        node = _shares_with(parse, node)
    return None


def _below(parse: Parse, here: Sequence[tuple[Place, Token]], node: Token, token: Token) -> Place | None:
    best: tuple[int, int, int] | None = None
    chosen: Place | None = None
    for place, head in here:
        told = _path(parse, head, node)
        if told is None:
            continue
        rank = (told[0], told[1], abs(head.i - token.i))
        if best is None or rank < best:
            best, chosen = rank, place
    return chosen


def _path(parse: Parse, head: Token, node: Token) -> tuple[int, int] | None:
    """How well a place tells where `node` happens (lower is better) and how many steps it stands below; or None."""
    steps, quality, at = 0, None, head
    while at.i != node.i:
        above = parse.head(at)
        if above.i == at.i or steps > 7:
            return None
        if at.dep in _CLAUSE and at.i != head.i:
            return None
        if at.dep == "conj" and at.pos in ("VERB", "AUX"):
            return None
        if at.dep == "pobj" and at.i != head.i and at.lemma not in _PARTS:
            # 'urged talks over the build-up in Kestria': the build-up is there, the urging not
            return None
        if at.dep == "prep" or (at.pos == "ADP" and at.dep in ("prep", "agent", "dative")):
            said = _said(at, above, head)
            if said is None:
                return None
            quality = said if quality is None else quality
        elif at.i == head.i and at.dep in ("compound", "poss", "nmod") and above.pos == "NOUN":
            if above.i != node.i and above.lemma not in _PARTS:
                return None
            quality = 2 if above.i == node.i else quality
        elif at.i == head.i and at.dep in ("dobj", "obj", "nsubjpass") and above.i == node.i:
            if above.lemma not in _OBJECTS:
                return None
            quality = 1
        elif at.i == head.i and at.dep not in ("pobj", "conj", "appos", "npadvmod", "nmod", "advmod"):
            return None
        at, steps = above, steps + 1
    return (quality, steps) if quality is not None else None


def _said(prep: Token, above: Token, head: Token) -> int | None:
    """What the preposition says of the place below it: a quality, or None where it tells no place.

    'on the border of Kestria' tells where, 'called on Kestria' whom; 'came from Kestria' where, 'help from Kestria' whose.
    """
    word = prep.lower
    if word == "on" and head.head == prep.i:
        return None
    if word == "from" and above.lemma not in _MOTION:
        return None
    if word == "of":
        return 0 if above.lemma in _PARTS else None
    if word == "to" and above.lemma not in _MOTION and above.lemma not in _PARTS:
        return None
    return _PREPOSITIONS.get(word)


def _shares_with(parse: Parse, node: Token) -> Token | None:
    above = parse.head(node)
    if above.i == node.i:
        return None
    if node.pos in ("VERB", "AUX"):
        return above if node.dep in ("xcomp", "conj") and above.pos in ("VERB", "AUX") else None
    if node.dep in _ARGUMENT or node.dep in ("prep", "conj", "compound", "amod", "poss"):
        return above
    return None
