"""Knows whom 'it', 'he' or 'they' means as a source where the actors left it open: who spoke before, or did what is told."""

from __future__ import annotations

from verbale.statements.reading import Draft, Reading
from verbale.statements.source import VEHICLES
from verbale.text.parse import Token
from verbale.text.spans import Span

SINGLE = frozenset(["he", "she"])
#: sources that are no name though they are written with a capital
PRONOUNS = frozenset(
    "i we he she it they you them him her me us this that these those one many some others nobody none "
    "everybody everyone somebody someone anybody anyone".split()
)
#: paragraphs back in which the one before must have spoken
_REACH = 2
#: and paragraphs back where nobody else has been named
_FAR = 8
_BODIES = frozenset(["organisation", "state", "group"])

#: statements outside of all others, in text order, with who speaks in each
Before = list[tuple[Draft, tuple[str, ...]]]


def goes_on(reading: Reading, head: Token, before: Before) -> tuple[str, ...]:
    """Who the pronoun `head` is: the last one of those who spoke before that it may mean; nobody where that is not plain.

    'He' may pass over a body that spoke in between ('the ministry said') where no other person is named since, 'it'
    over a person; an unknown speaker in between ends the search.
    """
    if head.lower == "it" and head.dep == "nsubjpass":
        return ()  # 'It is described as ...': what is described speaks not
    for k, (last, speakers) in enumerate(reversed(before)):
        if not speakers:
            return ()
        near = is_near(reading, last, head)
        far = k == 0 and head.lower in SINGLE and _nobody_else(reading, last, head, speakers[0])
        if not (near or far):
            return ()
        if k and not _nobody_else(reading, last, head, speakers[0]):
            return ()
        if _fits(reading, last, speakers, head):
            return speakers
        if head.lower == "they":
            return ()
    return ()


def _fits(reading: Reading, last: Draft, speakers: tuple[str, ...], head: Token) -> bool:
    actor = reading.cast.get(speakers[0])
    if actor is None:
        return False
    if head.lower in SINGLE:
        return actor.kind == "person" and len(speakers) == 1 and not speaks_in_paper(reading, last)
    if head.lower == "it":
        return len(speakers) == 1 and (actor.kind in _BODIES or speaks_in_paper(reading, last))
    if head.lower == "they":
        return len(speakers) > 1 or actor.kind in ("group", "organisation") or _is_many(reading, last, head)
    return False


def _is_many(reading: Reading, last: Draft, head: Token) -> bool:
    """Did the source right before tell several, though one actor stands for them: 'the authorities'?"""
    if last.source_at is None or last.cue_at is None:
        return False
    told = reading.parse.tokens[last.source_at]
    return told.tag == "NNS" and head.sentence - reading.parse.tokens[last.cue_at].sentence <= 2


def is_near(reading: Reading, last: Draft, head: Token) -> bool:
    """Is the token no more than two paragraphs behind the statement?"""
    return reading.paragraph_at(head.start) - reading.paragraph_at(max(0, last.end - 1)) <= _REACH


def _nobody_else(reading: Reading, last: Draft, head: Token, speaker: str) -> bool:
    """Is no other person (of 'it': body) named since the last one spoke, up to some paragraphs back?"""
    if head.lower not in SINGLE and head.lower != "it":
        return False
    back = reading.paragraph_at(head.start) - reading.paragraph_at(max(0, last.end - 1))
    named = reading.cast.inside(Span(min(last.end, head.start), head.start))
    persons = head.lower in SINGLE
    return back <= _FAR and not any(
        m.form == "name" and m.actor != speaker and reading.is_person(m.actor) == persons for m in named
    )


def speaks_in_paper(reading: Reading, draft: Draft) -> bool:
    """Was it a document that spoke, or 'it' that went on from one?"""
    if draft.source_at is None:
        return False
    head = reading.parse.tokens[draft.source_at]
    return head.lemma in VEHICLES or head.lower == "it"
