"""Knows which capitalised words the text itself tells to be things: 'Lodestar is a space probe', 'a drink called Vellin'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: what the recogniser does not take for a person
_NO_PERSONS = frozenset(["", "PRODUCT", "FAC", "WORK_OF_ART", "EVENT", "LOC", "ORG"])
_CALLS = frozenset(["call", "name", "dub", "title", "nickname", "brand"])
#: what is no person
_THINGS = frozenset(
    """song tune album single film movie book novel play opera poem ship vessel boat ferry tanker frigate destroyer submarine yacht
    drug vaccine medicine app application browser software system device gadget camera phone smartphone car vehicle
    model brand product drink beverage cocktail game series show programme program project mission satellite probe
    spacecraft capsule rocket missile drone aircraft plane jet helicopter storm cyclone hurricane typhoon virus disease
    variant dog cat horse elephant whale mammoth city town village region province district suburb neighbourhood
    neighborhood river mountain lake island port language dish fruit plant species animal festival contest competition
    gorilla monkey lion tiger bear panda wolf shark bull cow parrot penguin giraffe rhino rhinoceros hippo crocodile alligator snake
    chimpanzee ape dolphin orca tortoise turtle eagle pony puppy kitten lizard spider observatory satellite spaceship
    telescope robot painting sculpture format website platform tool technology currency token coin comet planet
    asteroid event ceremony holiday tradition dance style genre cable bridge dam pipeline highway motorway tunnel
    reactor""".split()
)


def told_as_things(desk: Desk) -> frozenset[str]:
    """The words that the text says to be things: by 'is', by a sign after them; worked out once an article."""
    if desk.things_told is None:
        desk.things_told = frozenset(
            t.text for t in desk.parse.tokens if t.tag == "NNP" and t.text[0].isupper() and _is_thing(desk, t)
        )
    return desk.things_told


def _is_thing(desk: Desk, token: Token) -> bool:
    tokens = desk.parse.tokens
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if after is not None and after.text == "@":
        return True
    above = desk.parse.head(token)
    before = tokens[token.i - 1] if token.i else None
    if token.dep == "oprd" and above.lemma in _CALLS and above.dep == "acl" and is_thing_noun(desk.parse.head(above)):
        return True  # 'a gorilla called Vellin'
    if before is not None and before.lower == "the" and before.head == token.i and token.entity in _NO_PERSONS:
        return True  # 'the Lodestar sailed': a ship
    if token.dep == "pobj" and above.lower == "from" and desk.words.persons.get(desk.parse.head(above).lemma) == "CVL":
        return True  # 'a girl from Vellin': a town
    beside = [c for c in desk.parse.children(token, "appos") if is_thing_noun(c)]
    if any((d := desk.parse.child(c, "det")) is not None and d.lower in ("a", "an") for c in beside):
        return True  # 'Lodestar, a song that ...'
    if token.dep != "nsubj" or above.lemma != "be":
        return False
    told = desk.parse.child(above, "attr")
    return told is not None and is_thing_noun(told) and desk.parse.child(told, "det") is not None


def told_body(desk: Desk, first: int, last: int) -> str | None:
    """The noun by which the text says somewhere that a name is a body's: 'Vellin, a subsidiary of ...', 'Vellin is a firm'."""
    if desk.bodies_told is None:
        desk.bodies_told = {
            t.text: noun
            for t in desk.parse.tokens
            if t.text[0].isupper() and t.pos in ("PROPN", "NOUN") and (noun := _body_beside(desk, t)) is not None
        }
    return desk.bodies_told.get(desk.head_in(first, last).text) if desk.bodies_told else None


def _body_beside(desk: Desk, head: Token) -> str | None:
    parse = desk.parse
    beside = [c for c in parse.children(head, "appos") if c.i > head.i]
    above = parse.head(head)
    if head.dep == "nsubj" and above.lemma == "be":
        beside += parse.children(above, "attr")
    for noun in beside:
        named_for = any(c.lower in ("chef", "head", "chief") for c in parse.children(noun, "compound", "nmod", "amod"))
        plain = not named_for and noun.tag == "NN" and noun.lemma in desk.words.bodies
        if plain and noun.lemma not in _PEOPLE and noun.lemma not in desk.words.persons:
            if parse.child(noun, "det", "poss") is not None:
                return noun.lemma
    beside_body = head.dep == "appos" and above.i < head.i and above.tag == "NN" and above.lemma in desk.words.bodies
    led = above.dep == "pobj" and parse.head(parse.head(above)).lemma in desk.words.persons
    if beside_body and not led and above.dep not in ("poss", "compound"):  # 'the head of the mission, Vellin'
        return above.lemma if above.lemma not in desk.words.persons and above.lemma not in _PEOPLE else None
    return None


#: bodies that a person may be said to be of, or that end an enumeration of people
_PEOPLE = frozenset(
    "family public staff crowd opposition household population community defence defense side press media".split()
)


def is_thing_noun(noun: Token) -> bool:
    """Whether the noun is a thing's, a place's or a beast's: 'song', 'port', 'whale'."""
    return noun.tag == "NN" and noun.lemma in _THINGS


def called_thing(desk: Desk, i: int) -> bool:
    """Whether the name at token i is here a thing's: 'a drink called Vellin', 'a Vellin', 'my Vellin', 'the new Vellin'."""
    parse = desk.parse
    token = parse.tokens[i]
    above = parse.head(token)
    if token.dep == "oprd" and above.lemma in _CALLS:
        noun = parse.head(above) if above.dep == "acl" else parse.child(above, "nsubjpass", "dobj")
        return noun is not None and is_thing_noun(noun)
    before = parse.tokens[i - 1] if i else None
    if before is None or before.sentence != token.sentence or before.head != i:
        return False
    return before.lower in ("a", "an") or before.tag == "PRP$"


def called_person(desk: Desk, token: Token) -> bool:
    """Whether the word is the name that a person is said to have: 'a resident named Vellin'."""
    above = desk.parse.head(token)
    if token.dep != "oprd" or above.lemma not in _CALLS or above.dep != "acl" or token.entity not in ("", "PERSON"):
        return False
    return desk.parse.head(above).lemma in desk.words.persons
