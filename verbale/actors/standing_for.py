"""Knows that who leads or speaks for an organisation is of its sector and country: 'Odra Vellin, HARP vice-president'."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors.desk import Desk, Found
from verbale.actors.person import Person
from verbale.actors.titles import LEADS, Office
from verbale.actors.told_plainly import after_brackets
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
            sector = actor.sector if one.sector in (None, "CVL") and actor.sector is not None else one.sector
            desk.actors[actor.id] = replace(actor, sector=sector, country=actor.country or one.country)


def _settle_country(desk: Desk, person: Person, office: Office | None) -> None:
    """Who is of a body by the words right beside the name ('Odra Vellin of Hill University', 'Vellin, a chemist at the Hill
    Institute', 'Vellin, who runs the Hill Trust') is of its state, where nothing else told one, and of its sector, where
    nothing told what the person is."""
    if person.name.lower() in notables():
        return
    actor = desk.actors[person.actor]
    abroad = person.country is None and (office is None or office.country is None)
    private = actor.sector == "CVL" and person.sector is None and not any(o.sector for o in person.offices)
    for hit in person.hits if abroad or private else ():
        body = _affiliated(desk, hit.last)
        if body is None:
            continue
        one = desk.actors[body.actor]
        country = one.country if abroad and one.country is not None else actor.country
        sector = one.sector if private and one.sector not in (None, "STATE") else actor.sector
        if (country, sector) != (actor.country, actor.sector):
            desk.actors[actor.id] = replace(actor, country=country, sector=sector)
            return


def _affiliated(desk: Desk, last: int) -> Found | None:
    """The organisation after 'of' or 'at' that follows a name, or the calling after the name and a comma, or the verb of
    who works for it."""
    tokens = desk.parse.tokens
    last = after_brackets(desk, last)
    if last + 1 >= len(tokens):
        return None
    comma = tokens[last].text == ","
    called = not comma
    end = min(last + _REACH, desk.parse.sentence_of(tokens[last]).last)
    begin = last + comma
    if begin + 1 < end and tokens[begin].lower == "who" and (verb := _serves(desk, begin + 1, end)) is not None:
        begin, comma, called = verb + 1, True, True
        if tokens[verb].lemma in _RUNS and (body := _named_at(desk, begin)) is not None:
            return body
    for i in range(begin, end):
        token = tokens[i]
        if token.pos in ("VERB", "AUX") or token.text in _STOPS:
            return None
        if token.lower in _AT and called:
            return _named_at(desk, i + 1)
        if not comma:
            return None
        called = (
            called or token.lemma in desk.words.persons or token.lemma in desk.words.callings or token.lemma in _CALLED
        )
    return None


def _serves(desk: Desk, first: int, end: int) -> int | None:
    """The verb after 'who' that tells for whom somebody works."""
    for token in desk.parse.tokens[first : min(first + 3, end)]:
        if token.lemma in _SERVES or token.lemma in _RUNS:
            return token.i
        if token.pos not in ("AUX", "ADV"):
            return None
    return None


def _named_at(desk: Desk, i: int) -> Found | None:
    """The organisation whose name begins at token i, an article and a state's name before it left out: 'the Hill Trust',
    'Hill Bank's trading desk'."""
    tokens = desk.parse.tokens
    for after in (i, i + 1, i + 2):
        if after >= len(tokens) or tokens[after].sentence != tokens[i].sentence:
            return None
        held = desk.owner.get(after)
        if held is not None and held.actor.startswith("org:") and held.form == "name" and held.first <= after:
            return held
        if not (tokens[after].lower == "the" or after in desk.matches):
            return None
    return None


#: callings that are no offices, of who is at a body
_CALLED = frozenset(
    "fellow associate partner intern trustee neurosurgeon curator lead planner trainer alumnus graduate".split()
)
_SERVES = frozenset(["work", "teach", "study", "serve", "lecture", "play", "sit"])
_RUNS = frozenset(["run", "head", "lead", "chair", "direct", "found", "manage", "own", "represent", "co-found"])
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
