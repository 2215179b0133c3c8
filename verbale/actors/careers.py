"""Knows who somebody of a common name is: whose career was in a state that the article tells of."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.actors.known_roles import sector_of_role
from verbale.actors.lexicon import Known
from verbale.actors.outlets import outlets_state
from verbale.knowledge.careers import career
from verbale.knowledge.facts import Holder


def with_career(desk: Desk, known: Known) -> Known:
    """The person with what else he or she was: a finance minister who had been business secretary before."""
    terms = [t for name in known.names for t in career(name) if t not in known.terms]
    of = {t.of for t in known.terms}
    more = [t for t in dict.fromkeys(terms) if t.of in of]
    return replace(known, terms=[*known.terms, *_weightiest_first(desk, more)]) if more else known


def by_career(desk: Desk, name: str) -> Known | None:
    """The person of careers.tsv with this full name, with all terms in office or in public life; None where nobody has it, or
    where the article tells of none of the states, or of more than one, in which somebody of that name is known."""
    terms = career(name) or career(fold(name))
    if not terms:
        return None
    present = (
        desk.states_named | {p.country for p in desk.places if p.country} | {desk.focus, desk.home, outlets_state(desk)}
    )
    of = {t.of for t in terms}
    told = {code for code in of if code in present or code not in desk.lexicon.states}
    if not told or (len(of & set(desk.lexicon.states)) > 1 and len(told) > 1):
        return None
    own = [t for t in terms if t.of in told] if len(of & set(desk.lexicon.states)) > 1 else list(terms)
    names = tuple(dict.fromkeys(n for t in own for n in t.names))
    return Known(names[0], names, own[0].gender, None, _weightiest_first(desk, own))


#: of two roles on one day the one of the earlier sector tells who somebody is: a mayor who leads a party governs
_WEIGHT = {"GOV": 0, "MIL": 1, "JUD": 1, "COP": 1, "SPY": 1, "LEG": 2, "OPP": 3, "PTY": 3, "REB": 3}


def _weightiest_first(desk: Desk, terms: list[Holder]) -> list[Holder]:
    return sorted(terms, key=lambda t: _WEIGHT.get(sector_of_role(desk, t.title) or "", 4) if t.role == "other" else 0)
