"""Knows where an outlet is at home, and what the sections of a page's address tell of its article."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.actors.lexicon import Lexicon
from verbale.knowledge import data, known

_ADDRESS = re.compile(r"https?://(?:www\.)?([\w.-]+)([\w./-]*)")
#: how far into the text the page's own address may stand
_HEAD = 400


@cache
def _run_together(name: str, joint: str = "") -> str:
    return fold(name).lower().replace(" ", joint)


def section_states(desk: Desk) -> frozenset[str]:
    """The states that the sections of the page's address name: '/news/varania/politics', '/varania-business'."""
    words = sections_of(desk)
    names = _sections() if words else {}
    for section, code in (
        ("us-news", "USA"),
        ("usnews", "USA"),
        ("us", "USA"),
        ("uk-news", "GBR"),
        ("uknews", "GBR"),
        ("uk", "GBR"),
        ("uae", "ARE"),
    ):
        if section in words:
            return frozenset([code])
    return frozenset(code for word in words for code in names.get(word, ()))


#: sections of a paper whose people may be anybody's
FAR = frozenset(
    """sport sports cricket football tennis soccer world international entertainment culture arts books music movies
    film lifestyle celebrity tech science wires ap afp reuters showbiz tvshowbiz gossip celebs celebrities people formula-1 motorsport
    f1 golf boxing ufc nfl nba mlb nhl football-news premier-league tv gaming games technology world-news americas asia africa
    europe middleeast middle-east mideast space""".split()
)


def sections_of(desk: Desk) -> frozenset[str]:
    """The sections in the page's address, and their words: '/varania-business/' -> varania-business, varania, business."""
    found = _ADDRESS.search(desk.article.uri) or _ADDRESS.search(desk.article.text[:_HEAD])
    sections = [part for part in found[2].lower().split("/")[1:-1] if len(part) < 25] if found else []
    return frozenset(w for part in sections for w in (part, *part.split("-")))


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    return {
        _run_together(name, "-"): (state.code,) for state in known().states for name in state.names if len(name) > 3
    }


@cache
def _press_homes() -> dict[str, str]:
    return {address: code for code, addresses in data("press_homes.yaml").items() for address in addresses}


@lru_cache(maxsize=2)
def _written_in_addresses(lexicon: Lexicon) -> tuple[tuple[str, str, int, str], ...]:
    """The names of states and capitals as an address runs them together; names of states with hyphens, too."""
    return tuple(
        (_run_together(name), _run_together(name, "-") if name in state.names else "", len(name), state.code)
        for state in lexicon.states.values()
        for name in state.names + state.capitals
        if len(name) > 3
    )


def outlets_state(desk: Desk) -> str | None:
    """The state that the address of the outlet tells: by what is known of it, by its ending, by the name of the state or
    its capital in it, or by the section ('/news/varania/courts')."""
    for words in (desk.article.uri, desk.article.text[:_HEAD]):
        found = _ADDRESS.search(words)
        if found is None:
            continue
        address = found[1].lower().rstrip(".")
        domain = address
        while "." in domain:
            if (known := _press_homes().get(domain)) is not None:
                return known
            domain = domain.split(".", 1)[1]
        code = desk.words.address_endings.get(address.rsplit(".", 1)[-1])
        if code is not None:
            return code
        plain = address.replace("-", "")
        sections = {part.removesuffix("-news") for part in found[2].lower().split("/")[1:-1]}
        named = [
            (-length, code)
            for run, hyphened, length, code in _written_in_addresses(desk.lexicon)
            if run in plain or hyphened in sections
        ]
        return min(named)[1] if named else None
    return None
