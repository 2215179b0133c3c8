"""Knows organisations whose name follows a noun that tells what they are: 'the rights group Open Rivers'."""

from __future__ import annotations

import re

from verbale.actors.at_home import home_at
from verbale.actors.desk import Desk
from verbale.actors.named_actor import STATE_BODIES, named_actor
from verbale.actors.seats import country_before, state_in_name
from verbale.actors.whose import state_around
from verbale.text.parse import Token

#: what an organisation of more than one state calls itself
WIDE = re.compile(
    r"\b(?:International|World|Global|Euro\w*|Africa\w*|Asia\w*|Latin|America\w*|Arab\w*|Pan|Inter\w*|United|Nordic|Baltic"
    r"|Pacific|Caribbean|Commonwealth|Multinational|Transnational|West|Western|Eastern|Union of|Without)\b"
)
#: before what a name is: not of the article's state
_ELSEWHERE = frozenset("foreign international global multinational overseas worldwide european african asian".split())


def read_described(desk: Desk) -> None:
    """'the rights group Open Rivers', 'the Varanian daily Morning Star': the noun before the name tells what it is."""
    tokens = desk.parse.tokens
    for token in tokens:
        if token.tag not in ("NN", "JJ"):
            continue
        sector = desk.words.bodies.get(desk.lowers[token.i], "GOV")
        if sector in STATE_BODIES and desk.lowers[token.i] != "agency":
            continue
        if not (token.text[0].islower() or token.i == desk.parse.sentence_of(token).first):
            continue
        last = token.i + 1
        while last < len(tokens) and tokens[last].tag in ("NNP", "NNPS") and tokens[last].sentence == token.sentence:
            last += 1
        if (
            last == token.i + 1
            or not desk.free(token.i + 1, last)
            or any(i in desk.matches for i in range(token.i + 1, last))
        ):
            continue
        first, country = token.i, None
        floor = desk.parse.sentence_of(token).first
        while first > floor and tokens[first - 1].dep in ("amod", "compound", "nmod") and token.i - first < 4:
            first -= 1
            match = desk.matches.get(first)
            entry = match.kind("adjective", "state") if match is not None else None
            country = country or (entry.key if entry is not None else None)
        sector = desk.words.makers.get(tokens[token.i - 1].lower) or sector
        if last == token.i + 2 and desk.lowers[token.i + 1] in desk.words.persons:
            continue  # 'an opposition MP'
        words, head = desk.words_of(token.i + 1, last), desk.head_in(token.i + 1, last)
        country = country or _based(desk, first, token) or country_before(desk, token.i + 1, head)
        actor = named_actor(desk, words, country or _around(desk, first, words), sector, False)
        desk.add(actor, (first, last), head.i, "name", "name after what it is")


def _around(desk: Desk, first: int, words: str) -> str | None:
    """The state of the town in the name, else the one at home: 'local think tank Hill Institute', 'the gaming company XD'."""
    near = desk.lowers[max(0, first - 3) : first + 3]
    if not _ELSEWHERE.isdisjoint(near) or ("local" not in near and WIDE.search(words) is not None):
        return None
    return state_in_name(desk, words) or (state_around(desk, first) if "local" in near else home_at(desk, first))


def _based(desk: Desk, first: int, noun: Token) -> str | None:
    """The state of 'a Karsk-based' before the noun."""
    for i in range(first, noun.i):
        if desk.lowers[i] == "based":
            place = i - 2 if desk.lowers[i - 1] == "-" else i - 1
            match = desk.matches.get(place)
            entry = match.kind("state", "capital") if match is not None else None
            return entry.key if entry is not None else desk.country_at(place)
    return None
