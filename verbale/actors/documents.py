"""Knows whose a document is that speaks: 'the statement said', 'according to the report' mean who issued it."""

from __future__ import annotations

from bisect import bisect_left

from verbale.actors.actor import Actor
from verbale.actors.desk import Desk, Found, leftward
from verbale.actors.short_names import body_beside
from verbale.text.parse import Token

_DEPS = frozenset(["compound", "nmod", "amod", "poss", "case", "det", "punct", "nummod"])
#: what a document does with what is written in it
_SPEAKS = frozenset(
    """say add read state note warn claim allege argue accuse describe declare announce stress urge explain continue
    conclude find reveal estimate call demand condemn express reject deny insist quote cite point""".split()
)
_GIVES = frozenset(
    """issue release publish write sign send post make file deliver say add announce state declare report submit
    circulate tweet conduct commission prepare draft read warn note""".split()
)
_MADE = frozenset(
    ["sign", "issue", "release", "publish", "write", "send", "make", "file", "post", "author", "conduct", "commission"]
)
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])
#: sentences back in which the document must have been spoken of
_REACH = 6
_RULE = "a document for who issued it"


def find_documents(desk: Desk) -> None:
    """Note a mention of the issuer for every document that speaks, where the text says who issued it."""
    issued: list[tuple[int, str, str]] = []
    heads: list[Found] | None = None
    for token in desk.parse.tokens:
        if token.pos not in ("NOUN", "PROPN") or token.lemma not in desk.words.documents or token.i in desk.owner:
            continue
        if token.dep in ("compound", "nmod", "amod"):
            continue
        if heads is None:
            heads = sorted((f for f in desk.found if f.form != "pronoun"), key=lambda f: f.head)
        told = _told(desk, token) or _given(desk, token)
        speaks = _speaks(desk, token)
        if told is None and speaks and not _somebody_elses(desk, token):
            told = _earlier(desk, token, issued) or _said_before(desk, token, heads)
        if told is None:
            continue
        issued.append((token.i, token.lemma, told))
        if speaks:
            first = leftward(desk.parse, token, _DEPS)
            while first < token.i and (desk.parse.tokens[first].dep == "det" or first in desk.owner):
                first += 1
            desk.add(desk.actors[told], (first, token.i + 1), token.i, "nominal", _RULE)


def _speaks(desk: Desk, token: Token) -> bool:
    above = desk.parse.head(token)
    if token.dep in _SUBJECTS:
        return above.lemma in _SPEAKS
    # 'According to the statement'
    return token.dep == "pobj" and above.lower == "to" and desk.parse.head(above).lower == "according"


def _somebody_elses(desk: Desk, token: Token) -> bool:
    # 'a Lodestar report', 'a report by Vellin Radar': of whom no actor is known
    named = [c for c in desk.parse.children(token, "compound", "nmod", "poss") if c.tag in ("NNP", "NNPS")]
    for link in desk.parse.children(token, "prep", "agent"):
        if link.lower in ("by", "from", "of"):
            named += [t for t in desk.parse.children(link, "pobj") if t.tag in ("NNP", "NNPS")]
    return bool(named)


def _issuer(desk: Desk, token: Token | None) -> str | None:
    held = desk.owner.get(token.i) if token is not None else None
    return held.actor if held is not None else None


def _told(desk: Desk, token: Token) -> str | None:
    """Whose the noun phrase says that it is: 'its statement', 'a ministry statement', 'the appeal of the president'."""
    parse = desk.parse
    for deps in (("poss",), ("compound", "nmod", "amod")):
        for child in parse.children(token, *deps):
            found = _issuer(desk, child)
            # a firm beside it is where it stands: 'in a Chatter post'
            if found is not None and (child.dep == "poss" or desk.actors[found].sector not in ("BUS", "MNC")):
                return found
    if (named := body_beside(desk, token)) is not None:
        return named
    for child in parse.children(token, "prep", "agent", "acl"):
        inner = child
        if child.dep == "acl":
            if child.lemma not in _MADE:
                continue
            # 'a letter signed by Vellin'
            inner = next((c for c in parse.children(child, "agent", "prep") if c.lower == "by"), child)
        if inner.lower in ("of", "from", "by") and (found := _issuer(desk, parse.child(inner, "pobj"))) is not None:
            return found
    return None


def _given(desk: Desk, token: Token) -> str | None:
    """Who gives it in its own clause: 'Vellin issued a statement', 'the ministry said in a statement'."""
    parse = desk.parse
    verb = parse.head(token)
    if token.dep == "pobj":
        if verb.lower not in ("in", "on", "through", "via", "with", "by"):
            return None
        verb = parse.head(verb)
    elif token.dep not in ("dobj", "nsubjpass"):
        return None
    if verb.lemma not in _GIVES:
        return None
    if token.dep == "nsubjpass":
        agent = parse.child(verb, "agent")
        return _issuer(desk, parse.child(agent, "pobj")) if agent is not None else None
    for _ in range(3):
        subject = parse.child(verb, "nsubj", "nsubjpass")
        if subject is not None:
            return _issuer(desk, subject)
        if verb.dep not in ("conj", "xcomp", "advcl"):
            return None
        verb = parse.head(verb)
    return None


def _earlier(desk: Desk, token: Token, issued: list[tuple[int, str, str]]) -> str | None:
    """Who issued the document of that kind, or else the only kind of document, that was spoken of before."""
    near = [
        (lemma, who)
        for at, lemma, who in issued
        if token.sentence - desk.parse.tokens[at].sentence <= _REACH or token.lemma in (lemma, "document")
    ]
    same = [who for lemma, who in near if lemma == token.lemma]
    if same:
        return same[-1]
    return near[-1][1] if near and len({who for _, who in near}) == 1 else None


def _said_before(desk: Desk, token: Token, heads: list[Found]) -> str | None:
    """Who spoke in the sentence before, where it is an office or a body: officials speak by statements."""
    if not token.sentence:
        return None
    before = desk.parse.sentences[token.sentence - 1]
    back = desk.parse.sentences[max(0, token.sentence - 3)]
    first = bisect_left(heads, back.first, key=lambda f: f.head)
    for found in heads[first:]:
        if found.head >= before.last:
            break
        head = desk.parse.tokens[found.head]
        verb = desk.parse.head(head)
        if head.dep == "nsubj" and verb.lemma == token.lemma:
            return found.actor  # 'The Morning Star reported ... According to the report'
        if token.lemma not in desk.words.statements or found.head < before.first:
            continue
        if head.dep == "nsubj" and verb.lemma in _SPEAKS and _official(desk.actors[found.actor]):
            return found.actor
    return None


def _official(actor: Actor) -> bool:
    return actor.kind in ("state", "organisation") or actor.office is not None
