"""Knows the state that an article is about at home, where 'the government' and 'the police' are that state's."""

from __future__ import annotations

import re
from collections import Counter

from verbale.actors.desk import Desk

_ADDRESS = re.compile(r"https?://(?:www\.)?([\w.-]+)")
#: how far into the text the page's own address may stand
_HEAD = 400


def focus_of(desk: Desk) -> str | None:
    """The state named most, if in more than half of all places that name a state and twice as often as the next; else
    the state of the outlet's address, where the article speaks of it at least half as often as of any other."""
    counts: Counter[str] = Counter()
    for match in desk.matches.values():
        entry = match.kind("state", "adjective", "people", "capital", "seat")
        if entry is not None:
            early = desk.parse.sentences[desk.parse.tokens[match.first].sentence].paragraph <= 3
            counts[entry.key] += 3 if early else 1
    for place in desk.places:
        if place.country and place.kind != "state":
            counts[place.country] += 1
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    code, most = ranked[0] if ranked else (None, 0)
    second = ranked[1][1] if len(ranked) > 1 else 0
    if most >= 3 and most * 2 > sum(counts.values()) and most > 2 * second:
        return code
    home = _outlets_state(desk)
    return home if home is not None and counts[home] * 2 >= most and (counts[home] or most < 2) else None


def _outlets_state(desk: Desk) -> str | None:
    """The state that the address of the outlet tells, by its ending or by the state's name in it."""
    for words in (desk.article.uri, desk.article.text[:_HEAD]):
        found = _ADDRESS.search(words)
        if found is None:
            continue
        address = found[1].lower().rstrip(".")
        code = desk.words.address_endings.get(address.rsplit(".", 1)[-1])
        if code is not None:
            return code
        named = [
            (-len(name), state.code)
            for state in desk.lexicon.states.values()
            for name in state.names
            if len(name) > 3 and " " not in name and name.lower() in address
        ]
        return min(named)[1] if named else None
    return None
