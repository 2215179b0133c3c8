"""Knows people and bodies that an article tells without a name and that no other rule holds: 'a plumber', 'two cooperatives'."""

from __future__ import annotations

from functools import cache

from verbale.actors.actor import Actor, Mention
from verbale.actors.at_home import home_at, of_many_states
from verbale.actors.desk import Desk
from verbale.actors.folding import slug
from verbale.actors.groups import PRIVATE
from verbale.actors.phrases import Phrase, read_phrase
from verbale.knowledge import data
from verbale.text.parse import Token

#: the rules of the mentions, by which a person's is told from a body's
PERSONS, BODIES, NAMES = "people by a description", "body by a description", "name of nobody known"
_ALONG = frozenset({"across", "along", "beyond", "astride"})
_CROSSED = frozenset({"cross", "ford", "bridge", "recross"})
_GROUND = frozenset(
    "river valley crossing bridge strait estuary delta basin bank banks border pass plain coast hills mountains".split()
)
#: how somebody named beside is held
_HELD = frozenset(["hostage", "prisoner", "captive"])
#: where a noun may have a part in what is told
_PLACES = frozenset("nsubj nsubjpass dobj pobj dative poss conj appos ROOT".split())


def find_described(desk: Desk) -> tuple[tuple[Mention, Actor], ...]:
    """Who is told by a common noun, or by a name of which nothing is known, at places that no mention holds; each with an
    actor of its own: of the state that the words tell, else of the one where the sentence is at home. In text order."""
    found: list[tuple[Mention, Actor]] = []
    for token in desk.parse.tokens:
        if token.i in desk.owner or token.dep not in _PLACES or not token.text[0].isalpha():
            continue
        told = _told(desk, token)
        if told is not None and not _named_beside(desk, token):
            found.append(told)
    return tuple(found)


def _named_beside(desk: Desk, token: Token) -> bool:
    """'Her accomplice, Wen Sorell', 'Sorell, the accomplice': somebody who has a name after all."""
    beside = desk.parse.children(token, "appos")
    beside += [desk.parse.head(token)] if token.dep == "appos" else []
    return any(t.i in desk.owner for t in beside)


def _told(desk: Desk, token: Token) -> tuple[Mention, Actor] | None:
    persons, bodies, counted = _nouns()
    lemma, lower = token.lemma.lower(), token.lower
    if token.tag == "NNP" and lower in desk.words.offices and desk.parse.child(token, "compound") is None:
        return _described(desk, read_phrase(desk, token), False, PERSONS, persons.get(lower))  # 'the Crown Prince'
    if token.tag in ("NNP", "NNPS"):
        return _by_name(desk, token, lower in bodies or lemma in bodies)
    if lower in counted or (lemma in counted and token.tag == "NNS"):
        if token.pos not in ("NOUN", "PRON", "ADJ", "NUM", "DET"):
            return None
        return _counted(desk, token)
    if token.pos != "NOUN":
        return None
    before = desk.lowers[token.i - 1] if token.i else ""
    if lower in _HELD and desk.parse.child(token, "det", "poss", "amod", "nummod") is None:
        return None  # 'taken hostage'
    two = f"{before} {lemma}"  # 'city hall'
    for kind, nouns in ((PERSONS, persons), (BODIES, bodies)):
        key = two if two in nouns else lower if lower in nouns else lemma
        if key in nouns and not (kind == PERSONS and token.tag == "NN" and key in desk.words.not_one):
            phrase = read_phrase(desk, token)
            return _described(desk, phrase, token.tag == "NNS", kind, nouns[key])
    return None


def _described(desk: Desk, phrase: Phrase, many: bool, kind: str, sector: str | None) -> tuple[Mention, Actor]:
    head = phrase.head
    country = phrase.country
    if country is None and phrase.owner is not None:
        country = desk.actors[phrase.owner].country
    elif country is None and (behind := _speaks_for(desk, head)) is not None:
        country = behind.country
    elif (
        country is None
        and not of_many_states(desk, head)
        and (phrase.free or phrase.local or desk.parse.child(head, "poss") is not None)
    ):
        country = home_at(desk, head.i)
    made = desk.words.makers.get(phrase.maker or "")
    sector = (made if made not in ("BUS", "CRM", "JRN") or head.lemma not in PRIVATE else None) or sector
    name = " ".join(phrase.words)
    shown = f"{desk.adjective_of(country)} {name}" if country else name
    owner = desk.actors.get(phrase.owner or "")
    if country is None and owner is not None and owner.kind == "organisation" and owner.name.lower() not in name:
        shown = f"{owner.name} {name}"  # 'inspectors of the Alliance'
    span = desk.span(phrase.first, head.i + 1)
    if kind == PERSONS and not many:
        actor = Actor(f"person:{slug(name)}.{desk.article.id[:8]}", name, "person", country, sector)
    else:
        place = f"{country}." if country else ""
        one = kind == BODIES and not many
        actor = Actor(
            f"{'org' if one else 'group'}:{place}{slug(name)}",
            shown,
            "organisation" if one else "group",
            country,
            sector,
        )
    return Mention(span, "nominal", actor.id, kind), actor


def _speaks_for(desk: Desk, head: Token) -> Actor | None:
    """Whom one speaks for or works for: of 'a spokeswoman for the Pact's chief' the Pact."""
    link = desk.parse.child(head, "prep")
    thing = desk.parse.child(link, "pobj") if link is not None and link.lower in ("for", "of", "at", "from") else None
    if thing is None:
        return None
    for token in (thing, *desk.parse.children(thing, "compound", "nmod", "poss")):
        held = desk.owner.get(token.i)
        if held is not None and desk.actors[held.actor].kind == "organisation":
            return desk.actors[held.actor]
    return None


def _counted(desk: Desk, token: Token) -> tuple[Mention, Actor] | None:
    """'Seven were held', 'those who speak out', 'the displaced': people of whom only that is told."""
    parse = desk.parse
    if parse.child(token, "prep") is not None and token.lower not in ("people", "those", "others"):
        of = parse.child(token, "prep")
        if of is not None and of.lower == "of":
            return None  # 'one of the companies': what is counted tells it
    if token.dep == "pobj" and token.pos == "NUM":
        return None  # 'a crew of nine'
    if token.pos == "ADJ" and not any(t.lower == "the" for t in parse.children(token, "det")):
        return None
    phrase = read_phrase(desk, token)
    country = phrase.country or (home_at(desk, token.i) if token.lower != "others" else None)
    place = f"{country}." if country else ""
    shown = f"{desk.adjective_of(country)} people" if country else "people"
    actor = Actor(f"group:{place}people", shown, "group", country, "CVL")
    return Mention(desk.span(phrase.first, token.i + 1), "nominal", actor.id, PERSONS), actor


def _by_name(desk: Desk, token: Token, body: bool) -> tuple[Mention, Actor] | None:
    """'The Gandhis', 'Trans-Delta', 'the Plough League' (a `body` by its last word): a name that nothing tells; not a
    place's, nor one written within another."""
    if desk.country_at(token.i) is not None or token.i in desk.named or token.text in desk.placed:
        return None
    if token.lower in _GROUND or _is_ground(desk, token.text):
        return None
    if token.tag == "NNP" and token.entity != "ORG" and not body:
        return None
    if token.tag == "NNPS" and token.entity not in ("", "NORP", "ORG"):
        return None
    first = token.i
    while first and desk.parse.tokens[first - 1].tag == "NNP" and desk.parse.tokens[first - 1].head == token.i:
        first -= 1
    name = desk.words_of(first, token.i + 1)
    if len(name) < 3 or name.lower() in desk.words.no_organisations or desk.capitalised(token.sentence):
        return None
    many = token.tag == "NNPS" and token.entity != "ORG"
    country = home_at(desk, token.i)
    actor = Actor(f"{'group' if many else 'org'}:{slug(name)}", name, "group" if many else "organisation", country)
    return Mention(desk.span(first, token.i + 1), "name", actor.id, NAMES), actor


def _is_ground(desk: Desk, name: str) -> bool:
    """Whether the article names a river or a piece of land so: 'crossed the Ostel', 'along the Ostel', 'the Ostel valley'."""
    return any(
        (t.dep == "pobj" and desk.parse.head(t).lower in _ALONG)
        or (t.dep == "pobj" and desk.parse.head(desk.parse.head(t)).lower in _GROUND)  # 'the bank of the Ostel'
        or (t.dep == "dobj" and desk.parse.head(t).lemma in _CROSSED)
        or (t.dep in ("compound", "nmod") and desk.parse.head(t).lower in _GROUND)
        for t in desk.by_text[name]
    )


@cache
def _nouns() -> tuple[dict[str, str | None], dict[str, str | None], frozenset[str]]:
    """Nouns of persons and of bodies with their sectors, and words that only count people."""
    told, groups = data("described.yaml"), data("groups.yaml")

    never = frozenset(told["never"])

    def of(name: str) -> dict[str, str | None]:
        blocks = [*told[name], *groups[name]]
        return {word: block["sector"] for block in blocks for word in block["words"] if word not in never}

    return of("persons"), of("bodies"), frozenset(told["counted"])
