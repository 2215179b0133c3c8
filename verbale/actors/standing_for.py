"""Knows that who leads or speaks for an organisation is of its sector and country: 'Odra Vellin, HARP vice-president'."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors.desk import Desk, Found
from verbale.actors.person import Person
from verbale.actors.titles import LEADS, Office
from verbale.knowledge.notables import notables

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
        if actor is not None and person.known is None:
            _settle_country(desk, person, office)
            actor = desk.actors[actor.id]
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


def _settle_country(desk: Desk, person: Person, office: Office | None) -> None:
    """Who is of a body by the words right beside the name ('Odra Vellin of Hill University', 'Vellin, a chemist at the Hill
    Institute') is of its state, where nothing else told one."""
    actor = desk.actors[person.actor]
    if person.country is not None or (office is not None and office.country is not None):
        return
    if person.name.lower() in notables():
        return
    for hit in person.hits:
        body = _affiliated(desk, hit.last)
        if body is not None and (country := desk.actors[body.actor].country) is not None:
            desk.actors[actor.id] = replace(actor, country=country)
            return


def _affiliated(desk: Desk, last: int) -> Found | None:
    """The organisation after 'of' or 'at' that follows a name, or the calling after the name and a comma."""
    tokens = desk.parse.tokens
    if last + 1 >= len(tokens):
        return None
    comma = tokens[last].text == ","
    called = not comma
    end = min(last + _REACH, desk.parse.sentence_of(tokens[last]).last)
    for i in range(last + comma, end):
        token = tokens[i]
        if token.pos in ("VERB", "AUX") or token.text in _STOPS:
            return None
        if token.lower in _AT and called:
            after = i + 2 if tokens[min(i + 1, len(tokens) - 1)].lower == "the" else i + 1
            held = desk.owner.get(after)
            body = held is not None and held.actor.startswith("org:") and held.form == "name" and held.first <= after
            return held if body else None
        if not comma:
            return None
        called = called or token.lemma in desk.words.persons or token.lemma in desk.words.callings
    return None


_AT = frozenset(["of", "at", "with", "from"])


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
