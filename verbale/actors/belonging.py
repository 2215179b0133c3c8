"""Knows which country a person belongs to where no office tells it: by a word beside the name, else at home."""

from __future__ import annotations

from collections.abc import Iterable

from verbale.actors.desk import Desk
from verbale.actors.person import Person
from verbale.actors.titles import KNOW
from verbale.text.parse import Token

#: tokens before a name that may still belong to its phrase: 'Varanian Nobel literature laureate Odra Vellin'
_BEFORE = 7
_SEATED = frozenset(["based", "headquartered", "registered", "born", "situated", "located", "domiciled"])
_BELONGS = frozenset(["from", "of", "at", "with", "for", "in"])


def country_beside(desk: Desk, person: Person) -> str | None:
    """The country that words beside one of the person's names tell: 'the Varanian novelist Odra Vellin', 'Vellin, a
    novelist from Varania', 'Varania's Odra Vellin', 'Odra Vellin of Karsk University'; an empty word where the state
    is only what the person knows: 'a Varania specialist'."""
    for hit in person.hits:
        code = _before(desk, hit.first) or country_after(desk, desk.head_in(hit.first, hit.last))
        if code is not None:
            return code
    return None


def _before(desk: Desk, first: int) -> str | None:
    tokens = desk.parse.tokens
    floor = max(desk.parse.sentence_of(tokens[first]).first, first - _BEFORE)
    for i in range(first - 1, floor - 1, -1):
        match = desk.matches.get(i)
        entry = match.kind("adjective", "state", "people") if match is not None and match.last <= first else None
        if entry is not None and match is not None:
            after = tokens[match.last]
            joined = after.text == "-" or (match.first and tokens[match.first - 1].text == "-")
            owns = after.tag == "POS" or tokens[match.last - 1].dep in ("amod", "compound", "nmod", "poss")
            if entry.kind == "state" and tokens[first - 1].lemma in KNOW:
                return ""
            return entry.key if owns and not joined else None
        token = tokens[i]
        if token.pos not in ("NOUN", "PROPN", "ADJ", "NUM") and token.tag != "POS" and token.text not in ("-", "."):
            return None
        if token.tag in ("NNS", "NNPS"):
            return None
    return None


def country_after(desk: Desk, head: Token) -> str | None:
    """The country that the words after a name tell: 'a novelist from Varania', 'a private school based in Karsk'; an empty
    word where it is only what the person knows."""
    parse = desk.parse
    told = [c for c in parse.children(head, "appos") if _describes(desk, c)]
    for noun in [*told, head]:
        code = _of_words(desk, parse.children(noun, "amod", "compound", "nmod", "poss")) if noun is not head else None
        if code is not None and noun.lemma in KNOW and not _is_adjective(desk, noun):
            return ""
        if code is None:
            code = _of_words(
                desk,
                (
                    thing
                    for link in (*parse.children(noun, "prep"), *_seated(desk, noun))
                    if link.lower in _BELONGS
                    and (noun is not head or link.lower != "in" or parse.head(link).i != head.i)
                    for thing in parse.children(link, "pobj")
                ),
            )
        if code is not None:
            return code
    return None


def _describes(desk: Desk, noun: Token) -> bool:
    # 'Vellin, a Varanian glassblower': with the article it says what the one named before is
    if noun.lemma in desk.words.persons or noun.lemma in desk.words.bodies:
        return True
    return noun.tag == "NN" and any(c.lower in ("a", "an") for c in desk.parse.children(noun, "det"))


def _seated(desk: Desk, noun: Token) -> Iterable[Token]:
    # 'based in Karsk', 'headquartered in Varania'
    for verb in desk.parse.children(noun, "acl"):
        if verb.lower in _SEATED:
            yield from desk.parse.children(verb, "prep")


def _is_adjective(desk: Desk, noun: Token) -> bool:
    matches = [desk.matches.get(c.i) for c in desk.parse.children(noun, "amod", "compound", "nmod")]
    return any(m is not None and m.kind("adjective") is not None for m in matches)


def _of_words(desk: Desk, words: Iterable[Token]) -> str | None:
    for token in words:
        for i in (token.i, token.i - 1, token.i - 2):
            match = desk.matches.get(i)
            if match is not None and match.last > token.i:
                entry = match.kind("adjective", "state", "capital")
                if entry is not None:
                    return entry.key
                one = desk.lexicon.organisations.get(o.key) if (o := match.kind("organisation")) is not None else None
                if one is not None and one.country is not None:
                    return one.country
        place = desk.country_at(token.i)
        if place is not None:
            return place
    return None
