"""Knows when a description may well be somebody's who has been named: 'the psychiatrist', 'the star striker', 'the former leader'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.titles import Office, gender_of
from verbale.text.parse import Token

#: sentences back in which he may have been named
_REACH = 6
_POINTING = frozenset(["the", "that", "this"])
#: words that tell one from others of his kind, so that a second person is brought in: 'the other man', 'the first witness'
_OTHERS = frozenset("other another second third fourth next same latter average ordinary".split())
#: whom reports leave without a name
_SELDOM_NAMED = frozenset("victim child girl boy baby toddler infant patient citizen voter farmer reader".split())
#: whose sectors may be one person's: a minister is of a party, a scholar a private man
_NEAR = {
    "GOV": frozenset(["GOV", "PTY", "LEG", "ELI", "MIL", "IGO"]),
    "PTY": frozenset(["GOV", "PTY", "LEG", "ELI", "OPP"]),
    "LEG": frozenset(["GOV", "PTY", "LEG", "ELI", "OPP"]),
    "MIL": frozenset(["GOV", "MIL", "REB", "ELI", "COP"]),
    "COP": frozenset(["GOV", "MIL", "COP"]),
}


def may_be_named(desk: Desk, token: Token, office: Office, the: Token | None, country: str | None) -> bool:
    """Whether 'the ...' at the token, whom no rule ties to a name, may mean a person whose name stands in the sentences
    before it; not where the text brought somebody in by this very noun ('a driver ... the driver')."""
    if the is None or the.lower not in _POINTING or office.of not in (None, country) or token.lemma in _SELDOM_NAMED:
        return False
    if any(c.lower in _OTHERS for c in desk.parse.children(token, "amod")):
        return False
    if any(t.i < token.i and t.tag == "NN" and t.dep != "compound" for t in desk.by_text.get(token.text, ())):
        return False
    gender = office.gender or gender_of(token.lower)
    held = country is not None and office.sector in _NEAR and not office.former
    for found in desk.found:
        if found.form != "name" or found.first >= token.i:
            continue
        if not 0 <= token.sentence - desk.parse.tokens[found.first].sentence <= _REACH:
            continue
        actor = desk.actors[found.actor]
        if actor.kind != "person" or (gender and desk.genders.get(actor.id, gender) != gender):
            continue
        if country is not None and actor.country not in (None, country):
            continue
        if held:
            if actor.office is not None and office.head in actor.office.lower().split():
                return True  # 'the deputy minister', where a deputy minister of health was named
            continue
        if office.sector is None or actor.sector in (None, "CVL", *_NEAR.get(office.sector, (office.sector,))):
            return True
    return False
