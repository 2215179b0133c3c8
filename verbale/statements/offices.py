"""Knows whom 'the minister' or 'the ministry spokesman' may mean as a source: of which sectors such a one is."""

from __future__ import annotations

from verbale.statements.reading import Reading
from verbale.text.parse import Token

_GOVERN = frozenset(["GOV", "PTY", "LEG", "ELI", "IGO"])
_ELECTED = frozenset(["LEG", "PTY", "OPP", "GOV", "ELI"])
_FORCES = frozenset(["MIL", "COP", "GOV", "REB", "SPY"])
_LAW = frozenset(["JUD", "CVL", "GOV"])
_LEADS = frozenset("GOV PTY LEG OPP NGO IGO BUS MNC LAB EDU MIL COP REB REL MED ELI JUD".split())
#: offices and the sectors of those who hold them. source: own compilation
_OFFICES = {
    word: sectors
    for sectors, words in (
        (_GOVERN, "minister ambassador envoy governor mayor premier chancellor undersecretary commissioner councillor councilor diplomat consul"),
        (_ELECTED, "senator mp mep congressman congresswoman lawmaker legislator deputy speaker parliamentarian backbencher"),
        (_FORCES, "commander general colonel admiral captain officer sheriff superintendent inspector detective major brigadier"),
        (_LAW, "judge prosecutor lawyer attorney magistrate solicitor barrister justice"),
        (_LEADS, "secretary chief director chairman chairwoman chairperson chair leader president head spokesman spokeswoman spokesperson official representative manager"),
        (frozenset(["EDU", "NGO", "MED"]), "professor scholar lecturer economist historian scientist researcher academic expert analyst"),
        (frozenset(["REL"]), "bishop archbishop priest pastor imam cleric cardinal rabbi"),
        (frozenset(["MED", "EDU", "GOV"]), "doctor physician surgeon epidemiologist virologist"),
        (frozenset(["BUS", "MNC"]), "ceo executive founder entrepreneur businessman businesswoman"),
        (frozenset(["CVL", "NGO", "OPP", "LAB"]), "activist campaigner unionist"),
        (frozenset(["CVL", "EDU", "JRN", "ELI"]), "author writer coach filmmaker singer artist"),
    )
    for word in words.split()
}  # fmt: skip
_POINTING = frozenset(["the", "this", "that"])
#: what tells one from others of his kind
_OTHERS = frozenset("other another second third next same latter former senior local top one first new".split())


def is_named(reading: Reading, actor_id: str) -> bool:
    """Stands the actor's name somewhere in the article, or is it known to others?"""
    actor = reading.cast.get(actor_id)
    known = actor is not None and actor.wikidata is not None
    return known or any(m.form == "name" for m in reading.cast.of(actor_id))


def sectors_of_office(reading: Reading, head: Token) -> frozenset[str] | None:
    """Of which sectors the one is whom the noun means after 'the', with no more than the office's field beside it; None where
    it is no such noun."""
    parse = reading.parse
    sectors = _OFFICES.get(head.lemma.lower())
    if sectors is None or head.tag not in ("NN", "NNP"):
        return None
    children = parse.children(head)
    if not any(c.dep == "det" and c.lower in _POINTING for c in children):
        return None
    if any(c.dep in ("prep", "relcl", "poss", "acl", "appos", "conj") or c.lower in _OTHERS for c in children):
        return None
    return sectors


def fits_body(reading: Reading, head: Token, actor_id: str) -> bool:
    """May somebody be meant by an office that has the name of a state or a body before it: is he of that state or body, by
    country or office? 'The Marlandish ministry spokesman' is no envoy of another state."""
    one = reading.cast.get(actor_id)
    for word in reading.parse.children(head, "compound", "nmod", "amod"):
        held = reading.cast.get(reading.actor_at(word.i) or "")
        if held is None:
            continue
        if one is None or (held.country is not None and one.country != held.country):
            return False
        if held.kind != "state" and held.name.lower() not in (one.office or "").lower():
            return False
    return True


def speaks_for(reading: Reading, head: Token, bodies: list[str]) -> bool:
    """Is it but one who speaks for the body that the source led to: 'the Harbour Ministry spokesman' for the ministry?"""
    one = reading.cast.get(bodies[0]) if len(bodies) == 1 else None
    return one is not None and one.kind == "organisation" and reading.actor_at(head.i) is None
