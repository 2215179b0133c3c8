"""Knows when a noun that often names people or bodies names things here: 'energy sources', 'social media', 'jet fighters'."""

from __future__ import annotations

import re

from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: nouns that name people or bodies only with one of these words before them
_ONLY_WITH: dict[str, frozenset[str]] = {
    "figure": frozenset(
        """senior public prominent political opposition leading key top religious government military underworld cultural
        business party community independent influential tribal historical literary mafia gangland powerful
        high-profile well-known""".split()
    ),
    "campaign": frozenset("election electoral presidential re-election advocacy party".split()),
    "station": frozenset("radio tv television news broadcasting fire police".split()),
}
#: nouns that name things with one of these words before them
_NEVER_WITH: dict[str, frozenset[str]] = {
    "media": frozenset(["social", "digital", "storage", "multi"]),
    "channel": frozenset(
        """back social youtube water sales diplomatic communication communications distribution marketing retail digital
        backup official shipping river trade delivery legal proper""".split()
    ),
    "network": frozenset(
        """social road rail railway transport transportation water power electricity mobile phone telecom telecoms fibre fiber
        cable distribution river existing extensive supply neural computer electrical sewage pipeline irrigation""".split()
    ),
    "fighter": frozenset(["jet", "stealth", "combat"]),
    "bomber": frozenset(["strategic", "stealth", "jet"]),
    "force": frozenset(["market", "natural", "driving", "economic", "destructive"]),
    "party": frozenset(
        """birthday dinner street christmas beach tea garden work working search rescue landing boarding raiding
        reconnaissance wedding farewell stag hen pool lock-down lockdown""".split()
    ),
    "club": frozenset(["golf", "night"]),
    "supporter": frozenset(["column"]),
    "guide": frozenset(["travel", "style"]),
    "producer": frozenset(["gas"]),
    "school": frozenset(["summer", "old"]),
    "assembly": frozenset(
        ["illegal", "unlawful", "public", "peaceful", "unauthorised", "unauthorized", "free", "morning", "school"]
    ),
}
#: what is got, and is no service: 'gather intelligence'
_GOT = frozenset(["gather", "collect", "share", "exchange", "provide", "pass", "obtain", "supply", "receive", "gain"])
#: who says something unnamed
_TELLS = frozenset(
    [
        "say",
        "tell",
        "add",
        "claim",
        "confirm",
        "reveal",
        "report",
        "disclose",
        "note",
        "speak",
        "explain",
        "inform",
        "describe",
    ]
)
_OF_PEOPLE = frozenset(
    "government security police military diplomatic intelligence official ministry party hospital informed well-placed".split()
)
#: buildings and places, where they are gone to or spoilt
_BUILDINGS = frozenset(["village", "church", "mosque", "station", "temple"])
#: what people do or lay, unless many of them act or are dealt with
_DOINGS = frozenset(["movement", "network"])
_PARTIES = frozenset(["by", "with", "against", "among"])
#: stations that are heard and seen
_ON_AIR = frozenset(["radio", "tv", "television", "news", "broadcasting"])
_PLACES = frozenset("in at through near around into outside inside from to across between past behind".split())
_DONE_TO = frozenset(
    """burn visit build rebuild destroy damage shell bomb attack raze reach enter leave pass surround seize flee capture
    retake recapture occupy overrun storm liberate abandon""".split()
)
_DIGIT = re.compile(r"\d")


def no_actor(desk: Desk, token: Token, key: str) -> bool:
    """Whether the noun, known by `key`, names a thing or a place here."""
    if key in _ONLY_WITH or key in _NEVER_WITH:
        before = {c.lower for c in desk.parse.children(token, "amod", "compound", "nmod")}
        if key in _ONLY_WITH and not before & _ONLY_WITH[key]:
            if not any(c.i in desk.owner for c in desk.parse.children(token, "compound", "nmod")):
                return True
        if before & _NEVER_WITH.get(key, frozenset()) or (
            key in ("fighter", "bomber") and any(_DIGIT.search(w) for w in before)
        ):
            return True
    above = desk.parse.head(token)
    if key == "intelligence" and token.dep == "dobj" and above.lemma in _GOT:
        return True
    if token.dep == "poss" and above.text in ("Day", "Week", "Month"):
        return True  # 'Hill Peoples' Day'
    meeting = token.dep == "pobj" and above.lower in ("in", "at", "during", "ahead")
    if key == "congress" and meeting and token.text == "congress":
        return True  # a meeting of many
    if key == "prosecution" and (of := desk.parse.child(token, "prep")) is not None and of.lower == "of":
        return True  # 'the prosecution of soldiers' is a deed
    if key == "opposition" and _against(desk, token):
        return True
    if key == "source":
        return not _speaks(desk, token)
    if key == "network" and not desk.parse.children(token, "amod", "compound", "nmod"):
        return True
    if key in _BUILDINGS:
        if any(c.lower in _ON_AIR for c in desk.parse.children(token, "amod", "compound", "nmod")):
            return False
        above = desk.parse.head(token)
        if key == "mosque" and desk.parse.head(above).lower == "custodian":
            return True  # a king's title
        if key == "station" and _of_police(desk, token) and token.dep != "pobj":
            return False  # 'shelled the police station' is done to the police
        if token.dep == "pobj" and above.lower == "of" and token.tag == "NNS":
            return not _people(desk, desk.parse.head(above))  # 'the site of the churches', 'dozens of villages'
        return (token.dep == "pobj" and above.lower in _PLACES) or (token.dep == "dobj" and above.lemma in _DONE_TO)
    if key in _DOINGS and token.tag == "NNS":
        above = desk.parse.head(token)
        acts = token.dep in ("nsubj", "nsubjpass", "conj") or (token.dep == "pobj" and above.lower in _PARTIES)
        return not acts  # 'learned of the movements of the gang', 'through road networks'
    return False


def _people(desk: Desk, noun: Token) -> bool:
    return noun.lemma in desk.words.persons or noun.lemma in desk.words.bodies


def _of_police(desk: Desk, token: Token) -> bool:
    return any(c.lower in ("police", "fire") for c in desk.parse.children(token, "amod", "compound", "nmod"))


def _against(desk: Desk, token: Token) -> bool:
    # 'opposition to the plan', 'part of that opposition': a stance
    the = desk.parse.child(token, "det")
    to = any(c.lower == "to" for c in desk.parse.children(token, "prep"))
    return to or (the is not None and the.lower in ("that", "this", "such", "some", "any", "much"))


def _speaks(desk: Desk, token: Token) -> bool:
    above = desk.parse.head(token)
    if any(c.lower in _OF_PEOPLE for c in desk.parse.children(token, "amod", "compound", "nmod")):
        return True
    if token.dep == "nsubj":
        return above.lemma in _TELLS
    if token.dep == "pobj" and above.lower in ("to", "from", "by"):
        return desk.parse.head(above).lower == "according" or desk.parse.head(above).lemma in (*_TELLS, "hear", "learn")
    return False
