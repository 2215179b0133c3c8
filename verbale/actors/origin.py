"""Knows where a person comes from or works by the rest of a sentence: 'Odra Vellin, hailing from Karsk', 'who fled Varania'."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: who does this from a place is of it
_FROM = frozenset(["hail", "come", "originate", "flee", "escape", "emigrate"])
#: who does this to a place is of it, too: 'fled Varania'
_LEFT = frozenset(["flee"])
#: whoever this is done to is of the place that follows 'to'
_BACK = frozenset(["deport", "repatriate"])
#: how far behind the name a participle stands that tells it
_NEAR = 4


def origin_of(desk: Desk, head: Token) -> str | None:
    """The state that whoever the name with this head means comes from, as verbs of going and sending tell it."""
    for verb in _verbs(desk, head):
        for thing in _places(desk, verb):
            code = _state_of(desk, thing)
            if code is not None:
                return code
    return None


def _verbs(desk: Desk, head: Token) -> Iterator[Token]:
    parse = desk.parse
    above = parse.head(head)
    if head.dep in ("nsubj", "nsubjpass"):
        yield above
        yield from (t for t in parse.children(above, "conj") if parse.child(t, "nsubj", "nsubjpass") is None)
        yield from (t for t in parse.children(above, "advcl") if head.i < t.i <= head.i + _NEAR and t.tag == "VBG")
    yield from parse.children(head, "acl", "relcl")


def _places(desk: Desk, verb: Token) -> Iterator[Token]:
    parse = desk.parse
    back = [t for t in parse.children(verb, "advmod") if t.lower == "back"]
    for link in parse.children(verb, "prep"):
        if (link.lower == "from" and verb.lemma in _FROM) or (link.lower == "to" and verb.lemma in _BACK):
            yield from parse.children(link, "pobj")
    for word in back:
        if (verb.lemma == "send" and verb.tag == "VBN") or verb.lemma in _BACK:
            links = (*parse.children(word, "prep"), *parse.children(verb, "prep"))
            yield from (t for link in links if link.lower == "to" for t in parse.children(link, "pobj"))
    if verb.lemma in _LEFT:
        yield from parse.children(verb, "dobj")


def _state_of(desk: Desk, thing: Token) -> str | None:
    """The state that a place is or is in; of 'the southern Varanian town' that of its adjective."""
    for token in (thing, *desk.parse.children(thing, "amod", "compound", "nmod")):
        match = desk.matches.get(token.i)
        entry = match.kind("state", "adjective", "capital") if match is not None else None
        if entry is not None:
            return entry.key
        if (place := desk.country_at(token.i)) is not None:
            return place
    return None


#: tokens after a name in which the place of work is told
_REACH = 30
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])


def state_of_work(desk: Desk, last: int) -> str | None:
    """The only state that stands in the words from 'at' on, in the description after a name and a comma: 'Vellin, a chemist
    and fellow at the Hill Centre at the University of Varania'."""
    tokens = desk.parse.tokens
    if last >= len(tokens) or tokens[last].text != ",":
        return None
    end = min(last + _REACH, desk.parse.sentence_of(tokens[last]).last)
    working = called = False
    found: set[str] = set()
    for token in tokens[last + 1 : end]:
        if token.tag in _FINITE or token.text in (",", ";", "”", '"', "("):
            break
        called = called or token.lemma in desk.words.persons
        working = working or (called and token.lower == "at")
        if working:
            match = desk.matches.get(token.i)
            entry = match.kind("state", "capital", "organisation") if match is not None else None
            one = desk.lexicon.organisations.get(entry.key) if entry is not None else None
            code = one.country if one is not None else entry.key if entry is not None else desk.country_at(token.i)
            if code is not None:
                found.add(code)
    return next(iter(found)) if len(found) == 1 else None
