"""Knows the organisations of a text: those of the knowledge, those that the parser saw, and their short names."""

from __future__ import annotations

from verbale.actors.acting import acting
from verbale.actors.actor import Actor
from verbale.actors.at_home import home_at, last_subject_state
from verbale.actors.desk import Desk, Found, Match
from verbale.actors.folding import fold
from verbale.actors.in_a_name import begins_a_thing
from verbale.actors.letters import read_acronyms, read_spelt_out
from verbale.actors.name_shape import held_by
from verbale.actors.named_actor import BRANCH, OF_MANY, STATE_BODIES, named_actor
from verbale.actors.named_after import WIDE, read_described
from verbale.actors.no_body import in_longer_place, no_body
from verbale.actors.seats import country_before, state_in_name
from verbale.actors.sectors import sector_of
from verbale.actors.things import told_body
from verbale.actors.within_body import whose_part
from verbale.knowledge.facts import Organisation
from verbale.places.gazetteer import gazetteer
from verbale.text.parse import Token

_LABELS = frozenset(["ORG"])
#: what the recogniser sees where a name that tells its own sector is an organisation's
_MISTAKEN = frozenset(["PERSON", "PRODUCT", "NORP"])
#: what it sees where only the text says that it is one: 'Vellin, a subsidiary'
_PLACES = frozenset(["GPE", "LOC", "FAC", "WORK_OF_ART", "LAW", "EVENT"])
#: what has branches under its own name abroad
_WITH_BRANCHES = frozenset(["BUS", "MNC", "NGO", "JRN", "EDU", "REL"])
#: stations that act: they are heard, or keep order
_ON_AIR = frozenset("radio tv television news broadcasting police fire research space".split())
#: what is named with its state as one name, of the state or not: 'Bank of Varania'
_OF_ITS_OWN = frozenset(
    """bank eximbank commission organisation organization authority corporation institute board fund association
    federation union society exchange university college airlines railways company foundation""".split()
)
#: bodies of a state that its adjective is part of the name of, too: 'Varanian Grain Organization'
_OF_ITS_OWN_NAME = frozenset(["organisation", "organization", "institute", "corporation"])
_OF_THE_STATE = frozenset(["parliament", "senate", "assembly", "army"])


def organisation_actor(one: Organisation) -> Actor:
    """An organisation of the knowledge as an actor."""
    kind = "state" if one.sector == "STATE" else "organisation"
    return Actor(f"org:{one.id}", one.names[0], kind, one.country, one.sector, None, one.wikidata)  # type: ignore[arg-type]


def find_organisations(desk: Desk) -> None:
    """Note a mention for every organisation of the knowledge that is named."""
    for match in desk.matches.values():
        entry = match.kind("organisation")
        if entry is None or match.entries[0].kind == "state" or not desk.outside_names(match.first, match.last):
            continue
        head = desk.head_in(match.first, match.last)
        one = desk.lexicon.organisations[entry.key]
        span = (match.first, match.last)
        if in_longer_place(desk, *span) or begins_a_thing(desk, *span) or _other_letters(desk, one, entry.name):
            continue
        if _within_another(desk, match, one):
            continue
        if _of_another_state(desk, one, entry.name) or (
            one.sector == "PTY" and " " in entry.name and one.country not in (None, *_countries_present(desk))
        ):
            words = desk.words_of(*span)
            beside = country_before(desk, match.first, head)
            actor = named_actor(desk, words, beside or desk.focus, one.sector, True)
            desk.add(actor, span, head.i, "name", "body of the article's state")
        elif (branch := _branch(desk, match, one)) is not None:
            desk.add(branch[0], (match.first, branch[1]), head.i, "name", BRANCH)
        else:
            desk.add(organisation_actor(one), span, head.i, "name", "known organisation")


def _within_another(desk: Desk, match: Match, one: Organisation) -> bool:
    """Whether the words are only the end of another state's body: 'Varania People's Liberation Army'."""
    before = match.first - 1
    tokens = desk.parse.tokens
    last = tokens[match.last - 1]
    if (
        last.dep == "compound"
        and last.head >= match.last
        and match.last < len(tokens)
        and tokens[match.last].tag == "NNP"
    ):
        after = desk.words_of(match.last, last.head + 1)
        if last.head - match.last < 4 and " " not in one.names[0] and sector_of(after) is not None:
            return True  # 'Vellin Academy' is not Vellin
    if before < 0 or tokens[before].sentence != tokens[match.first].sentence or one.country is None:
        return False
    if match.last - match.first == 1 and one.names[0].endswith(f" {last.text}"):
        # 'the Joint Chiefs' are not the Karsk Chiefs, who are also called the Chiefs
        other = tokens[before].tag == "NNP" and tokens[before].dep == "compound" and tokens[before].head == last.i
        if other and tokens[before].text not in one.names[0].split() and not held_by(desk, before):
            return True
    if " " not in desk.words_of(match.first, match.last):
        return False
    for held in held_by(desk, before):
        entry = held.kind("state", "adjective", "capital")
        if entry is not None and held.last == match.first and entry.key != one.country:
            return tokens[before].dep in ("compound", "amod", "nmod")
    return False


def _branch(desk: Desk, match: Match, one: Organisation) -> tuple[Actor, int] | None:
    """What a known firm or association is in the state whose name follows its own, and where that ends: 'Hill Bank Varania'."""
    after = desk.matches.get(match.last)
    entry = after.kind("state") if after is not None else None
    if after is None or entry is None or entry.key == one.country or one.sector not in _WITH_BRANCHES:
        return None
    tokens = desk.parse.tokens
    own, state = tokens[match.last - 1], tokens[match.last]
    joined = (own.dep == "compound" and match.last <= own.head < after.last) or (
        state.dep == "appos" and state.head == own.i
    )
    if (
        state.sentence != own.sentence
        or not joined
        or (after.last < len(tokens) and tokens[after.last].tag in ("POS", "NNP"))
    ):
        return None
    name = f"{one.names[0]} {desk.words_of(after.first, after.last)}"
    return Actor(f"org:{one.id}-{entry.key.lower()}", name, "organisation", entry.key, one.sector), after.last


def _other_letters(desk: Desk, one: Organisation, name: str) -> bool:
    # 'PAP' is a party of one state and an agency of another: letters alone tell only where that state is spoken of
    if one.sector in ("LEG", "PTY") and " " not in name and one.country not in (None, *_countries_present(desk)):
        return True  # 'Duma' is a family's name too, 'Labour' a minister's field
    return (
        len(name) <= 5
        and name.isupper()
        and (
            one.sector in ("PTY", "LEG", "OPP", "NGO", "BUS", "EDU", "LAB")
            or (one.sector == "GOV" and one.country != "USA")
        )
        and one.country is not None
        and one.country not in _countries_present(desk)
    )


def _countries_present(desk: Desk) -> frozenset[str]:
    """The states that the article names, by capital too, and those of its persons."""
    if desk.countries_present is None:
        capitals = {e.key for m in desk.matches.values() for e in m.entries if e.kind in ("capital", "seat")}
        persons = {a.country for a in desk.actors.values() if a.kind == "person" and a.country}
        desk.countries_present = desk.states_named | capitals | persons
    return desk.countries_present


def _of_another_state(desk: Desk, one: Organisation, name: str) -> bool:
    """Whether a body's common name ('Department of Justice') means that of the article's own state, not the known one."""
    if desk.focus is None or one.country in (None, desk.focus) or " " not in name:
        return False
    own = sector_of(name)
    return own in (STATE_BODIES | {"PTY"}) and not desk.state_words_in(name) and one.country not in desk.states_named


def find_other_organisations(desk: Desk) -> None:
    """Note a mention for every organisation that the parser saw and the knowledge does not hold."""
    read_described(desk)
    named: dict[str, Actor] = {}
    for name in desk.parse.names:
        taken = name.label in _LABELS
        if not taken and name.label in _MISTAKEN and desk.free(name.first, name.last):
            words = desk.words_of(name.first, name.last)  # 'La Prensa', seen as a person
            given = fold(words.split()[0]).lower() in desk.words.genders
            taken = not given and (sector_of(words) is not None or told_body(desk, name.first, name.last) is not None)
        elif not taken and name.label in _PLACES and desk.free(name.first, name.last):
            bare = desk.parse.tokens[name.first].lower in desk.words.first_of_things  # 'the North'
            taken = not bare and told_body(desk, name.first, name.last) is not None
        if taken:
            start = name.first
            for i in range(name.first, name.last + 1):
                if i == name.last or desk.parse.tokens[i].text in (",", ";", "/", "(", ")") or _is_dash(desk, i):
                    if not (i < name.last and _is_dash(desk, i) and _begins(desk, start)):  # 'DASTREL - Ostria said'
                        _read_name(desk, start, i, named)
                    start = i + 1
    read_spelt_out(desk)
    read_acronyms(desk)


def _is_dash(desk: Desk, i: int) -> bool:
    """A dash between blanks parts what stands beside it."""
    token, before = desk.parse.tokens[i], desk.parse.tokens[i - 1]
    return token.text in ("-", "–", "—") and token.start > before.end


def _begins(desk: Desk, i: int) -> bool:
    """The token is the first of its paragraph, in capitals: the place of a dateline."""
    token = desk.parse.tokens[i]
    return token.text.isupper() and (i == 0 or desk.parse.sentence_of(token).first == i)


def _read_name(desk: Desk, first: int, last: int, named: dict[str, Actor]) -> None:
    tokens = desk.parse.tokens
    while first < last and (tokens[first].tag in ("DT", "PRP$", "POS") or tokens[first].pos == "PUNCT"):
        first += 1
    while last > first and (tokens[last - 1].tag == "POS" or tokens[last - 1].pos == "PUNCT"):
        last -= 1
    while first < last - 1 and tokens[first].pos == "VERB" and tokens[first].text[0].islower():
        first += 1
    if first < last - 1 and tokens[first].pos == "ADJ" and desk.parse.sentence_of(tokens[first]).first == first:
        inner = desk.matches.get(first + 1)
        if inner is not None and inner.last == last and inner.kind("state"):
            return  # 'Initial US assessments', seen as a name for its capital: the state is a mention of its own
    # 'the Russian Foreign Ministry', 'Germany's Constitutional Court': the state is a mention of its own;
    # 'China Youth Daily' is one name
    country = None
    whole = first
    spelt = False
    while first < last and (match := desk.matches.get(first)) is not None and match.last < last:
        entry = match.kind("state", "adjective", "capital")
        if entry is None or tokens[match.last - 1].dep not in ("amod", "compound", "poss", "nmod"):
            break
        country = country or entry.key
        spelt = entry.kind == "state" and not desk.words_of(match.first, match.last).isupper()
        if entry.kind == "capital" and not tokens[match.last].text[0].islower():
            break  # 'Karsk Police' is a name of its own
        first = match.last
        while first < last and tokens[first].tag == "POS":
            first += 1
    whose = whose_part(desk, first)
    while first < last and first in desk.owner:
        held = desk.owner[first]  # 'the VRG Navy'
        country = country or (desk.actors[held.actor].country if held.form == "name" else None)
        first += 1
    if first >= last or any(
        (f := desk.owner.get(i)) is not None and not f.actor.startswith("state:") for i in range(first, last)
    ):
        return
    if any(
        m.first <= first and m.last >= last and m.kind("capital", "seat", "state", "bloc") for m in held_by(desk, first)
    ):
        return  # a capital that is only a place here
    if country is not None and tokens[whole].tag == "NNP" and tokens[whole].dep == "compound" and first - whole == 1:
        own = desk.head_in(first, last).lower in _OF_ITS_OWN_NAME
        if own or sector_of(desk.words_of(first, last)) not in (STATE_BODIES | {None}):
            first = whole
    if spelt and tokens[whole].tag == "NNP" and tokens[first - 1].dep in ("compound", "nmod") and last - first > 1:
        if tokens[last - 1].lower in _OF_ITS_OWN:
            first = whole  # 'Varania Grain Organisation'
    words = desk.words_of(first, last)
    head = desk.head_in(first, last)
    if not _is_organisation(desk, words, first, last, head):
        return
    if words in desk.surnames:
        return  # 'Maria's Café' split at the mark
    country = told = country or country_before(desk, first, head)
    if country is None and last - first == 1 and head.lower in desk.words.short_names - _OF_THE_STATE:
        return  # 'the Board': of what, only an organisation named before can tell
    sector = sector_of(words)
    if whose is not None and sector in STATE_BODIES:
        actor = named_actor(desk, f"{whose.name} {words}", whose.country, whose.sector, False)
        desk.add(actor, (first, last), head.i, "name", "part of a body by its name")
        return
    sector = sector or _sector_told(desk, first, last)
    if sector is None and head.text not in acting(desk) and not _letters_with_the(desk, first, last):
        if not _named_with_body(desk, head):
            return  # 'the Tidewater app', 'Smart Farming': nobody that acts
        sector = "BUS"
    if sector == "GOV" and head.lower in ("government", "administration") and country:
        return  # left to the parts of a state
    generic = (head.lower in desk.words.short_names and last - first <= 2) or sector in STATE_BODIES
    generic = generic or (country is not None and sector is not None)
    if country is None and generic and sector in STATE_BODIES and OF_MANY.search(words) is None:
        country = desk.focus
        if country is None and sector == "GOV" and "ministry" in fold(words).lower().split():
            country = last_subject_state(desk, first)
    if country is None and (not generic or sector not in STATE_BODIES) and WIDE.search(words) is None:
        country = home_at(desk, first)  # firms, unions and schools of an article that is all about one state
    elif country is None and desk.home is not None and OF_MANY.search(words) is None and sector not in (None, "IGO"):
        country = desk.home  # 'Sunset World Hotels' in a paper at home
    elif country is None and desk.home is not None and sector in ("EDU", "MED"):
        country = desk.home  # 'Olive International School'
    if told is None and last - first > 1 and sector is not None and OF_MANY.search(words) is None:
        if country is None or sector not in STATE_BODIES:
            country = desk.country_at(first) or state_in_name(desk, words) or country  # 'Karsk Trust'
    lower = fold(words).lower()
    if told is None and lower in named:
        actor = named[lower]  # the one of that name that was named last
    else:
        actor = named[lower] = named_actor(desk, words, country, sector, generic)
    added = desk.add(actor, (first, last), head.i, "name", "organisation that the parser saw")
    if sector not in STATE_BODIES or head.lower in _OF_ITS_OWN:
        _take_in(desk, added)


def _take_in(desk: Desk, name: Found) -> None:
    """The state within 'Bank of Varania' and 'Varania Arbitration Centre' is a word of the name, no actor of its own."""
    inside = [
        f for f in desk.found
        if f is not name and name.first <= f.first and f.last <= name.last and f.actor.startswith("state:")
    ]  # fmt: skip
    for found in inside:
        desk.found.remove(found)
        for i in range(found.first, found.last):
            desk.owner[i] = name


def _letters_with_the(desk: Desk, first: int, last: int) -> bool:
    # 'the SCH was yet to rule': letters that stand with 'the', and more than once in the text
    token = desk.parse.tokens[first]
    one = last - first == 1 and token.text.isupper() and 3 <= len(token.text) <= 6 and first > 0
    return one and desk.parse.tokens[first - 1].lower == "the" and desk.parse.text.count(token.text) > 1 and (
        token.dep not in ("compound", "nmod", "amod")
    )  # fmt: skip


def _named_with_body(desk: Desk, head: Token) -> bool:
    # 'suppliers such as Hill Instruments', 'firms like Karsk Apparels', 'the Tidewater company'
    above = desk.parse.head(head)
    for _ in range(3):
        if head.dep not in ("conj", "pobj", "appos", "compound"):
            return False
        if above.lower not in ("as", "like", "including") and above.lemma in desk.words.bodies:
            return desk.words.bodies[above.lemma] == "BUS"
        head, above = above, desk.parse.head(above)
    return False


def _is_organisation(desk: Desk, words: str, first: int, last: int, head: Token) -> bool:
    tokens = desk.parse.tokens[first:last]
    lower = fold(words).lower()
    if tokens[0].lower in desk.words.never or no_body(desk, first, last, head):
        return False
    if len(tokens) > 2 and tokens[0].lower in desk.words.persons and tokens[1].lower == "of":
        return False  # 'Head of Harbour Dues'
    if len(tokens) == 1 and tokens[0].tag == "NNS" and first == desk.parse.sentence_of(tokens[0]).first:
        return False  # 'Airfares rose'
    if _is_town(desk, lower) and sector_of(words) is None:
        return False
    if head.lower in ("territory", "territories", "aboriginal", "aborigines", "indigenous", "peninsula", "archipelago"):
        return False  # a region, a people
    if (
        lower in desk.words.no_organisations
        or not tokens[0].text[0].isalnum()
        or not any(t.text[0].isupper() for t in tokens)
    ):
        return False
    if any(t.pos == "NUM" for t in tokens[:1]) or all(t.pos in ("VERB", "ADV", "ADJ", "NUM", "INTJ") for t in tokens):
        return False
    if len(tokens) == 1 and (
        tokens[0].lemma in desk.words.persons
        or tokens[0].lower in desk.words.persons
        or tokens[0].tag not in ("NNP", "NNPS", "NN", "NNS")
    ):
        return False
    if any(t.lower in ("million", "billion", "percent", "%") or "$" in t.text for t in tokens):
        return False
    if len(tokens) == 1 and head.lower in desk.words.state_words:
        return False
    if len(tokens) == 1 and words.isupper() and len(words) > 5 and head.i == desk.parse.sentence_of(head).first:
        return False  # a dateline
    role = desk.parse.head(head)
    if head.dep == "compound" and role.i == last and role.lemma in desk.words.persons and sector_of(words) is None:
        return (
            len(words) > 2 and words.isupper()
        )  # 'Transport Minister' is an office, 'MCA president' is of an organisation
    if head.lower in desk.words.things and sector_of(words) is None:
        return False
    if head.lower in desk.words.written or (len(tokens) == 1 and head.lower.rstrip(".") in desk.words.things):
        return False  # 'the Lakes Agreement'
    if head.lower == "station" and _ON_AIR.isdisjoint(lower.split()):
        return False  # 'Harbour Road Station'
    if len(words) > 80 or tokens[0].text in ("•", "·") or words.startswith(("http", "@", "#")):
        return False
    if tokens[-1].lower in desk.words.persons and len(tokens) > 1 and tokens[-1].lower not in ("chief", "head"):
        return False
    if head.lower in desk.words.persons and head.lower not in ("chief", "head") and len(tokens) > 1:
        return False  # 'National Security Adviser' is an office
    if (words in desk.placed and not words.isupper()) or desk.country_at(first) or desk.country_at(last - 1):
        if len(tokens) == 1 or (sector_of(words) is None and desk.is_place(first, last)):
            return False  # 'in Inuvik': a town taken for an organisation
    sentence = desk.parse.sentence_of(tokens[0])
    if desk.capitalised(sentence.i) and desk.parse.text.count(words) < 2 and sector_of(words) is None:
        return False
    return not (len(tokens) == 1 and len(words) < 2)


def _sector_told(desk: Desk, first: int, last: int) -> str | None:
    # 'Vellin is a unique service', 'Vellin, a matchmaking agency' are firms
    noun = told_body(desk, first, last)
    return desk.words.bodies.get(noun) if noun is not None and noun not in _OF_FIRMS_TOO else "BUS" if noun else None


_OF_FIRMS_TOO = frozenset(["service", "agency", "bureau", "office", "mission"])


def _is_town(desk: Desk, lower: str) -> bool:
    """Whether the gazetteer has a place of that name in the article's state, or in one that it names."""
    spoken_of = {desk.home, desk.focus} | desk.states_named
    return any(place.country in spoken_of and place.kind != "state" for place in gazetteer().named(lower))
