"""Knows who stands behind a document that speaks: 'the statement said' is said by whoever issued the statement."""

from __future__ import annotations

from verbale.statements.reading import Reading
from verbale.statements.source import VEHICLES, agent_of, find_subject, resolve
from verbale.text.parse import Token

#: how many tokens back the document may have been named
_REACH = 250
#: verbs whose subject is behind the document that they bring out
_BRING_OUT = frozenset("issue release publish send write sign make post file submit put deliver read circulate".split())


def speaker_of(reading: Reading, head: Token) -> str | None:
    """The actor that speaks where `head` is the source: its own, and for a document named before its issuer."""
    own = resolve(reading, head)
    if own is not None or head.lemma not in VEHICLES:
        return own
    if (body := _body_before(reading, head)) is not None:
        return body
    parse = reading.parse
    for k in range(head.i - 1, max(-1, head.i - _REACH), -1):
        token = parse.tokens[k]
        if token.pos not in ("NOUN", "PROPN") or token.lemma.lower() != head.lemma:
            continue
        found = resolve(reading, token) or _giver(reading, token) or _body_before(reading, token)
        if found is not None:
            return found
    return None


def _giver(reading: Reading, document: Token) -> str | None:
    """Who gave the document out: 'Lund said in a statement', 'Lund issued a statement', 'a statement issued by Lund'."""
    parse = reading.parse
    above = parse.head(document)
    giver: Token | None = None
    if document.dep == "pobj" and above.lower in ("in", "by", "with", "through", "via"):
        verb = parse.head(above)
        if verb.pos == "VERB" and reading.frames(verb):
            giver = find_subject(parse, verb)
    elif document.dep == "dobj" and above.lemma in _BRING_OUT:
        giver = find_subject(parse, above)
    elif document.dep == "nsubjpass" and above.lemma in _BRING_OUT:
        giver = agent_of(parse, above)
    if giver is None or giver.i == document.i or giver.lemma in VEHICLES:
        return None
    return resolve(reading, giver)


def _body_before(reading: Reading, document: Token) -> str | None:
    """'A board report': the organisation named before in whose name the noun stands, 'the Parole Board of Varland'."""
    for noun in reading.parse.children(document, "compound", "nmod"):
        if noun.tag != "NN" or reading.actor_at(noun.i) is not None:
            continue
        for mention in reversed(reading.cast.mentions):
            if mention.form != "name" or mention.span.start >= document.start:
                continue
            actor = reading.cast.get(mention.actor)
            named = actor is not None and actor.kind == "organisation"
            if named and noun.lower in mention.span.of(reading.text).lower().split():
                return mention.actor
    return None
