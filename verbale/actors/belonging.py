"""Knows which country a person belongs to where no office tells it: by a word beside the name, else at home."""

from __future__ import annotations

from collections.abc import Iterable

from verbale.actors.desk import Desk
from verbale.actors.origin import origin_of, state_of_work
from verbale.actors.person import Person
from verbale.actors.titles import KNOW
from verbale.text.parse import Token

#: tokens before a name that may still belong to its phrase: 'Varanian Nobel literature laureate Odra Vellin'
_BEFORE = 7
#: who has to do with a language and not with its land: 'the English teacher Odra Vellin'
_OF_LANGUAGES = frozenset(["teacher", "professor", "student", "lecturer", "tutor", "translator", "graduate", "-"])
_SEATED = frozenset(["based", "headquartered", "registered", "born", "situated", "located", "domiciled"])
_BELONGS = frozenset(["from", "of", "at", "with", "for", "in"])


def country_beside(desk: Desk, person: Person) -> str | None:
    """The country that words beside one of the person's names tell: 'the Varanian novelist Odra Vellin', 'Vellin, a
    novelist from Varania', 'Varania's Odra Vellin', 'Odra Vellin of Karsk University'; an empty word where the state
    is only what the person knows: 'a Varania specialist'."""
    for hit in person.hits:
        head = desk.head_in(hit.first, hit.last)
        code = _before(desk, hit.first) or _by_letters(desk, hit.last) or country_after(desk, head)
        if code is None:
            code = origin_of(desk, head) or state_of_work(desk, hit.last)
        if code is None and head.dep == "conj" and desk.parse.head(head).tag == "NNP":
            code = _of_list(desk, desk.parse.head(head))
        if code is not None:
            return code
    return None


def _of_list(desk: Desk, name: Token) -> str | None:
    """The country told before the first of the names of a list, by a title in the plural."""
    tokens = desk.parse.tokens
    first = name.i
    while first and tokens[first - 1].tag == "NNP" and tokens[first - 1].head == name.i:
        first -= 1
    several = first > 0 and tokens[first - 1].tag == "NNS" and _titles_several(desk, tokens[first - 1], first)
    return _before(desk, first) if several else None


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
        if token.text in desk.words.parts_of_states and tokens[i + 1].lemma not in _OF_LANGUAGES:
            return desk.words.parts_of_states[token.text]
        if token.pos not in ("NOUN", "PROPN", "ADJ", "NUM") and token.tag != "POS" and token.text not in ("-", "."):
            return None
        if token.tag in ("NNS", "NNPS") and not _titles_several(desk, token, first):
            return None
    return None


def _titles_several(desk: Desk, noun: Token, first: int) -> bool:
    """Whether the plural right before a name is the title of those named after it: 'Varanian boxers Odra Vellin and ...'."""
    name = desk.parse.tokens[first]
    if noun.i != first - 1 or not noun.text[0].islower():
        return False
    head = next((a for a in (name, *desk.parse.ancestors(name)) if a.tag != "NNP" or a.dep != "compound"), name)
    return desk.parse.head(noun).i == head.i or (head.dep == "appos" and desk.parse.head(head).i == noun.i)


def country_after(desk: Desk, head: Token) -> str | None:
    """The country that the words after a name tell: 'a novelist from Varania', 'a private school based in Karsk'; an empty
    word where it is only what the person knows."""
    parse = desk.parse
    bracketed = _in_brackets(desk, head)
    if bracketed is not None:
        return bracketed
    told = [n for c in parse.children(head, "appos") if (n := _one_of(desk, c)) is not None]
    for noun in [*told, head]:
        code = _of_words(desk, _before_noun(desk, noun)) if noun is not head else None
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


def _before_noun(desk: Desk, noun: Token) -> list[Token]:
    """What stands before a noun and may tell whose it is; of 'a Karsk-based firm' the town."""
    beside = desk.parse.children(noun, "amod", "compound", "nmod", "poss")
    return [*beside, *(t for c in beside if c.lower in _SEATED for t in desk.parse.children(c, "npadvmod", "compound"))]


def _one_of(desk: Desk, noun: Token) -> Token | None:
    """What an apposition says that the name before it is; of 'one of Varania's largest firms' the firms."""
    if noun.lower == "one" and (of := desk.parse.child(noun, "prep")) is not None and of.lower == "of":
        return desk.parse.child(of, "pobj")
    return noun if _describes(desk, noun) else None


def _in_brackets(desk: Desk, head: Token) -> str | None:
    """The state that stands in brackets right after a name: 'Odra Vellin (Varania)'."""
    tokens = desk.parse.tokens
    if head.i + 3 >= len(tokens) or tokens[head.i + 1].text != "(" or tokens[head.i + 3].text not in (")", ",", ";"):
        return None
    match = desk.matches.get(head.i + 2)
    entry = match.kind("state", "adjective") if match is not None else None
    return entry.key if entry is not None else None


def _by_letters(desk: Desk, i: int) -> str | None:
    """The state whose letters stand in brackets at token i, as results of sports give them for each of several persons:
    'Odra Vellin (VAR) beat Karl Brandt (OST)'."""
    tokens = desk.parse.tokens
    if i + 2 >= len(tokens) or tokens[i].text != "(" or tokens[i + 2].text not in (")", ",", ";"):
        return None
    return desk.letters_of_states.get(i + 1) if len(desk.letters_of_states) > 1 else None


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
