"""Knows objects by which a verb of saying tells a deed, and no words: 'welcomed guests', 'claimed the title', 'denied help'."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.reading import Reading
from verbale.text.parse import Token

#: verbs by which things are turned away as well as words
_TURNING_AWAY = frozenset(["reject", "dismiss", "rebuff", "spurn", "repudiate"])
_GUESTS = frozenset("visitor guest tourist thousand hundred million traveller fan spectator passenger".split())
#: what is refused by being denied
_GIVEN = frozenset("assistance aid help support food water shelter space money funding".split())
#: what is hit
_HIT = frozenset("homer goal ball shot header penalty kick volley putt serve pitch puck door brake".split())
_LAID_OUT = frozenset(
    "vision case strategy goal step agenda path reason principle term condition rule position option concern".split()
)
#: what is claimed by winning it
_WON = frozenset("title prize victory medal trophy crown win award life".split())


def tells_deed(reading: Reading, verb: Token, frame: Frame, thing: Token) -> bool:
    """Is `thing` no words, and no doing that words are about, so that the verb has another sense with it?"""
    person = thing.lemma in reading.lexicon.persons
    if frame.act == "welcome":
        if person or thing.lemma in _GUESTS:
            return True  # 'the city welcomes thousands'
        if thing.tag == "NNS" and _is_any(reading, thing):
            return True  # 'they welcome dogs of all kinds'
    if verb.lemma in _TURNING_AWAY and thing.lemma not in reading.lexicon.said_things and not is_quoted(reading, thing):
        return True  # 'rejected the application'
    if frame.act in ("welcome", "praise", "refuse") and _is_bare(reading, thing):
        return True  # 'welcomed the move', 'rejected the proposal': an act, in which nothing is said
    if frame.act in ("threaten", "refuse") and person:
        return True  # 'threatened the drivers'
    if verb.lemma in ("claim", "repeat") and not _is_said(reading, thing):
        return True  # 'claimed the title', 'repeated a year'
    if verb.lemma in ("blast", "slam", "hammer", "knock", "hit") and thing.lemma in _HIT:
        return True  # 'blasted a goal'
    if verb.lemma == "lay" and thing.lemma not in _LAID_OUT | reading.lexicon.said_things | set(reading.lexicon.nouns):
        return True  # 'laid out the nets to dry'
    if verb.lemma == "deny" and thing.lemma in _GIVEN:
        return True  # 'denied help'
    return verb.lemma == "promise" and thing.entity == "PERSON"  # 'promising Mira Tolen'


def is_quoted(reading: Reading, thing: Token) -> bool:
    """Stands a part of the phrase in quotation marks?"""
    return any(reading.run_at(t.start) is not None for t in reading.parse.subtree(thing))


def _is_said(reading: Reading, thing: Token) -> bool:
    """Is the thing words, or quoted?"""
    words = reading.lexicon.said_things | set(reading.lexicon.nouns)
    return thing.lemma in words or (is_quoted(reading, thing) and thing.lemma not in _WON)


def _is_any(reading: Reading, thing: Token) -> bool:
    """Are they things of any number, which nobody has told of ('dogs of all kinds')?"""
    if reading.parse.children(thing, "det", "poss") or thing.lemma in reading.lexicon.said_things:
        return False
    return thing.lemma not in reading.lexicon.nouns and not is_quoted(reading, thing)


def _is_bare(reading: Reading, thing: Token) -> bool:
    """Is the object but 'the move' or 'the allegation', which the text has told before, rather than somebody or their doing?"""
    if thing.tag != "NN" or thing.lemma in reading.lexicon.persons or reading.actor_at(thing.i) is not None:
        return False
    rest = [t for t in reading.parse.subtree(thing) if t.i != thing.i and t.pos != "PUNCT"]
    return len(rest) == 1 and rest[0].lower in ("the", "this", "that") and not is_quoted(reading, thing)
