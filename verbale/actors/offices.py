"""Knows who is meant by an office or a description: 'the Foreign Secretary', 'her Ukrainian counterpart', 'a man'."""

from __future__ import annotations

import re

from verbale.actors.actor import Actor
from verbale.actors.apposed import named_ahead, named_behind, named_right_after
from verbale.actors.callings import UNNAMED_AGAIN, spoken_of, unnamed_before
from verbale.actors.desk import Desk, leftward
from verbale.actors.folding import slug
from verbale.actors.issued_by import named_here
from verbale.actors.named_by_clause import named_by_clause
from verbale.actors.named_once import may_be_named
from verbale.actors.no_office import nobody_here
from verbale.actors.of_party import body_beside, is_of_body
from verbale.actors.person import Person
from verbale.actors.persons import RELATIVES
from verbale.actors.roles import role_of, states_of
from verbale.actors.titles import Office, read_office
from verbale.actors.unnamed_one import add_unnamed
from verbale.text.parse import Token

_DEPS = frozenset(["compound", "nmod", "amod", "poss", "case", "det", "punct", "nummod", "advmod"])
_HELD = frozenset(
    "head_of_state head_of_government foreign_minister defence_minister interior_minister finance_minister head".split()
)
#: who belong to the state of the one whom they speak for: 'a spokesman for President Lund'
_SPEAKS_FOR = frozenset(["spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor"])
#: the rule of an office that stands beside the name of who holds it
BESIDE = "office or description beside the name"
#: offices that 'general' follows
_GENERAL = frozenset(["secretary", "attorney", "director", "governor", "inspector", "commissioner", "prosecutor"])
_INDEFINITE = frozenset(
    ["a", "an", "another", "one", "some", "any", "no", "every", "each", "many", "former", "which", "what"]
)


#: what may stand before the noun by which one spoken of is told again: 'the 37-year-old driver'
_AGE = re.compile(r"\d+[ -]*year[ -]*old")


def find_offices(desk: Desk, persons: list[Person]) -> None:
    """Note a mention for every single person told by an office or a description, in text order."""
    for token in desk.parse.tokens:
        if token.pos not in ("NOUN", "PROPN") or token.tag not in ("NN", "NNP") or token.i in desk.owner:
            continue
        if token.dep in ("compound", "nmod", "amod", "npadvmod") and not _loose_title(desk, token):
            continue
        key = token.lower if token.lower in desk.words.persons else token.lemma
        if key == "general" and token.i and desk.parse.tokens[token.i - 1].lower in _GENERAL:
            key = desk.parse.tokens[token.i - 1].lower  # 'the deputy secretary general' is no officer of an army
        if key == "pm" and token.i and desk.parse.tokens[token.i - 1].text[0].isdigit():
            continue  # 'at 11:55 pm'
        if token.text == "Executive" and token.i and desk.parse.tokens[token.i - 1].lower == "the":
            continue  # the branch of government, as 'the Legislature' is one
        if key in desk.words.persons and not nobody_here(desk, token, key):
            _read(desk, persons, token, key)


def _loose_title(desk: Desk, token: Token) -> bool:
    # a headline's last words: '...: UK Foreign Secretary'
    return token.i + 1 == desk.parse.sentence_of(token).last


def _read(desk: Desk, persons: list[Person], token: Token, key: str) -> None:
    parse = desk.parse
    first = leftward(parse, token, _DEPS)
    last = token.i + 1
    of = parse.child(token, "prep")
    if (
        of is not None
        and of.i == last
        and of.lower in ("of", "for", "to")
        and key in desk.words.offices | {"head", "general"}
    ):
        thing = parse.child(of, "pobj")
        if thing is not None and thing.i - token.i <= 6:
            whole = parse.child(thing, "prep")
            body = parse.child(whole, "pobj") if whole is not None and whole.lower in ("of", "at", "for") else None
            if body is not None and body.tag == "NNP" and thing.tag in ("NN", "NNS"):
                thing = body  # 'the director of operations of the Hill Bank'
            end = max(t.i for t in parse.subtree(thing, ("relcl", "acl", "appos", "conj", "cc", "prep", "punct"))) + 1
            last = end if desk.outside_names(last, end) else last
    office = read_office(desk, first, last, token.i)
    determiner = next(
        (
            parse.tokens[i]
            for i in range(first, token.i)
            if parse.tokens[i].dep == "det" and parse.tokens[i].head == token.i
        ),
        None,
    )
    owner = _possessor(desk, token)
    named = _told(desk, token, first, last) or named_right_after(desk, token, last)
    named = named or named_by_clause(desk, token) or named_ahead(desk, token) or named_behind(desk, first, last)
    if named is not None and office.country is not None and desk.actors[named].country not in (None, office.country):
        named = None  # a headline's last words, '...: Marlander PM', are not beside the name
    visible = first
    for i in range(first, token.i):
        if parse.tokens[i].tag == "POS" or (
            parse.tokens[i].dep in ("det", "poss") and parse.tokens[i].tag in ("DT", "PRP$")
        ):
            visible = i + 1
    if named is not None:
        desk.add(desk.actors[named], (visible, last), token.i, "nominal", BESIDE)
        return
    indefinite = (determiner is not None and determiner.lower in _INDEFINITE) or any(
        parse.tokens[i].lower in ("one", "no", "any") and parse.tokens[i].head == token.i for i in range(first, token.i)
    )
    speaks = token.dep == "nsubj" and parse.head(token).lemma in ("say", "tell", "add", "claim", "confirm")
    if key == "source" and not speaks:
        return
    if key in desk.words.not_one and key != "source" and (indefinite or not office.of or determiner is None):
        return
    bare = determiner is None and parse.child(token, "poss") is None and not office.of and token.text[0].islower()
    if bare and speaks and key in desk.words.offices and first < token.i:
        pass  # 'deputy minister says': a headline leaves the article out
    elif bare and (key not in desk.words.offices or token.dep not in ("nsubj", "nsubjpass", "agent", "appos", "pobj")):
        return  # 'in exile', 'Honduran justice': no one person
    there = token.dep == "attr" and parse.child(parse.head(token), "expl") is not None
    if (token.dep in ("attr", "oprd") and not there) or (
        token.dep == "pobj" and parse.head(token).lower in ("as", "like")
    ):
        return  # 'She is a lawyer' names nobody anew, 'There was a lawyer' does
    country = office.country
    if country is None and key in _SPEAKS_FOR and of is not None:
        thing = parse.child(of, "pobj")
        behind = desk.owner.get(thing.i) if thing is not None else None
        country = desk.actors[behind.actor].country if behind is not None else None
    if indefinite:
        add_unnamed(desk, token, key, office, (visible, last), fresh=True, country=country)
        return
    if country is None and owner is not None and (actor := desk.actors.get(owner)) is not None and key != "counterpart":
        country = actor.country
        if country is None:
            # 'the club's president': nobody of the article's state
            add_unnamed(desk, token, key, office, (visible, last), fresh=True)
            return
    if key == "counterpart":
        _read_counterpart(desk, token, owner, country, (visible, last))
        return
    definite = determiner is not None and determiner.lower == "the" and owner is None and last == token.i + 1
    if definite and parse.child(token, "poss") is None:
        again = unnamed_before(desk, token, key, office.title, office.country)
        if again is not None:
            desk.add(desk.actors[again], (visible, last), token.i, "nominal", UNNAMED_AGAIN)
            return
    if desk.issuer is not None and country is None and owner is None and not office.of and office.role in _HELD:
        if not named_here(desk, persons, token.i, token.sentence):
            country = desk.issuer
    person = _in_article(desk, persons, token, office, country)
    if person is not None:
        desk.add(
            desk.actors[person.actor], (visible, last), token.i, "nominal", "office of a person named in the article"
        )
        return
    if determiner is not None and determiner.lower == "the" and office.of in (None, country) and last == token.i + 1:
        plain = office.title.lower().removesuffix(key).strip()
        alone = not plain or _AGE.fullmatch(plain) is not None
        spoken = spoken_of(desk, token, key) if alone else None
        if spoken is not None and country is not None and desk.actors[spoken].country not in (None, country):
            spoken = None
        if spoken is not None:
            desk.add(desk.actors[spoken], (visible, last), token.i, "nominal", "the one of that calling spoken of")
            return
    held = _holder(desk, office, country)
    if held is not None:
        desk.add(held, (visible, last), token.i, "nominal", "holder of the office on the article's day")
        return
    thin = may_be_named(desk, token, office, determiner, country)
    add_unnamed(desk, token, key, office, (visible, last), fresh=False, country=country, thin=thin)


def _possessor(desk: Desk, token: Token) -> str | None:
    for poss in desk.parse.children(token, "poss"):
        held = desk.owner.get(poss.i)
        if held is not None:
            return held.actor
    return None


def _told(desk: Desk, token: Token, first: int, last: int) -> str | None:
    """The person named in apposition: 'her Ukrainian counterpart, ... Henrik Solberg'; 'Solberg, the foreign minister'."""
    parse = desk.parse
    # 'the president of the Ports Commission, Karl Brandt,': the parse may tie the name to the commission
    inside = [t for t in parse.tokens[token.i : last] if t.i == token.i or t.dep == "pobj"]
    for other in [a for t in inside for a in parse.children(t, "appos")]:
        held = desk.owner.get(other.i)
        if held is not None and held.head == other.i and held.actor.startswith("person:") and held.form == "name":
            return held.actor
    above, apart = token, False
    while above.dep in ("appos", "conj"):
        # 'a woman, a ticket holder and a fan' is one person
        apart = apart or above.dep == "appos"
        above = parse.head(above)
        held = desk.owner.get(above.i)
        if held is not None:
            beside = held.rule == BESIDE and not parse.children(
                token, "det", "poss"
            )  # 'the speaker and head of the inquiry'
            one = (apart or beside) and held.head == above.i and held.actor.startswith("person:") and not held.plural
            return held.actor if one else None
    return None


def _in_article(desk: Desk, persons: list[Person], token: Token, office: Office, country: str | None) -> Person | None:
    """The person of the article who holds the office; of several the one named last before, else the one after."""
    fitting: list[Person] = []
    for person in persons:
        if not person.actor:
            continue
        if country is not None and (have := desk.actors[person.actor].country) is not None and have != country:
            continue
        if (
            country is None
            and office.of
            and (person.known is None or not any(t.of == office.of for t in person.known.terms))
        ):
            if not any(o.of == office.of for o in person.offices):
                continue
        if _fits(desk, person, office):
            fitting.append(person)
    party = body_beside(desk, token)
    if party is not None:  # 'a Plough Party leader' leads no other party
        fitting = [p for p in fitting if is_of_body(desk, p, party)]
    exact = [p for p in fitting if _titled(desk, p, office.head)]
    # 'the Chancellor' is no prime minister, though both head a government
    fitting = exact if exact or office.head in _OWN_TITLE else fitting
    if not fitting:
        return None
    before = [p for p in fitting if any(h.first < token.i for h in p.hits)]
    if before and country is None and office.role == "head_of_state" and desk.home is not None:
        # 'the president' in a paper at home is its own, unless another was named in the same sentence
        near = [
            p
            for p in before
            if any(h.first < token.i and desk.parse.tokens[h.first].sentence == token.sentence for h in p.hits)
        ]
        before = near or [p for p in before if desk.actors[p.actor].country == desk.home] or before
    if before:
        return max(before, key=lambda p: max(h.first for h in p.hits if h.first < token.i))
    kin = office.head in RELATIVES and desk.parse.child(token, "poss") is not None
    return fitting[0] if len(fitting) == 1 and (kin or office.head in desk.words.offices) else None


#: titles that are said of nobody in a like office
_OWN_TITLE = frozenset(
    "chancellor taoiseach king queen emperor sultan emir pope pontiff monarch prince princess president".split()
)


def _titled(desk: Desk, person: Person, head: str) -> bool:
    """Whether the text or the knowledge gives the person a title with this very noun."""
    terms = [person.known.at(desk.day)] if person.known is not None else []
    titles = [o.title for o in person.offices] + [t.title for t in terms if t is not None]
    return any((head if head != "pontiff" else "pope") in title.lower().split() for title in titles)


def _fits(desk: Desk, person: Person, office: Office) -> bool:
    if office.former:
        return any(o.former and o.head == office.head for o in person.offices)
    for told in person.offices:
        if told.former:
            continue
        if told.role == office.role != "other":
            return True
        if office.role != "other":
            continue  # 'Deputy Foreign Minister X' is not 'the foreign minister'
        # 'Interior Minister X' is later 'the minister'
        if told.head == office.head and (
            office.title.lower() == office.head or set(office.title.lower().split()) <= set(told.title.lower().split())
        ):
            return True
    if person.known is not None and office.role in _HELD:
        term = person.known.at(desk.day)
        if term is not None and term.role == office.role:
            return office.role != "head" or office.of == term.of
        if term is not None and office.title.lower() == office.head and office.head in term.title.lower().split():
            return True
    return False


def _holder(desk: Desk, office: Office, country: str | None) -> Actor | None:
    """Who holds the office on the article's day, by the knowledge, where the country or organisation is plain."""
    if desk.day is None or office.former or office.role not in _HELD:
        return None
    of = (country if office.role != "head" else office.of) or _told_by_title(desk, office)
    if of is None and office.role != "head":
        of = desk.focus
    if of is None:
        return None
    found = desk.lexicon.holder(office.role, office.title, of, desk.day)
    if found is None:
        return None
    known, term = found
    if known.gender:
        desk.genders.setdefault(f"person:{slug(known.name)}", known.gender)
    one = desk.lexicon.organisations.get(of)
    return Actor(
        f"person:{slug(known.name)}", known.called, "person", of if one is None else one.country,
        one.sector if one is not None else "GOV", term.title, known.wikidata,
    )  # fmt: skip


def _told_by_title(desk: Desk, office: Office) -> str | None:
    """'The Home Secretary' tells the state by itself: the article's own, one that it names, or the likeliest."""
    states = states_of(office.title)
    if desk.focus in states:
        return desk.focus
    named = [s for s in states if s in desk.states_named]
    if named:
        return named[0]
    return states[0] if states else None


def _read_counterpart(
    desk: Desk, token: Token, owner: str | None, country: str | None, tokens: tuple[int, int]
) -> None:
    actor = desk.actors.get(owner or "")
    if actor is None:
        # 'her Polish counterpart': the pronoun is the sentence's subject
        subject = next(
            (c for a in desk.parse.ancestors(token) for c in desk.parse.children(a, "nsubj", "nsubjpass")), None
        )
        held = desk.owner.get(subject.i) if subject is not None else None
        actor = desk.actors.get(held.actor) if held is not None else None
    if actor is not None and actor.kind == "person" and actor.office and country and desk.day is not None:
        from_title = Office(actor.office, "", _role(desk, actor), None, country, country, False, None)
        found = _holder(desk, from_title, country)
        if found is not None:
            desk.add(found, tokens, token.i, "nominal", "counterpart: the same office in the other state")
            return
    if country:
        name = f"{desk.adjective_of(country)} counterpart"
        desk.add(
            Actor(f"person:{country}.counterpart", name, "person", country, "GOV"), tokens, token.i, "nominal",
            "counterpart of an unknown office",
        )  # fmt: skip


def _role(desk: Desk, actor: Actor) -> str:
    known = desk.lexicon.person(actor.name)
    term = known.at(desk.day) if known is not None else None
    if term is not None:
        return term.role
    return role_of(actor.office or "", actor.country)
