"""Knows the actor of an organisation that only its own name tells."""

from __future__ import annotations

import re

from verbale.actors.actor import Actor
from verbale.actors.desk import Desk
from verbale.actors.folding import slug

#: parts of a state with a name of their own: the country comes from the words beside it or from the article
STATE_BODIES = frozenset(["JUD", "COP", "SPY", "MIL", "LEG", "GOV"])

#: what is of many states whatever the article is about
OF_MANY = re.compile(
    r"^World\b|\b(?:of (?:Asia|Africa|Europe|the Americas)|International|European|African|Asian|Arab|Asia|Africa|Pan|Without|Global)\b"
)

#: the rule by which a mention names what a known firm is abroad
BRANCH = "a known organisation's branch"


def named_actor(desk: Desk, words: str, country: str | None, sector: str | None, generic: bool) -> Actor:
    """An organisation by its own name; a state's body ('Foreign Ministry') carries the state in its id and name."""
    town = any(
        words.startswith(c) for c in (desk.lexicon.states[country].capitals if country in desk.lexicon.states else ())
    )
    of_its_own = town or (sector not in STATE_BODIES | {"PTY", None} and len(words.split()) > 2)
    if of_its_own or words.split()[0] in desk.lexicon.state_words:
        generic = False  # 'Varania Airlines', 'Karsk International Institute of Hills'
    if generic and country:
        return Actor(
            f"org:{country}.{slug(words)}", f"{desk.adjective_of(country)} {words}", "organisation", country, sector
        )
    return Actor(f"org:{slug(words)}", words, "organisation", country, sector)
