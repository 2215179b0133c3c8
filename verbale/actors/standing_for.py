"""Knows that who leads or speaks for an organisation is of its sector and country: 'Odra Vellin, HARP vice-president'."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors.desk import Desk, Found
from verbale.actors.person import Person
from verbale.actors.titles import LEADS, Office

#: tokens of the words after a name
_REACH = 20
_STOPS = frozenset([",", ";", ":", "(", "“", '"', "who", "which", "that"])
#: sectors that a leader's title alone gives, without knowing of what
_BY_TITLE = frozenset(["GOV", "CVL", "BUS", "ELI", None])


def settle_standing(desk: Desk, persons: list[Person]) -> None:
    """Give a person whose title leads something the sector, and where none is told the country, of the organisation that
    the title names."""
    for person in persons:
        actor = desk.actors.get(person.actor)
        office = person.current()
        if actor is None or person.known is not None or (office is not None and not _leads(office)):
            continue
        if actor.sector not in _BY_TITLE:
            continue
        body = next((b for hit in person.hits if (b := _body_beside(desk, hit.start, hit.first, hit.last))), None)
        if body is not None:
            one = desk.actors[body.actor]
            desk.actors[actor.id] = replace(
                actor, sector=one.sector or actor.sector, country=actor.country or one.country
            )


def _leads(office: Office) -> bool:
    return (
        office.of is None and office.head in LEADS and office.role in ("head", "other", "spokesperson", "head_of_state")
    )


def _body_beside(desk: Desk, start: int, first: int, last: int) -> Found | None:
    """The organisation that the title before the name, or the words between commas after it, name."""
    spans = [(start, first)] if first > start else []
    after = _told_after(desk, last)
    if after is not None:
        spans.append(after)
    for begin, end in spans:
        for found in sorted(desk.found, key=lambda f: f.first):
            if found.actor.startswith("org:") and begin <= found.first and found.last <= end:
                if desk.actors[found.actor].sector is not None:
                    return found
    return None


def _told_after(desk: Desk, last: int) -> tuple[int, int] | None:
    """The words from the comma after a name to the next comma or verb, where a leader's noun is among them."""
    tokens = desk.parse.tokens
    if last >= len(tokens) or tokens[last].text != ",":
        return None
    end = last + 1
    leads = False
    while end < len(tokens) and end - last <= _REACH and tokens[end].sentence == tokens[last].sentence:
        token = tokens[end]
        if token.pos in ("VERB", "AUX") or token.text in _STOPS:
            break
        leads = leads or token.lemma in LEADS
        end += 1
    return (last + 1, end) if leads else None
