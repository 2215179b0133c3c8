"""Knows a navy's ships by the letters before their names: 'USS Donald Vellin' acts for the United States, and is no person."""

from __future__ import annotations

from functools import cache

from verbale.actors.actor import Actor
from verbale.actors.desk import Desk
from verbale.actors.folding import slug
from verbale.text.parse import Token

#: letters before the names of a state's warships. INS (India, Israel), JS and FS stand for too much else
_NAVIES = {
    "USS": "USA", "USNS": "USA", "USCGC": "USA", "HMS": "GBR", "RFA": "GBR", "HMCS": "CAN", "HMAS": "AUS", "HMNZS": "NZL", "BRP": "PHL",
    "KRI": "IDN", "ROKS": "KOR", "PNS": "PAK", "TCG": "TUR", "HTMS": "THA", "HDMS": "DNK", "HNLMS": "NLD", "HSWMS": "SWE", "HNOMS": "NOR",
    "JMSDF": "JPN", "BNS": "BGD", "SLNS": "LKA", "NNS": "NGA", "SAS": "ZAF", "HS": "GRC", "ORP": "POL",
}  # fmt: skip
#: letters that are a firm's, too: only before a name in the navy's sentence
_ALSO_FIRMS = frozenset(["SAS", "HS", "RFA", "BNS", "NNS", "PNS"])
_AT_SEA = frozenset(
    "ship warship frigate destroyer corvette carrier submarine navy naval sailed vessel cutter fleet".split()
)
#: words of a ship's name at most
_LONG = 4


@cache
def _letters() -> frozenset[str]:
    return frozenset(_NAVIES)


def ships_of(desk: Desk) -> dict[str, str]:
    """The names of ships that the text tells with their letters, without these, and the state of each."""
    return {" ".join(t.text for t in name): code for _, name, code in _told(desk)}


def find_ships(desk: Desk) -> None:
    """Note a mention for every ship that is named with its letters; the same name alone means it, too."""
    ships: dict[str, Actor] = {}
    for letters, name, code in _told(desk):
        bare = " ".join(t.text for t in name)
        whole = f"{letters.text} {bare}"
        ships[bare] = actor = Actor(f"org:{slug(whole)}", whole, "organisation", code, "MIL")
        if desk.outside_names(letters.i, name[-1].i + 1):
            desk.add(actor, (letters.i, name[-1].i + 1), name[-1].i, "name", "a navy's ship")
    tokens = desk.parse.tokens
    for bare, actor in ships.items():
        words = bare.split()
        for first in desk.by_text.get(words[0], ()):
            last = first.i + len(words)
            if (
                [t.text for t in tokens[first.i : last]] == words
                and desk.free(first.i, last)
                and desk.outside_names(first.i, last)
            ):
                desk.add(actor, (first.i, last), last - 1, "name", "a navy's ship")


def _told(desk: Desk) -> list[tuple[Token, tuple[Token, ...], str]]:
    tokens = desk.parse.tokens
    found = []
    for text in _letters() & desk.by_text.keys():
        for letters in desk.by_text[text]:
            name: list[Token] = []
            for token in tokens[letters.i + 1 : letters.i + 1 + _LONG]:
                if (
                    token.sentence != letters.sentence
                    or not token.text[0].isupper()
                    or token.pos not in ("PROPN", "ADJ", "NOUN")
                ):
                    break
                name.append(token)
            if name and (text not in _ALSO_FIRMS or not _AT_SEA.isdisjoint(desk.small)):
                found.append((letters, tuple(name), _NAVIES[text]))
    return sorted(found, key=lambda f: f[0].i)
