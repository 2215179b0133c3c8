"""Knows when a people's name tells of its people as a group, and in which state: 'Myanmar drove out Rohingya', 'the Kurds of Syria'."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.actors.desk import Desk, Match
from verbale.text.parse import Token

_NOUNS = frozenset(["NOUN", "PROPN", "ADJ"])


def find_peoples(desk: Desk) -> None:
    """Note a mention for every people of peoples.tsv that stands as a noun; 'Kurdish fighters' and 'Tamil Nadu' are not it."""
    for match in desk.matches.values():
        entry = match.kind("folk")
        if entry is None or not desk.free(match.first, match.last) or not desk.outside_names(match.first, match.last):
            continue
        head = desk.head_in(match.first, match.last)
        if not _is_noun(desk, match, head):
            continue
        folk = desk.words.folks[entry.key]
        actor = Actor(f"group:{entry.key}", folk.name, "group", _state_of(desk, folk.states, head), "CVL")
        first = match.first + (desk.parse.tokens[match.first].lower == "the")
        desk.add(actor, (first, match.last), head.i, "name", "people by name", plural=True)


def _is_noun(desk: Desk, match: Match, head: Token) -> bool:
    tokens = desk.parse.tokens
    if head.dep in ("compound", "amod", "nmod", "npadvmod") or head.pos not in _NOUNS or not head.text[0].isupper():
        return False
    after = tokens[match.last] if match.last < len(tokens) else None
    if after is not None and after.sentence == head.sentence and (after.text == "-" or after.tag in ("NNP", "NNPS")):
        return False
    before = tokens[match.first - 1] if match.first else None
    if before is not None and head.dep == "pobj" and before.dep == "prep" and before.lower == "in":
        return False  # 'in Zulu', a language
    return not (
        before is not None and before.tag in ("NNP", "NNPS") and before.dep == "compound" and before.head == head.i
    )


def _state_of(desk: Desk, states: tuple[str, ...], head: Token) -> str | None:
    """The one in which most of them live; of several the one that the sentence tells of, else the article."""
    if len(states) < 2:
        return states[0] if states else None
    beside = {e.key for m in desk.matches.values() for e in m.entries
              if e.kind in ("state", "adjective") and desk.parse.tokens[m.first].sentence == head.sentence}  # fmt: skip
    for spoken_of in (beside, {desk.home, desk.focus}, set(desk.states_named)):
        told = [code for code in states if code in spoken_of]
        if len(told) == 1:
            return told[0]
    return None
