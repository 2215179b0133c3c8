"""Knows whether an adjective of a state tells of the state itself, or of people and things in it: 'Varanian troops', 'Varanian cooking'."""

from __future__ import annotations

from verbale.actors.desk import Desk, Match
from verbale.actors.named_actor import STATE_BODIES
from verbale.text.parse import Token

#: the rule of an adjective that tells where people, firms, dishes are of, and not what the state has a part in
OF_WHAT_IS_IN_IT = "adjective of the state for what is in it"


def is_of_the_state(desk: Desk, thing: Token) -> bool:
    """Whether what an adjective stands before is the state's own or done by it: 'Varanian troops', 'the Varanian decision';
    not 'Varanian fans', 'Varanian cooking'."""
    if thing.entity == "PERSON" and thing.lemma not in desk.words.persons:
        return False  # 'the Varanian Odra Vellin'
    if thing.lemma == "refugee" or (thing.lower == "people" and _has_the(desk, thing)):
        return True  # 'the Varanian people', whom a war is said to be against
    words = desk.words
    sector = words.persons.get(thing.lemma) or words.bodies.get(thing.lemma)
    if sector is not None:
        return sector in STATE_BODIES
    known = thing.lower in words.state_words or thing.lemma in words.capitals["political_things"]
    return known or not (
        thing.lemma in words.persons or thing.lemma in words.callings or thing.lemma in _PRIVATE_THINGS
    )


def _has_the(desk: Desk, thing: Token) -> bool:
    the = desk.parse.child(thing, "det")
    return the is not None and the.lower == "the"


#: what people make and like, and no state
_PRIVATE_THINGS = frozenset(
    """cuisine cooking dish food wine film movie song show series novel book author cup league club team player side coach fan music
    band album game style fashion language word culture art literature version version league market company firm business bank
    adjective word expression phrase term accent verb
    brand public people citizen population community family man woman descent origin ancestry""".split()
)


#: after a hyphen these are said of a language
_OF_TONGUES = frozenset(["speaking", "language", "medium", "literate", "dubbed", "subtitled"])
#: words of a clause that tells of languages; 'teacher' and 'learn' may be of what a people does
_TONGUE = frozenset(
    """language languages speak speaks spoke spoken speaking fluent fluently bilingual trilingual translate translates translated
    translation translations translator accent dialect dialects grammar vocabulary pronounce pronounced""".split()
)
#: what books and speeches are in
_WRITTEN = frozenset(
    ["written", "write", "wrote", "published", "said", "read", "sung", "word", "words", "expression", "expressions"]
)


def is_language(desk: Desk, match: Match, head: Token) -> bool:
    """Whether a state's adjective names a language: 'Varanian-speaking provinces', 'she speaks Varanian', 'written in both Varanian
    and Ostrian'."""
    tokens = desk.parse.tokens
    after = tokens[match.last : match.last + 2]
    if len(after) == 2 and after[0].text == "-" and after[1].lower in _OF_TONGUES:
        return True
    if head.dep in ("amod", "compound", "nmod", "poss", "nsubj", "nsubjpass") or head.tag in ("NNS", "NNPS"):
        return False
    if match.first and tokens[match.first - 1].lower in ("the", "a", "an"):
        return False
    sentence = desk.parse.sentence_of(head)
    words = {t.lower for t in tokens[sentence.first : sentence.last]}
    if not _TONGUE.isdisjoint(words):
        return True
    joined = head.dep == "conj" or desk.parse.child(head, "conj") is not None
    return joined and not _WRITTEN.isdisjoint(words) and (not after or after[0].pos not in ("NOUN", "PROPN", "ADJ"))


def noun_of_list(desk: Desk, match: Match) -> Token | None:
    """The noun before which a list of states' adjectives stands, of one that is not the last of them, where the parse takes it for a
    people: 'Varanian' in 'Varanian, Ostrian and Marlandic leaders'."""
    tokens = desk.parse.tokens
    i = match.last
    if i >= len(tokens) or tokens[i].text not in _JOINS or tokens[match.last - 1].tag in ("NNS", "NNPS"):
        return None
    other = False
    while i < len(tokens) and i - match.last < _LIST and tokens[i].sentence == tokens[match.first].sentence:
        token, inner = tokens[i], desk.matches.get(i)
        if token.text in _JOINS:
            i += 1
        elif inner is not None and inner.kind("adjective", "people") is not None and token.tag not in ("NNS", "NNPS"):
            other, i = True, inner.last
        else:
            return token if other and token.tag == "NNS" and tokens[i - 1].text not in _JOINS else None
    return None


#: between the adjectives of a list, and how many tokens it may have
_JOINS, _LIST = frozenset([",", "and", "or"]), 12
