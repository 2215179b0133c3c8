"""Knows whom 'he', 'she', 'it' or 'they' means as a source that nothing else tells: who spoke just before, or of whom the
sentences before tell."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.actors.actor import FEMALE, MALE, Actor, Cast, Mention
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

Told = tuple[Mention, Actor]

_MANY = ("group", "organisation")
_SUBJECTS = ("nsubj", "nsubjpass")
#: sentences back in which one must have spoken, or been told of
_SPOKE, _TOLD = 4, 2


def goes_back(
    parse: Parse, cast: Cast, described: dict[int, Told], spoken: Sequence[Statement], head: Token
) -> tuple[Told, ...]:
    """Whom the pronoun `head` means; nobody where none of those before fits. `spoken` holds the statements before it."""
    if head.lower in MALE | FEMALE:
        return _spoke(parse, cast, spoken, head, ("person",))
    if head.lower == "they":
        return _several(parse, cast, described, spoken, head)
    if head.lower == "it":
        return _spoke(parse, cast, spoken, head, ("organisation", "state", "document"))
    return ()


def _spoke(
    parse: Parse, cast: Cast, spoken: Sequence[Statement], head: Token, kinds: tuple[str, ...]
) -> tuple[Told, ...]:
    for statement in reversed(spoken):
        last = parse.at(statement.content[-1].end - 1)
        if last is None or last.start > head.start:
            continue
        if head.sentence - last.sentence > _SPOKE:
            return ()
        actor = cast.get(statement.speaker or "")
        if (
            actor is not None
            and actor.kind in kinds
            and len(statement.speakers) < 2
            and _fits(parse, cast, actor, head)
        ):
            return ((Mention(head.span, "pronoun", actor.id, ""), actor),)
    return ()


def _fits(parse: Parse, cast: Cast, actor: Actor, head: Token) -> bool:
    """Is a person called so elsewhere, and never by the pronoun of the other gender?"""
    if actor.kind != "person":
        return True
    called = {m.span.of(parse.text).lower() for m in cast.of(actor.id) if m.form == "pronoun"}
    own, other = (MALE, FEMALE) if head.lower in MALE else (FEMALE, MALE)
    return not called.isdisjoint(own) and called.isdisjoint(other)


def _several(
    parse: Parse, cast: Cast, described: dict[int, Told], spoken: Sequence[Statement], head: Token
) -> tuple[Told, ...]:
    """Those of whom the nearest subject of several before the pronoun tells, outside of quoted words."""
    quoted = [s for one in spoken if one.kind == "direct" for s in one.content]
    first = parse.sentences[max(0, head.sentence - _TOLD)].first
    paragraph = parse.sentence_of(head).paragraph
    for i in range(head.i - 1, first - 1, -1):
        token = parse.tokens[i]
        if token.dep not in _SUBJECTS or token.head == head.head or paragraph - parse.sentence_of(token).paragraph > 1:
            continue
        if any(s.contains(token.span) for s in quoted):
            continue
        found = _all_told(parse, cast, described, token)
        if found and (len(found) > 1 or found[0][1].kind in _MANY or token.tag in ("NNS", "NNPS")):
            return found
    return ()


def _all_told(parse: Parse, cast: Cast, described: dict[int, Told], token: Token) -> tuple[Told, ...]:
    """Who is told at the token, with those joined to it."""
    found: list[Told] = []
    here: Token | None = token
    while here is not None:
        mention = cast.at(here.span)
        told = described.get(here.i) if mention is None else (mention, cast.actors[mention.actor])
        if told is None:
            return ()
        found.append(told)
        here = parse.child(here, "conj")
    return tuple(found)
